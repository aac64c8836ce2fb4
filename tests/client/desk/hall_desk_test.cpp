#include "client/desk/hall_desk.h"

#include "tests/client/store/booked.h"
#include "tests/support/store_fixture.h"

#include <gtest/gtest.h>

namespace okno::client::desk {
namespace {

using domain::TicketState;
using domain::WindowMode;

class HallOfMonday : public testing::Test {
protected:
    HallOfMonday() {
        station.clock().set(tests::at("2026-11-23 10:00"));
        desk.setActor(tests::staff::supervisor());
        desk.follow();
        EXPECT_TRUE(tests::eventually([this] { return desk.day() != nullptr; }));
    }

    void put(const domain::Record& record) {
        ++version;
        const auto taken = station.change([&](store::WriteTransaction& transaction) {
            return transaction.applyChanges(
                tests::pageOf({tests::changeOf(record, version)}, "c" + std::to_string(version)));
        });
        EXPECT_TRUE(taken.has_value());
    }

    static domain::Ticket ticket(int number, const std::string& start) {
        domain::Ticket ticket = tests::booked();
        ticket.id = tests::id<domain::TicketId>(100 + number);
        ticket.place.start = tests::time(start);
        ticket.line = "municipal";
        return ticket;
    }

    [[nodiscard]] std::size_t known() const { return desk.day()->tickets().size(); }

    tests::Station station;
    Station own{station.settings().station, "S1", StationKind::office, {}, "Office", {}};
    HallDesk desk{station.store(), station.clock(), own};
    std::int64_t version = 1;
};

TEST_F(HallOfMonday, followsTicketsThatComeChangeAndGo) {
    put(ticket(1, "10:20"));
    put(ticket(2, "10:40"));
    ASSERT_TRUE(tests::eventually([this] { return known() == 2; }));

    domain::Ticket gone = ticket(1, "10:20");
    gone.place.date = tests::date("2026-11-24");
    put(gone);
    ASSERT_TRUE(tests::eventually([this] { return known() == 1; }));
    EXPECT_EQ(desk.day()->tickets().front().id, ticket(2, "10:40").id);

    domain::Ticket here = ticket(2, "10:40");
    here.state = TicketState::arrived;
    here.arrivedAt = tests::at("2026-11-23 09:55");
    put(here);
    EXPECT_TRUE(
        tests::eventually([this] { return desk.day()->view(desk.now()).waiting.size() == 1; }));
}

TEST_F(HallOfMonday, beginsAnewWithAnotherDayAndAnotherOffice) {
    put(ticket(1, "10:20"));
    domain::Ticket tomorrow = ticket(2, "10:20");
    tomorrow.place.date = tests::date("2026-11-24");
    put(tomorrow);
    ASSERT_TRUE(tests::eventually([this] { return known() == 1; }));

    station.clock().set(tests::at("2026-11-24 09:00"));
    desk.follow();
    ASSERT_TRUE(tests::eventually(
        [this] { return desk.day()->date() == tests::date("2026-11-24") && known() == 1; }));

    domain::Office office = *station.reader().office();
    office.windows.pop_back();
    put(office);
    EXPECT_TRUE(tests::eventually(
        [&] { return desk.day()->view(desk.now()).windows.size() == office.windows.size(); }));
}

TEST_F(HallOfMonday, tellsWhatAChangedDayWouldTouchWithoutChangingIt) {
    put(ticket(1, "10:20"));
    put(ticket(2, "16:00"));
    domain::Office office = *station.reader().office();
    office.exceptions.push_back({tests::date("2026-11-23"), {},
        {{tests::time("09:00"), tests::time("13:00")}}, "no heating"});

    const auto touched = tests::await(desk.touchedBy(office));

    ASSERT_TRUE(touched);
    ASSERT_EQ(touched->stranded.size(), 1U);
    EXPECT_EQ(touched->stranded.front().ticket.id, ticket(2, "16:00").id);
    EXPECT_EQ(touched->stranded.front().place->date, tests::date("2026-11-24"));
    EXPECT_TRUE(tests::await(desk.ahead())->stranded.empty());
    EXPECT_TRUE(station.unsent().empty());
}

TEST_F(HallOfMonday, movesATicketAndNotesTheCallInOneTransaction) {
    put(ticket(1, "10:20"));
    const domain::Place other{"1", tests::date("2026-11-23"), tests::time("11:00")};

    const auto moved = tests::await(desk.relocate(ticket(1, "10:20").id, other, "ill"));

    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->place, other);
    EXPECT_EQ(moved->flags.at(domain::TicketFlag::needsPhoneCall), "ill");
    EXPECT_EQ(station.unsent().size(), 2U);
    EXPECT_EQ(tests::await(desk.ahead())->toPhone.size(), 1U);
    EXPECT_TRUE(tests::await(desk.flag(moved->id, domain::TicketFlag::needsPhoneCall, false, {})));
    EXPECT_TRUE(tests::await(desk.ahead())->toPhone.empty());
}

TEST_F(HallOfMonday, leavesATicketWhereItIsWhenThePlaceIsGone) {
    put(ticket(1, "10:20"));
    put(ticket(2, "11:00"));

    const auto moved
        = tests::await(desk.relocate(ticket(1, "10:20").id, ticket(2, "11:00").place, "ill"));

    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().reason, "slot-taken");
    EXPECT_EQ(station.reader().ticket(ticket(1, "10:20").id), ticket(1, "10:20"));
    EXPECT_TRUE(station.unsent().empty());
}

TEST_F(HallOfMonday, changesTheScheduleByTheEntryThatWasSeen) {
    const domain::DayException day{tests::date("2026-11-25"), {"3"}, {}, "training"};

    ASSERT_TRUE(tests::await(desk.change(domain::ChangeDay{{}, day})));
    EXPECT_EQ(station.reader().office()->exceptions, std::vector{day});
    const auto again = tests::await(desk.change(domain::ChangeDay{{}, day}));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().reason, "exceptions-repeated");
    ASSERT_TRUE(tests::await(desk.change(domain::ChangeDay{day, {}})));
    EXPECT_TRUE(station.reader().office()->exceptions.empty());
}

TEST_F(HallOfMonday, refusesWithoutAnybodySignedIn) {
    HallDesk nobodys(station.store(), station.clock(), own);

    EXPECT_EQ(tests::await(nobodys.relocate(ticket(1, "10:20").id, ticket(2, "11:00").place, {}))
                  .error()
                  .reason,
        "not-signed-in");
}

} // namespace
} // namespace okno::client::desk
