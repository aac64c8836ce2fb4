#include "tests/common/domain/deciding.h"

namespace okno::tests {

using namespace domain;

namespace {
const TicketId theTicket = id<TicketId>(1);

MemoryRecords cityWithTicket() {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"));
    return city;
}

MemoryRecords cityWithTicketIn(TicketState state) {
    MemoryRecords city = cityWithTicket();
    Ticket ticket = *city.ticket(theTicket);
    ticket.state = state;
    city.put(ticket);
    return city;
}

std::string pressing(const MemoryRecords& city, CommandArgs args) {
    return outcomeOf(deciding(city, staff::specialist(), std::move(args)));
}

struct Refusal {
    TicketState state;
    std::string reason;
};
} // namespace

TEST(Queue, servesATicketFromArrivalToTheEnd) {
    MemoryRecords city = cityWithTicket();

    apply(city, staff::terminal(), MarkArrived{theTicket}, at("2026-11-23 10:10"));
    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::arrived);
    EXPECT_EQ(city.ticket(theTicket)->arrivedAt, at("2026-11-23 10:10"));

    apply(city, staff::specialist(), CallTicket{theTicket}, at("2026-11-23 10:20"));
    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::called);
    EXPECT_EQ(city.ticket(theTicket)->calledAt, at("2026-11-23 10:20"));
    EXPECT_EQ(city.ticket(theTicket)->calls, 1);

    apply(city, staff::specialist(), StartService{theTicket}, at("2026-11-23 10:21"));
    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::inService);
    EXPECT_EQ(city.ticket(theTicket)->startedAt, at("2026-11-23 10:21"));
    EXPECT_EQ(city.ticket(theTicket)->servedBy, staff::specialist().id);

    apply(city, staff::specialist(),
        FinishTicket{theTicket, VisitOutcome::consultation, " told  what to bring "},
        at("2026-11-23 10:30"));
    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::finished);
    EXPECT_EQ(city.ticket(theTicket)->finishedAt, at("2026-11-23 10:30"));
    EXPECT_EQ(city.ticket(theTicket)->outcome, VisitOutcome::consultation);
    EXPECT_EQ(city.ticket(theTicket)->note, "told what to bring");
}

TEST(Queue, callsThreeTimesAndThenCountsAsAbsent) {
    MemoryRecords city = cityWithTicket();
    for (int call = 1; call <= 3; ++call) {
        apply(city, staff::specialist(), CallTicket{theTicket});
        EXPECT_EQ(city.ticket(theTicket)->calls, call);
    }

    EXPECT_EQ(pressing(city, CallTicket{theTicket}), "call-limit");
    apply(city, staff::specialist(), MarkNoShow{theTicket});

    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::noShow);
    EXPECT_FALSE(city.ticketAt(sampleBooking().place));
}

TEST(Queue, refusesAStalePressNamingTheState) {
    const std::vector<Refusal> gone{{TicketState::inService, "already-in-service"},
        {TicketState::finished, "already-finished"}, {TicketState::noShow, "already-no-show"},
        {TicketState::cancelled, "already-cancelled"}};
    for (const Refusal& refusal : gone) {
        const MemoryRecords city = cityWithTicketIn(refusal.state);
        EXPECT_EQ(pressing(city, CallTicket{theTicket}), refusal.reason);
        EXPECT_EQ(pressing(city, StartService{theTicket}), refusal.reason);
        EXPECT_EQ(pressing(city, MarkNoShow{theTicket}), refusal.reason);
        EXPECT_EQ(pressing(city, CancelTicket{theTicket}), refusal.reason);
        EXPECT_EQ(pressing(city, MarkArrived{theTicket}),
            refusal.state == TicketState::noShow ? "applied" : refusal.reason);
    }
}

TEST(Queue, letsInWhoWasCalledInVainAndComesAllTheSame) {
    MemoryRecords city = cityWithTicketIn(TicketState::noShow);

    apply(city, staff::terminal(), MarkArrived{theTicket});

    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::arrived);
    EXPECT_EQ(city.ticket(theTicket)->calls, 0);
}

TEST(Queue, takesNobodyForAbsentWhoMayStillCome) {
    MemoryRecords city = cityWithTicketIn(TicketState::called);
    apply(city, staff::specialist(), MarkNoShow{theTicket}, at("2026-11-23 10:15"));
    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::booked) << "the slot is yet to come";

    // The window had no network: the person came after the call, before it was heard of here.
    city = cityWithTicketIn(TicketState::called);
    auto ticket = *city.ticket(theTicket);
    ticket.arrivedAt = at("2026-11-23 10:30");
    city.put(ticket);
    apply(city, staff::specialist(), MarkNoShow{theTicket}, at("2026-11-23 10:25"));
    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::arrived);
}

TEST(Queue, givesAPersonBackToTheOwnWindow) {
    MemoryRecords city = cityWithTicket();
    apply(city, staff::terminal(), MarkArrived{theTicket}, at("2026-11-23 10:18"));
    apply(city, staff::neighbour(), CallTicket{theTicket, "1", CallReason::helping});
    apply(city, staff::neighbour(), MarkNoShow{theTicket});
    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::arrived);
    EXPECT_EQ(windowOf(*city.ticket(theTicket)), "3");

    apply(city, staff::neighbour(), CallTicket{theTicket, "1", CallReason::helping});
    apply(city, staff::specialist(), CallTicket{theTicket, "3"});
    EXPECT_EQ(windowOf(*city.ticket(theTicket)), "3") << "is there, it seems";
    EXPECT_EQ(city.ticket(theTicket)->calls, 1);
}

TEST(Queue, givesAPersonWhoWasSentOnBackToThatWindow) {
    MemoryRecords city = cityWithTicketIn(TicketState::inService);
    apply(city, staff::specialist(),
        TransferTicket{.ticket = theTicket, .line = {}, .window = "3", .at = {}});
    apply(city, staff::neighbour(), CallTicket{theTicket, "1", CallReason::helping});
    apply(city, staff::neighbour(), MarkNoShow{theTicket});
    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::transferred);
    EXPECT_EQ(windowOf(*city.ticket(theTicket)), "3");

    apply(city, staff::neighbour(), CallTicket{theTicket, "1", CallReason::helping});
    apply(city, staff::specialist(), CallTicket{theTicket, "3"});
    EXPECT_EQ(windowOf(*city.ticket(theTicket)), "3") << "is there, it seems";
}

TEST(Queue, givesAPersonWhoHasComeBackToTheWindowThatPostponed) {
    for (const bool booked : {true, false}) {
        MemoryRecords city = cityWithTicketIn(TicketState::inService);
        Ticket ticket = *city.ticket(theTicket);
        ticket.unbooked = !booked;
        ticket.window = "3"; // not that of the place
        ticket.place.window = booked ? "1" : "";
        city.put(ticket);
        apply(city, staff::specialist(), PostponeTicket{theTicket, 5, "went to pay"},
            at("2026-11-23 10:25"));
        apply(city, staff::neighbour(), CallTicket{theTicket, "1", CallReason::helping},
            at("2026-11-23 10:40"));
        apply(city, staff::neighbour(), CallTicket{theTicket, "1"}, at("2026-11-23 10:41"));
        apply(city, staff::neighbour(), MarkNoShow{theTicket}, at("2026-11-23 10:42"));

        EXPECT_EQ(city.ticket(theTicket)->state, TicketState::transferred);
        EXPECT_EQ(windowOf(*city.ticket(theTicket)), "3");
    }
}

TEST(Queue, startsOnlyWhoWasCalled) {
    for (const TicketState state :
        {TicketState::booked, TicketState::arrived, TicketState::postponed}) {
        const MemoryRecords city = cityWithTicketIn(state);
        EXPECT_EQ(pressing(city, StartService{theTicket}), "not-called");
        EXPECT_EQ(pressing(city, MarkNoShow{theTicket}), "not-called");
        EXPECT_EQ(pressing(city, FinishTicket{theTicket, VisitOutcome::consultation, {}}),
            "not-in-service");
    }
}

TEST(Queue, marksArrivalOnceAndOnTheDay) {
    EXPECT_EQ(pressing(cityWithTicketIn(TicketState::arrived), MarkArrived{theTicket}),
        "already-arrived");
    EXPECT_EQ(
        pressing(cityWithTicketIn(TicketState::called), MarkArrived{theTicket}), "already-called");
    EXPECT_EQ(outcomeOf(deciding(cityWithTicket(), staff::terminal(), MarkArrived{theTicket},
                  at("2026-11-22 10:00"))),
        "not-today: 2026-11-23");
}

TEST(Queue, callsOnlyTodaysTicketsOfItsOwnWindow) {
    const MemoryRecords city = cityWithTicket();

    EXPECT_EQ(outcomeOf(deciding(
                  city, staff::specialist(), CallTicket{theTicket}, at("2026-11-24 10:20"))),
        "not-today: 2026-11-23");
    EXPECT_EQ(
        outcomeOf(deciding(city, staff::neighbour(), CallTicket{theTicket})), "other-window: 3");
    EXPECT_EQ(outcomeOf(deciding(city, staff::senior(), CallTicket{theTicket})), "applied");
}

TEST(Queue, postponesAndCallsAnew) {
    MemoryRecords city = cityWithTicket();
    for (int call = 0; call < 3; ++call)
        apply(city, staff::specialist(), CallTicket{theTicket});

    apply(city, staff::specialist(), PostponeTicket{theTicket, 15, "went to pay"});

    EXPECT_EQ(city.ticket(theTicket)->state, TicketState::postponed);
    EXPECT_EQ(city.ticket(theTicket)->returnsAt, at("2026-11-23 10:40"));
    EXPECT_EQ(city.ticket(theTicket)->note, "went to pay");
    apply(city, staff::specialist(), CallTicket{theTicket}, at("2026-11-23 10:40"));
    EXPECT_EQ(city.ticket(theTicket)->calls, 1);
    EXPECT_FALSE(city.ticket(theTicket)->returnsAt);
}

TEST(Queue, postponesForAReasonAndWithinTheDay) {
    const MemoryRecords city = cityWithTicket();

    EXPECT_EQ(pressing(city, PostponeTicket{theTicket, 0, "x"}), "minutes-out-of-range: 480");
    EXPECT_EQ(pressing(city, PostponeTicket{theTicket, 481, "x"}), "minutes-out-of-range: 480");
    EXPECT_EQ(pressing(city, PostponeTicket{theTicket, 10, "  "}), "reason-missing");
    EXPECT_EQ(pressing(cityWithTicketIn(TicketState::finished), PostponeTicket{theTicket, 10, "x"}),
        "already-finished");
}

TEST(Queue, finishesWithWhatHappened) {
    MemoryRecords city = cityWithTicketIn(TicketState::inService);

    EXPECT_EQ(pressing(city, FinishTicket{theTicket, VisitOutcome::card, {}}), "card-missing");
    EXPECT_EQ(pressing(city, FinishTicket{theTicket, VisitOutcome::refusal, {}}), "reason-missing");
    EXPECT_EQ(
        pressing(city, FinishTicket{theTicket, VisitOutcome::refusal, "no passport"}), "applied");
    EXPECT_EQ(outcomeOf(deciding(city, staff::neighbour(),
                  FinishTicket{theTicket, VisitOutcome::consultation, {}})),
        "other-window: 3");
}

TEST(Queue, knowsNoOtherTickets) {
    const MemoryRecords city = sampleCity();

    for (const CommandArgs& args : std::vector<CommandArgs>{CancelTicket{theTicket},
             MarkArrived{theTicket}, CallTicket{theTicket}, StartService{theTicket},
             PostponeTicket{theTicket, 5, "x"}, MoveTicket{theTicket, sampleBooking().place},
             FinishTicket{theTicket, VisitOutcome::issued, {}}, MarkNoShow{theTicket}})
        EXPECT_EQ(pressing(city, args), "no-such-ticket");
}

} // namespace okno::tests
