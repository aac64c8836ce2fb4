#include "common/basics/local_time.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace okno {

namespace {
bool readNumber(std::string_view text, unsigned& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}
} // namespace

LocalDate addDays(const LocalDate& date, int days) {
    return LocalDate{std::chrono::sys_days{date} + std::chrono::days{days}};
}

int daysBetween(const LocalDate& from, const LocalDate& to) {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

std::chrono::weekday weekdayOf(const LocalDate& date) {
    return std::chrono::weekday{std::chrono::sys_days{date}};
}

Result<LocalDate> parseDate(std::string_view text) {
    unsigned year = 0;
    unsigned month = 0;
    unsigned day = 0;
    const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-'
        && readNumber(text.substr(0, 4), year) && readNumber(text.substr(5, 2), month)
        && readNumber(text.substr(8, 2), day);
    const LocalDate date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
        std::chrono::day(day)};
    if (!shaped || !date.ok())
        return failure(ErrorCode::invalidInput, "no-such-date");
    return date;
}

std::string formatDate(const LocalDate& date) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

Result<TimeOfDay> parseTimeOfDay(std::string_view text) {
    unsigned hours = 0;
    unsigned minutes = 0;
    const bool shaped = text.size() == 5 && text[2] == ':' && readNumber(text.substr(0, 2), hours)
        && readNumber(text.substr(3, 2), minutes);
    if (!shaped || minutes > 59 || hours * 60 + minutes > 24 * 60)
        return failure(ErrorCode::invalidInput, "no-such-time");
    return TimeOfDay(hours * 60 + minutes);
}

std::string formatTimeOfDay(TimeOfDay time) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", static_cast<int>(time.count() / 60),
        static_cast<int>(time.count() % 60));
    return buffer.data();
}

} // namespace okno
