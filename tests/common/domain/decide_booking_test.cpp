#include "tests/common/domain/deciding.h"

namespace okno::tests {

using namespace domain;

namespace {
const Instant morning = at("2026-11-23 08:30");

std::string booking(const MemoryRecords& city, const BookTicket& args, Instant when = morning) {
    return outcomeOf(deciding(city, staff::callCentre(), args, when));
}

BookTicket bookingAt(const std::string& window, const std::string& day, const std::string& start) {
    BookTicket args = sampleBooking();
    args.place = {window, date(day), time(start)};
    return args;
}

BookTicket atTerminal(BookTicket args) {
    args.channel = Channel::terminal;
    return args;
}

BookTicket collecting(const std::optional<CardId>& card) {
    BookTicket args = sampleBooking();
    args.purpose = Purpose::collect;
    args.services.clear();
    args.card = card;
    return args;
}
} // namespace

TEST(Booking, sellsTheVeryPlaceAndTime) {
    MemoryRecords city = sampleCity();

    const Decision decision = apply(city, staff::callCentre(), sampleBooking(), morning);

    ASSERT_EQ(decision.records.size(), 1U);
    EXPECT_TRUE(decision.asks.empty());
    const auto ticket = std::get<Ticket>(decision.records.front());
    EXPECT_EQ(ticket.id, id<TicketId>(1));
    EXPECT_EQ(ticket.number, "А-014"); // the fifth slot, the second of three windows
    EXPECT_EQ(ticket.place, sampleBooking().place);
    EXPECT_EQ(ticket.lengthMinutes, 20);
    EXPECT_EQ(ticket.state, TicketState::booked);
    EXPECT_EQ(ticket.bookedAt, morning);
    EXPECT_EQ(ticket.services, std::vector<std::string>{"MU-001"});
    EXPECT_EQ(ticket.phone, sampleBooking().phone);
}

TEST(Booking, notesWhoTakesATicketForSoonAsBeingHere) {
    MemoryRecords city = sampleCity();
    const Instant soon = at("2026-11-23 09:55");
    BookTicket later = bookingAt("3", "2026-11-23", "11:00");
    later.ticket = id<TicketId>(2);
    BookTicket byPhone = bookingAt("1", "2026-11-23", "10:20");
    byPhone.ticket = id<TicketId>(3);

    apply(city, staff::terminal(), atTerminal(sampleBooking()), soon);
    apply(city, staff::terminal(), atTerminal(later), soon);
    apply(city, staff::callCentre(), byPhone, soon);

    EXPECT_EQ(city.ticket(id<TicketId>(1))->state, TicketState::arrived);
    EXPECT_EQ(city.ticket(id<TicketId>(1))->arrivedAt, soon);
    EXPECT_EQ(city.ticket(id<TicketId>(2))->state, TicketState::booked);
    EXPECT_EQ(city.ticket(id<TicketId>(3))->state, TicketState::booked);
}

TEST(Booking, notesNobodyAsBeingHereBeforeTheLineDoes) {
    MemoryRecords city = sampleCity();
    Office office = sampleOffice();
    office.lines.front().earlyMinutes = 15;
    city.put(office);

    apply(city, staff::terminal(), atTerminal(sampleBooking()), at("2026-11-23 10:00"));

    EXPECT_EQ(city.ticket(id<TicketId>(1))->state, TicketState::booked);
}

TEST(Booking, knowsItsOwnTicketAgain) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), morning);

    EXPECT_EQ(booking(city, sampleBooking()), "already-booked");
}

TEST(Booking, sellsAPlaceOnceUntilItIsFreeAgain) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), morning);
    BookTicket second = sampleBooking();
    second.ticket = id<TicketId>(2);

    EXPECT_EQ(booking(city, second),
        "slot-taken: 2026-11-23/10:20/1 2026-11-23/10:00/1 2026-11-23/10:00/3");
    apply(city, staff::callCentre(), CancelTicket{id<TicketId>(1)}, morning);
    EXPECT_EQ(booking(city, second), "applied");
}

TEST(Booking, looksFromTodayToTheHorizon) {
    const MemoryRecords city = sampleCity();

    EXPECT_EQ(
        booking(city, bookingAt("3", "2026-11-22", "10:20")), "date-out-of-range: 2026-11-22");
    EXPECT_EQ(booking(city, bookingAt("3", "2026-11-30", "10:20")), "applied");
    EXPECT_EQ(
        booking(city, bookingAt("3", "2026-12-01", "10:20")), "date-out-of-range: 2026-12-01");
}

TEST(Booking, refusesDaysOff) {
    const MemoryRecords city = sampleCity();

    EXPECT_EQ(booking(city, bookingAt("3", "2026-11-28", "10:20")), "day-off: 2026-11-28");
}

TEST(Booking, takesOnlySlots) {
    const MemoryRecords city = sampleCity();

    EXPECT_EQ(booking(city, bookingAt("3", "2026-11-23", "10:21")), "no-such-slot: 10:21");
    EXPECT_EQ(booking(city, bookingAt("3", "2026-11-23", "13:00")), "no-such-slot: 13:00");
}

TEST(Booking, takesNoSlotThatHasBegun) {
    const MemoryRecords city = sampleCity();

    EXPECT_EQ(booking(city, sampleBooking(), at("2026-11-23 10:19")), "applied");
    EXPECT_EQ(booking(city, sampleBooking(), at("2026-11-23 10:20")), "slot-past: 10:20");
}

TEST(Booking, asksAWindowThatServes) {
    const MemoryRecords city = sampleCity();

    EXPECT_EQ(booking(city, bookingAt("4", "2026-11-23", "10:20")), "no-such-window: 4");
    EXPECT_EQ(booking(city, bookingAt("7", "2026-11-23", "10:20")), "window-does-not-serve: 7");
}

TEST(Booking, needsAServiceOfTheCatalogue) {
    const MemoryRecords city = sampleCity();
    BookTicket none = sampleBooking();
    none.services.clear();
    BookTicket unknown = sampleBooking();
    unknown.services = {"MU-001", "MU-999"};

    EXPECT_EQ(booking(city, none), "service-missing");
    EXPECT_EQ(booking(city, unknown), "no-such-service");
}

TEST(Booking, toCollectNeedsAReadyResult) {
    MemoryRecords city = sampleCity();
    EXPECT_EQ(booking(city, collecting(std::nullopt)), "card-missing");
    EXPECT_EQ(booking(city, collecting(id<CardId>(1))), "no-such-card");

    Card card = sampleCard();
    city.put(card);
    EXPECT_EQ(booking(city, collecting(id<CardId>(1))), "result-not-ready");

    card.state = CardState::ready;
    city.put(card);
    const Decision decision = apply(city, staff::terminal(), collecting(id<CardId>(1)), morning);
    const auto ticket = std::get<Ticket>(decision.records.front());
    EXPECT_EQ(ticket.number, "В-014");
    EXPECT_EQ(ticket.card, id<CardId>(1));
}

TEST(Booking, namesACardOnlyToCollectIt) {
    MemoryRecords city = sampleCity();
    BookTicket args = sampleBooking();
    args.card = id<CardId>(1);

    apply(city, staff::callCentre(), args, morning);

    EXPECT_FALSE(city.ticket(id<TicketId>(1))->card);
}

TEST(Booking, needsTheReferenceData) {
    MemoryRecords city = sampleCity();
    city.remove({RecordKind::calendar, "ru"});
    EXPECT_EQ(booking(city, sampleBooking()), "no-such-calendar");
    city.remove({RecordKind::office, "main"});
    EXPECT_EQ(booking(city, sampleBooking()), "no-such-office");
}

TEST(Moving, movesAFutureTicketAndItsNumber) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), morning);

    const Decision decision = apply(city, staff::specialist(),
        MoveTicket{id<TicketId>(1), {"1", date("2026-11-23"), time("10:20")}}, morning);

    const auto ticket = std::get<Ticket>(decision.records.front());
    EXPECT_EQ(ticket.place.window, "1");
    EXPECT_EQ(ticket.number, "А-013");
    EXPECT_EQ(ticket.state, TicketState::booked);
}

TEST(Moving, leavesTheNumberToAPersonWhoHasBeenCalled) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), morning);
    apply(city, staff::specialist(), CallTicket{id<TicketId>(1)});

    const Decision decision = apply(city, staff::specialist(),
        MoveTicket{id<TicketId>(1), {"1", date("2026-11-23"), time("10:20")}});

    const auto ticket = std::get<Ticket>(decision.records.front());
    EXPECT_EQ(ticket.number, "А-014");
    EXPECT_EQ(ticket.state, TicketState::arrived);
    EXPECT_EQ(ticket.calls, 0);
    apply(city, staff::neighbour(), CallTicket{id<TicketId>(1)});
}

TEST(Moving, obeysTheRulesOfBooking) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), morning);
    BookTicket other = bookingAt("1", "2026-11-23", "10:20");
    other.ticket = id<TicketId>(2);
    apply(city, staff::callCentre(), other, morning);
    const auto transfer = [&](const std::string& window, const std::string& start) {
        return outcomeOf(deciding(city, staff::specialist(),
            MoveTicket{id<TicketId>(1), {window, date("2026-11-23"), time(start)}}));
    };

    const std::string nearest
        = "slot-taken: 2026-11-23/10:40/1 2026-11-23/10:40/3 2026-11-23/11:00/1";
    EXPECT_EQ(transfer("1", "10:20"), nearest);
    EXPECT_EQ(transfer("3", "10:20"), nearest);
    EXPECT_EQ(transfer("7", "10:40"), "window-does-not-serve: 7");
    EXPECT_EQ(transfer("1", "09:40"), "slot-past: 09:40");
    EXPECT_EQ(transfer("1", "10:41"), "no-such-slot: 10:41");
    EXPECT_EQ(outcomeOf(deciding(city, staff::neighbour(),
                  MoveTicket{id<TicketId>(1), {"1", date("2026-11-23"), time("10:40")}})),
        "other-window: 3");
}

} // namespace okno::tests
