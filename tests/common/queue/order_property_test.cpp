// Days of a hall with arrivals, absences, postponements and transfers at random: the choice of who
// is next is one that the rules of the counter accept, nobody is forgotten, and who holds a ticket
// and is here in time begins by slot plus tolerance as long as no service takes longer than a slot.
#include "tests/common/queue/hall_day.h"

#include <array>
#include <random>
#include <set>

namespace okno::tests {

using namespace domain;

namespace {
constexpr unsigned firstDay = 20261123;
constexpr unsigned days = 40;
constexpr int opening = 9 * 60;
constexpr int closing = 18 * 60;
constexpr int callMinutes = 2; // before somebody who does not come is given up

Instant minuteOfDay(int minute) {
    return clockAt("00:00") + std::chrono::minutes(minute);
}

struct Coming {
    TicketId ticket;
    int minute; // of arrival; never: after closing
    bool isWalkIn;
};

/// One window: whom it is busy with and until when.
struct Desk {
    Employee who;
    std::optional<TicketId> ticket{};
    int until = 0;
};

class RandomDay {
public:
    explicit RandomDay(unsigned seed)
        : m_random(seed) {
        sell();
        m_city.put(staff::neighbour());
    }

    void run() {
        for (int minute = opening; minute < closing + 6 * 60; ++minute) {
            m_minute = minute;
            arrive();
            for (Desk& desk : m_desks)
                work(desk);
        }
    }

    void expectNobodyForgotten() const {
        for (const Coming& person : m_people) {
            if (person.minute > closing)
                continue;
            const auto ticket = m_city.ticket(person.ticket);
            ASSERT_TRUE(ticket);
            if (!ticket->arrivedAt)
                continue; // came when the ticket had been given up
            EXPECT_EQ(ticket->state, TicketState::finished) << ticket->number;
        }
    }
    void expectHoldersInTime() const {
        for (const Coming& person : m_people) {
            const auto ticket = m_city.ticket(person.ticket);
            const bool inTime = ticket && !ticket->unbooked && ticket->arrivedAt
                && *ticket->arrivedAt <= slotOf(*ticket);
            const auto start = m_firstStart.find(person.ticket);
            if (!inTime || start == m_firstStart.end())
                continue;
            EXPECT_LE(start->second, slotOf(*ticket) + std::chrono::minutes(5)) << ticket->number;
        }
    }
    [[nodiscard]] std::size_t served() const { return m_firstStart.size(); }

private:
    static Instant slotOf(const Ticket& ticket) { return clockAt("00:00") + ticket.place.start; }
    int between(int least, int most) {
        return least + static_cast<int>(m_random() % static_cast<unsigned long>(most - least + 1));
    }

    void sell() {
        const int share = between(3, 9);
        for (const std::string window : {"1", "3"})
            for (int start = opening; start < closing; start += 20) {
                if ((start >= 13 * 60 && start < 14 * 60) || between(1, 10) > share)
                    continue;
                const TicketId ticket = id<TicketId>(++m_count);
                Ticket sold = ticketFor(m_count, window, formatTimeOfDay(TimeOfDay(start)));
                m_city.put(sold);
                const bool absent = between(1, 10) == 1;
                m_people.push_back(
                    {ticket, absent ? closing + 1 : start + between(-40, 12), false});
            }
        for (int left = between(0, 12); left > 0; --left)
            m_people.push_back({id<TicketId>(++m_count), between(opening, closing - 1), true});
    }

    void arrive() {
        for (const Coming& person : m_people) {
            if (std::max(person.minute, opening) != m_minute || person.minute > closing)
                continue;
            if (person.isWalkIn)
                run(staff::terminal(),
                    AdmitVisitor{person.ticket, std::to_string(m_minute), Purpose::submit,
                        {"MU-001"}, Channel::terminal, {}, {}, {}});
            else if (m_city.ticket(person.ticket)->state == TicketState::booked)
                run(staff::terminal(), MarkArrived{person.ticket});
        }
    }

    void work(Desk& desk) {
        if (desk.ticket && m_minute < desk.until)
            return;
        if (desk.ticket)
            goOn(desk);
        if (!desk.ticket)
            callNext(desk);
    }

    [[nodiscard]] bool isHere(const TicketId& ticket) const {
        return m_city.ticket(ticket)->arrivedAt.has_value();
    }

    /// Whoever was called begins or is given up; whoever was served leaves or is sent on.
    void goOn(Desk& desk) {
        const TicketId ticket = *desk.ticket;
        desk.ticket.reset();
        if (m_city.ticket(ticket)->state == TicketState::called)
            return run(desk.who, MarkNoShow{ticket});
        if (between(1, 15) == 1)
            return run(desk.who, PostponeTicket{ticket, between(5, 30), "went to pay"});
        if (between(1, 15) == 1)
            return run(desk.who, TransferTicket{ticket, "municipal", {}});
        run(desk.who, FinishTicket{ticket, VisitOutcome::consultation, {}});
    }

    void callNext(Desk& desk) {
        const std::vector<Ticket> tickets = allTickets();
        const Office office = sampleOffice();
        const ProductionCalendar calendar = russianCalendar();
        const Schedule schedule(office, calendar);
        const auto next = chooseNext(Hall{schedule, tickets, {}}, desk.who.window,
            momentAt(minuteOfDay(m_minute), FixedZone()));
        if (!next)
            return;
        const TicketId ticket = next->ticket->id;
        run(desk.who, CallTicket{ticket, desk.who.window, next->reason});
        desk.ticket = ticket;
        if (!isHere(ticket)) {
            desk.until = m_minute + callMinutes;
            return;
        }
        run(desk.who, StartService{ticket});
        m_firstStart.emplace(ticket, minuteOfDay(m_minute));
        desk.until = m_minute + between(1, 20);
    }

    [[nodiscard]] std::vector<Ticket> allTickets() const {
        std::vector<Ticket> tickets;
        for (int number = 1; number <= m_count; ++number)
            if (auto ticket = m_city.ticket(id<TicketId>(number)))
                tickets.push_back(*std::move(ticket));
        return tickets;
    }

    void run(const Employee& who, CommandArgs args) {
        const auto decision
            = decide(command(who, std::move(args), minuteOfDay(m_minute)), m_city, FixedZone());
        ASSERT_TRUE(decision) << decision.error().reason << ' ' << decision.error().detail;
        m_city.put(*decision);
    }

    std::mt19937 m_random;
    MemoryRecords m_city = sampleCity();
    std::vector<Coming> m_people{};
    std::array<Desk, 2> m_desks{Desk{staff::neighbour()}, Desk{staff::specialist()}};
    std::map<TicketId, Instant> m_firstStart{};
    int m_count = 0;
    int m_minute = opening;
};
} // namespace

TEST(OrderProperty, forgetsNobodyAndKeepsHoldersInTime) {
    std::size_t served = 0;
    for (unsigned seed = firstDay; seed < firstDay + days; ++seed) {
        SCOPED_TRACE(testing::Message() << "seed " << seed);
        RandomDay day(seed);
        day.run();
        day.expectNobodyForgotten();
        day.expectHoldersInTime();
        served += day.served();
        if (testing::Test::HasFailure())
            return;
    }
    EXPECT_GT(served, 20U * days);
}

} // namespace okno::tests
