#include "client/ui/hall/schedule_words.h"

#include "client/ui/error_text.h"
#include "client/ui/hall/schedule_text.h"
#include "client/ui/joined.h"
#include "client/ui/reception/ticket_rows.h"

#include <QRegularExpression>

namespace okno::client::ui {

using printing::toText;

namespace {

/// The position in "roster[2].hours[0]" where the list is "roster".
std::optional<std::size_t> positionIn(const std::string& place, const char* list) {
    static const QRegularExpression entry(QStringLiteral("^(\\w+)\\[(\\d+)\\]"));
    const auto found = entry.match(toText(place));
    if (!found.hasMatch() || found.captured(1) != QLatin1String(list))
        return std::nullopt;
    return found.captured(2).toULongLong();
}

} // namespace

ScheduleWords::ScheduleWords(const store::Reader& reader)
    : m_reader(reader) { }

QString ScheduleWords::windows(const domain::DayException& exception) {
    if (exception.windows.empty())
        return tr("all windows");
    return tr("window(s) %1", nullptr, static_cast<int>(exception.windows.size()))
        .arg(listText(exception.windows));
}

QString ScheduleWords::hours(const domain::DayException& exception) {
    return exception.hours.empty() ? tr("closed") : hoursText(exception.hours);
}

QString ScheduleWords::day(const domain::DayException& exception) const {
    return joined({m_words.date(exception.date), windows(exception), hours(exception),
        toText(exception.note)});
}

QString ScheduleWords::shift(const domain::Shift& shift) const {
    return joined({tr("window %1").arg(toText(shift.window)), person(shift.employee), work(shift),
        days(shift), hoursText(shift.hours)});
}

QString ScheduleWords::days(const domain::Shift& shift) const {
    QStringList parts;
    if (!shift.dates.empty())
        parts += datesText(shift.dates);
    else if (shift.weekdays.empty())
        parts += tr("every day");
    for (const int day : shift.weekdays)
        if (shift.dates.empty())
            parts += weekday(day);
    QString text = parts.join(QStringLiteral(", "));
    if (shift.validFrom)
        text += tr(" from %1").arg(dateText(*shift.validFrom));
    if (shift.validUntil)
        text += tr(" until %1").arg(dateText(*shift.validUntil));
    return text;
}

QString ScheduleWords::work(const domain::Shift& shift) const {
    const auto office = m_reader.office();
    QStringList letters;
    for (const std::string& code : shift.lines) {
        const domain::Line* line = office ? domain::findLine(*office, code) : nullptr;
        letters += toText(line == nullptr ? code : line->letter);
    }
    QStringList purposes;
    for (const domain::Purpose purpose : shift.purposes)
        purposes += wordsOf(purpose);
    return joined({letters.join(QStringLiteral(", ")), purposes.join(QStringLiteral(", "))});
}

QString ScheduleWords::person(const std::string& login) const {
    for (const domain::Employee& employee : m_reader.employees())
        if (employee.login == login)
            return toText(employee.name);
    return toText(login);
}

QString ScheduleWords::weekday(int isoNumber) {
    return QLocale().dayName(isoNumber, QLocale::ShortFormat);
}

QString ScheduleWords::placeOf(
    const domain::OfficeFault& fault, const domain::Office& office) const {
    if (const auto at = positionIn(fault.place, "exceptions"); at && *at < office.exceptions.size())
        return m_words.date(office.exceptions[*at].date);
    if (const auto at = positionIn(fault.place, "roster"); at && *at < office.roster.size()) {
        const domain::Shift& shift = office.roster[*at];
        return joined({tr("window %1").arg(toText(shift.window)), person(shift.employee)});
    }
    static const QRegularExpression window(QStringLiteral("^window (\\S+) (\\d\\d:\\d\\d)$"));
    if (const auto found = window.match(toText(fault.place)); found.hasMatch())
        return tr("window %1, from %2").arg(found.captured(1), found.captured(2));
    return {};
}

QString ScheduleWords::subjectOf(
    const domain::OfficeFault& fault, const domain::Office& office) const {
    if (fault.reason == "tail")
        return tr("%1 min").arg(toText(fault.detail).section(QLatin1Char(' '), 0, 0));
    const domain::Line* line = domain::findLine(office, fault.detail);
    return line == nullptr ? QString() : m_words.text(line->name);
}

QString ScheduleWords::fault(const domain::OfficeFault& fault, const domain::Office& office) const {
    const QString sentence = errorText(
        Error{ErrorCode::invalidInput, fault.reason, fault.detail}, subjectOf(fault, office));
    const QString place = placeOf(fault, office);
    return place.isEmpty() ? sentence : tr("%1: %2", "entry, what is wrong").arg(place, sentence);
}

} // namespace okno::client::ui
