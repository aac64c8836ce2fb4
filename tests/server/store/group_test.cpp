// What the writer's thread promises, on either engine.
#include "tests/server/store/temporary_database.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

namespace okno::tests {

using server::store::Database;
using server::store::ReadTransaction;
using server::store::StoreError;
using server::store::WriteTransaction;

namespace {
class Group : public testing::Test {
protected:
    Group() {
        EXPECT_TRUE(database->write([](WriteTransaction& transaction) -> Result<void> {
            transaction.execute("CREATE TABLE thing (name TEXT PRIMARY KEY)");
            return {};
        }));
    }

    Result<void> add(const std::string& name) {
        return database->write([&](WriteTransaction& transaction) -> Result<void> {
            transaction.execute("INSERT INTO thing (name) VALUES ($1)", name);
            return {};
        });
    }
    std::int64_t count() {
        return *database->read([](const ReadTransaction& transaction) -> Result<std::int64_t> {
            return std::get<0>(
                transaction.rows<std::int64_t>("SELECT COUNT(*) FROM thing").front());
        });
    }

    static void addAndSettle(WriteTransaction& transaction, const std::string& name) {
        transaction.execute("INSERT INTO thing (name) VALUES ($1)", name);
        transaction.settle();
    }

    TemporaryDatabase database;
};

/// As many at once, each told its number.
template <typename Work> void together(int threads, Work work) {
    std::vector<std::thread> running;
    running.reserve(static_cast<std::size_t>(threads));
    for (int i = 0; i < threads; ++i)
        running.emplace_back([&work, i] { work(i); });
    for (auto& thread : running)
        thread.join();
}
} // namespace

TEST_F(Group, whoWritesTogetherSharesCommits) {
    constexpr int writers = 64;
    std::atomic<int> arrived = 0;
    std::atomic<int> failed = 0;
    const auto before = database->commits();

    together(writers, [&](int i) {
        ++arrived;
        const auto written = database->write([&](WriteTransaction& transaction) -> Result<void> {
            // The first to come is still at it when the last one arrives.
            while (arrived < writers)
                std::this_thread::yield();
            transaction.execute("INSERT INTO thing (name) VALUES ($1)", std::to_string(i));
            return {};
        });
        failed += written ? 0 : 1;
    });

    EXPECT_EQ(failed, 0);
    EXPECT_EQ(count(), writers);
    EXPECT_LE(database->commits() - before, writers / 4);
}

TEST_F(Group, theWriterWorksWhileTheCallerDoesSomethingElse) {
    std::promise<void> ran;
    std::thread::id meanwhileOn;

    const auto written = database->write(
        [&](WriteTransaction& transaction) -> Result<void> {
            transaction.execute("INSERT INTO thing (name) VALUES ('meanwhile')");
            ran.set_value();
            return {};
        },
        [&] {
            ran.get_future().wait();
            meanwhileOn = std::this_thread::get_id();
        });

    EXPECT_TRUE(written);
    EXPECT_EQ(meanwhileOn, std::this_thread::get_id());
    EXPECT_EQ(count(), 1);
}

TEST_F(Group, aTransactionInWhichAStatementFailedKeepsNothing) {
    const auto outcome = database->write([](WriteTransaction& transaction) -> Result<void> {
        transaction.execute("INSERT INTO thing (name) VALUES ('a')");
        try {
            transaction.execute("INSERT INTO thing (name) VALUES ('a')");
            transaction.settle();
        } catch (const StoreError& error) {
            EXPECT_EQ(error.kind(), StoreError::Kind::constraint);
        }
        EXPECT_THROW(transaction.execute("INSERT INTO thing (name) VALUES ('b')"), StoreError);
        return {};
    });

    EXPECT_FALSE(outcome);
    EXPECT_EQ(count(), 0);
    EXPECT_TRUE(add("a"));
}

TEST_F(Group, whatASavepointTakesBackIsForgiven) {
    const auto outcome = database->write([](WriteTransaction& transaction) -> Result<void> {
        transaction.execute("INSERT INTO thing (name) VALUES ('a')");
        server::store::Savepoint savepoint(transaction, "part");
        EXPECT_THROW(addAndSettle(transaction, "a"), StoreError);
        savepoint.rollBack();
        transaction.execute("INSERT INTO thing (name) VALUES ('b')");
        return {};
    });

    EXPECT_TRUE(outcome);
    EXPECT_EQ(count(), 2);
}

TEST_F(Group, aWriteThatFailsUnnoticedFailsItsJobAlone) {
    constexpr int writers = 16;
    ASSERT_TRUE(add("taken"));
    std::atomic<int> arrived = 0;
    std::atomic<int> kept = 0;

    together(writers, [&](int i) {
        ++arrived;
        const auto written = database->write([&](WriteTransaction& transaction) -> Result<void> {
            while (arrived < writers)
                std::this_thread::yield();
            // Nobody asks anything after it, so that on a server only the commit finds out.
            transaction.execute("INSERT INTO thing (name) VALUES ($1)",
                i % 4 == 0 ? std::string("taken") : std::to_string(i));
            return {};
        });
        EXPECT_EQ(written.has_value(), i % 4 != 0);
        kept += written ? 1 : 0;
    });

    EXPECT_EQ(kept, writers * 3 / 4);
    EXPECT_EQ(count(), 1 + kept);
}

TEST_F(Group, aPartThatFailsUnnoticedIsTakenBackAlone) {
    const auto outcome = database->write([](WriteTransaction& transaction) -> Result<bool> {
        transaction.execute("INSERT INTO thing (name) VALUES ('a')");
        try {
            server::store::Savepoint savepoint(transaction, "part");
            transaction.execute("INSERT INTO thing (name) VALUES ('b')");
            transaction.execute("INSERT INTO thing (name) VALUES ('a')");
            transaction.execute("INSERT INTO thing (name) VALUES ('c')");
            savepoint.release();
        } catch (const StoreError& error) {
            if (error.kind() != StoreError::Kind::constraint)
                throw;
            transaction.execute("INSERT INTO thing (name) VALUES ('instead')");
            return true;
        }
        return false;
    });

    ASSERT_TRUE(outcome);
    EXPECT_TRUE(*outcome);
    EXPECT_EQ(count(), 2);
}

TEST_F(Group, anUnexpectedExceptionFailsItsJobAlone) {
    std::atomic<int> kept = 0;

    together(16, [&](int i) {
        const auto written = database->write([&](WriteTransaction& transaction) -> Result<void> {
            transaction.execute("INSERT INTO thing (name) VALUES ($1)", std::to_string(i));
            if (i % 2 == 0)
                throw std::out_of_range("a bug");
            return {};
        });
        kept += written ? 1 : 0;
    });

    EXPECT_EQ(kept, 8);
    EXPECT_EQ(count(), 8);
}

TEST_F(Group, placeholdersMayStandInAnyOrderAndComeTwice) {
    ASSERT_TRUE(add("b"));

    const auto found = database->read(
        [](const ReadTransaction& transaction) -> Result<std::vector<std::tuple<std::string>>> {
            return transaction.rows<std::string>(
                "SELECT name FROM thing WHERE name = $2 AND name <> $1 AND name = $2",
                std::string("a"), std::string("b"));
        });

    ASSERT_TRUE(found);
    EXPECT_EQ(found->size(), 1U);
}

TEST_F(Group, moreReadersThanConnectionsWaitForOne) {
    constexpr int readers = 48;
    constexpr int atOnce = 16;
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> entered = 0;
    std::atomic<int> failed = 0;

    together(readers, [&](int) {
        const auto read
            = database->read([&](const ReadTransaction& transaction) -> Result<std::int64_t> {
                  const int now = ++inside;
                  ++entered;
                  for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) { }
                  while (entered < atOnce)
                      std::this_thread::yield();
                  const auto rows = transaction.rows<std::int64_t>("SELECT COUNT(*) FROM thing");
                  --inside;
                  return std::get<0>(rows.front());
              });
        failed += read ? 0 : 1;
    });

    EXPECT_EQ(failed, 0);
    EXPECT_EQ(most, atOnce);
}

TEST_F(Group, aReadingJobSeesOneView) {
    const auto counts = database->read(
        [&](const ReadTransaction& transaction) -> Result<std::pair<std::int64_t, std::int64_t>> {
            const auto now = [&] {
                return std::get<0>(
                    transaction.rows<std::int64_t>("SELECT COUNT(*) FROM thing").front());
            };
            const auto before = now();
            EXPECT_TRUE(add("a"));
            return std::pair(before, now());
        });

    EXPECT_EQ(*counts, std::pair(std::int64_t{0}, std::int64_t{0}));
    EXPECT_EQ(count(), 1);
}

} // namespace okno::tests
