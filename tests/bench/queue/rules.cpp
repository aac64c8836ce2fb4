#include "tests/bench/queue/rules.h"

#include "common/domain/queue/order.h"
#include "tests/bench/queue/hall.h"
#include "tests/end_to_end/operator.h"
#include "tests/support/domain_fixtures.h"

#include <chrono>

namespace okno::bench {

namespace {

using Ticks = std::chrono::steady_clock;

constexpr int yearWindows = 100;
constexpr int yearDays = 365;
constexpr double yearGoalMs = 50;
constexpr std::size_t waitingPeople = 1'000;
constexpr int nextRounds = 200;
constexpr double nextGoalMs = 1;
constexpr double lateShareOfNext = 0.99;

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
    const double taken = milliseconds(Ticks::now() - begun);
    rehearsal::require(slots > 0, QStringLiteral("there were no slots"));
    report({.name = "year_of_slots_ms",
        .value = taken,
        .unit = "ms",
        .goal = yearGoalMs,
        .note = std::to_string(slots) + " slots of " + std::to_string(yearWindows) + " windows"});
}

/// A full day at every window, all of them here, and the rest of the thousand without a ticket.
std::vector<domain::Ticket> waitingThousand(const LocalDateTime& now, Instant instant) {
    const domain::BookTicket like = tests::sampleBooking();
    std::vector<domain::Ticket> tickets;
    const auto add = [&](const domain::Place& place) {
        const int index = static_cast<int>(tickets.size());
        domain::Ticket ticket{.id = tests::id<domain::TicketId>(index + 1),
            .number = std::to_string(index),
            .place = place,
            .lengthMinutes = 20,
            .purpose = like.purpose,
            .services = like.services,
            .channel = like.channel,
            .state = domain::TicketState::arrived,
            .bookedAt = instant,
            .arrivedAt = instant - std::chrono::minutes(index % 60),
            .line = "municipal"};
        ticket.unbooked = place.window.empty();
        tickets.push_back(std::move(ticket));
    };
    constexpr std::size_t placesOfDay = std::size_t{hallWindows} * hallSlots;
    tickets.reserve(waitingPeople);
    for (domain::Place place : hallPlaces())
        if (tickets.size() < placesOfDay) {
            place.date = now.date;
            add(place);
        }
    while (tickets.size() < waitingPeople)
        add({{}, now.date, now.time});
    return tickets;
}

void measureNext(const Report& report) {
    const auto references = busyHall();
    const auto& office = std::get<domain::Office>(references.at(0));
    const auto& calendar = std::get<domain::ProductionCalendar>(references.at(1));
    const tests::FixedZone zone;
    const LocalDate today = zone.toLocal(SystemClock().now()).date;
    const Instant noon = zone.toInstant({today, TimeOfDay(12 * 60)});
    const domain::Moment moment = domain::momentAt(noon, zone);
    const auto tickets = waitingThousand(moment.local, noon);
    std::vector<double> times;
    for (int round = 0; round < nextRounds; ++round) {
        const std::string window = std::to_string(round % hallWindows + 1);
        const auto begun = Ticks::now();
        const domain::Schedule schedule(office, calendar);
        const domain::Hall hall{schedule, tickets, {}};
        const auto next = domain::chooseNext(hall, window, moment);
        times.push_back(milliseconds(Ticks::now() - begun));
        rehearsal::require(next.has_value(), QStringLiteral("nobody was next"));
    }
    report({.name = "next_of_1000_ms",
        .value = percentile(times, lateShareOfNext),
        .unit = "ms",
        .goal = nextGoalMs,
        .note = std::to_string(tickets.size()) + " people wait; p99 of "
            + std::to_string(nextRounds) + ", building the schedule included"});
}

} // namespace

void measureRules(const Report& report) {
    measureYear(report);
    measureNext(report);
}

} // namespace okno::bench
