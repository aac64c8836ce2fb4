#include "client/printing/wording.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTranslator>

namespace okno::client::printing {

namespace {

using domain::DueDate;
using domain::TermStart;
using domain::TermUnit;

QString length(const DueDate& due, const Words& words) {
    const int n = due.term.value;
    const QString from = words.dayAndMonth(due.countedFrom);
    switch (due.term.unit) {
    case TermUnit::minute:
        return words.translate("Term", "%n minute(s), while you wait", nullptr, n);
    case TermUnit::hour:
        return words.translate("Term", "%n hour(s), on the same day", nullptr, n);
    case TermUnit::sameDay:
        return words.translate("Term", "on the day of the request");
    case TermUnit::workingDay:
        return words.translate("Term", "%n working day(s) from %1", nullptr, n).arg(from);
    case TermUnit::calendarDay:
        return words.translate("Term", "%n calendar day(s) from %1", nullptr, n).arg(from);
    case TermUnit::month:
        return words.translate("Term", "%n month(s) from %1", nullptr, n).arg(from);
    }
    return {};
}

QString startOf(TermStart start, const Words& words) {
    switch (start) {
    case TermStart::registered:
        return {};
    case TermStart::receivedByAuthority:
        return words.translate("Term", "counted from receipt by the authority");
    case TermStart::completePacket:
        return words.translate("Term", "counted from the complete set of documents");
    case TermStart::payment:
        return words.translate("Term", "counted from the payment");
    case TermStart::queriesAnswered:
        return words.translate("Term", "counted from the answers to the queries");
    }
    return {};
}

bool spansDays(TermUnit unit) {
    return unit == TermUnit::workingDay || unit == TermUnit::calendarDay || unit == TermUnit::month;
}

} // namespace

Words Words::russian() {
    auto translator = std::make_shared<QTranslator>();
    Words words;
    words.m_locale = QLocale(QLocale::Russian, QLocale::Russia);
    if (translator->load(QStringLiteral(":/i18n/okno_ru.qm")))
        words.m_translator = std::move(translator);
    return words;
}

QString Words::translate(
    const char* context, const char* source, const char* disambiguation, int n) const {
    if (!m_translator)
        return QCoreApplication::translate(context, source, disambiguation, n);
    QString text = m_translator->translate(context, source, disambiguation, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    if (n >= 0)
        text.replace(QLatin1String("%n"), QString::number(n));
    return text;
}

QString Words::text(const domain::Wording& wording) const {
    const bool isEnglish = m_locale.language() == QLocale::English;
    const std::string& wanted = isEnglish ? wording.en : wording.ru;
    return toText(wanted.empty() ? wording.ru : wanted);
}

QString Words::dayAndMonth(const LocalDate& date) const {
    return m_locale.toString(toQDate(date), QStringLiteral("d MMMM"));
}

QString Words::date(const LocalDate& date) const {
    return m_locale.toString(toQDate(date), QStringLiteral("d MMMM yyyy"));
}

QString Words::weekday(const LocalDate& date) const {
    return m_locale.toString(toQDate(date), QStringLiteral("dddd"));
}

QString toText(const std::string& utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString toText(TimeOfDay time) {
    return toText(formatTimeOfDay(time));
}

QDate toQDate(const LocalDate& date) {
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
        static_cast<int>(static_cast<unsigned>(date.day()))};
}

QString explainDue(const DueDate& due, const Words& words) {
    QStringList parts{length(due, words)};
    parts += startOf(due.term.start, words);
    if (due.term.unit == TermUnit::workingDay)
        parts += words.translate("Term", "days off are not counted");
    if (due.movedFrom)
        parts
            += words.translate("Term", "%1 is a day off, so the term ends on the next working day")
                   .arg(words.dayAndMonth(*due.movedFrom));
    if (spansDays(due.term.unit))
        parts += due.term.queriesInside
            ? words.translate("Term", "waiting for agencies is included")
            : words.translate("Term", "waiting for agencies is not included");
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

} // namespace okno::client::printing
