#include "server/store/audit.h"

#include "server/store/installation.h"
#include "server/store/records.h"
#include "tests/server/store/temporary_database.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace server::store;

namespace {
class AuditChain : public testing::Test {
protected:
    AuditChain() {
        write([](WriteTransaction& transaction) {
            putInstallation(transaction,
                {uuid(9).toString(), "main", id<domain::EmployeeId>(1), id<domain::EmployeeId>(2),
                    id<domain::StationId>(1), at("2026-11-23 09:00")});
        });
    }

    template <typename Work> void write(Work work) {
        const auto done = database->write([&](WriteTransaction& transaction) -> Result<void> {
            work(transaction);
            return {};
        });
        EXPECT_TRUE(done);
    }
    template <typename Work> auto read(Work work) {
        using Answer = std::invoke_result_t<Work, const ReadTransaction&>;
        return *database->read([&](const ReadTransaction& transaction) -> Result<Answer> {
            return work(transaction);
        });
    }
    void add(const std::string& act) {
        write([&](WriteTransaction& transaction) { addAudit(transaction, entry(act)); });
    }
    static AuditEntry entry(const std::string& act) {
        return {at("2026-11-23 10:00"), at("2026-11-23 09:59"), "station", "actor", act, "card",
            "key", 3, "command", "body", "effects", "applied"};
    }
    AuditHead head() {
        return read([](const auto& transaction) { return auditHead(transaction); });
    }
    std::vector<AuditRow> rows(std::int64_t after, int limit = 100) {
        return read([&](const auto& transaction) { return auditAfter(transaction, after, limit); });
    }

    TemporaryDatabase database;
};
} // namespace

TEST_F(AuditChain, isEmptyAtFirst) {
    EXPECT_EQ(head(), AuditHead{});
    EXPECT_EQ(head().toString(), "0.");
    EXPECT_TRUE(rows(0).empty());
}

TEST_F(AuditChain, everyRowCoversTheOneBefore) {
    add("first");
    add("second");
    add("first");

    const auto chain = rows(0);

    ASSERT_EQ(chain.size(), 3U);
    std::string previous;
    for (const AuditRow& row : chain) {
        EXPECT_EQ(row.hash, chainedHash(previous, row.position, row.entry));
        previous = row.hash;
    }
    EXPECT_EQ(head(), (AuditHead{3, chain[2].hash}));
    EXPECT_NE(chain[0].hash, chain[2].hash);
    EXPECT_EQ(rows(1, 1).front().entry.act, "second");
    EXPECT_EQ(
        read([](const auto& transaction) { return auditHashAt(transaction, 2); }), chain[1].hash);
    EXPECT_EQ(
        read([](const auto& transaction) { return auditHashAt(transaction, 4); }), std::nullopt);
}

TEST_F(AuditChain, everyMemberOfARowCounts) {
    const auto hash = [](const AuditEntry& changed) { return chainedHash("before", 7, changed); };
    const std::string untouched = hash(entry("act"));
    std::vector<AuditEntry> changed(12, entry("act"));
    changed[0].at += std::chrono::microseconds(1);
    changed[1].stationAt += std::chrono::microseconds(1);
    changed[2].station = "x";
    changed[3].actor = "x";
    changed[4].act = "x";
    changed[5].targetKind = "x";
    changed[6].targetKey = "x";
    changed[7].amount = 4;
    changed[8].command = "x";
    changed[9].bodyHash = "x";
    changed[10].effectsHash = "x";
    changed[11].outcome = "x";

    for (std::size_t i = 0; i < changed.size(); ++i)
        EXPECT_NE(hash(changed[i]), untouched) << i;
    EXPECT_NE(chainedHash("other", 7, entry("act")), untouched);
    EXPECT_NE(chainedHash("before", 8, entry("act")), untouched);
}

TEST_F(AuditChain, movingLettersFromOneMemberToTheNextShows) {
    auto one = entry("act");
    one.station = "ab";
    one.actor = "c";
    auto other = entry("act");
    other.station = "a";
    other.actor = "bc";

    EXPECT_NE(chainedHash("", 1, one), chainedHash("", 1, other));
}

TEST_F(AuditChain, theEffectsOfACommandAreItsRecordsAsTheFeedHasThem) {
    const auto command = id<domain::CommandId>(5);
    write([&](WriteTransaction& transaction) {
        putRecord(transaction, sampleOffice(), command);
        putRecord(transaction, sampleService(), command);
    });

    const auto effects
        = read([&](const auto& transaction) { return effectsOf(transaction, command.toString()); });
    const auto docs = read([&](const auto& transaction) {
        return std::vector<std::string>{
            findRecord(transaction, domain::keyOf(sampleOffice()))->record.dump(),
            findRecord(transaction, domain::keyOf(sampleService()))->record.dump()};
    });

    EXPECT_EQ(effects,
        effectsOf(
            std::vector<std::string>{sha256(docs[0]).toString(), sha256(docs[1]).toString()}));
    EXPECT_EQ(read([](const auto& transaction) { return effectsOf(transaction, "none"); }), "");
}

TEST(AuditHead, isReadAsItWasWritten) {
    const AuditHead head{17, sha256("x").toString()};

    EXPECT_EQ(AuditHead::parse(head.toString()), head);
    EXPECT_EQ(AuditHead::parse("0."), AuditHead{});
    for (const auto* text : {"", "17", "17.", "0", ".", "-1.", "x.ab", "17.ab", "0.ab"})
        EXPECT_EQ(AuditHead::parse(text).error().reason, "audit-head-malformed") << text;
}

} // namespace okno::tests
