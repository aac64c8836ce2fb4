// What a transaction remembers of the rows that it has looked up, on either engine.
#include "server/store/row_memory.h"
#include "tests/server/store/temporary_database.h"

#include <gtest/gtest.h>

namespace okno::tests {

using server::store::Access;
using server::store::Connection;
using server::store::Division;
using server::store::Lookup;
using server::store::OpenTransaction;
using server::store::RowKey;
using server::store::RowMemory;
using server::store::Savepoint;
using server::store::StoreError;
using server::store::WriteTransaction;

namespace {
const Lookup things{"thing", "SELECT amount, note FROM thing WHERE name = $1"};
const std::string setAmount = "UPDATE thing SET amount = $1 WHERE name = $2";
const RowKey one(things, std::string("one"));
const RowKey two(things, std::string("two"));

class RowMemoryTest : public testing::Test {
protected:
    RowMemoryTest() {
        EXPECT_TRUE(database->write([](WriteTransaction& writing) -> Result<void> {
            writing.execute("CREATE TABLE thing (name TEXT PRIMARY KEY, amount BIGINT NOT NULL, "
                            "note TEXT NOT NULL)");
            for (const char* name : {"one", "two"})
                writing.execute(
                    "INSERT INTO thing (name, amount, note) VALUES ($1, 1, 'as it was')",
                    std::string(name));
            return {};
        }));
        connection = database.location().connect(Access::write);
    }

    using Columns = std::tuple<std::int64_t, std::string>;
    std::optional<Columns> find(const RowKey& key) {
        return connection->row<std::int64_t, std::string>(key);
    }
    std::int64_t amountOf(const RowKey& key) { return std::get<0>(find(key).value_or(Columns{})); }
    /// Nobody is told that the row is another one now: what is found after it was remembered.
    void changeBehindTheBack() {
        connection->executeOn(RowKey(things, std::string("nobody")), setAmount, 9, "one");
        connection->executeOn(RowKey(things, std::string("nobody")), setAmount, 9, "two");
    }

    TemporaryDatabase database;
    std::unique_ptr<Connection> connection;
};

/// Only of an engine that is far anything is remembered.
class FarRowMemory : public RowMemoryTest {
protected:
    void SetUp() override {
        if (!onPostgres())
            GTEST_SKIP() << "OKNO_TEST_DATABASE names no server";
    }
};
} // namespace

TEST_F(FarRowMemory, asksForARowOnceInATransaction) {
    OpenTransaction transaction(*connection, Access::write);
    EXPECT_EQ(amountOf(one), 1);
    EXPECT_FALSE(find(RowKey(things, std::string("three"))));
    changeBehindTheBack();

    EXPECT_EQ(amountOf(one), 1);
    EXPECT_EQ(amountOf(two), 9);
}

TEST_F(FarRowMemory, knowsNothingOutsideOfOneTransaction) {
    EXPECT_EQ(amountOf(one), 1);
    changeBehindTheBack();
    EXPECT_EQ(amountOf(one), 9);
    {
        OpenTransaction transaction(*connection, Access::write);
        EXPECT_EQ(amountOf(two), 9);
        connection->executeOn(two, setAmount, 10, "two");
        connection->remember(two, Columns{10, "remembered"});
        EXPECT_EQ(find(two), Columns(10, "remembered"));
    }
    EXPECT_EQ(find(two), Columns(9, "as it was"));
}

TEST_F(FarRowMemory, aWriteToARowLeavesTheOthersKnown) {
    OpenTransaction transaction(*connection, Access::write);
    EXPECT_EQ(amountOf(one), 1);
    EXPECT_EQ(amountOf(two), 1);
    changeBehindTheBack();

    connection->executeOn(two, setAmount, 2, "two");

    EXPECT_EQ(amountOf(one), 1);
    EXPECT_EQ(amountOf(two), 2);
}

TEST_F(RowMemoryTest, aWriteThatNamesNoRowForgetsItsTable) {
    const std::vector<std::string> writes{"UPDATE thing SET note = 'new'",
        "DELETE FROM thing WHERE name = 'nobody'",
        "INSERT INTO thing (name, amount, note) VALUES ('three', 1, '')",
        "CREATE TABLE other (name TEXT)"};
    for (const std::string& write : writes) {
        OpenTransaction transaction(*connection, Access::write);
        EXPECT_EQ(amountOf(one), 1);
        changeBehindTheBack();
        connection->execute(write);
        EXPECT_EQ(amountOf(one), 9) << write;
    }
    OpenTransaction transaction(*connection, Access::write);
    EXPECT_EQ(amountOf(one), 1);
    const auto written = connection->rows<std::int64_t>(
        "UPDATE thing SET amount = 7 WHERE name = 'one' RETURNING amount");
    EXPECT_EQ(amountOf(one), std::get<0>(written.front()));
}

TEST_F(RowMemoryTest, whatIsTakenBackIsForgotten) {
    OpenTransaction transaction(*connection, Access::write, Division::parts);
    {
        Savepoint part(transaction.writing(), "part");
        connection->executeOn(one, setAmount, 5, "one");
        connection->remember(one, Columns{5, "as it was"});
        EXPECT_EQ(amountOf(one), 5);
    }
    EXPECT_EQ(amountOf(one), 1);
}

TEST_F(RowMemoryTest, aFailedTransactionAnswersNothing) {
    OpenTransaction transaction(*connection, Access::write);
    EXPECT_EQ(amountOf(one), 1);
    const auto writeTwice = [this] {
        connection->execute("INSERT INTO thing (name, amount, note) VALUES ('one', 1, '')");
        connection->settle();
    };
    EXPECT_THROW(writeTwice(), StoreError);
    EXPECT_THROW(static_cast<void>(find(one)), StoreError);
}

TEST_F(RowMemoryTest, aTextThatMayBeStoredAsAnotherIsNotKnown) {
    OpenTransaction transaction(*connection, Access::write);
    connection->remember(one, Columns{1, std::string("\0", 1)});
    EXPECT_EQ(find(one), Columns(1, "as it was"));

    const RowKey odd(things, std::string("one\0", 4));
    EXPECT_FALSE(find(odd));
    connection->remember(odd, Columns{5, "of another"});
    EXPECT_FALSE(find(odd));
}

TEST(RowKey, isAnotherOneForOtherParts) {
    const auto text = [](const auto&... parts) { return RowKey(things, parts...).text(); };
    EXPECT_NE(text(std::string("a"), std::string("bc")), text(std::string("ab"), std::string("c")));
    EXPECT_NE(text(std::string("1")), text(std::int64_t{1}));
    EXPECT_NE(text(std::int64_t{1}, std::int64_t{23}), text(std::int64_t{12}, std::int64_t{3}));
}

TEST(RowMemory, anAnswerThatAWriteHasOvertakenReachesNobodyElse) {
    RowMemory memory;
    const auto awaited = memory.expect(one);
    memory.forget(one);
    awaited->columns = {"too late"};
    awaited->answered = true;
    EXPECT_EQ(memory.find(one), nullptr);
}

} // namespace okno::tests
