#include "client/ui/hall/schedule_text.h"

#include "client/printing/wording.h"

#include <QRegularExpression>
#include <QStringList>

namespace okno::client::ui {

using printing::toText;

namespace {

const QString dateAsTyped = QStringLiteral("dd.MM.yyyy");

QStringList partsOf(const QString& text, const QString& separators) {
    return text.split(QRegularExpression(separators), Qt::SkipEmptyParts);
}

/// "9" is nine o'clock.
std::optional<TimeOfDay> parseTime(QString text) {
    text = text.trimmed();
    if (!text.contains(QLatin1Char(':')))
        text += QStringLiteral(":00");
    if (text.indexOf(QLatin1Char(':')) == 1)
        text.prepend(QLatin1Char('0'));
    const auto time = parseTimeOfDay(text.toStdString());
    return time ? std::optional(*time) : std::nullopt;
}

} // namespace

QString hoursText(const std::vector<domain::Interval>& hours) {
    QStringList parts;
    for (const domain::Interval& one : hours)
        parts += QStringLiteral("%1–%2").arg(toText(one.from), toText(one.until));
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<domain::Interval>> parseHours(const QString& text) {
    std::vector<domain::Interval> hours;
    for (const QString& part : partsOf(text.trimmed(), QStringLiteral("[,;]"))) {
        const QStringList ends = partsOf(part, QStringLiteral("[-–—]"));
        if (ends.size() != 2)
            return std::nullopt;
        const auto from = parseTime(ends.first());
        const auto until = parseTime(ends.last());
        if (!from || !until)
            return std::nullopt;
        hours.push_back({*from, *until});
    }
    return hours;
}

QString listText(const std::vector<std::string>& items) {
    QStringList parts;
    for (const std::string& item : items)
        parts += toText(item);
    return parts.join(QStringLiteral(", "));
}

std::vector<std::string> parseList(const QString& text) {
    std::vector<std::string> items;
    for (const QString& part : partsOf(text, QStringLiteral("[,;\\s]+")))
        items.push_back(part.toStdString());
    return items;
}

QString dateText(const LocalDate& date) {
    return printing::toQDate(date).toString(dateAsTyped);
}

std::optional<LocalDate> parseDateText(const QString& text) {
    const QDate date = QDate::fromString(text.trimmed(), QStringLiteral("d.M.yyyy"));
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::year(date.year()) / date.month() / date.day();
}

QString datesText(const std::vector<LocalDate>& dates) {
    QStringList parts;
    for (const LocalDate& date : dates)
        parts += dateText(date);
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<LocalDate>> parseDates(const QString& text) {
    std::vector<LocalDate> dates;
    for (const std::string& part : parseList(text)) {
        const auto date = parseDateText(toText(part));
        if (!date)
            return std::nullopt;
        dates.push_back(*date);
    }
    return dates;
}

} // namespace okno::client::ui
