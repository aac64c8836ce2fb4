#include "server/agencies/exchange.h"
#include "tests/server/agencies/fakes.h"

#include <gtest/gtest.h>

namespace okno::server::agencies::tests {

namespace {
using agency_simulator::Behaviour;
using domain::QueryState;

/// Queries answered and nothing left on either side.
void expectSettled(Agencies& agencies, MemoryOutgoing& registry) {
    EXPECT_TRUE(registry.nextQueries(100)->empty());
    EXPECT_TRUE(agencies.gateway.responses()->empty());
}

/// The agency refuses or stumbles over one query, whatever it is asked.
class StubbornGateway : public AgencyGateway {
public:
    StubbornGateway(AgencyGateway& gateway, const domain::QueryId& query, ErrorCode code)
        : m_gateway(gateway)
        , m_query(query.toString())
        , m_code(code) { }

    Result<void> send(const protocol::AgencyRequest& message) override {
        if (message.messageId == m_query)
            return failure(m_code, "stubborn");
        return m_gateway.send(message);
    }
    Result<std::vector<protocol::AgencyResponse>> responses() override {
        return m_gateway.responses();
    }
    Result<std::string> paper(const std::string& id) override { return m_gateway.paper(id); }
    Result<void> acknowledge(const std::string& id) override { return m_gateway.acknowledge(id); }

private:
    AgencyGateway& m_gateway;
    std::string m_query;
    ErrorCode m_code;
};
} // namespace

TEST(ExchangeRound, aQueryGoesOutAndItsAnswerComesInWithThePaper) {
    Agencies agencies;
    MemoryOutgoing registry;
    const auto query = registry.add("RR_EGRN_OBJ", 1);
    ExchangeRound round(agencies.gateway, registry, agencies.clock);

    const auto first = round.run();
    agencies.clock.advance(std::chrono::seconds(3));
    const auto second = round.run();

    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->sent, 1U);
    EXPECT_EQ(first->answered, 0U);
    EXPECT_EQ(second->answered, 1U);
    const auto answer = registry.answerTo(query);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->outcome, QueryState::answered);
    EXPECT_FALSE(answer->response.empty());
    EXPECT_TRUE(registry.paperOf(query).starts_with("%PDF"));
    EXPECT_EQ(sha256(registry.paperOf(query)), answer->paper);
    expectSettled(agencies, registry);
}

TEST(ExchangeRound, refusalsAndMissingDataArriveAsSuch) {
    Agencies agencies(
        {Behaviour::answer, {{"OKN", Behaviour::refuse}, {"FNS", Behaviour::noData}}}, 0);
    MemoryOutgoing registry;
    const auto refused = registry.add("OKN", 1);
    const auto unknown = registry.add("FNS", 2);

    const auto counts = ExchangeRound(agencies.gateway, registry, agencies.clock).run();

    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->answered, 2U);
    EXPECT_EQ(registry.answerTo(refused)->outcome, QueryState::refused);
    EXPECT_FALSE(registry.answerTo(refused)->remark.empty());
    EXPECT_EQ(registry.answerTo(unknown)->outcome, QueryState::noData);
    expectSettled(agencies, registry);
}

TEST(ExchangeRound, brokenAnswersEndTheirQueriesAndHoldNoOtherUp) {
    Agencies agencies(
        {Behaviour::answer,
            {{"A", Behaviour::broken}, {"B", Behaviour::brokenPaper}, {"C", Behaviour::stranger}}},
        0);
    MemoryOutgoing registry;
    const auto unreadable = registry.add("A", 1);
    const auto wrongPaper = registry.add("B", 2);
    const auto unanswered = registry.add("C", 3);
    const auto good = registry.add("D", 4);

    const auto counts = ExchangeRound(agencies.gateway, registry, agencies.clock).run();

    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->answered, 1U);
    EXPECT_EQ(counts->broken, 3U);
    EXPECT_EQ(registry.answerTo(unreadable)->outcome, QueryState::failed);
    EXPECT_EQ(registry.answerTo(unreadable)->remark, "answer-unreadable");
    EXPECT_EQ(registry.answerTo(wrongPaper)->outcome, QueryState::failed);
    EXPECT_EQ(registry.answerTo(wrongPaper)->remark, "paper-hash-wrong");
    EXPECT_FALSE(registry.answerTo(wrongPaper)->paper);
    EXPECT_FALSE(registry.answerTo(unanswered));
    EXPECT_EQ(registry.answerTo(good)->outcome, QueryState::answered);
    expectSettled(agencies, registry);
}

TEST(ExchangeRound, whateverStepFailsEveryQueryIsAnsweredOnce) {
    bool struck = true;
    int failing = 0;
    for (; struck; ++failing) {
        Agencies agencies({}, 0);
        Faults faults(failing);
        MemoryOutgoing registry(&faults);
        FaultyGateway gateway(agencies.gateway, faults);
        const auto first = registry.add("A", 1);
        const auto second = registry.add("B", 2);
        ExchangeRound round(gateway, registry, agencies.clock);

        (void)round.run().has_value();
        struck = faults.struck();
        (void)round.run().has_value();
        (void)round.run().has_value();

        // An answer that overtakes the receipt makes the mark of sending needless.
        ASSERT_LE(registry.effects(), 4U) << "step " << failing;
        ASSERT_EQ(registry.answerTo(first)->outcome, QueryState::answered) << "step " << failing;
        ASSERT_EQ(registry.answerTo(second)->outcome, QueryState::answered) << "step " << failing;
        expectSettled(agencies, registry);
    }
    EXPECT_GT(failing, 15); // the fault did meet every step of a round
}

TEST(ExchangeRound, agenciesThatAreDownAreUnavailableAndNothingIsLost) {
    okno::tests::FakeClock clock{morning};
    MemoryOutgoing registry;
    const auto query = registry.add("A", 1);
    std::uint16_t port = 0;
    {
        const Agencies gone;
        port = gone.server->port();
    }
    HttpAgencyGateway gateway("127.0.0.1", port, std::chrono::seconds(20));

    const auto counts = ExchangeRound(gateway, registry, clock).run();

    ASSERT_FALSE(counts);
    EXPECT_EQ(counts.error().code, ErrorCode::unavailable);
    EXPECT_EQ(registry.nextQueries(10)->size(), 1U);
    EXPECT_FALSE(registry.answerTo(query));
}

TEST(ExchangeRound, aRefusedMessageEndsItsQueryAndTheOthersGoOut) {
    Agencies agencies({}, 0);
    MemoryOutgoing registry;
    const auto poison = registry.add("A", 1);
    const auto good = registry.add("B", 2);
    StubbornGateway gateway(agencies.gateway, poison, ErrorCode::refused);

    const auto counts = ExchangeRound(gateway, registry, agencies.clock).run();

    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->rejected, 1U);
    EXPECT_EQ(registry.answerTo(poison)->outcome, QueryState::failed);
    EXPECT_EQ(registry.answerTo(poison)->remark, "query-rejected");
    EXPECT_EQ(registry.answerTo(good)->outcome, QueryState::answered);
    expectSettled(agencies, registry);
}

TEST(ExchangeRound, aMessageOverWhichTheAgencyStumblesWaitsAlone) {
    Agencies agencies({}, 0);
    MemoryOutgoing registry;
    const auto poison = registry.add("A", 1);
    const auto good = registry.add("B", 2);
    StubbornGateway gateway(agencies.gateway, poison, ErrorCode::unavailable);

    const auto counts = ExchangeRound(gateway, registry, agencies.clock).run();

    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->postponed, 1U);
    EXPECT_FALSE(registry.answerTo(poison));
    EXPECT_EQ(registry.answerTo(good)->outcome, QueryState::answered);
    EXPECT_EQ(registry.nextQueries(10)->size(), 1U);
}

TEST(Exchange, pausesDoubleUpToTheLongest) {
    const ExchangePace pace;
    EXPECT_EQ(retryLimit(pace, 1), std::chrono::seconds(1));
    EXPECT_EQ(retryLimit(pace, 2), std::chrono::seconds(2));
    EXPECT_EQ(retryLimit(pace, 5), std::chrono::seconds(16));
    EXPECT_EQ(retryLimit(pace, 10), std::chrono::minutes(5));
    EXPECT_EQ(retryLimit(pace, 1000), std::chrono::minutes(5));
}

TEST(Exchange, worksOnItsOwnAndAtOnceWhenWoken) {
    Agencies agencies({}, 0);
    MemoryOutgoing registry;
    registry.add("A", 1);
    Exchange exchange(agencies.gateway, registry, agencies.clock, {.poll = std::chrono::hours(1)});

    registry.waitForAnswers(1);
    const auto second = registry.add("B", 2);
    exchange.wake();
    registry.waitForAnswers(2);

    EXPECT_EQ(registry.answerTo(second)->outcome, QueryState::answered);
}

TEST(Exchange, goesOnAfterFailures) {
    Agencies agencies({}, 0);
    Faults faults(0);
    MemoryOutgoing registry(&faults);
    const auto query = registry.add("A", 1);

    const Exchange exchange(agencies.gateway, registry, agencies.clock,
        {.poll = std::chrono::milliseconds(1), .firstRetry = std::chrono::milliseconds(1)});
    registry.waitForAnswers(1);

    EXPECT_TRUE(faults.struck());
    EXPECT_TRUE(registry.answerTo(query));
}

} // namespace okno::server::agencies::tests
