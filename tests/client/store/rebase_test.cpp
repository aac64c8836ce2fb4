// What a station shows: the registry's records with its own unconfirmed commands on top.
#include "tests/client/store/booked.h"
#include "tests/support/store_fixture.h"

#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using client::store::WriteTransaction;
using domain::Ticket;
using domain::TicketState;

Result<void> pull(Station& station, const std::vector<protocol::Change>& changes,
    const std::string& cursor = "later", std::int64_t confirmedN = 0) {
    return station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf(changes, cursor, confirmedN));
    });
}

TEST(Rebase, ownCommandsStayOnTopOfTheRegistrysNews) {
    Station station;
    ASSERT_TRUE(pull(station, {changeOf(booked(), 1)}));
    ASSERT_TRUE(station.submit(staff::specialist(), domain::CallTicket{ticketId}));

    Ticket renamed = booked();
    renamed.visitorName = "Соколова М. А.";
    ASSERT_TRUE(pull(station, {changeOf(renamed, 2)}));

    const auto shown = station.reader().ticket(ticketId);
    EXPECT_EQ(shown->visitorName, "Соколова М. А.");
    EXPECT_EQ(shown->state, TicketState::called);
    EXPECT_EQ(shown->calls, 1);
    EXPECT_EQ(station.unsent().size(), 1U);
}

TEST(Rebase, aConfirmedCommandLeavesTheOutboxAndTheRegistrysRecordShows) {
    Station station;
    ASSERT_TRUE(station.submit(staff::callCentre(), sampleBooking()));
    Ticket official = booked();
    official.number = "А-404";

    ASSERT_TRUE(station.confirm({changeOf(official, 1)}));

    EXPECT_TRUE(station.unsent().empty());
    EXPECT_EQ(station.reader().ticket(ticketId), official);
    EXPECT_EQ(station.reader().outbox(), (client::store::OutboxState{0, 0}));
}

TEST(Rebase, aRefusedCommandIsTakenBackAndKeptWithItsReason) {
    Station station;
    const auto booking = station.submit(staff::callCentre(), sampleBooking());
    const auto arrival = station.submit(staff::callCentre(), domain::MarkArrived{ticketId});
    ASSERT_TRUE(booking && arrival);
    const Error taken{ErrorCode::conflict, "slot-taken", ""};

    ASSERT_TRUE(station.reject(taken));

    EXPECT_FALSE(station.reader().ticket(ticketId)); // the registry has never had it
    EXPECT_EQ(station.unsent(), std::vector{*arrival}); // its refusal is the registry's to say
    ASSERT_EQ(station.reader().refused().size(), 1U);
    EXPECT_EQ(station.reader().refused().front().command, *booking);
    EXPECT_EQ(station.reader().refused().front().error, taken);

    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) -> Result<void> {
        transaction.dismissRefused(booking->id);
        return {};
    }));
    EXPECT_TRUE(station.reader().refused().empty());
}

TEST(Rebase, refusalOfOneCommandLeavesTheOthersOnTheSameRecord) {
    Station station;
    ASSERT_TRUE(pull(station, {changeOf(booked(), 1)}));
    ASSERT_TRUE(station.submit(staff::callCentre(), domain::MarkArrived{ticketId}));
    ASSERT_TRUE(station.submit(staff::specialist(), domain::CallTicket{ticketId}));

    ASSERT_TRUE(station.reject({ErrorCode::refused, "not-today", ""}));

    EXPECT_EQ(station.reader().ticket(ticketId)->state, TicketState::called);
    EXPECT_FALSE(station.reader().ticket(ticketId)->arrivedAt);
}

TEST(Rebase, anotherStationsSaleOfThePlaceTakesTheOwnTicketOffTheScreen) {
    Station station;
    ASSERT_TRUE(station.submit(staff::callCentre(), sampleBooking()));
    Ticket theirs = booked();
    theirs.id = id<domain::TicketId>(4711);

    // The news touch another record than the booking did, but the place is one.
    ASSERT_TRUE(pull(station, {changeOf(theirs, 1)}));
    ASSERT_TRUE(station.reject({ErrorCode::conflict, "slot-taken", ""}));

    EXPECT_FALSE(station.reader().ticket(ticketId));
    EXPECT_EQ(station.reader().ticketAt(booked().place)->id, theirs.id);
    EXPECT_EQ(station.reader().tickets(date("2026-11-23"), "3").size(), 1U);
}

TEST(Rebase, aCommandWhoseAnswerWasLostIsNotShownTwice) {
    Station station;
    ASSERT_TRUE(pull(station, {changeOf(booked(), 1)}));
    ASSERT_TRUE(station.submit(staff::specialist(), domain::CallTicket{ticketId}));
    const Ticket called = *station.reader().ticket(ticketId);

    // The registry has decided it; the answer was lost, the change feed comes first.
    ASSERT_TRUE(pull(station, {changeOf(called, 2)}, "later", 1));

    EXPECT_EQ(station.reader().ticket(ticketId)->calls, 1);
    EXPECT_EQ(station.unsent().size(), 1U);
    ASSERT_TRUE(station.confirm({changeOf(called, 2)}));
    EXPECT_EQ(station.reader().ticket(ticketId), called);
    EXPECT_TRUE(station.unsent().empty());
}

TEST(Rebase, commandsThatTouchSeveralRecordsAreTakenBackWhole) {
    Station station;
    ASSERT_TRUE(pull(station, {changeOf(booked(), 1)}));
    auto registration = sampleRegistration();
    registration.ticket = ticketId;
    ASSERT_TRUE(station.submit(staff::specialist(), domain::CallTicket{ticketId}));
    ASSERT_TRUE(station.confirm({changeOf(*station.reader().ticket(ticketId), 2)}));
    ASSERT_TRUE(station.submit(staff::specialist(), domain::StartService{ticketId}));
    ASSERT_TRUE(station.confirm({changeOf(*station.reader().ticket(ticketId), 3)}));
    ASSERT_TRUE(station.submit(staff::specialist(), registration));
    ASSERT_EQ(station.reader().ticket(ticketId)->card, registration.card);

    ASSERT_TRUE(station.reject({ErrorCode::refused, "packet-incomplete", ""}));

    EXPECT_FALSE(station.reader().card(registration.card));
    EXPECT_FALSE(station.reader().ticket(ticketId)->card);
    EXPECT_EQ(station.reader().ticket(ticketId)->state, TicketState::inService);
}

TEST(Rebase, anOlderVersionOfARecordChangesNothing) {
    Station station;
    Ticket newer = booked();
    newer.visitorName = "Жданов П. С.";
    ASSERT_TRUE(pull(station, {changeOf(newer, 5)}));

    ASSERT_TRUE(pull(station, {changeOf(booked(), 4)}));

    EXPECT_EQ(station.reader().ticket(ticketId), newer);
}

TEST(Rebase, aRecordThatCannotBeReadStopsThePageAndTheCursor) {
    Station station;
    auto strange = changeOf(booked(), 2);
    strange.record["state"] = "teleported";
    Ticket other = booked();
    other.id = id<domain::TicketId>(4711);

    const auto taken = pull(station, {changeOf(other, 1), strange}, "beyond");

    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, ErrorCode::incompatible);
    EXPECT_EQ(taken.error().reason, "record-not-understood");
    EXPECT_FALSE(station.reader().ticket(other.id));
    const auto cursor = station.write<std::string>(
        [](WriteTransaction& transaction) { return transaction.cursor().value(); });
    EXPECT_EQ(cursor, "city");
}

TEST(Rebase, membersOfANewerRegistrySurviveOwnCommands) {
    Station station;
    auto newer = changeOf(booked(), 1);
    newer.record["priority"] = "veteran";
    ASSERT_TRUE(pull(station, {newer}));

    ASSERT_TRUE(station.submit(staff::specialist(), domain::CallTicket{ticketId}));
    ASSERT_TRUE(pull(station, {newer}));

    EXPECT_EQ(station.reader().ticket(ticketId)->state, TicketState::called);
}

TEST(Rebase, aReinstalledStationCountsOnWhereTheRegistryStands) {
    Station station(1, Station::Content::nothing);
    std::vector<protocol::Change> city;
    for (const domain::Record& record : sampleReference())
        city.push_back(changeOf(record));

    ASSERT_TRUE(pull(station, city, "city", 56));

    EXPECT_EQ(station.submit(staff::callCentre(), sampleBooking())->n, 57);
}

TEST(Rebase, commandsWrittenBeforeTheRegistryWasAskedAreRenumbered) {
    Station station;
    ASSERT_TRUE(station.submit(staff::callCentre(), sampleBooking()));
    ASSERT_TRUE(station.submit(staff::callCentre(), domain::MarkArrived{ticketId}));

    ASSERT_TRUE(station.change(
        [](WriteTransaction& transaction) { return transaction.renumberOutbox(57); }));

    ASSERT_EQ(station.unsent().size(), 2U);
    EXPECT_EQ(station.unsent()[0].n, 57);
    EXPECT_EQ(station.unsent()[1].n, 58);
    EXPECT_EQ(station.submit(staff::specialist(), domain::CallTicket{ticketId})->n, 59);
    ASSERT_TRUE(station.reject({ErrorCode::conflict, "slot-taken", ""}));
    EXPECT_FALSE(station.reader().ticket(ticketId)); // the touches moved along
}

TEST(Rebase, aRegistryThatHasForgottenConfirmedCommandsIsNotObeyed) {
    Station station;
    ASSERT_TRUE(station.submit(staff::callCentre(), sampleBooking()));
    ASSERT_TRUE(station.confirm({changeOf(booked(), 1)}));
    ASSERT_TRUE(station.submit(staff::specialist(), domain::CallTicket{ticketId}));

    const auto renumbered = station.change(
        [](WriteTransaction& transaction) { return transaction.renumberOutbox(1); });

    ASSERT_FALSE(renumbered);
    EXPECT_EQ(renumbered.error().reason, "registry-behind");
    EXPECT_EQ(station.unsent().front().n, 2);
}

} // namespace
} // namespace okno::tests
