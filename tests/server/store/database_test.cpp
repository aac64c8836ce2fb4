#include "server/store/database.h"
#include "tests/server/store/temporary_database.h"

#include <gtest/gtest.h>

#include <thread>

namespace okno::tests {

using server::store::Database;
using server::store::ReadTransaction;
using server::store::WriteTransaction;

namespace {
class DatabaseTest : public testing::Test {
protected:
    DatabaseTest() {
        EXPECT_TRUE(write("CREATE TABLE thing (name TEXT PRIMARY KEY, size BIGINT NOT NULL)"));
    }

    Result<void> write(const std::string& sql) {
        return database->write([&](WriteTransaction& transaction) -> Result<void> {
            transaction.execute(sql);
            return {};
        });
    }
    Result<void> add(const std::string& name, std::int64_t size) {
        return database->write([&](WriteTransaction& transaction) -> Result<void> {
            transaction.execute("INSERT INTO thing (name, size) VALUES ($1, $2)", name, size);
            return {};
        });
    }
    std::int64_t count() {
        return *database->read([](const ReadTransaction& transaction) -> Result<std::int64_t> {
            return std::get<0>(
                transaction.rows<std::int64_t>("SELECT COUNT(*) FROM thing").front());
        });
    }
    std::string pragma(const std::string& name) {
        return *database->write([&](WriteTransaction& transaction) -> Result<std::string> {
            return std::get<0>(transaction.rows<std::string>("PRAGMA " + name).front());
        });
    }

    TemporaryDatabase database;
};
} // namespace

TEST_F(DatabaseTest, writesDurablyAndChecksReferences) {
    if (onPostgres())
        GTEST_SKIP() << "settings of SQLite";
    EXPECT_EQ(pragma("journal_mode"), "wal");
    EXPECT_EQ(pragma("synchronous"), "2");
    EXPECT_EQ(pragma("foreign_keys"), "1");
}

TEST_F(DatabaseTest, textAndNumbersComeBackAsTheyWere) {
    const std::string name = "Соколова «М» 'А' ё $1 ?";
    ASSERT_TRUE(add(name, std::int64_t{1} << 60));

    const auto rows
        = database->read([](const ReadTransaction& transaction)
                             -> Result<std::vector<std::tuple<std::string, std::int64_t>>> {
              return transaction.rows<std::string, std::int64_t>("SELECT name, size FROM thing");
          });

    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front(), std::make_tuple(name, std::int64_t{1} << 60));
}

TEST_F(DatabaseTest, aJobThatReturnsAnErrorChangesNothing) {
    const auto outcome = database->write([](WriteTransaction& transaction) -> Result<void> {
        transaction.execute("INSERT INTO thing (name, size) VALUES ('a', 1)");
        return failure(ErrorCode::refused, "changed-my-mind");
    });

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().reason, "changed-my-mind");
    EXPECT_EQ(count(), 0);
}

TEST_F(DatabaseTest, aFailingJobTakesNoOtherWithIt) {
    constexpr int writers = 16;
    std::vector<Result<void>> outcomes(writers);
    std::vector<std::thread> threads;
    threads.reserve(writers);
    for (int i = 0; i < writers; ++i)
        threads.emplace_back([&, i] {
            // Every fourth one tries the name of its neighbour's table that does not exist.
            outcomes[static_cast<std::size_t>(i)]
                = i % 4 == 0 ? write("INSERT INTO nothing VALUES (1)") : add(std::to_string(i), i);
        });
    for (auto& thread : threads)
        thread.join();

    for (std::size_t i = 0; i < writers; ++i)
        EXPECT_EQ(outcomes[i].has_value(), i % 4 != 0) << i;
    EXPECT_EQ(outcomes[0].error(), (Error{ErrorCode::storage, "database-failed"}));
    EXPECT_EQ(count(), 12);
}

TEST_F(DatabaseTest, aFullDiskIsNamedAndLeavesTheDataWhole) {
    if (onPostgres())
        GTEST_SKIP() << "the disk is the server's";
    ASSERT_TRUE(add("first", 1));
    const auto limit
        = [this](const std::string& pages) { return pragma("max_page_count = " + pages); };
    limit("1");

    const auto outcome = add(std::string(1'000'000, 'x'), 2);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error(), (Error{ErrorCode::storage, "disk-full"}));
    EXPECT_EQ(count(), 1);
    limit("1000000");
    EXPECT_TRUE(add(std::string(1'000'000, 'x'), 2));
    EXPECT_EQ(count(), 2);
}

TEST_F(DatabaseTest, readersSeeTheCommittedStateWhileAWriterWrites) {
    ASSERT_TRUE(add("first", 1));

    const auto outcome = database->write([&](WriteTransaction& transaction) -> Result<void> {
        transaction.execute("INSERT INTO thing (name, size) VALUES ('second', 2)");
        EXPECT_EQ(count(), 1);
        return {};
    });

    EXPECT_TRUE(outcome);
    EXPECT_EQ(count(), 2);
}

TEST_F(DatabaseTest, aReaderCannotWrite) {
    ASSERT_TRUE(add("first", 1));
    database.close();
    const auto readOnly = Database::open(database.location(), Database::Access::readOnly);
    ASSERT_TRUE(readOnly);

    const auto outcome = (*readOnly)->write([](WriteTransaction& transaction) -> Result<void> {
        transaction.execute("DELETE FROM thing");
        return {};
    });

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().reason, "database-read-only");
    database.open();
    EXPECT_EQ(count(), 1);
}

TEST_F(DatabaseTest, whatWasConfirmedIsThereAfterReopening) {
    ASSERT_TRUE(add("first", 1));

    database.close();
    database.open();

    EXPECT_EQ(count(), 1);
}

TEST_F(DatabaseTest, aNewerSchemaIsRefusedAndLeftAlone) {
    ASSERT_TRUE(write("UPDATE schema_version SET version = 99"));
    database.close();

    for (const auto access : {Database::Access::write, Database::Access::readOnly}) {
        const auto opened = Database::open(database.location(), access);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::incompatible);
        EXPECT_EQ(opened.error().reason, "database-newer-than-program");
        EXPECT_EQ(opened.error().detail.substr(0, 5), "99 > ");
    }
}

TEST_F(DatabaseTest, aFileThatIsNoDatabaseIsRefused) {
    if (onPostgres())
        GTEST_SKIP() << "there is no file";
    database.close();
    std::filesystem::resize_file(database.file(), 0);
    std::filesystem::resize_file(database.file(), 20000);

    EXPECT_FALSE(Database::open(database.file(), Database::Access::readOnly));
    EXPECT_FALSE(Database::open(database.file().parent_path() / "none" / "x.db"));
}

} // namespace okno::tests
