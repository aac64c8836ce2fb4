#include "client/desk/case_desk.h"
#include "client/desk/request_desk.h"
#include "client/desk/ticket_desk.h"

#include "tests/support/await.h"
#include "tests/support/store_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::client::desk {
namespace {

class Desk : public testing::Test {
protected:
    Desk() {
        tickets.setActor(tests::staff::specialist());
        requests.setActor(tests::staff::specialist());
    }

    domain::Ticket booked() {
        const domain::BookTicket sample = tests::sampleBooking();
        const auto ticket
            = tests::await(tickets.book({sample.place, sample.purpose, sample.services,
                domain::Channel::window, sample.visitorName, sample.phone, std::nullopt}));
        return ticket.value();
    }

    domain::Ticket inService() {
        const domain::TicketId ticket = booked().id;
        EXPECT_TRUE(tests::await(tickets.call(ticket)));
        return tests::await(tickets.start(ticket)).value();
    }

    /// A complete reception of the sample person.
    Reception complete(const domain::Ticket& ticket) {
        Reception reception = requests.open(ticket).value();
        reception.setText(field::name, "Соколова Марина Андреевна");
        reception.setText(field::passport, "52 14 317805");
        reception.setText(field::passportIssuedOn, "17.06.2014");
        for (const domain::QueryField& wanted : reception.subjectFields())
            reception.setText(field::subjectPrefix + wanted.name, "55:36:090205:1234");
        for (const domain::ChecklistRow& row : std::vector(reception.checklist()))
            if (row.examination == domain::Examination::notExamined
                && reception.document(row.document)->supplier == domain::Supplier::applicant)
                reception.examine(row.document, domain::Examination::shown, 1, {}, requests.mark());
        return reception;
    }

    /// A page as the scanner leaves it: a synced file with its hash.
    scanning::ScannedPage scanned(int sheet) {
        const std::string bytes = "page " + std::to_string(sheet);
        const QString path = folder.filePath(QString::number(sheet));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        return {sha256(bytes), path, static_cast<qint64>(bytes.size()), 2480, 3508, 300, sheet,
            scanning::Side::front};
    }

    tests::Station station;
    QTemporaryDir folder;
    documents::BlobFolder blobs
        = documents::BlobFolder::open(folder.filePath(QStringLiteral("blobs")).toStdString())
              .value();
    TicketDesk tickets{station.store(), station.clock(), station.ids()};
    RequestDesk requests{station.store(), blobs,
        {station.settings().station, "01", StationKind::window, "3", "Window 3", ""},
        station.clock(), station.ids()};
};

TEST_F(Desk, callsWhoeverIsNextAndSaysWhenNobodyIs) {
    EXPECT_EQ(tests::await(tickets.callNext("3")).error().reason, "nobody-waits");
    const domain::Ticket ticket = booked();

    const auto called = tests::await(tickets.callNext("3"));

    ASSERT_TRUE(called) << called.error().reason;
    EXPECT_EQ(called->id, ticket.id);
    EXPECT_EQ(called->state, domain::TicketState::called);
}

TEST_F(Desk, callsTheOneItHasNamedWithTheReason) {
    const domain::Ticket ticket = booked();
    station.clock().set(tests::at("2026-11-23 10:20"));

    const auto next = tickets.next("3");
    const auto called = tests::await(tickets.callNext("3"));

    ASSERT_TRUE(next);
    EXPECT_EQ(next->ticket.id, ticket.id);
    EXPECT_EQ(next->reason, domain::CallReason::inTurn);
    ASSERT_TRUE(called) << called.error().reason;
    EXPECT_EQ(called->reason, domain::CallReason::inTurn);
}

TEST_F(Desk, namesOnlyItsOwnPeopleWithoutTheNetwork) {
    const auto visitor = station.ids().make<domain::TicketId>();
    const domain::BookTicket sample = tests::sampleBooking();
    ASSERT_TRUE(station.submit(tests::staff::terminal(),
        domain::AdmitVisitor{visitor, "T1-01", sample.purpose, sample.services,
            domain::Channel::terminal, sample.visitorName, sample.phone, {}}));
    const auto connected = tickets.next("3");
    tickets.setConnected(false);
    const auto alone = tickets.next("3");
    ASSERT_TRUE(station.submit(tests::staff::specialist(), sample));
    station.clock().set(tests::at("2026-11-23 10:20"));
    const auto ownTurn = tickets.next("3");

    ASSERT_TRUE(connected);
    EXPECT_EQ(connected->ticket.id, visitor);
    EXPECT_EQ(connected->reason, domain::CallReason::unbooked);
    EXPECT_FALSE(alone);
    ASSERT_TRUE(ownTurn);
    EXPECT_EQ(ownTurn->ticket.id, sample.ticket);
}

TEST_F(Desk, letsPeopleInUnderTheStationsOwnCountOfTheDay) {
    const domain::BookTicket sample = tests::sampleBooking();
    const Admission visitor{sample.purpose, sample.services, domain::Channel::window,
        sample.visitorName, sample.phone, {}};

    const auto first = tests::await(tickets.admit(visitor));
    const auto second = tests::await(tickets.admit(visitor));
    station.clock().set(tests::at("2026-11-24 10:00"));
    const auto nextDay = tests::await(tickets.admit(visitor));

    ASSERT_TRUE(first && second && nextDay);
    EXPECT_EQ(first->number, "А-01-01");
    EXPECT_EQ(second->number, "А-01-02");
    EXPECT_EQ(nextDay->number, "А-01-01");
    EXPECT_TRUE(first->unbooked);
}

TEST_F(Desk, tellsTheSlowerOfTwoWindowsWhoHasTheTicket) {
    const auto visitor = station.ids().make<domain::TicketId>();
    const domain::BookTicket sample = tests::sampleBooking();
    ASSERT_TRUE(station.submit(tests::staff::terminal(),
        domain::AdmitVisitor{visitor, "T1-01", sample.purpose, sample.services,
            domain::Channel::terminal, sample.visitorName, sample.phone, {}}));
    station.clock().set(tests::at("2026-11-23 09:00"));
    ASSERT_TRUE(tests::await(tickets.callNext("3")));
    TicketDesk neighbour(station.store(), station.clock(), station.ids());
    neighbour.setActor(tests::staff::neighbour());

    const auto late = tests::await(neighbour.call(visitor));

    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().reason, "already-called");
    EXPECT_EQ(late.error().detail, "3, " + tests::staff::specialist().name);
}

TEST_F(Desk, takesACallBackAndPausesTheWindow) {
    const domain::Ticket ticket = booked();
    ASSERT_TRUE(tests::await(tickets.callNext("3")));

    const auto back = tests::await(tickets.undo(ticket.id));
    const auto paused
        = tests::await(tickets.setWindowState("3", domain::WindowMode::paused, "lunch"));

    ASSERT_TRUE(back) << back.error().reason;
    EXPECT_EQ(back->state, ticket.state);
    ASSERT_TRUE(paused) << paused.error().reason;
    EXPECT_EQ(paused->mode, domain::WindowMode::paused);
    EXPECT_EQ(station.reader().windowStatus("3")->reason, "lunch");
}

TEST_F(Desk, sendsAPersonOnAndBack) {
    const domain::Ticket ticket = inService();

    const auto sent = tests::await(
        tickets.transfer({ticket.id, {}, "1", domain::TransferOrder::first, {}, true}));

    ASSERT_TRUE(sent) << sent.error().reason;
    EXPECT_EQ(sent->state, domain::TicketState::transferred);
    EXPECT_EQ(sent->transfer->returnTo, "3");
}

TEST_F(Desk, offersThePlacesThatAreFree) {
    const domain::Ticket ticket = booked();

    const auto places
        = tickets.freePlaces(tests::sampleService(), domain::Purpose::submit, ticket.place.date);

    EXPECT_FALSE(places.empty());
    EXPECT_EQ(std::ranges::count(places, ticket.place), 0);
}

TEST_F(Desk, offersNoPlaceThatAnUnbookedPersonIsUsingUp) {
    const domain::Place soon = tests::sampleBooking().place; // 10:20 at window 3
    const auto isOffered = [&] {
        const auto places
            = tickets.freePlaces(tests::sampleService(), domain::Purpose::submit, soon.date);
        return std::ranges::count(places, soon) > 0;
    };
    station.clock().set(tests::at("2026-11-23 10:06"));
    EXPECT_TRUE(isOffered());

    const auto visitor = tests::await(tickets.admit({domain::Purpose::submit, {"MU-001"},
        domain::Channel::window, "Соколова Марина Андреевна", {}, {}}));
    ASSERT_TRUE(visitor);
    ASSERT_TRUE(tests::await(tickets.call(visitor->id)));
    ASSERT_TRUE(tests::await(tickets.start(visitor->id)));
    EXPECT_FALSE(isOffered());

    ASSERT_TRUE(tests::await(tickets.finish(visitor->id, domain::VisitOutcome::consultation, {})));
    EXPECT_TRUE(isOffered());
}

TEST_F(Desk, offersItsOwnWindowFirst) {
    TicketDesk ownFirst(station.store(), station.clock(), station.ids(), "3");
    const LocalDate day = tests::sampleBooking().place.date;

    const auto anyFirst = tickets.freePlaces(tests::sampleService(), domain::Purpose::submit, day);
    const auto places = ownFirst.freePlaces(tests::sampleService(), domain::Purpose::submit, day);

    ASSERT_FALSE(places.empty());
    EXPECT_EQ(anyFirst.front().window, "1");
    EXPECT_EQ(places.front(), (domain::Place{"3", day, anyFirst.front().start}));
    EXPECT_EQ(places.size(), anyFirst.size());
}

TEST_F(Desk, takesADraftUpAgainAfterACrash) {
    const domain::Ticket ticket = booked();
    Reception reception = requests.open(ticket).value();
    reception.setText(field::name, "Соколова М");
    ASSERT_TRUE(tests::await(requests.save(reception)));
    const auto page = tests::await(requests.keepPage(reception.draft().id, scanned(1)));
    ASSERT_TRUE(page) << page.error().reason;

    const auto again = requests.open(ticket);

    ASSERT_TRUE(again);
    EXPECT_EQ(again->draft().id, reception.draft().id);
    EXPECT_EQ(again->draft().fields.at(field::name), "Соколова М");
    ASSERT_EQ(again->pages().size(), 1U);
    EXPECT_TRUE(blobs.verify(again->pages().front().blob));
}

TEST_F(Desk, registersInOnePressAndForgetsTheDraft) {
    const Reception reception = complete(inService());

    const auto card = tests::await(requests.registerCard(reception));

    ASSERT_TRUE(card) << card.error().reason << " " << card.error().detail;
    EXPECT_FALSE(card->provisionalNumber.empty());
    EXPECT_FALSE(card->number);
    ASSERT_EQ(card->queries.size(), 1U);
    EXPECT_EQ(card->queries.front().document, "EGRN");
    EXPECT_TRUE(station.reader().openDrafts().empty());
    EXPECT_EQ(station.reader().outbox().unsent, 4);
}

TEST_F(Desk, keepsTheDraftWhenRegisteringIsRefused) {
    const domain::Ticket ticket = booked();
    Reception reception = requests.open(ticket).value();
    reception.setText(field::name, "Соколова Марина Андреевна");
    ASSERT_TRUE(tests::await(requests.save(reception)));

    const auto card = tests::await(requests.registerCard(reception));

    EXPECT_FALSE(card);
    EXPECT_EQ(station.reader().openDrafts().size(), 1U);
    EXPECT_EQ(station.reader().outbox().unsent, 1);
}

TEST_F(Desk, refusesWithoutAPerson) {
    TicketDesk nobody(station.store(), station.clock(), station.ids());

    EXPECT_EQ(tests::await(nobody.callNext("3")).error().reason, "nobody-waits");
    EXPECT_EQ(tests::await(nobody.cancel(booked().id)).error().reason, "not-signed-in");
}

} // namespace
} // namespace okno::client::desk
