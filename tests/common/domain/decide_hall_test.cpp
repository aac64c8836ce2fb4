#include "tests/common/domain/deciding.h"

namespace okno::tests {

using namespace domain;

namespace {
const TicketId visitor = id<TicketId>(1);

MemoryRecords cityWithVisitor(TicketState state = TicketState::arrived) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"));
    Ticket ticket = *city.ticket(visitor);
    ticket.state = state;
    ticket.arrivedAt = at("2026-11-23 10:10");
    city.put(ticket);
    return city;
}

AdmitVisitor admission() {
    return {
        id<TicketId>(7), "W3-01", Purpose::submit, {"MU-001"}, Channel::window, "Соколова", {}, {}};
}

Instant later(int seconds) {
    return at("2026-11-23 10:25") + std::chrono::seconds(seconds);
}

std::string asWindow(const MemoryRecords& city, CommandArgs args, Instant when = later(0)) {
    return outcomeOf(deciding(city, staff::specialist(), std::move(args), when));
}
} // namespace

TEST(Admission, letsAPersonWaitWithoutAPlace) {
    MemoryRecords city = sampleCity();

    apply(city, staff::specialist(), admission());

    const Ticket ticket = *city.ticket(id<TicketId>(7));
    EXPECT_EQ(ticket.number, "А-W3-01");
    EXPECT_EQ(ticket.state, TicketState::arrived);
    EXPECT_TRUE(ticket.unbooked);
    EXPECT_FALSE(holdsPlace(ticket));
    EXPECT_EQ(asWindow(city, admission()), "already-booked");
    EXPECT_EQ(outcomeOf(deciding(city, staff::specialist(),
                  AdmitVisitor{id<TicketId>(8), "W3-02", Purpose::submit, {"MU-001"},
                      Channel::window, {}, {}, {}},
                  at("2026-11-22 10:00"))),
        "day-off: 2026-11-22");
}

TEST(Admission, isForTheStaffAloneWhereTheLineWantsBookings) {
    MemoryRecords city = sampleCity();
    Office office = sampleOffice();
    for (Line& line : office.lines)
        line.admitsUnbooked = false;
    city.put(office);
    AdmitVisitor byThemselves = admission();
    byThemselves.channel = Channel::terminal;

    EXPECT_EQ(outcomeOf(deciding(city, staff::terminal(), byThemselves)),
        "line-is-booked-only: municipal");
    EXPECT_EQ(asWindow(city, admission()), "applied");
}

TEST(Admission, isOfferedWhileThereIsTimeForOneMore) {
    Office office = sampleOffice();
    const ProductionCalendar calendar = russianCalendar();
    const Wish wish{{"municipal"}, Purpose::submit};
    const auto mayWaitAt = [&](const char* day, const char* local) {
        return mayWait(office, calendar, wish, {date(day), time(local)});
    };

    EXPECT_TRUE(mayWaitAt("2026-11-23", "17:40"));
    EXPECT_FALSE(mayWaitAt("2026-11-23", "17:41"));
    EXPECT_FALSE(mayWaitAt("2026-11-22", "10:00")); // a Sunday
    office.lines.front().admitsUnbooked = false;
    EXPECT_FALSE(mayWaitAt("2026-11-23", "10:00"));
}

TEST(Admission, isCalledByAnyWindowOfTheLine) {
    MemoryRecords city = sampleCity();
    apply(city, staff::specialist(), admission());
    Employee other = staff::neighbour();
    other.window = "7";
    city.put(other);
    EXPECT_EQ(
        outcomeOf(deciding(city, other, CallTicket{id<TicketId>(7)})), "window-does-not-serve: 7");

    apply(city, staff::specialist(), CallTicket{id<TicketId>(7), "3", CallReason::unbooked});

    EXPECT_EQ(windowOf(*city.ticket(id<TicketId>(7))), "3");
    EXPECT_EQ(city.ticket(id<TicketId>(7))->reason, CallReason::unbooked);
    city.put(staff::neighbour());
    EXPECT_EQ(outcomeOf(deciding(city, staff::neighbour(), CallTicket{id<TicketId>(7)})),
        "already-called: 3, " + staff::specialist().name);
    apply(city, staff::specialist(), StartService{id<TicketId>(7)});
    EXPECT_EQ(asWindow(city, StartService{id<TicketId>(7)}),
        "already-in-service: 3, " + staff::specialist().name);
}

TEST(Admission, mayStillBecomeATicket) {
    MemoryRecords city = sampleCity();
    apply(city, staff::specialist(), admission());

    apply(city, staff::callCentre(),
        MoveTicket{id<TicketId>(7), {"1", date("2026-11-24"), time("09:00")}});

    const Ticket ticket = *city.ticket(id<TicketId>(7));
    EXPECT_TRUE(holdsPlace(ticket));
    EXPECT_EQ(ticket.state, TicketState::booked);
    EXPECT_FALSE(ticket.arrivedAt);
}

TEST(SendingOn, leadsToAnotherWindowAndBack) {
    MemoryRecords city = cityWithVisitor();
    apply(city, staff::specialist(), CallTicket{visitor});
    apply(city, staff::specialist(), StartService{visitor}, later(60));

    apply(city, staff::specialist(),
        TransferTicket{visitor, {}, "1", TransferOrder::first, {}, true}, later(360));

    EXPECT_EQ(city.ticket(visitor)->state, TicketState::transferred);
    EXPECT_EQ(city.ticket(visitor)->servedSeconds, 300);
    EXPECT_EQ(city.ticket(visitor)->place.window, "3");
    EXPECT_EQ(asWindow(city, CallTicket{visitor}, later(400)), "other-window: 1");
    apply(city, staff::neighbour(), CallTicket{visitor}, later(400));
    apply(city, staff::neighbour(), StartService{visitor}, later(410));
    apply(city, staff::neighbour(), FinishTicket{visitor, VisitOutcome::consultation, {}},
        later(470));
    EXPECT_EQ(city.ticket(visitor)->state, TicketState::transferred);
    EXPECT_EQ(windowOf(*city.ticket(visitor)), "3");
    EXPECT_EQ(city.ticket(visitor)->servedSeconds, 360);
    apply(city, staff::specialist(), CallTicket{visitor}, later(500));
    apply(city, staff::specialist(), StartService{visitor}, later(510));
    apply(city, staff::specialist(), FinishTicket{visitor, VisitOutcome::consultation, {}},
        later(600));
    EXPECT_EQ(city.ticket(visitor)->state, TicketState::finished);
}

TEST(SendingOn, needsATarget) {
    MemoryRecords city = cityWithVisitor();
    const auto to = [&](const std::string& line, const std::string& window,
                        TransferOrder order = TransferOrder::inTurn,
                        const std::optional<Instant>& when = std::nullopt) {
        return asWindow(city, TransferTicket{visitor, line, window, order, when, false});
    };

    EXPECT_EQ(to("", ""), "target-missing");
    EXPECT_EQ(to("x", ""), "no-such-line: x");
    EXPECT_EQ(to("", "33"), "no-such-window: 33");
    EXPECT_EQ(to("", "1", TransferOrder::atTime), "time-missing");
    EXPECT_EQ(to("", "1", TransferOrder::atTime, later(-1)), "time-past");
    EXPECT_EQ(to("state", ""), "applied");
    apply(city, staff::neighbour(), SetWindowState{"1", WindowMode::closed, "ill"});
    EXPECT_EQ(to("", "1"), "window-closed: 1");
    EXPECT_EQ(asWindow(cityWithVisitor(TicketState::booked), TransferTicket{visitor, {}, "1"}),
        "not-called");
}

TEST(Undo, takesBackTheOwnLatestChangeForTenSeconds) {
    MemoryRecords city = cityWithVisitor();
    const Ticket before = *city.ticket(visitor);
    apply(city, staff::specialist(), CallTicket{visitor});

    EXPECT_EQ(asWindow(city, UndoTicketChange{visitor}, later(11)), "undo-too-late");
    EXPECT_EQ(outcomeOf(deciding(city, staff::neighbour(), UndoTicketChange{visitor}, later(5))),
        "changed-by-another: 3, " + staff::specialist().name);
    apply(city, staff::specialist(), UndoTicketChange{visitor}, later(10));

    EXPECT_EQ(*city.ticket(visitor), before);
    EXPECT_EQ(asWindow(city, UndoTicketChange{visitor}, later(10)), "nothing-to-undo");
}

TEST(Undo, restoresEachChangeOfAVisit) {
    MemoryRecords city = cityWithVisitor();
    for (const CommandArgs& step : std::vector<CommandArgs>{CallTicket{visitor},
             PostponeTicket{visitor, 15, "went to pay"}, CallTicket{visitor}, StartService{visitor},
             TransferTicket{visitor, {}, "3"}, CallTicket{visitor}, StartService{visitor},
             FinishTicket{visitor, VisitOutcome::consultation, {}}}) {
        Ticket before = *city.ticket(visitor);
        apply(city, staff::specialist(), step);
        MemoryRecords again = city;
        apply(again, staff::specialist(), UndoTicketChange{visitor}, later(3));
        before.undo.reset();
        EXPECT_EQ(*again.ticket(visitor), before) << "command " << step.index();
    }
}

TEST(Undo, givesNoPlaceBackThatWasSoldMeanwhile) {
    MemoryRecords city = cityWithVisitor(TicketState::booked);
    apply(city, staff::callCentre(), MoveTicket{visitor, {"3", date("2026-11-24"), time("10:20")}},
        at("2026-11-23 09:00"));
    BookTicket other = sampleBooking();
    other.ticket = id<TicketId>(2);
    apply(city, staff::callCentre(), other, at("2026-11-23 09:00"));

    EXPECT_EQ(outcomeOf(deciding(
                  city, staff::callCentre(), UndoTicketChange{visitor}, at("2026-11-23 09:00"))),
        "slot-taken");
}

TEST(Arrival, keepsTheLimitsOfTheLine) {
    MemoryRecords city = cityWithVisitor(TicketState::booked);
    Office office = sampleOffice();
    office.lines[0].earlyMinutes = 30;
    office.lines[0].lateMinutes = 10;
    city.put(office);
    const auto arriving = [&](const std::string& when) {
        return outcomeOf(
            deciding(city, staff::terminal(), MarkArrived{visitor}, at("2026-11-23 " + when)));
    };

    EXPECT_EQ(arriving("09:49"), "too-early: 09:50");
    EXPECT_EQ(arriving("09:50"), "applied");
    EXPECT_EQ(arriving("10:30"), "applied");
    EXPECT_EQ(arriving("10:31"), "too-late: 10:30");
}

TEST(Arrival, ofSomebodyGivenUpTakesNoPlaceFromWhoHasItNow) {
    MemoryRecords city = cityWithVisitor(TicketState::noShow);
    MemoryRecords sold = city;
    Ticket other = *city.ticket(visitor);
    other.id = id<TicketId>(2);
    other.state = TicketState::booked;
    sold.put(other);

    apply(city, staff::terminal(), MarkArrived{visitor});
    apply(sold, staff::terminal(), MarkArrived{visitor});

    EXPECT_TRUE(holdsPlace(*city.ticket(visitor)));
    EXPECT_FALSE(holdsPlace(*sold.ticket(visitor)));
    EXPECT_TRUE(isWaiting(*sold.ticket(visitor)));
}

TEST(Calls, areAsManyAsTheLineSays) {
    MemoryRecords city = cityWithVisitor();
    Office office = sampleOffice();
    office.lines[0].mostCalls = 1;
    city.put(office);
    apply(city, staff::specialist(), CallTicket{visitor});

    EXPECT_EQ(asWindow(city, CallTicket{visitor}), "call-limit");
}

TEST(Calls, helpANeighbourOnlyOnPurpose) {
    MemoryRecords city = cityWithVisitor();
    const auto calling = [&](CallReason reason) {
        return outcomeOf(deciding(city, staff::neighbour(), CallTicket{visitor, {}, reason}));
    };

    EXPECT_EQ(calling(CallReason::inTurn), "other-window: 3");
    apply(city, staff::neighbour(), CallTicket{visitor, {}, CallReason::helping});
    EXPECT_EQ(windowOf(*city.ticket(visitor)), "1");
    EXPECT_EQ(asWindow(city, StartService{visitor}), "other-window: 1");
}

TEST(Flags, areRaisedAndSeenTo) {
    MemoryRecords city = cityWithVisitor();

    apply(
        city, staff::terminal(), FlagTicket{visitor, TicketFlag::notPrinted, true, " no  paper "});
    EXPECT_EQ(city.ticket(visitor)->flags.at(TicketFlag::notPrinted), "no paper");
    apply(city, staff::specialist(), FlagTicket{visitor, TicketFlag::notPrinted, false, {}});
    EXPECT_TRUE(city.ticket(visitor)->flags.empty());
}

TEST(WindowStates, sayWhoHasPausedAndSinceWhen) {
    MemoryRecords city = sampleCity();

    EXPECT_EQ(asWindow(city, SetWindowState{"1", WindowMode::open, {}}), "other-window: 1");
    EXPECT_EQ(asWindow(city, SetWindowState{"33", WindowMode::open, {}}), "no-such-window: 33");
    EXPECT_EQ(asWindow(city, SetWindowState{"3", WindowMode::paused, " "}), "reason-missing");
    apply(city, staff::specialist(), SetWindowState{"3", WindowMode::paused, "lunch"});
    apply(city, staff::supervisor(), SetWindowState{"3", WindowMode::paused, "a long lunch"},
        later(60));

    const WindowStatus status = *city.windowStatus("3");
    EXPECT_EQ(status.since, later(0));
    EXPECT_EQ(status.reason, "a long lunch");
    EXPECT_EQ(status.by, staff::supervisor().id);
}

TEST(WindowStates, ofAClosedWindowSellNothingToday) {
    MemoryRecords city = sampleCity();
    apply(city, staff::supervisor(), SetWindowState{"3", WindowMode::closed, "ill"},
        at("2026-11-23 08:00"));
    BookTicket tomorrow = sampleBooking();
    tomorrow.place.date = date("2026-11-24");
    const auto booking = [&](const BookTicket& args) {
        return outcomeOf(deciding(city, staff::callCentre(), args, at("2026-11-23 08:30")));
    };

    EXPECT_EQ(booking(sampleBooking()), "window-closed: 3");
    EXPECT_EQ(booking(tomorrow), "applied");
}

TEST(Withdrawal, flagsWhoHasATicketToCollect) {
    MemoryRecords city = cityWithCard(CardState::ready);
    BookTicket collect = sampleBooking();
    collect.place.date = date("2026-11-25");
    collect.purpose = Purpose::collect;
    collect.services.clear();
    collect.card = theCard;
    apply(city, staff::callCentre(), collect);

    apply(city, staff::executor(), WithdrawResult{theCard, "wrong address"});

    EXPECT_EQ(city.card(theCard)->state, CardState::inWork);
    EXPECT_FALSE(city.card(theCard)->result);
    EXPECT_EQ(city.card(theCard)->journal.back().event, "result-withdrawn");
    EXPECT_EQ(
        city.ticket(collect.ticket)->flags.at(TicketFlag::needsPhoneCall), "result-withdrawn");
    EXPECT_EQ(outcomeOf(deciding(city, staff::executor(), WithdrawResult{theCard, "x"})),
        "result-not-ready");
    EXPECT_EQ(outcomeOf(deciding(city, staff::executor(), WithdrawResult{theCard, " "})),
        "reason-missing");
}

TEST(Quotas, refuseOnlyTheirChannel) {
    MemoryRecords city = sampleCity();
    Office office = sampleOffice();
    office.lines[0].quotas = {{Channel::callCentre, 5}}; // of 48 places: two
    city.put(office);
    const auto booking = [&](int number, Channel channel, const std::string& start) {
        BookTicket args = sampleBooking();
        args.ticket = id<TicketId>(number);
        args.channel = channel;
        args.place.start = time(start);
        const auto decision = deciding(city, staff::callCentre(), args, at("2026-11-23 08:30"));
        if (decision)
            city.put(*decision);
        return outcomeOf(decision);
    };

    EXPECT_EQ(booking(1, Channel::callCentre, "10:00"), "applied");
    EXPECT_EQ(booking(2, Channel::terminal, "10:20"), "applied");
    EXPECT_EQ(booking(3, Channel::callCentre, "10:40"), "applied");
    EXPECT_EQ(booking(4, Channel::callCentre, "11:00"), "quota-exhausted: municipal");
    EXPECT_EQ(booking(5, Channel::terminal, "11:00"), "applied");
}

TEST(Asking, keepsWhatTheLineAsksForAlone) {
    MemoryRecords city = sampleCity();
    const auto booking = [&](Asking name, Asking phone, const std::string& told) {
        Office office = sampleOffice();
        office.lines[0].asksName = name;
        office.lines[0].asksPhone = phone;
        city.put(office);
        BookTicket args = sampleBooking();
        args.visitorName = told;
        args.phone.reset();
        return deciding(city, staff::callCentre(), args, at("2026-11-23 08:30"));
    };

    EXPECT_EQ(outcomeOf(booking(Asking::required, Asking::no, " ")), "name-missing");
    EXPECT_EQ(outcomeOf(booking(Asking::no, Asking::required, "x")), "phone-missing");
    const auto kept = booking(Asking::no, Asking::optional, "Соколова");
    ASSERT_TRUE(kept);
    EXPECT_EQ(std::get<Ticket>(kept->records.front()).visitorName, "");
}

TEST(Consultation, isKeptWithWhoGaveItAndOnWhatAndNothingElse) {
    MemoryRecords city = sampleCity();
    const NoteConsultation given{id<ConsultationId>(1), "MU-001", Channel::callCentre};

    apply(city, staff::callCentre(), given, at("2026-11-23 12:00"));

    EXPECT_EQ(std::get<Consultation>(
                  city.find({RecordKind::consultation, given.consultation.toString()}).value()),
        (Consultation{given.consultation, "MU-001", Channel::callCentre, staff::callCentre().id,
            at("2026-11-23 12:00"), date("2026-11-23")}));
    EXPECT_EQ(outcomeOf(deciding(city, staff::callCentre(), given)), "already-noted");
    EXPECT_EQ(outcomeOf(deciding(city, staff::callCentre(),
                  NoteConsultation{id<ConsultationId>(2), "MU-999", Channel::window})),
        "no-such-service: MU-999");
}

} // namespace okno::tests
