#include "tests/bench/queue/hall.h"

#include "common/domain/queue/slots.h"
#include "tests/support/domain_fixtures.h"

namespace okno::bench {

using tests::time;

std::vector<domain::Record> busyHall() {
    domain::Office office = tests::sampleOffice();
    office.horizonDays = hallDays;
    office.hours.fill({{time("08:00"), time("16:00")}});
    const domain::Window like = office.windows.front();
    office.windows.clear();
    for (int number = 1; number <= hallWindows; ++number) {
        domain::Window window = like;
        window.number = std::to_string(number);
        office.windows.push_back(window);
    }
    // A year that no calendar knows is plain weeks; every weekend near today is worked.
    domain::ProductionCalendar calendar = tests::russianCalendar();
    const auto today = std::chrono::floor<std::chrono::days>(SystemClock().now());
    calendar.years.clear();
    for (int ahead = -1; ahead <= hallDays + 1; ++ahead) {
        const LocalDate date(today + std::chrono::days(ahead));
        const int year = static_cast<int>(date.year());
        if (calendar.years.empty() || calendar.years.back().year != year)
            calendar.years.push_back({year, "derived", "", "", {}, {}, {}});
        if (weekdayOf(date).iso_encoding() > 5)
            calendar.years.back().workingWeekends.push_back(date);
    }
    return {office, calendar};
}

std::vector<domain::Place> hallPlaces() {
    const auto references = busyHall();
    const auto& office = std::get<domain::Office>(references.at(0));
    const auto& calendar = std::get<domain::ProductionCalendar>(references.at(1));
    const LocalDate today = tests::FixedZone().toLocal(SystemClock().now()).date;
    std::vector<domain::Place> places;
    for (int ahead = 1; ahead <= hallDays; ++ahead) {
        const LocalDate date = addDays(today, ahead);
        for (const domain::Window& window : office.windows)
            for (const TimeOfDay start : slotsOn(office, calendar, window.number, date))
                places.push_back({window.number, date, start});
    }
    return places;
}

} // namespace okno::bench
