#include "tests/common/domain/deciding.h"

namespace okno::tests {

using namespace domain;

namespace {
const QueryId theQuery = id<QueryId>(1);

RecordAnswer answer(QueryState outcome = QueryState::answered) {
    return {theCard, theQuery, outcome, {{"owner", "Соколова М. А."}}, sha256("an extract"), {}};
}

std::string exchanging(const MemoryRecords& city, CommandArgs args) {
    return outcomeOf(deciding(city, staff::exchange(), std::move(args)));
}
} // namespace

TEST(Queries, areSentOnce) {
    MemoryRecords city = cityWithCard();

    apply(city, staff::exchange(), MarkQuerySent{theCard, theQuery});

    EXPECT_EQ(city.card(theCard)->queries[0].state, QueryState::sent);
    EXPECT_EQ(city.card(theCard)->journal.back().event, "query-sent");
    EXPECT_EQ(exchanging(city, MarkQuerySent{theCard, theQuery}), "already-sent");
}

TEST(Queries, takeTheAnswerOnce) {
    MemoryRecords city = cityWithCard();
    apply(city, staff::exchange(), MarkQuerySent{theCard, theQuery});

    apply(city, staff::exchange(), answer(), at("2026-11-24 12:00"));

    const Query query = city.card(theCard)->queries[0];
    EXPECT_EQ(query.state, QueryState::answered);
    EXPECT_EQ(query.answeredAt, at("2026-11-24 12:00"));
    EXPECT_EQ(query.response.at("owner"), "Соколова М. А.");
    EXPECT_EQ(query.paper, sha256("an extract"));
    EXPECT_EQ(city.card(theCard)->journal.back().event, "query-answered");
    EXPECT_EQ(city.card(theCard)->journal.back().subject, "RR_EGRN_OBJ");
    EXPECT_EQ(exchanging(city, answer()), "already-answered");
    EXPECT_EQ(exchanging(city, MarkQuerySent{theCard, theQuery}), "already-answered");
}

TEST(Queries, keepWhyAnAgencyGaveNothing) {
    const std::map<QueryState, std::string> events{{QueryState::refused, "query-refused"},
        {QueryState::noData, "query-without-data"}, {QueryState::failed, "query-failed"}};
    for (const auto& [outcome, event] : events) {
        MemoryRecords city = cityWithCard();

        apply(city, staff::exchange(),
            RecordAnswer{theCard, theQuery, outcome, {}, std::nullopt, "no such object"});

        EXPECT_EQ(city.card(theCard)->queries[0].state, outcome);
        EXPECT_EQ(city.card(theCard)->queries[0].remark, "no such object");
        EXPECT_EQ(city.card(theCard)->journal.back().event, event);
    }
}

TEST(Queries, refuseAnAnswerThatIsNone) {
    const MemoryRecords city = cityWithCard();

    EXPECT_EQ(exchanging(city, answer(QueryState::sent)), "outcome-not-final");
    EXPECT_EQ(exchanging(city, answer(QueryState::queued)), "outcome-not-final");
    EXPECT_EQ(exchanging(city,
                  RecordAnswer{theCard, theQuery, QueryState::answered, {}, std::nullopt, {}}),
        "answer-empty");
}

TEST(Queries, mustBeOfTheCard) {
    RecordAnswer other = answer();
    other.query = id<QueryId>(77);

    EXPECT_EQ(exchanging(cityWithCard(), other), "no-such-query");
    EXPECT_EQ(exchanging(cityWithCard(), MarkQuerySent{theCard, id<QueryId>(77)}), "no-such-query");
    EXPECT_EQ(exchanging(sampleCity(), answer()), "no-such-card");
}

} // namespace okno::tests
