#include "tests/bench/queue/rules.h"

#include "common/domain/queue/slots.h"
#include "tests/bench/queue/hall.h"
#include "tests/end_to_end/operator.h"

#include <chrono>

namespace okno::bench {

namespace {

using Ticks = std::chrono::steady_clock;

constexpr int yearWindows = 100;
constexpr int yearDays = 365;
constexpr double yearGoalMs = 50;

double msSince(Ticks::time_point begun) {
    return std::chrono::duration<double, std::milli>(Ticks::now() - begun).count();
}

void measureYear(const Report& report) {
    const auto references = busyHall();
    auto office = std::get<domain::Office>(references.at(0));
    const auto& calendar = std::get<domain::ProductionCalendar>(references.at(1));
    office.windows.assign(yearWindows, office.windows.front());
    for (int number = 0; number < yearWindows; ++number)
        office.windows.at(static_cast<std::size_t>(number)).number = std::to_string(number + 1);
    const LocalDate first(
        std::chrono::year(calendar.years.front().year), std::chrono::January, std::chrono::day(1));
    std::size_t slots = 0;
    const auto begun = Ticks::now();
    const domain::Schedule schedule(office, calendar);
    for (int day = 0; day < yearDays; ++day)
        for (const domain::Duty& duty : schedule.dutiesOn(addDays(first, day)))
            slots += startsOf(duty).size();
    const double taken = msSince(begun);
    rehearsal::require(slots > 0, QStringLiteral("there were no slots"));
    report({.name = "year_of_slots_ms",
        .value = taken,
        .unit = "ms",
        .goal = yearGoalMs,
        .note = std::to_string(slots) + " slots of " + std::to_string(yearWindows) + " windows"});
}

} // namespace

void measureRules(const Report& report) {
    measureYear(report);
}

} // namespace okno::bench
