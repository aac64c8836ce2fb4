// Whoever is handed personal data over the wire is written down in the audit chain: one row a
// request.
#include "common/protocol/view_messages.h"
#include "server/app/registry_server.h"
#include "server/registry/registry.h"
#include "server/store/audit.h"
#include "server/store/database.h"
#include "tests/server/http/sample_service.h"

#include <functional>

namespace okno::tests {

using namespace domain;
using server::store::AuditEntry;

namespace {
const std::string scanRead = "a page that somebody reads";
constexpr auto nameRead = "Незабудкина";

class ReadsOverHttp : public AtWindowThree {
protected:
    void SetUp() override {
        ASSERT_EQ(window.upload(scanRead).status, 201);
        for (const int number : {1, 2}) {
            auto registration = sampleRegistration();
            registration.card = id<CardId>(number);
            registration.provisionalNumber = "3-000" + std::to_string(number);
            registration.queries = {{"EGRN", id<QueryId>(number)}};
            Person person = samplePerson();
            if (number == 2)
                person.name.last = nameRead;
            registration.applicant = person;
            registration.pages.front().blob = sha256(scanRead);
            const auto outcomes = window.pushed({window.next(registration)});
            ASSERT_EQ(outcomes.front().kind, protocol::OutcomeKind::applied)
                << outcomes.front().error->reason;
        }
        m_before = headOfChain();
    }

    Reply search(const std::string& text) {
        return window.send(
            "POST", "/v1/search", protocol::toJson(protocol::SearchRequest{text, 10}).dump());
    }

    /// What the chain has gained since the last time.
    std::vector<AuditEntry> written() {
        EXPECT_TRUE(registry.server().registry().reads().flush());
        const auto rows = registry.server().database().read(
            [this](const auto& transaction) -> Result<std::vector<server::store::AuditRow>> {
                return server::store::auditAfter(transaction, m_before, 1000);
            });
        std::vector<AuditEntry> entries;
        for (const auto& row : *rows)
            entries.push_back(row.entry);
        m_before = headOfChain();
        return entries;
    }

private:
    std::int64_t headOfChain() {
        return *registry.server().database().read(
            [](const auto& transaction) -> Result<std::int64_t> {
                return server::store::auditHead(transaction).position;
            });
    }

    std::int64_t m_before = 0;
};

struct ReadRow {
    std::string act;
    std::int64_t amount;
    std::string kind;
    std::string key;

    bool operator==(const ReadRow&) const = default;
};

ReadRow readRow(const AuditEntry& entry) {
    return {entry.act, entry.amount, entry.targetKind, entry.targetKey};
}
} // namespace

TEST_F(ReadsOverHttp, areWrittenDownWhateverWayTheyTake) {
    const std::string file = "/v1/blobs/" + sha256(scanRead).toString();
    const std::vector<std::pair<std::function<Reply()>, ReadRow>> reads{
        {[&] { return window.get("/v1/changes"); }, {"read-changes", 2, "", ""}},
        {[&] { return window.get("/v1/snapshot"); }, {"read-snapshot", 2, "", ""}},
        {[&] { return search("55:36"); }, {"searched", 2, "", ""}},
        {[&] { return search(nameRead); }, {"searched", 1, "card", id<CardId>(2).toString()}},
        {[&] { return window.get("/v1/cards"); }, {"read-list", 2, "", ""}},
        {[&] { return window.get(file); }, {"read-file", 1, "blob", sha256(scanRead).toString()}},
        {[&] {
             return window.send("GET", file, {}, {{"Range", "bytes=1-3"}});
         },
            {"read-file", 1, "blob", sha256(scanRead).toString()}},
    };
    for (const auto& [ask, row] : reads) {
        const auto reply = ask();
        EXPECT_EQ(reply.status / 100, 2) << row.act << ' ' << reply.body;

        const auto entries = written();

        ASSERT_EQ(entries.size(), 1U) << row.act;
        EXPECT_EQ(readRow(entries.front()), row) << row.act << ' ' << entries.front().amount;
        EXPECT_EQ(entries.front().actor, registry.employeeOf("lebedeva").toString());
        EXPECT_EQ(entries.front().station, window.enrolment.station.toString());
        EXPECT_EQ(entries.front().at, registry.clock().now());
    }
}

TEST_F(ReadsOverHttp, eachPageIsARowOfItsOwn) {
    const auto first = protocol::snapshotPageFromJson(window.get("/v1/snapshot").json());
    const auto cards = protocol::cardsPageFromJson(window.get("/v1/cards?limit=1").json());
    ASSERT_TRUE(cards && cards->next);
    static_cast<void>(window.get("/v1/cards?limit=1&after=" + *cards->next));

    EXPECT_EQ(written().size(), 3U);
}

TEST_F(ReadsOverHttp, ofNothingPersonalLeaveNoRow) {
    static_cast<void>(window.pull());
    static_cast<void>(written());
    const std::string file = "/v1/blobs/" + sha256(scanRead).toString();

    EXPECT_EQ(window.get("/v1/counters").status, 200);
    EXPECT_EQ(window.get("/v1/changes?since=" + window.cursor).status, 200);
    EXPECT_EQ(search("nobody").status, 200);
    EXPECT_EQ(window.get("/v1/cards?state=ready").status, 200);
    EXPECT_EQ(window.send("HEAD", file).status, 200);
    EXPECT_EQ(window.get("/v1/blobs/" + sha256("unknown").toString()).status, 404);
    EXPECT_EQ(window.get("/v1/uploads").status, 200);

    EXPECT_TRUE(written().empty());
}

} // namespace okno::tests
