#include "tests/common/queue/hall_day.h"

#include <array>

namespace okno::tests {

using namespace domain;

std::string HallDay::next(const std::string& window, const std::string& time) const {
    static constexpr std::array reasons{"byHand", "first", "inTurn", "helping", "longWait",
        "overdue", "returned", "sent", "early", "unbooked"};
    const ProductionCalendar calendar = russianCalendar();
    const Schedule schedule(office, calendar);
    const auto next = chooseNext(Hall{schedule, tickets, windows, meanService}, window,
        momentAt(clockAt(time), FixedZone()));
    if (!next)
        return "nobody";
    return next->ticket->number.substr(3) + ' '
        + reasons.at(static_cast<std::size_t>(next->reason));
}

namespace {
Ticket sentTo(Ticket ticket, const Transfer& transfer) {
    ticket.state = TicketState::transferred;
    ticket.transfer = transfer;
    return ticket;
}
} // namespace

TEST(Order, isOfTheSlots) {
    HallDay hall;
    hall.tickets = {hereSince(ticketFor(1, "3", "10:40"), "10:00"),
        hereSince(ticketFor(2, "3", "10:20"), "10:15"), ticketFor(3, "3", "11:00"),
        ticketFor(4, "3", "10:00", TicketState::finished),
        hereSince(ticketFor(5, "1", "10:00"), "09:50")};

    EXPECT_EQ(hall.next("3", "10:45"), "102 inTurn");
    EXPECT_EQ(hall.next("33", "10:45"), "nobody");
}

TEST(Order, callsWhoMayBeSittingInTheHallUnseen) {
    HallDay hall;
    hall.tickets = {ticketFor(1, "3", "10:20"), hereSince(ticketFor(2, "3", "10:40"), "10:35")};

    EXPECT_EQ(hall.next("3", "10:19"), "nobody");
    EXPECT_EQ(hall.next("3", "10:20"), "101 inTurn");
    EXPECT_EQ(hall.next("3", "10:41"), "102 inTurn"); // of the two, who is surely here
    hall.tickets.pop_back();
    EXPECT_EQ(hall.next("3", "10:41"), "101 inTurn");
}

TEST(Order, callsWhoIsUnseenAfterTheToleranceOnlyIfTheNextHolderIsNotDelayed) {
    HallDay hall;
    hall.tickets = {ticketFor(1, "3", "10:20"), ticketFor(2, "3", "10:40")};

    EXPECT_EQ(hall.next("3", "10:25"), "101 inTurn");
    EXPECT_EQ(hall.next("3", "10:26"), "nobody");
    hall.tickets[1] = ticketFor(2, "3", "11:00");
    EXPECT_EQ(hall.next("3", "10:42"), "101 inTurn"); // three calls of a minute, then the service
    EXPECT_EQ(hall.next("3", "10:43"), "nobody");
}

TEST(Order, takesTheTurnFromWhoWasCalledInVain) {
    HallDay hall;
    hall.tickets = {hereSince(ticketFor(1, "3", "10:00"), "10:04"), ticketFor(2, "3", "10:20")};
    hall.tickets[0].calledAt = clockAt("10:02");

    EXPECT_EQ(hall.next("3", "10:04"), "101 overdue");
    EXPECT_EQ(hall.next("3", "10:24"), "102 inTurn");
    hall.tickets[0] = hereSince(ticketFor(1, "3", "10:00"), "09:58");
    hall.tickets[0].calledAt = clockAt("09:50"); // early, when the own time had not come
    EXPECT_EQ(hall.next("3", "10:24"), "101 inTurn");
    hall.tickets[0].servedSeconds = 300; // came back from a postponement, called elsewhere in vain
    EXPECT_EQ(hall.next("3", "10:24"), "102 inTurn");
}

TEST(Order, givesSlackToPeopleWhoAreHere) {
    HallDay hall;
    Ticket returned = hereSince(ticketFor(3, "3", "09:20"), "09:15");
    returned.state = TicketState::postponed;
    returned.returnsAt = clockAt("10:10");
    hall.tickets = {walkIn(1, "10:00"), hereSince(ticketFor(2, "3", "11:40"), "09:58"), returned,
        hereSince(ticketFor(4, "3", "09:40"), "09:59"), ticketFor(5, "3", "11:00")};
    hall.office.lines[0].limits = {{date("2026-01-01"), 60, 60}};

    EXPECT_EQ(hall.next("3", "10:05"), "104 overdue");
    hall.tickets[3].state = TicketState::cancelled;
    EXPECT_EQ(hall.next("3", "10:05"), "102 early");
    EXPECT_EQ(hall.next("3", "10:10"), "103 returned");
    hall.tickets[2].state = TicketState::finished;
    hall.tickets[1].state = TicketState::booked;
    EXPECT_EQ(hall.next("3", "10:05"), "101 unbooked");
}

TEST(Order, givesNoSlackThatWouldDelayTheNextHolder) {
    HallDay hall;
    hall.tickets = {walkIn(1, "10:00"), ticketFor(2, "3", "10:20")};

    EXPECT_EQ(hall.next("3", "10:05"), "101 unbooked");
    EXPECT_EQ(hall.next("3", "10:06"), "nobody");
    hall.meanService["municipal"] = std::chrono::minutes(12);
    EXPECT_EQ(hall.next("3", "10:13"), "101 unbooked");
    EXPECT_EQ(hall.next("3", "10:14"), "nobody");
    hall.office.lines[0].toleranceMinutes = 0;
    EXPECT_EQ(hall.next("3", "10:08"), "101 unbooked");
    EXPECT_EQ(hall.next("3", "10:09"), "nobody");
    EXPECT_EQ(hall.next("1", "10:14"), "101 unbooked"); // where nobody is expected
}

TEST(Order, letsAnEarlyComerGoFirstIfTheOneAfterIsNotDelayed) {
    HallDay hall;
    hall.tickets = {hereSince(ticketFor(1, "3", "10:40"), "10:00"), ticketFor(2, "3", "11:00")};

    EXPECT_EQ(hall.next("3", "10:30"), "101 early");
    hall.tickets.push_back(ticketFor(3, "3", "10:20"));
    EXPECT_EQ(hall.next("3", "10:06"), "nobody");
}

TEST(Order, believesThatWhoBookedHereTodayHasStayed) {
    HallDay hall;
    hall.tickets = {ticketFor(1, "3", "11:00"), ticketFor(2, "3", "11:40")};
    EXPECT_EQ(hall.next("3", "10:30"), "nobody");

    for (Ticket& ticket : hall.tickets) {
        ticket.channel = Channel::terminal;
        ticket.bookedAt = clockAt("09:30");
    }
    EXPECT_EQ(hall.next("3", "10:30"), "101 early");
    hall.tickets[1] = hereSince(hall.tickets[1], "10:00");
    EXPECT_EQ(hall.next("3", "10:30"), "102 early");

    hall.tickets = {hall.tickets[0], ticketFor(3, "3", "10:40")};
    EXPECT_EQ(hall.next("3", "10:22"), "101 early");
    EXPECT_EQ(hall.next("3", "10:23"), "nobody"); // to call takes time
}

TEST(Order, putsForwardWhoWaitsLongerThanTheLawAllows) {
    HallDay hall;
    hall.tickets
        = {walkIn(1, "10:00"), walkIn(2, "09:40"), hereSince(ticketFor(3, "3", "10:00"), "10:06")};

    EXPECT_EQ(hall.next("3", "10:10"), "102 longWait");
    hall.tickets.erase(hall.tickets.begin() + 1);
    EXPECT_EQ(hall.next("3", "10:10"), "103 overdue");
    EXPECT_EQ(hall.next("3", "10:16"), "103 longWait");
}

TEST(Order, helpsANeighbourWhoCannotTakeThePersonInTime) {
    HallDay hall;
    hall.tickets = {hereSince(ticketFor(1, "1", "10:20"), "10:15"),
        ticketFor(2, "1", "10:00", TicketState::inService)};

    EXPECT_EQ(hall.next("3", "10:21"), "101 helping");
    EXPECT_EQ(hall.next("3", "10:19"), "nobody");
    EXPECT_EQ(hall.next("7", "10:21"), "nobody"); // serves another line
    hall.tickets.pop_back();
    EXPECT_EQ(hall.next("3", "10:21"), "nobody");
    hall.windows = {{"1", WindowMode::paused, clockAt("10:00"), staff::neighbour().id, "x"}};
    EXPECT_EQ(hall.next("3", "10:21"), "101 helping");
    hall.tickets.push_back(ticketFor(3, "3", "10:40"));
    EXPECT_EQ(hall.next("3", "10:26"), "nobody");
}

TEST(Order, helpsWhoeverHasLostTheTurnAtANeighbours) {
    HallDay hall;
    hall.tickets = {hereSince(ticketFor(1, "1", "10:00"), "10:06")};
    EXPECT_EQ(hall.next("3", "10:07"), "101 helping");
    EXPECT_EQ(hall.next("7", "10:07"), "nobody"); // serves another line
    hall.tickets.push_back(ticketFor(2, "3", "10:20"));
    EXPECT_EQ(hall.next("3", "10:07"), "nobody");
    hall.tickets.pop_back();
    hall.tickets[0].reason = CallReason::helping;
    hall.tickets[0].calledAt = clockAt("10:07");
    EXPECT_EQ(hall.next("3", "10:11"), "nobody"); // waits at the own window, it seems
    EXPECT_EQ(hall.next("1", "10:11"), "101 overdue");
}

TEST(Order, helpsWhoeverHasComeBackAndWaitsLongerThanTheLawAllows) {
    HallDay hall;
    hall.tickets = {hereSince(ticketFor(1, "1", "10:00"), "09:55")};
    hall.tickets[0].state = TicketState::postponed;
    hall.tickets[0].returnsAt = clockAt("10:30");

    EXPECT_EQ(hall.next("1", "10:30"), "101 longWait");
    EXPECT_EQ(hall.next("3", "10:34"), "nobody");
    EXPECT_EQ(hall.next("3", "10:35"), "101 helping");
}

TEST(Order, helpsWhoWasSentToAWindowThatHasNoTime) {
    HallDay hall;
    const Ticket person = hereSince(ticketFor(1, "3", "10:00"), "09:55");
    hall.tickets = {sentTo(person, {{}, "1", TransferOrder::inTurn})};

    EXPECT_EQ(hall.next("3", "10:35"), "nobody");
    EXPECT_EQ(hall.next("3", "10:36"), "101 helping");
    EXPECT_EQ(hall.next("7", "10:36"), "nobody"); // serves another line
    hall.tickets[0].reason = CallReason::helping; // in vain, and waits where the person was sent
    EXPECT_EQ(hall.next("3", "10:40"), "nobody");
    EXPECT_EQ(hall.next("1", "10:40"), "101 longWait");
    hall.tickets = {sentTo(person, {{}, "1", TransferOrder::first})};
    EXPECT_EQ(hall.next("3", "10:36"), "nobody");
}

TEST(Order, obeysWhoSentThePersonOn) {
    HallDay hall;
    const Ticket person = hereSince(ticketFor(1, "1", "10:00"), "09:55");
    hall.tickets = {sentTo(person, {{}, "3", TransferOrder::first}), ticketFor(2, "3", "10:20")};
    EXPECT_EQ(hall.next("3", "10:20"), "101 first");
    EXPECT_EQ(hall.next("1", "10:20"), "nobody");

    hall.tickets[0] = sentTo(person, {{}, "3", TransferOrder::atTime, clockAt("10:30")});
    EXPECT_EQ(hall.next("3", "10:20"), "102 inTurn");
    hall.tickets[1].state = TicketState::finished;
    EXPECT_EQ(hall.next("3", "10:29"), "nobody");
    EXPECT_EQ(hall.next("3", "10:30"), "101 inTurn");

    hall.tickets[0] = sentTo(person, {"state", {}, TransferOrder::inTurn});
    hall.office.lines[1].limits = {{date("2026-01-01"), 60, 60}};
    EXPECT_EQ(hall.next("7", "10:20"), "101 sent");
    EXPECT_EQ(hall.next("3", "10:20"), "nobody");
}

TEST(Order, servesWhoIsLeftAfterHours) {
    HallDay hall;
    hall.tickets = {walkIn(1, "17:50"), hereSince(ticketFor(2, "3", "17:40"), "17:35")};

    EXPECT_EQ(hall.next("3", "18:05"), "102 inTurn");
    EXPECT_EQ(hall.next("1", "18:05"), "102 helping");
    hall.tickets.pop_back();
    EXPECT_EQ(hall.next("3", "18:05"), "101 unbooked");
}

} // namespace okno::tests
