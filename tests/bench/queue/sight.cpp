#include "tests/bench/queue/sight.h"

#include "common/protocol/page_text.h"
#include "tests/bench/queue/hall.h"
#include "tests/bench/registry/together.h"
#include "tests/bench/registry/wire_station.h"
#include "tests/end_to_end/operator.h"
#include "tests/support/domain_fixtures.h"

#include <thread>

namespace okno::bench {

using rehearsal::require;
using rehearsal::valueOf;

namespace {

using Ticks = std::chrono::steady_clock;

constexpr int watchingStations = 200;
constexpr int presses = 20;
constexpr double seenGoalMs = 300;
constexpr double seenShare = 0.99;
// Until every waiting request has reached the registry.
constexpr std::chrono::milliseconds settling(300);

/// Books the index-th place of tomorrow while all the others wait; how long each took to hold it.
std::vector<double> seenBy(std::vector<std::unique_ptr<WireStation>>& stations,
    const domain::BookTicket& wanted, const std::string& cursor) {
    std::vector<double> times(stations.size());
    Ticks::time_point pressed;
    const std::string body = stations.front()->next(wanted);
    std::vector<std::function<void()>> clients{[&] {
        std::this_thread::sleep_for(settling);
        pressed = Ticks::now();
        const auto outcome = stations.front()->outcomeOf(body);
        require(outcome.kind == protocol::OutcomeKind::applied, QStringLiteral("not booked"));
    }};
    const std::string changes
        = std::string(protocol::endpoints::changes) + "?limit=10&since=" + cursor;
    const std::string ticket = wanted.ticket.toString();
    for (std::size_t index = 1; index < stations.size(); ++index)
        clients.emplace_back([&, index] {
            WireStation& station = *stations.at(index);
            require(station.waitBehind(cursor), QStringLiteral("nobody was woken"));
            const auto page = station.get(changes);
            const auto seen = Ticks::now() - pressed;
            require(page.body.find(ticket) != std::string::npos,
                QStringLiteral("the ticket did not come"));
            times.at(index) = milliseconds(seen);
        });
    onceTogether(clients);
    times.erase(times.begin()); // that pressed
    return times;
}

} // namespace

void measureSight(const QString& folder, const Report& report) {
    LoadedRegistry registry(folder + QStringLiteral("/sight"));
    registry.import(busyHall());
    std::vector<Enrolled> enrolled;
    enrolled.reserve(watchingStations + 1);
    for (int index = 0; index <= watchingStations; ++index)
        enrolled.push_back(registry.enrol());
    registry.start();
    std::vector<std::unique_ptr<WireStation>> stations;
    stations.reserve(enrolled.size());
    for (const Enrolled& one : enrolled)
        stations.push_back(std::make_unique<WireStation>(registry, one));
    const auto places = hallPlaces();
    std::vector<double> times;
    for (int press = 0; press < presses; ++press) {
        domain::BookTicket wanted = tests::sampleBooking();
        wanted.ticket = stations.front()->ids().make<domain::TicketId>();
        wanted.place = places.at(static_cast<std::size_t>(press));
        for (const double time : seenBy(stations, wanted, stations.at(1)->cursorAtEnd()))
            times.push_back(time);
    }
    const std::string how = std::to_string(watchingStations)
        + " stations waiting, from sending a booking until another has fetched the ticket";
    report({.name = "seen_p50_ms", .value = median(times), .unit = "ms", .note = how});
    report({.name = "seen_p99_ms",
        .value = percentile(times, seenShare),
        .unit = "ms",
        .goal = seenGoalMs,
        .note = std::to_string(presses) + " times; " + rangeOf(times)});
}

} // namespace okno::bench
