// Which of the rows that a transaction has read are still what they were after a write.
#include "server/store/recent_rows.h"

#include <gtest/gtest.h>

namespace okno::tests {

using server::store::RecentRows;
using server::store::Shape;
using server::store::shapeOf;
using server::store::Value;

namespace {
const std::string readRecord
    = "SELECT version, doc FROM record WHERE kind = $1 AND record_key = $2";
const std::string readHead
    = "SELECT value FROM head WHERE office = (SELECT office FROM installation)";

class RecentRowsTest : public testing::Test {
protected:
    using Values = std::vector<Value>;

    void keep(const std::string& sql, const Values& values, std::vector<std::string> row) {
        rows.take(rows.expect(sql, values), {std::move(row)});
    }
    [[nodiscard]] std::vector<std::string> kept(
        const std::string& sql, const Values& values) const {
        const auto* found = rows.find(sql, values);
        return found == nullptr || !found->row ? std::vector<std::string>() : *found->row;
    }

    using Row = std::vector<std::string>;
    RecentRows rows;
    const Values one{"card", "1"};
    const Values other{"card", "2"};
};
} // namespace

TEST(StatementShape, keepsOnlyWhatIsFoundInOneTableByEquality) {
    RecentRows rows;
    EXPECT_TRUE(rows.isKept(readRecord));
    EXPECT_TRUE(rows.isKept(readHead));
    EXPECT_TRUE(rows.isKept("SELECT epoch, office FROM installation"));
    for (const char* sql : {"SELECT COUNT(*) FROM record", "SELECT a FROM b c WHERE a = $1",
             "SELECT a FROM b WHERE a > $1", "SELECT a FROM b WHERE a = $1 OR a = $2",
             "SELECT a FROM b WHERE a = $1 ORDER BY a", "SELECT a FROM b, c WHERE a = $1",
             "SELECT a FROM b WHERE a = (SELECT office FROM station)",
             "SELECT r.a FROM b r JOIN c ON c.a = r.a", "UPDATE a SET b = $1 RETURNING b"})
        EXPECT_FALSE(rows.isKept(sql)) << sql;
}

TEST(StatementShape, namesTheRowsOfAWriteOnlyWhereItIsCertain) {
    for (const char* sql : {"INSERT INTO a (b, c) VALUES ($1, $2)", "DELETE FROM a WHERE b = $1",
             "UPDATE a SET b = $1, c = $2 WHERE d = $3"}) {
        EXPECT_TRUE(shapeOf(sql).where) << sql;
        EXPECT_EQ(shapeOf(sql).table, "a") << sql;
    }
    for (const char* sql : {"INSERT INTO a (b) VALUES ($1), ($2)", "DELETE FROM a WHERE b < $1",
             "INSERT INTO a (b) SELECT b FROM c", "UPDATE a SET b = b + 1 WHERE c = $1",
             "INSERT INTO a (b) VALUES ($1) ON CONFLICT (b) DO UPDATE SET c = $2",
             "UPDATE a SET b = $1 WHERE c = $2 AND d IN (SELECT e FROM f)"}) {
        EXPECT_FALSE(shapeOf(sql).where) << sql;
        EXPECT_EQ(shapeOf(sql).table, "a") << sql;
    }
    EXPECT_EQ(shapeOf("CREATE TABLE a (b TEXT)").kind, Shape::Kind::other);
}

TEST_F(RecentRowsTest, aWriteToAnotherRowOrTableTouchesNothing) {
    keep(readRecord, one, {"1", "text"});

    rows.note("INSERT INTO record (kind, record_key, doc) VALUES ($1, $2, $3)",
        Values{"card", "2", "new"});
    rows.note("UPDATE record SET doc = $1 WHERE kind = $2 AND record_key = $3",
        Values{"new", "card", "2"});
    rows.note("DELETE FROM station", Values{});
    rows.note("SELECT doc FROM record ORDER BY doc", Values{});
    rows.note("SELECT COUNT(*) FROM record", Values{});

    EXPECT_EQ(kept(readRecord, one), (Row{"1", "text"}));
    EXPECT_FALSE(rows.isExpected(readRecord, other));
}

TEST_F(RecentRowsTest, anUpdateOfTheRowIsBroughtIn) {
    keep(readRecord, one, {"1", "text"});
    keep(readHead, {}, {"6"});

    rows.note("UPDATE record SET version = $1, doc = $2 WHERE kind = $3 AND record_key = $4",
        Values{std::int64_t{2}, "new", "card", "1"});
    rows.note("UPDATE head SET value = $1 WHERE office = (SELECT office FROM installation)",
        Values{std::int64_t{7}});

    EXPECT_EQ(kept(readRecord, one), (Row{"2", "new"}));
    EXPECT_EQ(kept(readHead, {}), Row{"7"});
}

TEST_F(RecentRowsTest, whatMayHaveTouchedTheRowForgetsIt) {
    const std::vector<std::pair<std::string, Values>> writes{
        {"INSERT INTO record (kind, record_key, doc) VALUES ($1, $2, $3)", {"card", "1", "new"}},
        {"INSERT INTO record (doc) VALUES ($1)", {"new"}},
        {"DELETE FROM record WHERE kind = $1 AND record_key < $2", {"card", "0"}},
        {"DELETE FROM record WHERE doc = $1", {"other"}},
        {"UPDATE record SET kind = $1 WHERE record_key = $2", {"card", "2"}},
        {"UPDATE record SET version = version + 1", {}},
        {"UPDATE record SET doc = $1 WHERE kind = $2", {"new", "card"}},
        {"UPDATE installation SET epoch = $1", {"new"}},
        {"DROP TABLE record", {}},
    };
    for (const auto& [sql, values] : writes) {
        keep(readRecord, one, {"1", "text"});
        rows.note(sql, values);
        EXPECT_EQ(rows.find(readRecord, one), nullptr) << sql;
    }
}

TEST_F(RecentRowsTest, anAnswerThatAWriteHasOvertakenIsNotKept) {
    const auto number = rows.expect(readRecord, one);
    EXPECT_TRUE(rows.isExpected(readRecord, one));
    rows.note("UPDATE record SET doc = $1 WHERE kind = $2 AND record_key = $3",
        Values{"new", "card", "1"});

    rows.take(number, {Row{"1", "text"}});

    EXPECT_EQ(rows.find(readRecord, one), nullptr);
}

TEST_F(RecentRowsTest, aTextThatIsStoredAsAnotherIsNeverTakenForAnother) {
    const std::string zero("1\0", 2);
    keep(readRecord, one, {"1", "text"});

    rows.note("DELETE FROM record WHERE record_key = $1", Values{zero});

    EXPECT_EQ(rows.find(readRecord, one), nullptr);
}

} // namespace okno::tests
