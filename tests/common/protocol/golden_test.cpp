// The wire, pinned: each file is what a peer sends, read into the types and written again
// unchanged.
#include "common/protocol/command_json.h"
#include "common/protocol/enum_names.h"
#include "common/protocol/view_messages.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace okno::protocol::tests {

namespace {
Json golden(const std::string& name) {
    std::ifstream file(std::filesystem::path(OKNO_GOLDEN_FOLDER) / name);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return parseJson(text).value_or(Json());
}

template <typename Message> Json again(const Result<Message>& message) {
    return message ? toJson(*message) : Json(message.error().reason + " " + message.error().detail);
}
} // namespace

TEST(Golden, records) {
    for (const auto& [kind, name] : EnumNames<domain::RecordKind>::table) {
        const Json json = golden(std::string(name) + ".json");
        EXPECT_EQ(again(recordFromJson(kind, json)), json) << name;
    }
}

TEST(Golden, applicants) {
    Json card = golden("card.json");
    for (const Json& applicant : golden("applicants.json")) {
        card["applicant"] = applicant;
        EXPECT_EQ(again(recordFromJson(domain::RecordKind::card, card)), card);
    }
}

TEST(Golden, conflicts) {
    Json card = golden("card.json");
    const auto without = recordFromJson(domain::RecordKind::card, card);
    EXPECT_TRUE(std::get<domain::Card>(without.value()).conflicts.empty());

    card["conflicts"] = golden("conflicts.json");

    EXPECT_EQ(again(recordFromJson(domain::RecordKind::card, card)), card);
    EXPECT_EQ(card["conflicts"].size(), 5U);
}

TEST(Golden, everyTypeOfCommand) {
    std::set<std::string> types;
    for (const Json& json : golden("commands.json")) {
        const auto command = commandFromJson(json);
        EXPECT_EQ(again(command), json);
        types.insert(json.at("type").get<std::string>());
    }
    EXPECT_EQ(types.size(), std::variant_size_v<domain::CommandArgs>);
}

TEST(Golden, messages) {
    const Json messages = golden("messages.json");
    const auto json = [&](const char* name) { return messages.value(name, Json()); };

    EXPECT_EQ(again(signInRequestFromJson(json("sign_in_request"))), json("sign_in_request"));
    EXPECT_EQ(again(signInResponseFromJson(json("sign_in_response"))), json("sign_in_response"));
    EXPECT_EQ(again(pushRequestFromJson(json("push_request"))), json("push_request"));
    EXPECT_EQ(again(pushResponseFromJson(json("push_response"))), json("push_response"));
    EXPECT_EQ(again(changesPageFromJson(json("changes_page"))), json("changes_page"));
    EXPECT_EQ(again(snapshotPageFromJson(json("snapshot_page"))), json("snapshot_page"));
    EXPECT_EQ(again(searchRequestFromJson(json("search_request"))), json("search_request"));
    EXPECT_EQ(again(cardsPageFromJson(json("cards_page"))), json("cards_page"));
    EXPECT_EQ(again(cardCountersFromJson(json("card_counters"))), json("card_counters"));
    EXPECT_EQ(again(problemFromJson(json("problem"))), json("problem"));
}

TEST(Golden, namesOfEnumerationValues) {
    const Json names = golden("enumerations.json");
    const auto written = [](const auto& table) {
        Json list = Json::array();
        for (const auto& row : table)
            list.push_back(std::string(row.second));
        return list;
    };

    EXPECT_EQ(written(EnumNames<domain::TicketState>::table), names.at("ticket_state"));
    EXPECT_EQ(written(EnumNames<domain::Purpose>::table), names.at("purpose"));
    EXPECT_EQ(written(EnumNames<domain::Channel>::table), names.at("channel"));
    EXPECT_EQ(written(EnumNames<domain::VisitOutcome>::table), names.at("visit_outcome"));
    EXPECT_EQ(written(EnumNames<domain::CallReason>::table), names.at("call_reason"));
    EXPECT_EQ(written(EnumNames<domain::TransferOrder>::table), names.at("transfer_order"));
    EXPECT_EQ(written(EnumNames<domain::TicketFlag>::table), names.at("ticket_flag"));
    EXPECT_EQ(written(EnumNames<domain::WindowMode>::table), names.at("window_mode"));
    EXPECT_EQ(written(EnumNames<domain::Asking>::table), names.at("asking"));
    EXPECT_EQ(written(EnumNames<domain::Role>::table), names.at("role"));
    EXPECT_EQ(written(EnumNames<domain::Examination>::table), names.at("examination"));
    EXPECT_EQ(written(EnumNames<domain::CardField>::table), names.at("card_field"));
    EXPECT_EQ(written(EnumNames<domain::Choice>::table), names.at("choice"));
    EXPECT_EQ(written(EnumNames<domain::QueryState>::table), names.at("query_state"));
    EXPECT_EQ(written(EnumNames<domain::CardState>::table), names.at("card_state"));
    EXPECT_EQ(written(EnumNames<domain::Need>::table), names.at("need"));
    EXPECT_EQ(written(EnumNames<domain::TermUnit>::table), names.at("term_unit"));
    EXPECT_EQ(written(EnumNames<domain::TermStart>::table), names.at("term_start"));
    EXPECT_EQ(written(EnumNames<ErrorCode>::table), names.at("error_code"));
}

} // namespace okno::protocol::tests
