#include "client/ui/hall/schedule_rows.h"

#include "client/ui/hall/schedule_text.h"
#include "client/ui/joined.h"

namespace okno::client::ui {

using printing::toText;

namespace {

struct EntryText {
    Q_DECLARE_TR_FUNCTIONS(ScheduleRows)
};

QStringList sentencesOf(const ScheduleWords& words, const Faults& faults) {
    QStringList sentences;
    for (const domain::OfficeFault& fault : faults.faults)
        sentences += words.fault(fault, faults.office);
    sentences.removeDuplicates();
    return sentences;
}

} // namespace

TwoLineRow dayRow(const domain::DayException& exception, const ScheduleWords& words) {
    const bool isClosed = exception.hours.empty();
    return {words.day(exception), dateText(exception.date), ScheduleWords::windows(exception),
        joined({hoursText(exception.hours), toText(exception.note)}),
        isClosed ? EntryText::tr("closed") : EntryText::tr("other hours"),
        isClosed ? ChipRole::bad : ChipRole::warn};
}

TwoLineRow shiftRow(const domain::Shift& shift, const ScheduleWords& words) {
    return {words.shift(shift), EntryText::tr("Window %1").arg(toText(shift.window)),
        words.person(shift.employee),
        joined({words.work(shift), words.days(shift), hoursText(shift.hours)}), {},
        ChipRole::neutral};
}

QString faultWords(const ScheduleWords& words, const Faults& faults) {
    return sentencesOf(words, faults).join(QLatin1Char('\n'));
}

QString faultWords(const ScheduleWords& words, const Faults& faults, const Faults& before) {
    QStringList sentences = sentencesOf(words, faults);
    for (const QString& known : sentencesOf(words, before))
        sentences.removeAll(known);
    return sentences.join(QLatin1Char('\n'));
}

} // namespace okno::client::ui
