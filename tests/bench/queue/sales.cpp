#include "tests/bench/queue/sales.h"

#include "tests/bench/queue/hall.h"
#include "tests/bench/registry/together.h"
#include "tests/bench/registry/wire_station.h"
#include "tests/end_to_end/operator.h"
#include "tests/support/domain_fixtures.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>

namespace okno::bench {

using domain::BookTicket;
using domain::Place;
using protocol::OutcomeKind;
using rehearsal::Failed;

namespace {

using Ticks = std::chrono::steady_clock;

constexpr int bookersOfOneSlot = 200;
constexpr int terminals = 10;
constexpr int operators = 20;
constexpr double oneSlotGoalMs = 1'000;
constexpr double lateShare = 0.99;
constexpr std::uint64_t orderSeed = 20261122;

struct Seller {
    std::string kind;
    std::string login;
    domain::Channel channel;
};

std::vector<Seller> hallSellers() {
    std::vector<Seller> sellers(terminals, {"terminal", "terminal-1", domain::Channel::terminal});
    sellers.insert(
        sellers.end(), operators, {"call-centre", "snegireva", domain::Channel::callCentre});
    return sellers;
}

using Stations = std::vector<std::unique_ptr<WireStation>>;

Stations connect(LoadedRegistry& registry, const std::vector<Seller>& sellers) {
    registry.import(busyHall());
    std::vector<Enrolled> enrolled;
    enrolled.reserve(sellers.size());
    for (const Seller& seller : sellers)
        enrolled.push_back(registry.enrol(seller.kind));
    registry.start();
    Stations stations;
    stations.reserve(sellers.size());
    for (std::size_t index = 0; index < sellers.size(); ++index)
        stations.push_back(
            std::make_unique<WireStation>(registry, enrolled.at(index), sellers.at(index).login));
    return stations;
}

std::string booking(WireStation& station, const Place& place, domain::Channel channel) {
    BookTicket ticket = tests::sampleBooking();
    ticket.ticket = station.ids().make<domain::TicketId>();
    ticket.place = place;
    ticket.channel = channel;
    return station.next(ticket);
}

/// True when it was sold now, false when somebody else has it.
bool isSold(const protocol::CommandOutcome& outcome) {
    if (outcome.kind == OutcomeKind::applied)
        return true;
    if (!outcome.error || outcome.error->reason != "slot-taken")
        throw Failed{QStringLiteral("a booking was refused: ")
            + QString::fromStdString(outcome.error ? outcome.error->reason : "no reason")};
    return false;
}

/// What is still to be had, as far as anybody knows.
class Stock {
public:
    explicit Stock(std::vector<Place> places)
        : m_places(std::move(places))
        , m_gone(m_places.size()) { }

    [[nodiscard]] std::size_t size() const { return m_places.size(); }
    [[nodiscard]] int soldTwice() const { return m_soldTwice; }
    [[nodiscard]] int sold() const { return m_sold; }
    [[nodiscard]] int tooLate() const { return m_tooLate; }

    /// Tries all places in an order of its own, those that it knows to be gone left out.
    void sell(WireStation& station, domain::Channel channel, std::uint64_t seed) {
        std::vector<std::size_t> order(m_places.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::shuffle(order.begin(), order.end(), std::mt19937_64(seed));
        for (const std::size_t index : order) {
            if (m_gone.at(index) > 0)
                continue;
            if (!isSold(station.outcomeOf(booking(station, m_places.at(index), channel))))
                ++m_tooLate;
            else if (++m_sold, m_gone.at(index).fetch_add(1) > 0)
                ++m_soldTwice;
        }
    }

private:
    const std::vector<Place> m_places;
    std::vector<std::atomic<int>> m_gone;
    std::atomic<int> m_sold = 0;
    std::atomic<int> m_soldTwice = 0;
    std::atomic<int> m_tooLate = 0;
};

/// Seconds until everything is sold.
double secondsToSell(Stock& stock, Stations& stations, const std::vector<Seller>& sellers) {
    std::vector<std::function<void()>> clients;
    clients.reserve(stations.size());
    for (std::size_t index = 0; index < stations.size(); ++index)
        clients.emplace_back([&, index] {
            stock.sell(*stations.at(index), sellers.at(index).channel, orderSeed + index);
        });
    const auto begun = Ticks::now();
    onceTogether(clients);
    return std::chrono::duration<double>(Ticks::now() - begun).count();
}

} // namespace

void measureOneSlot(const QString& folder, const Report& report) {
    LoadedRegistry registry(folder + QStringLiteral("/one-slot"));
    const std::vector<Seller> sellers(
        bookersOfOneSlot, {"call-centre", "snegireva", domain::Channel::callCentre});
    Stations stations = connect(registry, sellers);
    const Place place = hallPlaces().front();
    std::vector<double> times(stations.size());
    std::atomic<int> tickets = 0;
    std::atomic<int> helped = 0;
    std::vector<std::function<void()>> clients;
    clients.reserve(stations.size());
    for (std::size_t index = 0; index < stations.size(); ++index)
        clients.emplace_back([&, index] {
            WireStation& station = *stations.at(index);
            const std::string body = booking(station, place, domain::Channel::callCentre);
            const auto asked = Ticks::now();
            const auto outcome = station.outcomeOf(body);
            times.at(index) = milliseconds(Ticks::now() - asked);
            if (isSold(outcome))
                ++tickets;
            else if (!outcome.error->detail.empty())
                ++helped;
        });
    onceTogether(clients);
    const std::string how = std::to_string(bookersOfOneSlot) + " stations at once";
    report({.name = "one_slot_tickets",
        .value = static_cast<double>(tickets),
        .unit = "tickets",
        .goal = 1,
        .note = how});
    report({.name = "one_slot_alternatives",
        .value = static_cast<double>(helped),
        .unit = "refusals",
        .better = Measure::Better::higher,
        .goal = bookersOfOneSlot - 1,
        .note = "refusals that name the nearest free places"});
    report({.name = "one_slot_p99_ms",
        .value = percentile(times, lateShare),
        .unit = "ms",
        .goal = oneSlotGoalMs,
        .note = how + ", from sending until the answer; median "
            + std::to_string(static_cast<int>(median(times))) + ", " + rangeOf(times)});
}

void measureStock(const QString& folder, const Report& report) {
    LoadedRegistry registry(folder + QStringLiteral("/stock"));
    const auto sellers = hallSellers();
    Stations stations = connect(registry, sellers);
    Stock stock(hallPlaces());
    const double seconds = secondsToSell(stock, stations, sellers);
    const std::string how = std::to_string(hallWindows) + " windows, " + std::to_string(hallSlots)
        + " slots, " + std::to_string(hallDays) + " days, fsync per commit";
    report({.name = "stock_sold",
        .value = static_cast<double>(stock.sold()),
        .unit = "tickets",
        .better = Measure::Better::higher,
        .goal = hallWindows * hallSlots * hallDays,
        .note = how + "; " + std::to_string(stock.tooLate()) + " times somebody was quicker"});
    report({.name = "stock_twice_sold",
        .value = static_cast<double>(stock.soldTwice()),
        .unit = "places",
        .goal = 0});
    report({.name = "bookings_per_s_grouped",
        .value = stock.sold() / seconds,
        .unit = "1/s",
        .better = Measure::Better::higher,
        .note = std::to_string(terminals) + " terminals and " + std::to_string(operators)
            + " operators, group commit"});
    stations.clear();
    registry.stop();

    LoadedRegistry another(folder + QStringLiteral("/alone"));
    const std::vector<Seller> alone{sellers.back()};
    Stations one = connect(another, alone);
    Stock again(hallPlaces());
    const double secondsAlone = secondsToSell(again, one, alone);
    report({.name = "bookings_per_s_single",
        .value = again.sold() / secondsAlone,
        .unit = "1/s",
        .better = Measure::Better::higher,
        .note = "one operator alone: each booking is a commit of its own"});
}

} // namespace okno::bench
