#include "tests/common/queue/hall_day.h"

namespace okno::tests {

using namespace domain;
using Minutes = std::chrono::minutes;

namespace {
Moment momentOf(const std::string& time) {
    return momentAt(clockAt(time), FixedZone());
}
} // namespace

TEST(Waiting, countsFromTheLaterOfSlotAndArrival) {
    const Ticket early = hereSince(ticketFor(1, "3", "10:20"), "10:00");
    const Ticket late = hereSince(ticketFor(2, "3", "10:20"), "10:27");

    EXPECT_EQ(waited(early, momentOf("10:10")), std::chrono::seconds(0));
    EXPECT_EQ(waited(early, momentOf("10:30")), Minutes(10));
    EXPECT_EQ(waited(late, momentOf("10:30")), Minutes(3));
    EXPECT_EQ(waited(walkIn(3, "10:07"), momentOf("10:30")), Minutes(23));
    const Moment later = momentAt(clockAt("10:30") + std::chrono::seconds(17), FixedZone());
    EXPECT_EQ(waited(early, later), Minutes(10) + std::chrono::seconds(17));
}

TEST(Waiting, isNeverBegunAnew) {
    Ticket ticket = hereSince(ticketFor(1, "3", "10:20"), "10:00");
    ticket.state = TicketState::postponed;
    ticket.returnsAt = clockAt("10:50");
    EXPECT_EQ(waited(ticket, momentOf("11:00")), Minutes(40));
    EXPECT_FALSE(waitsHere(ticket, momentOf("10:49")));
    EXPECT_TRUE(waitsHere(ticket, momentOf("10:50")));

    ticket.state = TicketState::transferred;
    ticket.servedSeconds = 600;
    EXPECT_EQ(waited(ticket, momentOf("11:00")), Minutes(30));
    ticket.state = TicketState::inService;
    ticket.startedAt = clockAt("11:05");
    EXPECT_EQ(waited(ticket, momentOf("11:30")), Minutes(35));
}

TEST(Waiting, isLimitedByTheLawInForce) {
    Office office = sampleOffice();
    const Ticket booked = ticketFor(1, "3", "10:20");
    EXPECT_EQ(permittedWait(office, booked), Minutes(5));
    EXPECT_EQ(permittedWait(office, walkIn(2, "10:00")), Minutes(15));

    office.lines[0].limits
        = {{date("2026-01-01"), 20, 10}, {date("2026-11-23"), 12, 4}, {date("2026-11-24"), 1, 1}};
    EXPECT_EQ(permittedWait(office, booked), Minutes(4));
    EXPECT_EQ(permittedWait(office, walkIn(2, "10:00")), Minutes(12));
}

TEST(Waiting, isCountedDownForWhoIsHere) {
    const Office office = sampleOffice();
    const Ticket here = hereSince(ticketFor(1, "3", "10:20"), "10:00");

    EXPECT_EQ(countdown(office, here, momentOf("10:22")), Minutes(3));
    EXPECT_EQ(countdown(office, here, momentOf("10:27")), Minutes(-2));
    EXPECT_EQ(countdown(office, ticketFor(1, "3", "10:20"), momentOf("10:22")), std::nullopt);
}

TEST(ExpectedBreaches, areOfThoseWhoseTurnComesTooLate) {
    const Office office = sampleOffice();
    const ProductionCalendar calendar = russianCalendar();
    const Schedule schedule(office, calendar);
    Ticket served = ticketFor(9, "3", "10:00", TicketState::inService);
    served.startedAt = clockAt("10:15");
    const std::vector<Ticket> tickets{served, hereSince(ticketFor(1, "3", "10:20"), "10:10"),
        hereSince(ticketFor(2, "1", "10:20"), "10:10"), ticketFor(3, "3", "10:40"),
        ticketFor(4, "3", "12:40")};

    const auto breaches = expectedBreaches(Hall{schedule, tickets, {}}, momentOf("10:20"));

    ASSERT_EQ(breaches.size(), 2U);
    EXPECT_EQ(breaches[0].ticket, id<TicketId>(1));
    EXPECT_EQ(breaches[0].at, clockAt("10:25"));
    EXPECT_EQ(breaches[0].start, clockAt("10:35"));
    EXPECT_EQ(breaches[1].ticket, id<TicketId>(3));
    EXPECT_EQ(breaches[1].start, clockAt("10:55"));
    const std::map<std::string, std::chrono::seconds> quick{{"municipal", Minutes(8)}};
    EXPECT_TRUE(expectedBreaches(Hall{schedule, tickets, {}, quick}, momentOf("10:20")).empty());
}

TEST(ExpectedBreaches, areOfThoseWhoseWindowIsClosed) {
    const Office office = sampleOffice();
    const ProductionCalendar calendar = russianCalendar();
    const Schedule schedule(office, calendar);
    const std::vector<Ticket> tickets{ticketFor(1, "3", "10:40"), walkIn(2, "10:19")};
    const std::vector<WindowStatus> windows{
        {"3", WindowMode::closed, clockAt("10:00"), staff::specialist().id, "ill"}};

    const auto breaches = expectedBreaches(Hall{schedule, tickets, windows}, momentOf("10:20"));

    ASSERT_EQ(breaches.size(), 1U);
    EXPECT_EQ(breaches[0].ticket, id<TicketId>(1));
}

} // namespace okno::tests
