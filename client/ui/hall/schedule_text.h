// How a supervisor types hours, windows and dates: "9-13, 14:00–18:00", "1, 3", "31.12.2026". Pure.
#pragma once

#include "common/domain/office/office.h"

#include <QString>

#include <optional>
#include <vector>

namespace okno::client::ui {

/// "09:00–13:00, 14:00–18:00"; empty without intervals.
[[nodiscard]] QString hoursText(const std::vector<domain::Interval>& hours);
/// Nothing where the text is no list of intervals; whether they make sense is checkOffice()'s word.
[[nodiscard]] std::optional<std::vector<domain::Interval>> parseHours(const QString& text);

/// "1, 3"
[[nodiscard]] QString listText(const std::vector<std::string>& items);
/// By commas or spaces.
[[nodiscard]] std::vector<std::string> parseList(const QString& text);

/// "31.12.2026"
[[nodiscard]] QString dateText(const LocalDate& date);
[[nodiscard]] std::optional<LocalDate> parseDateText(const QString& text);
[[nodiscard]] QString datesText(const std::vector<LocalDate>& dates);
[[nodiscard]] std::optional<std::vector<LocalDate>> parseDates(const QString& text);

} // namespace okno::client::ui
