// The production calendar: each date must be of the kind that its list says.
#include "common/protocol/reference_reading.h"

#include <charconv>

namespace okno::protocol {

namespace {
const std::string calendarFile = "ru.json";

bool isWeekend(const LocalDate& date) {
    const std::chrono::weekday day = weekdayOf(date);
    return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

LocalDate readDateOf(const Node& node, int year) {
    const auto date = read<LocalDate>(node);
    if (static_cast<int>(date.year()) != year)
        node.fail("date-outside-year");
    return date;
}

std::vector<LocalDate> readDays(
    const Node& yearNode, std::string_view name, int year, bool weekend) {
    const Node list = yearNode.member(name);
    std::vector<LocalDate> dates;
    const std::size_t size = list.arraySize();
    for (std::size_t i = 0; i < size; ++i) {
        const Node node = list.element(i);
        dates.push_back(readDateOf(node, year));
        if (isWeekend(dates.back()) != weekend)
            node.fail(weekend ? "date-not-weekend" : "date-not-weekday");
    }
    return dates;
}

std::vector<LocalDate> readShortDays(const Node& yearNode, int year) {
    const Node list = yearNode.member("short_days");
    std::vector<LocalDate> dates;
    const std::size_t size = list.arraySize();
    for (std::size_t i = 0; i < size; ++i) {
        const Node entry = list.element(i);
        const Node date = entry.member("date");
        dates.push_back(readDateOf(date, year));
    }
    return dates;
}

domain::CalendarYear readYear(const Node& node, const std::string& name) {
    int year = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), year);
    if (error != std::errc{} || end != name.data() + name.size() || year < 1900 || year > 2200)
        node.fail("number-out-of-range");
    const Node basis = node.member("decree_ru"); // null while the decree is not out
    return {year, readMember<std::string>(node, "status"),
        readMember<std::string>(node, "confidence"),
        basis.json().is_null() ? std::string() : basis.text(),
        readDays(node, "nonworking_weekdays", year, false),
        readDays(node, "working_weekends", year, true), readShortDays(node, year)};
}
} // namespace

Result<domain::ProductionCalendar> readCalendar(const std::string& text) {
    return referenceFile(calendarFile, text, "calendar-ru/1").and_then([](const Json& json) {
        return readingEntry(calendarFile, {}, [&] {
            const Node root(json, Reading::lenient);
            const Node years = root.member("years");
            years.requireObject();
            domain::ProductionCalendar calendar{"ru", {}};
            for (const auto& [name, value] : years.json().items()) // ascending: keys are sorted
                calendar.years.push_back(readYear(years.member(name), name));
            if (calendar.years.empty())
                years.fail("field-empty");
            return calendar;
        });
    });
}

} // namespace okno::protocol
