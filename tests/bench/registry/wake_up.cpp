#include "tests/bench/registry/wake_up.h"

#include "tests/bench/registry/together.h"
#include "tests/end_to_end/operator.h"

#include <algorithm>
#include <thread>

namespace okno::bench {

namespace {

using Ticks = std::chrono::steady_clock;

constexpr int wakeUps = 30;
constexpr double wakeUpGoalMs = 150;
constexpr double wakeUpShare = 0.99;
// Until every waiting request has reached the registry.
constexpr std::chrono::milliseconds settling(300);

/// What each waiting station measured in one round.
std::vector<double> wakeAll(
    WireStation& pusher, std::vector<std::unique_ptr<WireStation>>& stations) {
    const std::string body = pusher.nextRegistration();
    const std::string cursor = stations.at(1)->cursorAtEnd();
    std::vector<Ticks::time_point> heard(stations.size());
    Ticks::time_point sent;
    std::vector<std::function<void()>> clients{[&] {
        std::this_thread::sleep_for(settling);
        sent = Ticks::now();
        pusher.push(body);
    }};
    for (std::size_t index = 1; index < stations.size(); ++index)
        clients.emplace_back([&, index] {
            rehearsal::require(
                stations.at(index)->waitBehind(cursor), QStringLiteral("nobody was woken"));
            heard.at(index) = Ticks::now();
        });
    onceTogether(clients);
    std::vector<double> times;
    for (std::size_t index = 1; index < stations.size(); ++index)
        times.push_back(milliseconds(heard.at(index) - sent));
    return times;
}

} // namespace

void measureWakeUp(std::vector<std::unique_ptr<WireStation>>& stations, const Report& report) {
    std::vector<double> times;
    for (int round = 0; round < wakeUps; ++round)
        for (const double time : wakeAll(*stations.front(), stations))
            times.push_back(time);
    report({.name = "wake_up_p99_ms",
        .value = percentile(times, wakeUpShare),
        .unit = "ms",
        .goal = wakeUpGoalMs,
        .note = std::to_string(stations.size()) + " stations connected, all but one waiting, "
            + std::to_string(wakeUps) + " rounds; from sending the registration until the waiting "
            + "request is answered; median " + std::to_string(static_cast<int>(median(times)))
            + ", " + rangeOf(times)});
}

} // namespace okno::bench
