#include "server/registry/read_audit.h"

#include "tests/server/registry/office.h"

#include <gtest/gtest.h>

namespace okno::tests {

using server::registry::ReadAudit;
using server::store::AuditHead;
using server::store::AuditRow;

namespace {
class Reads : public testing::Test {
protected:
    AuditHead head() {
        return office.read(
            [](const auto& transaction) { return server::store::auditHead(transaction); });
    }
    std::vector<AuditRow> rowsAfter(std::int64_t position) {
        return office.read([&](const auto& transaction) {
            return server::store::auditAfter(transaction, position, 10'000);
        });
    }

    Office office;
    OfficeStation window{office, 3, staff::specialist()};
    const std::int64_t before = head().position;
    ReadAudit& reads = office.registry().reads();
};
} // namespace

TEST_F(Reads, areRowsOfTheChainInTheirOrder) {
    ASSERT_TRUE(reads.note(window.caller(), "read-changes", 17));
    ASSERT_TRUE(reads.note(window.caller(), "read-file", 1, "blob", "hash"));
    ASSERT_TRUE(reads.flush());

    const auto rows = rowsAfter(before);

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].entry.act, "read-changes");
    EXPECT_EQ(rows[0].entry.amount, 17);
    EXPECT_EQ(rows[0].entry.actor, staff::specialist().id.toString());
    EXPECT_EQ(rows[0].entry.station, window.caller().station.toString());
    EXPECT_EQ(rows[0].entry.at, office.clock().now());
    EXPECT_EQ(rows[1].entry.targetKind, "blob");
    EXPECT_EQ(rows[1].entry.targetKey, "hash");
    EXPECT_EQ(rows[1].hash, server::store::chainedHash(rows[0].hash, before + 2, rows[1].entry));
}

TEST_F(Reads, ofNothingLeaveNoRow) {
    ASSERT_TRUE(reads.note(window.caller(), "read-changes", 0));
    ASSERT_TRUE(reads.flush());

    EXPECT_EQ(head().position, before);
}

TEST_F(Reads, areWrittenWhenTheRegistryStops) {
    {
        ReadAudit closing(office.database(), office.clock());
        ASSERT_TRUE(closing.note(window.caller(), "searched", 3));
    }

    EXPECT_EQ(rowsAfter(before).at(0).entry.act, "searched");
}

TEST_F(Reads, areWrittenBeforeTheyPileUp) {
    ReadAudit many(office.database(), office.clock());
    for (int i = 0; i < 5000; ++i)
        ASSERT_TRUE(many.note(window.caller(), "read-file", 1, "blob", std::to_string(i)));

    EXPECT_GE(head().position - before, 4096);
    ASSERT_TRUE(many.flush());
    const auto rows = rowsAfter(before);
    ASSERT_EQ(rows.size(), 5000U);
    for (std::size_t i = 0; i < rows.size(); ++i)
        EXPECT_EQ(rows[i].entry.targetKey, std::to_string(i));
}

TEST_F(Reads, areRefusedWhenTheyCannotBeWrittenDown) {
    office.tamper("ALTER TABLE audit RENAME TO elsewhere");
    Result<void> noted;
    for (int i = 0; noted && i < 5000; ++i)
        noted = reads.note(window.caller(), "read-file", 1, "blob", "hash");

    ASSERT_FALSE(noted);
    EXPECT_EQ(noted.error().code, ErrorCode::storage);

    office.tamper("ALTER TABLE elsewhere RENAME TO audit");
    EXPECT_TRUE(reads.note(window.caller(), "read-file", 1, "blob", "hash"));
    EXPECT_TRUE(reads.flush());
    EXPECT_GE(head().position - before, 4097);
}

TEST_F(Reads, aStationThatRemembersTheChainFindsItAsItWas) {
    static_cast<void>(window.registers(office));
    const auto remembered = head().toString();
    static_cast<void>(window.registers(office));

    EXPECT_TRUE(reads.compare(window.caller(), remembered));
    EXPECT_TRUE(reads.compare(window.caller(), head().toString()));
    EXPECT_TRUE(reads.compare(window.caller(), "0."));
    EXPECT_EQ(reads.compare(window.caller(), "7").error().reason, "audit-head-malformed");
}

TEST_F(Reads, aRewrittenHistoryIsNoticedAndNoted) {
    static_cast<void>(window.registers(office));
    const AuditHead remembered = head();
    office.tamper("UPDATE audit SET hash = '" + sha256("forged").toString()
        + "' WHERE chain_n = " + std::to_string(remembered.position));

    const auto compared = reads.compare(window.caller(), remembered.toString());

    ASSERT_FALSE(compared);
    EXPECT_EQ(compared.error(), (Error{ErrorCode::conflict, "history-rewritten", "audit"}));
    ASSERT_TRUE(reads.flush());
    EXPECT_EQ(rowsAfter(remembered.position).at(0).entry.act, "history-rewritten");
}

TEST_F(Reads, aChainThatWasCutShortIsNoticed) {
    static_cast<void>(window.registers(office));
    const AuditHead remembered = head();
    office.tamper("DELETE FROM audit WHERE chain_n = " + std::to_string(remembered.position));

    EXPECT_EQ(
        reads.compare(window.caller(), remembered.toString()).error().reason, "history-rewritten");
}

} // namespace okno::tests
