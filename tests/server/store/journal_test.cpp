#include "server/store/accounts.h"
#include "server/store/blob_rows.h"
#include "server/store/outgoing.h"
#include "server/store/records.h"
#include "server/store/stations.h"
#include "tests/server/store/temporary_database.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace server::store;
using domain::CardId;
using domain::EmployeeId;
using domain::StationId;

namespace {
class Journal : public testing::Test {
protected:
    template <typename Work> Result<void> write(Work work) {
        return database->write([&](WriteTransaction& transaction) -> Result<void> {
            work(transaction);
            return {};
        });
    }
    template <typename Work> auto read(Work work) {
        using T = std::invoke_result_t<Work, const ReadTransaction&>;
        return *database->read(
            [&](const ReadTransaction& transaction) -> Result<T> { return work(transaction); });
    }
    int number(const std::string& journal, int year, int card) {
        int assigned = 0;
        EXPECT_TRUE(write([&](auto& transaction) {
            assigned = assignNumber(transaction, journal, year, id<CardId>(card)).number;
        }));
        return assigned;
    }

    TemporaryDatabase database;
};
} // namespace

TEST_F(Journal, numbersStartAgainInEachJournalAndYear) {
    EXPECT_EQ(number("01-12", 2026, 1), 1);
    EXPECT_EQ(number("01-12", 2026, 2), 2);
    EXPECT_EQ(number("01-13", 2026, 3), 1);
    EXPECT_EQ(number("01-12", 2027, 4), 1);
    EXPECT_TRUE(read([](const auto& transaction) { return brokenJournals(transaction); }).empty());
}

TEST_F(Journal, aNumberThatIsTakenBackIsGivenAgain) {
    EXPECT_EQ(number("01-12", 2026, 1), 1);
    const auto refused = database->write([](WriteTransaction& transaction) -> Result<void> {
        static_cast<void>(assignNumber(transaction, "01-12", 2026, id<CardId>(2)));
        return failure(ErrorCode::refused, "no");
    });
    EXPECT_FALSE(refused);

    EXPECT_EQ(number("01-12", 2026, 3), 2);
}

TEST_F(Journal, aCardGetsNoSecondNumber) {
    EXPECT_EQ(number("01-12", 2026, 1), 1);
    EXPECT_FALSE(write([](auto& transaction) {
        static_cast<void>(assignNumber(transaction, "01-12", 2026, id<CardId>(1)));
    }));

    EXPECT_EQ(number("01-12", 2026, 2), 2);
}

TEST_F(Journal, aGapIsFound) {
    for (int card = 1; card <= 3; ++card)
        static_cast<void>(number("01-12", 2026, card));
    EXPECT_TRUE(write([](auto& transaction) {
        transaction.execute("DELETE FROM journal_number WHERE number = 2");
    }));

    EXPECT_EQ(read([](const auto& transaction) { return brokenJournals(transaction); }),
        std::vector<std::string>{"01-12/2026"});
}

TEST_F(Journal, aSessionNeedsItsTokenAndItsTime) {
    const Instant now = at("2026-11-23 10:00");
    const BlobId token = sha256("token");
    ASSERT_TRUE(write([&](auto& transaction) {
        addStation(transaction, {id<StationId>(1), "W3", "window", "3", "Окно 3", 0, now});
        addAccount(transaction, {id<EmployeeId>(1), "lebedeva", "hash", now});
        addSession(transaction,
            {token, id<EmployeeId>(1), id<StationId>(1), now + std::chrono::hours(1), now, now},
            now);
    }));
    const auto isKnown = [&](const BlobId& hash, Instant when) {
        return read([&](const auto& transaction) {
            return findSession(transaction, hash, when).has_value();
        });
    };

    EXPECT_TRUE(isKnown(token, now));
    EXPECT_FALSE(isKnown(sha256("other"), now));
    EXPECT_FALSE(isKnown(token, now + std::chrono::hours(1)));
    EXPECT_TRUE(read([](const auto& transaction) {
        return hasSignedInAt(transaction, id<EmployeeId>(1), id<StationId>(1));
    }));
    EXPECT_FALSE(read([](const auto& transaction) {
        return hasSignedInAt(transaction, id<EmployeeId>(1), id<StationId>(2));
    }));

    ASSERT_TRUE(write([&](auto& transaction) {
        changePassword(transaction, {id<EmployeeId>(1), "lebedeva", "new", now});
    }));
    EXPECT_FALSE(isKnown(token, now));
}

TEST_F(Journal, whatGoesOutIsOfferedOldestFirstUntilItMoves) {
    const Instant now = at("2026-11-23 10:00");
    ASSERT_TRUE(write([&](auto& transaction) {
        addOutgoing(transaction,
            {"b", OutgoingKind::query, id<CardId>(1), OutgoingState::queued,
                now + std::chrono::seconds(1)});
        addOutgoing(
            transaction, {"a", OutgoingKind::query, id<CardId>(2), OutgoingState::queued, now});
        addOutgoing(
            transaction, {"n", OutgoingKind::notice, id<CardId>(2), OutgoingState::queued, now});
    }));
    const auto queued = [this] {
        std::vector<std::string> items;
        for (const auto& outgoing : read([](const auto& transaction) {
                 return outgoingIn(transaction, OutgoingKind::query, OutgoingState::queued, 10);
             }))
            items.push_back(outgoing.item);
        return items;
    };

    EXPECT_EQ(queued(), (std::vector<std::string>{"a", "b"}));
    ASSERT_TRUE(
        write([](auto& transaction) { moveOutgoing(transaction, "a", OutgoingState::sent); }));
    EXPECT_EQ(queued(), std::vector<std::string>{"b"});
    EXPECT_EQ(read([](const auto& transaction) { return cardOfOutgoing(transaction, "a"); }),
        id<CardId>(2));
    EXPECT_EQ(read([](const auto& transaction) { return cardOfOutgoing(transaction, "x"); }),
        std::nullopt);
}

TEST_F(Journal, aBlobIsListedOnce) {
    const Instant now = at("2026-11-23 10:00");
    ASSERT_TRUE(write([&](auto& transaction) {
        addBlob(transaction, {sha256("page"), 4, now});
        addBlob(transaction, {sha256("page"), 4, now + std::chrono::hours(1)});
    }));

    const auto blobs = read([](const auto& transaction) { return allBlobs(transaction); });

    ASSERT_EQ(blobs.size(), 1U);
    EXPECT_EQ(blobs[0].storedAt, now);
}

} // namespace okno::tests
