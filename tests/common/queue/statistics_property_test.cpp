// Statistics of arbitrary tickets, against a count that is plain enough to be seen to be right.
#include "common/domain/queue/statistics.h"
#include "common/domain/queue/waiting.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace okno::tests {

using namespace domain;
using std::chrono::seconds;

namespace {

constexpr unsigned statisticsSeed = 20261122;

class ArbitraryTickets {
public:
    explicit ArbitraryTickets(unsigned seed)
        : m_engine(seed) { }

    Ticket next() {
        Ticket ticket{id<TicketId>(1), "А-001",
            {std::to_string(below(12)), addDays(date("2026-11-20"), below(8)),
                TimeOfDay(below(24 * 60))},
            20, static_cast<Purpose>(below(3)), {"MU-00" + std::to_string(below(5))},
            static_cast<Channel>(below(3)), {}, {}, {}, TicketState::booked, at("2026-11-20 09:00"),
            {}, {}, 0, {}, {}, {}, {}, {}, {}};
        ticket.state = static_cast<TicketState>(below(9));
        ticket.line = below(2) == 0 ? "municipal" : "state";
        ticket.unbooked = below(6) == 0;
        if (below(3) == 0)
            ticket.services.push_back("GU-001");
        if (below(20) == 0)
            ticket.flags[TicketFlag::timeNotExact] = "часы";
        if (below(10) == 0)
            ticket.servedSeconds = below(1200);
        if (below(20) == 0)
            ticket.transfer = Transfer{"collect", {}};
        times(ticket);
        return ticket;
    }

    int below(int count) {
        return static_cast<int>(m_engine() % static_cast<unsigned long>(count));
    }

private:
    void times(Ticket& ticket) {
        const Instant slot = FixedZone().toInstant({ticket.place.date, ticket.place.start});
        if (below(3) > 0)
            ticket.arrivedAt = slot + seconds(below(3600) - 2400);
        if (below(8) > 0)
            ticket.calledAt = slot + seconds(below(3000) - 900);
        if (below(8) > 0)
            ticket.startedAt = ticket.calledAt.value_or(slot) + seconds(below(90));
        if (below(8) > 0)
            ticket.finishedAt = ticket.startedAt.value_or(slot) + seconds(below(3600));
        if (ticket.startedAt)
            ticket.servedBy = id<EmployeeId>(below(5));
    }

    std::mt19937 m_engine;
};

/// The same as the tested code says, told as the issue tells it.
struct Naive {
    const Office& office;
    FixedZone zone{};

    [[nodiscard]] bool counts(const Ticket& ticket) const {
        if (ticket.state != TicketState::finished || !ticket.startedAt || !ticket.finishedAt
            || ticket.flags.contains(TicketFlag::timeNotExact))
            return false;
        for (const auto& moment :
            {ticket.arrivedAt, ticket.calledAt, ticket.startedAt, ticket.finishedAt})
            if (moment && zone.toLocal(*moment).date != ticket.place.date)
                return false;
        return true;
    }
    [[nodiscard]] Instant slot(const Ticket& ticket) const {
        return zone.toInstant({ticket.place.date, ticket.place.start});
    }
    [[nodiscard]] std::int64_t called(const Ticket& ticket) const {
        return (ticket.calledAt ? *ticket.calledAt : *ticket.startedAt).time_since_epoch().count()
            / 1'000'000;
    }
    /// As the window's own clock has counted it.
    [[nodiscard]] std::int64_t waited(const Ticket& ticket) const {
        return domain::waited(ticket, momentAt(*ticket.startedAt, zone)).count();
    }
    [[nodiscard]] std::int64_t offset(const Ticket& ticket) const {
        if (ticket.unbooked || ticket.transfer || ticket.servedSeconds > 0)
            return 0;
        return called(ticket) - slot(ticket).time_since_epoch().count() / 1'000'000;
    }
    [[nodiscard]] bool isOf(const Ticket& ticket, Grouping grouping, const std::string& key) const {
        switch (grouping) {
        case Grouping::service:
            return std::ranges::find(ticket.services, key) != ticket.services.end();
        case Grouping::line:
            return key
                == (ticket.transfer && !ticket.transfer->line.empty() ? ticket.transfer->line
                                                                      : ticket.line);
        case Grouping::window:
            return key == windowOf(ticket);
        case Grouping::specialist:
            return key == (ticket.servedBy ? ticket.servedBy->toString() : std::string());
        case Grouping::hour:
            return key == std::to_string(ticket.place.start.count() / 60);
        case Grouping::channel:
            return key == std::to_string(static_cast<int>(ticket.channel));
        case Grouping::purpose:
            return key == std::to_string(static_cast<int>(ticket.purpose));
        }
        return false;
    }
};

/// At least `percent` of the values are no greater, and no smaller value can say so.
void expectRank(const std::vector<std::int64_t>& values, seconds found, std::size_t percent) {
    const auto upTo = [&](std::int64_t limit) {
        return static_cast<std::size_t>(
            std::ranges::count_if(values, [&](std::int64_t one) { return one <= limit; }));
    };
    EXPECT_NE(std::ranges::find(values, found.count()), values.end());
    EXPECT_GE(upTo(found.count()) * 100, values.size() * percent);
    EXPECT_LT(upTo(found.count() - 1) * 100, values.size() * percent);
}

void expectTimes(const Times& times, const std::vector<std::int64_t>& values) {
    ASSERT_EQ(static_cast<std::size_t>(times.count), values.size());
    if (values.empty()) {
        EXPECT_EQ(times, Times());
        return;
    }
    expectRank(values, times.median, 50);
    expectRank(values, times.p90, 90);
    expectRank(values, times.p95, 95);
    EXPECT_EQ(times.longest.count(), *std::ranges::max_element(values));
}

void expectFigures(
    const Figures& figures, const std::vector<const Ticket*>& tickets, const Naive& naive) {
    std::vector<std::int64_t> waits;
    std::vector<std::int64_t> early;
    std::vector<std::int64_t> late;
    int within = 0;
    int cancelled = 0;
    for (const Ticket* ticket : tickets) {
        cancelled += ticket->state == TicketState::cancelled ? 1 : 0;
        if (!naive.counts(*ticket))
            continue;
        waits.push_back(naive.waited(*ticket));
        within += waits.back() <= (ticket->unbooked ? 15 * 60 : 5 * 60) ? 1 : 0;
        if (const auto offset = naive.offset(*ticket); offset != 0)
            (offset < 0 ? early : late).push_back(std::abs(offset));
    }
    EXPECT_EQ(static_cast<std::size_t>(figures.tickets), tickets.size());
    EXPECT_EQ(figures.tickets,
        figures.visits + figures.noShows + figures.cancelled + figures.leftOut + figures.open);
    EXPECT_EQ(figures.cancelled, cancelled);
    EXPECT_EQ(figures.withinLimit, within);
    expectTimes(figures.waiting, waits);
    expectTimes(figures.early, early);
    expectTimes(figures.late, late);
}

} // namespace

TEST(StatisticsProperty, holdForArbitraryTicketsInEveryGrouping) {
    const Office office = sampleOffice();
    const Naive naive{office};
    const Period period{date("2026-11-21"), date("2026-11-25")};
    for (unsigned round = 0; round < 60; ++round) {
        SCOPED_TRACE("seed " + std::to_string(statisticsSeed + round));
        ArbitraryTickets arbitrary(statisticsSeed + round);
        VisitReading reading(office, naive.zone);
        std::vector<Ticket> tickets;
        std::vector<Visit> visits;
        for (int count = arbitrary.below(600); count > 0; --count) {
            tickets.push_back(arbitrary.next());
            visits.push_back(reading.visitOf(tickets.back()));
        }
        for (const Grouping grouping : groupings) {
            const Statistics statistics = statisticsOf(visits, period, grouping);
            std::vector<const Ticket*> within;
            for (const Ticket& ticket : tickets)
                if (ticket.place.date >= period.from && ticket.place.date <= period.until)
                    within.push_back(&ticket);
            expectFigures(statistics.total, within, naive);
            std::size_t inRows = 0;
            for (const FiguresOf& row : statistics.rows) {
                std::vector<const Ticket*> ofRow;
                for (const Ticket* ticket : within)
                    if (naive.isOf(*ticket, grouping, row.key))
                        ofRow.push_back(ticket);
                expectFigures(row.figures, ofRow, naive);
                inRows += ofRow.size();
            }
            EXPECT_TRUE(inRows == within.size() || grouping == Grouping::service);
        }
    }
}

TEST(StatisticsProperty, doNotDependOnTheOrderOfTickets) {
    const Office office = sampleOffice();
    const FixedZone zone;
    VisitReading reading(office, zone);
    ArbitraryTickets arbitrary(statisticsSeed);
    std::vector<Visit> visits;
    visits.reserve(500);
    for (int i = 0; i < 500; ++i)
        visits.push_back(reading.visitOf(arbitrary.next()));
    std::vector<Visit> shuffled = visits;
    std::ranges::shuffle(shuffled, std::mt19937(statisticsSeed));

    const Period period{date("2026-11-20"), date("2026-11-28")};
    for (const Grouping grouping : groupings)
        EXPECT_EQ(statisticsOf(visits, period, grouping), statisticsOf(shuffled, period, grouping));
}

} // namespace okno::tests
