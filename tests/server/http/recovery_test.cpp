// What a station and a registry say to each other about the past: the audit chain's end, and what
// came after the backup that a registry was restored from.
#include "common/protocol/recovery_messages.h"
#include "server/app/registry_server.h"
#include "server/registry/files.h"
#include "server/registry/registry.h"
#include "server/store/audit.h"
#include "server/store/installation.h"
#include "server/store/restoration.h"
#include "tests/server/http/sample_service.h"

#include <algorithm>

namespace okno::tests {

using server::store::AuditHead;

namespace {
class Past : public AtWindowThree {
protected:
    Past() { static_cast<void>(window.pull()); }

    protocol::ChangesPage page(const std::string& parameters) {
        const auto reply = window.get("/v1/changes?" + parameters);
        EXPECT_EQ(reply.status, 200) << reply.body;
        return *protocol::changesPageFromJson(reply.json());
    }
    void tamper(const std::string& sql) {
        ASSERT_TRUE(registry.server().database().write([&](auto& transaction) -> Result<void> {
            transaction.execute(sql);
            return {};
        }));
    }
    /// As `okno-registry restore` would, of a backup of this moment.
    void restoreHere() {
        registry.stop();
        registry.start();
        ASSERT_TRUE(registry.server().database().write([&](auto& transaction) -> Result<void> {
            const auto before = server::store::findInstallation(transaction);
            server::store::beginRestoration(transaction,
                {newEpoch, before->epoch, server::store::head(transaction), registry.clock().now()},
                registry.clock().now());
            return {};
        }));
        registry.stop();
        registry.start();
    }
    std::vector<std::string> acts() {
        EXPECT_TRUE(registry.server().registry().reads().flush());
        return *registry.server().database().read(
            [](const auto& transaction) -> Result<std::vector<std::string>> {
                std::vector<std::string> names;
                for (const auto& row : server::store::auditAfter(transaction, 0, 100'000))
                    names.push_back(row.entry.act);
                return names;
            });
    }

    const std::string newEpoch = uuid(77).toString();
};
} // namespace

TEST_F(Past, everyPageTellsWhereTheAuditEnds) {
    const auto before = page("since=" + window.cursor).auditHead;
    ASSERT_TRUE(before);
    static_cast<void>(window.pushed({window.next(sampleRegistration())}));

    const auto after = page("since=" + window.cursor + "&audit=" + *before);

    const auto told = AuditHead::parse(*before);
    const auto now = AuditHead::parse(after.auditHead.value_or(""));
    ASSERT_TRUE(told && now);
    EXPECT_GT(now->position, told->position);
}

TEST_F(Past, aHistoryThatWasRewrittenIsNoticedByAStation) {
    const auto remembered = *page("limit=1").auditHead;
    tamper("UPDATE audit SET hash = 'forged' WHERE chain_n = "
        + std::to_string(AuditHead::parse(remembered)->position));

    const auto reply = window.get("/v1/changes?limit=1&audit=" + remembered);

    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem().error.reason, "history-rewritten");
    EXPECT_EQ(page("limit=1").changes.size(), 1U);
    EXPECT_EQ(window.get("/v1/changes?audit=no").status, 400);
}

TEST_F(Past, whoReadsCardsAndFilesIsWrittenDown) {
    static_cast<void>(window.pushed({window.next(sampleRegistration())}));
    const auto before = acts();
    EXPECT_EQ(std::count(before.begin(), before.end(), "read-changes"), 0);
    static_cast<void>(window.pull());
    const auto blob = registry.server().files().keep("one page");
    ASSERT_TRUE(blob);

    EXPECT_EQ(window.get("/v1/blobs/" + blob->toString()).status, 200);

    const auto after = acts();
    EXPECT_EQ(std::count(after.begin(), after.end(), "read-changes"), 1);
    EXPECT_EQ(std::count(after.begin(), after.end(), "read-file"), 1);
}

TEST_F(Past, aRestoredRegistryTellsItsEpochAndHowFarItGoes) {
    const std::string old = window.cursor;
    restoreHere();

    const auto reply = window.get("/v1/changes?since=" + old);

    EXPECT_EQ(reply.status, 409);
    const auto problem = reply.problem();
    EXPECT_EQ(problem.error.reason, "cursor-of-another-epoch");
    EXPECT_EQ(problem.epoch, newEpoch);
    EXPECT_TRUE(problem.restoredTo);
}

TEST_F(Past, aRegistrationWaitsUntilTheStationsHaveComeBack) {
    const std::string old = window.cursor;
    restoreHere();
    const auto registration = window.next(sampleRegistration());

    const auto held = window.push({registration});
    EXPECT_EQ(held.status, 503);
    EXPECT_EQ(held.problem().error.reason, "registry-recovering");
    EXPECT_TRUE(held.headers.count("Retry-After"));
    EXPECT_EQ(window.get("/health").json().at("status"), "recovering");

    const protocol::RecoveryPage last{old, 0, {}, {}, true};
    auto headers = window.authorised();
    const auto done
        = request(registry.port(), "POST", "/v1/recovery", protocol::toJson(last).dump(), headers);
    ASSERT_EQ(done.status, 200) << done.body;
    const auto answer = protocol::recoveryAnswerFromJson(done.json());
    ASSERT_TRUE(answer);
    EXPECT_FALSE(answer->recovering);

    EXPECT_EQ(window.push({registration}).status, 200);
    EXPECT_EQ(window.get("/health").json().at("status"), "ok");
}

TEST_F(Past, aPageThatIsNoneIsRefused) {
    restoreHere();
    const auto post = [&](const std::string& body) {
        return request(registry.port(), "POST", "/v1/recovery", body, window.authorised());
    };

    EXPECT_EQ(post("{").status, 400);
    EXPECT_EQ(post("{}").status, 400);
    EXPECT_EQ(
        post(protocol::toJson(protocol::RecoveryPage{"x.1", 0, {}, {}, true}).dump()).status, 409);
    EXPECT_EQ(request(registry.port(), "POST", "/v1/recovery", "{}").status, 401);
}

} // namespace okno::tests
