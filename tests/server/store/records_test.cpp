#include "server/store/feed_rows.h"
#include "server/store/installation.h"
#include "server/store/records.h"
#include "tests/server/store/temporary_database.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace server::store;
using domain::CommandId;
using domain::RecordKind;
using domain::TicketId;

namespace {
class RecordStore : public testing::Test {
protected:
    RecordStore() {
        EXPECT_TRUE(database->write([](WriteTransaction& transaction) -> Result<void> {
            putInstallation(transaction,
                {uuid(9).toString(), "main", id<domain::EmployeeId>(1), id<domain::EmployeeId>(2),
                    id<domain::StationId>(1), at("2026-11-23 09:00")});
            return {};
        }));
    }

    Result<void> put(const domain::Record& record, int command = 1) {
        return database->write([&](WriteTransaction& transaction) -> Result<void> {
            putRecord(transaction, record, id<CommandId>(command));
            return {};
        });
    }
    std::vector<FeedRow> changes(std::int64_t since, int limit = 100) {
        return *database->read(
            [&](const ReadTransaction& transaction) -> Result<std::vector<FeedRow>> {
                return feedRows(transaction, {since, head(transaction), std::nullopt},
                    {true, true, std::nullopt}, limit);
            });
    }
    std::optional<TicketId> holderOf(const domain::Place& place) {
        return *database->read(
            [&](const ReadTransaction& transaction) -> Result<std::optional<TicketId>> {
                return ticketAt(transaction, place);
            });
    }
    static domain::Ticket ticket(int number, const std::string& start) {
        auto ticket = sampleTicket();
        ticket.id = id<TicketId>(number);
        ticket.place.start = time(start);
        return ticket;
    }

    TemporaryDatabase database;

private:
    static domain::Ticket sampleTicket() {
        const auto booking = sampleBooking();
        return {booking.ticket, "А-005", booking.place, 20, booking.purpose, booking.services,
            booking.channel, booking.visitorName, booking.phone, booking.card,
            domain::TicketState::booked, at("2026-11-23 10:00"), {}, {}, 0, {}, {}, {}, "", {}, {}};
    }
};
} // namespace

TEST_F(RecordStore, givesVersionsAndFeedPositionsInOrder) {
    ASSERT_TRUE(put(ticket(1, "10:20")));
    ASSERT_TRUE(put(ticket(2, "10:40")));
    auto arrived = ticket(1, "10:20");
    arrived.state = domain::TicketState::arrived;
    ASSERT_TRUE(put(arrived));

    const auto rows = changes(0);

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].key, id<TicketId>(2).toString());
    EXPECT_EQ(rows[1].version, 2);
    EXPECT_EQ(rows[1].position, 3);
    EXPECT_EQ(protocol::recordFromJson(RecordKind::ticket, *protocol::parseJson(rows[1].doc)),
        domain::Record(arrived));
    EXPECT_TRUE(changes(3).empty());
}

TEST_F(RecordStore, givesNoMoreThanIsAskedFor) {
    for (int i = 1; i <= 3; ++i)
        ASSERT_TRUE(put(ticket(i, "1" + std::to_string(i) + ":00")));

    const auto first = changes(0, 2);

    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(changes(first.back().position, 2).size(), 1U);
}

TEST_F(RecordStore, twoLiveTicketsCannotStandInOnePlace) {
    ASSERT_TRUE(put(ticket(1, "10:20")));

    const auto second = put(ticket(2, "10:20"));

    EXPECT_FALSE(second);
    EXPECT_EQ(holderOf(ticket(1, "10:20").place), id<TicketId>(1));
    EXPECT_EQ(changes(0).size(), 1U);
}

TEST_F(RecordStore, aCancelledOrMovedTicketLeavesItsPlace) {
    auto first = ticket(1, "10:20");
    ASSERT_TRUE(put(first));
    first.state = domain::TicketState::cancelled;
    ASSERT_TRUE(put(first));
    ASSERT_TRUE(put(ticket(2, "10:20")));
    ASSERT_TRUE(put(ticket(2, "11:00")));

    EXPECT_EQ(holderOf(ticket(2, "10:20").place), std::nullopt);
    EXPECT_EQ(holderOf(ticket(2, "11:00").place), id<TicketId>(2));
}

TEST_F(RecordStore, membersOfANewerProgramSurvive) {
    const auto before = ticket(1, "10:20");
    ASSERT_TRUE(put(before));
    ASSERT_TRUE(database->write([&](WriteTransaction& transaction) -> Result<void> {
        auto json = protocol::toJson(domain::Record(before));
        json["lift"] = "2";
        transaction.execute("UPDATE record SET doc = $1", json.dump());
        return {};
    }));

    auto arrived = before;
    arrived.state = domain::TicketState::arrived;
    ASSERT_TRUE(put(arrived));

    EXPECT_EQ(protocol::parseJson(changes(0)[0].doc)->at("lift"), "2");
}

TEST_F(RecordStore, tellsWhatACommandChanged) {
    ASSERT_TRUE(put(ticket(1, "10:20"), 7));
    ASSERT_TRUE(put(ticket(2, "10:40"), 8));

    const auto changed = database->read(
        [](const ReadTransaction& transaction) -> Result<std::vector<protocol::Change>> {
            return changesOf(transaction, id<CommandId>(8));
        });

    ASSERT_EQ(changed->size(), 1U);
    EXPECT_EQ(changed->front().key.key, id<TicketId>(2).toString());
}

} // namespace okno::tests
