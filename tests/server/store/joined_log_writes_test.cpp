#include "tests/server/store/temporary_database.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>

namespace okno::tests {

using server::store::ReadTransaction;
using server::store::WriteTransaction;

namespace {
constexpr int rowCount = 2'000;

/// How often this process has called the system to write.
std::int64_t writeCalls() {
    std::ifstream counters("/proc/self/io");
    std::string name;
    for (std::int64_t value = 0; counters >> name >> value;)
        if (name == "syscw:")
            return value;
    ADD_FAILURE() << "no counters of this process";
    return 0;
}

class JoinedLogWrites : public testing::Test {
protected:
    void SetUp() override {
        if (onPostgres())
            GTEST_SKIP() << "the log of SQLite";
        ASSERT_TRUE(run([](WriteTransaction& transaction) {
            transaction.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY, text TEXT NOT NULL)");
        }));
    }
    /// Whether it was committed.
    bool run(const std::function<void(WriteTransaction&)>& work) {
        return database
            ->write([&](WriteTransaction& transaction) -> Result<void> {
                work(transaction);
                return {};
            })
            .has_value();
    }
    static void fill(WriteTransaction& transaction, char letter) {
        for (std::int64_t id = 0; id < rowCount; ++id)
            transaction.execute("INSERT INTO thing (id, text) VALUES ($1, $2) ON CONFLICT (id) DO "
                                "UPDATE SET text = excluded.text",
                id, std::string(1'000, letter));
    }
    std::int64_t rowsOf(char letter) {
        return *database->read([&](const ReadTransaction& transaction) -> Result<std::int64_t> {
            return std::get<0>(
                transaction
                    .rows<std::int64_t>("SELECT COUNT(*) FROM thing WHERE text LIKE $1",
                        std::string(1, letter) + '%')
                    .front());
        });
    }
    std::string integrity() {
        return *database->write([](WriteTransaction& transaction) -> Result<std::string> {
            return std::get<0>(transaction.rows<std::string>("PRAGMA integrity_check").front());
        });
    }

    TemporaryDatabase database;
};
} // namespace

TEST_F(JoinedLogWrites, aCommitOfManyPagesIsFewCallsAndReadByOthersAtOnce) {
    const std::int64_t before = writeCalls();
    ASSERT_TRUE(run([](WriteTransaction& transaction) { fill(transaction, 'a'); }));
    // Some 700 pages of 4 KB, sixteen to a call; SQLite by itself makes two calls for each.
    EXPECT_LT(writeCalls() - before, 100);
    EXPECT_EQ(rowsOf('a'), rowCount);
}

TEST_F(JoinedLogWrites, whatDidNotFitIntoMemoryAndWasTakenBackIsGone) {
    ASSERT_TRUE(run([](WriteTransaction& transaction) { fill(transaction, 'a'); }));
    const auto refused = database->write([](WriteTransaction& transaction) -> Result<void> {
        static_cast<void>(transaction.rows<std::int64_t>("PRAGMA cache_size = 10"));
        fill(transaction, 'b');
        fill(transaction, 'c'); // over pages that are in the log already
        return failure(ErrorCode::storage, "taken-back");
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(rowsOf('a'), rowCount);
    ASSERT_TRUE(run([](WriteTransaction& transaction) {
        transaction.execute("UPDATE thing SET text = 'd' WHERE id < 10");
    }));
    EXPECT_EQ(rowsOf('a'), rowCount - 10);
    EXPECT_EQ(rowsOf('d'), 10);

    database.close();
    database.open();
    EXPECT_EQ(rowsOf('d'), 10);
    EXPECT_EQ(rowsOf('b') + rowsOf('c'), 0);
    EXPECT_EQ(integrity(), "ok");
}

} // namespace okno::tests
