#include "server/agency_simulator/agency_server.h"
#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "server/registry/files.h"
#include "server/registry/registry_outgoing.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/registry_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::tests {

using server::registry::RegistryOutgoing;

namespace {
class Outgoing : public testing::Test {
protected:
    // A card with one queued query, registered at window 3.
    void SetUp() override {
        UuidV7Source ids(registry.clock());
        auto& database = registry.server().database();
        server::registry::Administration administration(database, registry.clock(), ids);
        ASSERT_TRUE(administration.import({sampleService(), realEstateQuery(), companyQuery()}));
        server::registry::Sessions sessions(database, registry.clock());
        const auto signedIn = sessions.signIn(
            {"lebedeva", registry.passwordOf("lebedeva"), station, registry.keyFor(invitation)});
        ASSERT_TRUE(signedIn);
        caller.employee = signedIn->employee;
        const auto pushed = registry.server().registry().push({station, signedIn->employee},
            {{id<domain::CommandId>(1), station, 1, signedIn->employee.id, registry.clock().now(),
                registration}});
        ASSERT_TRUE(pushed);
        ASSERT_EQ(pushed->front().kind, protocol::OutcomeKind::applied);
        ASSERT_TRUE(registry.server().files().keep("scan"));
    }

    domain::Query query() {
        const auto card = registry.find({domain::RecordKind::card, registration.card.toString()});
        return std::get<domain::Card>(*card).queries.front();
    }
    domain::RecordAnswer answer() const {
        return {registration.card, queryId, domain::QueryState::answered, {{"owner", "—"}},
            sha256("paper"), ""};
    }

    static domain::RegisterCard registrationNaming(const std::string& scan) {
        auto registration = sampleRegistration();
        registration.pages.erase(registration.pages.begin() + 1, registration.pages.end());
        registration.pages.front().blob = sha256(scan);
        return registration;
    }

    RegistryFixture registry;
    const protocol::Invitation invitation = registry.enrol("window", "3");
    const domain::StationId station = invitation.station;
    server::registry::Caller caller{
        station, {registry.employeeOf("lebedeva"), "", "", domain::Role::specialist, "", ""}};
    const domain::RegisterCard registration = registrationNaming("scan");
    const domain::QueryId queryId = registration.queries.begin()->second;
    RegistryOutgoing outgoing{
        registry.server().database(), registry.server().registry(), registry.server().files()};
};
} // namespace

TEST_F(Outgoing, aQueryIsOfferedUntilItIsSent) {
    const auto offered = outgoing.nextQueries(10);
    ASSERT_TRUE(offered);
    ASSERT_EQ(offered->size(), 1U);
    EXPECT_EQ(offered->front().query, queryId);
    EXPECT_EQ(offered->front().card, registration.card);
    EXPECT_EQ(offered->front().request, query().request);
    EXPECT_FALSE(offered->front().kind.empty());

    ASSERT_TRUE(outgoing.markSent(id<domain::CommandId>(2), {registration.card, queryId}));

    EXPECT_TRUE(outgoing.nextQueries(10)->empty());
    EXPECT_EQ(query().state, domain::QueryState::sent);
    EXPECT_EQ(*outgoing.cardOf(queryId), registration.card);
    EXPECT_EQ(*outgoing.cardOf(id<domain::QueryId>(77)), std::nullopt);
}

TEST_F(Outgoing, aQueryWaitsForTheScansOfItsCard) {
    auto later = registrationNaming("still at the window");
    later.card = id<domain::CardId>(2);
    later.provisionalNumber = "3-0002";
    later.queries.begin()->second = id<domain::QueryId>(2);
    const auto pushed = registry.server().registry().push(caller,
        {{id<domain::CommandId>(2), station, 2, caller.employee.id, registry.clock().now(),
            later}});
    ASSERT_TRUE(pushed);
    ASSERT_EQ(pushed->front().kind, protocol::OutcomeKind::applied);
    EXPECT_EQ(outgoing.nextQueries(10)->size(), 1U);

    ASSERT_TRUE(registry.server().files().keep("still at the window"));

    EXPECT_EQ(outgoing.nextQueries(10)->size(), 2U);
}

TEST_F(Outgoing, anAnswerIsRecordedOnce) {
    ASSERT_TRUE(outgoing.markSent(id<domain::CommandId>(2), {registration.card, queryId}));
    ASSERT_TRUE(outgoing.storePaper(sha256("paper"), "paper"));

    ASSERT_TRUE(outgoing.recordAnswer(id<domain::CommandId>(3), answer()));
    ASSERT_TRUE(outgoing.recordAnswer(id<domain::CommandId>(3), answer()));

    EXPECT_EQ(query().state, domain::QueryState::answered);
    EXPECT_EQ(query().paper, sha256("paper"));
    EXPECT_TRUE(registry.hasBlob(sha256("paper")));
}

TEST_F(Outgoing, anAnswerBeforeTheMarkEndsTheQueryAllTheSame) {
    ASSERT_TRUE(outgoing.recordAnswer(id<domain::CommandId>(3), answer()));

    const auto late = outgoing.markSent(id<domain::CommandId>(2), {registration.card, queryId});

    EXPECT_FALSE(late);
    EXPECT_TRUE(outgoing.nextQueries(10)->empty());
    EXPECT_EQ(query().state, domain::QueryState::answered);
}

TEST_F(Outgoing, whatTheRulesRefuseIsNotOfferedAgain) {
    auto unknown = answer();
    unknown.card = id<domain::CardId>(55);

    const auto refused = outgoing.recordAnswer(id<domain::CommandId>(3), unknown);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::notFound);
    EXPECT_TRUE(outgoing.nextQueries(10)->empty());
}

TEST_F(Outgoing, realAgenciesAnswerOverTheWire) {
    using namespace server::agency_simulator;
    AgencySimulator simulator(
        {std::chrono::seconds(0), {Behaviour::noData, {}}, {}, OKNO_PAPER_FONT}, registry.clock());
    const auto agencies = AgencyServer::start(simulator, 0);
    ASSERT_TRUE(agencies);
    registry.stop();
    const auto server = server::app::RegistryServer::start(
        {registry.folder(), 0, 0, "http://127.0.0.1:" + std::to_string((*agencies)->port())},
        registry.clock());
    ASSERT_TRUE(server) << server.error().reason;
    auto& changing = (*server)->registry();

    const auto pull = [&](const std::optional<std::string>& since) {
        return changing.feed()
            .changes(caller, since, 1000)
            .and_then([](const auto& text) { return protocol::parseJson(text.json); })
            .and_then(protocol::changesPageFromJson);
    };
    auto page = pull(std::nullopt);
    const auto answered = [&] {
        return std::any_of(page->changes.begin(), page->changes.end(), [](const auto& change) {
            return change.key.kind == domain::RecordKind::card
                && change.record.at("queries").at(0).at("state") == "no_data";
        });
    };
    while (page && !answered()) {
        ASSERT_EQ(changing.waitForChanges(caller, page->cursor, std::chrono::minutes(1)), true);
        page = pull(page->cursor);
    }

    EXPECT_TRUE(page);
}

TEST_F(Outgoing, aPaperThatDiffersFromItsNameIsRefused) {
    EXPECT_FALSE(outgoing.storePaper(sha256("one"), "two"));
    EXPECT_FALSE(registry.hasBlob(sha256("two")));
}

} // namespace okno::tests
