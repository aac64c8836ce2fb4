#include "common/protocol/record_json.h"
#include "tests/common/protocol/arbitrary.h"

#include <gtest/gtest.h>

namespace okno::protocol::tests {

namespace {
constexpr std::size_t kinds = std::variant_size_v<domain::Record>;

domain::RecordKind kindAt(std::size_t index) {
    return static_cast<domain::RecordKind>(index);
}

/// A record of the kind with its optional members in place.
domain::Record recordOf(domain::RecordKind kind, std::uint64_t seed = 1) {
    Draw draw(seed);
    return anyAlternative<domain::Record>(draw, static_cast<std::size_t>(kind));
}

Json cardJson() {
    Json json = toJson(recordOf(domain::RecordKind::card));
    json["checklist"] = Json::array(
        {{{"document", "TITLE"}, {"examination", "taken"}, {"sheets", 2}, {"remark", ""}}});
    return json;
}
} // namespace

TEST(RecordJson, everyKindComesBackAsItWent) {
    for (std::size_t index = 0; index < kinds; ++index) {
        Draw draw(index);
        for (int round = 0; round < 200; ++round) {
            const auto record = anyAlternative<domain::Record>(draw, index);

            const auto text = toJson(record).dump();
            const auto read = parseJson(text).and_then(
                [&](const Json& json) { return recordFromJson(kindAt(index), json); });

            ASSERT_TRUE(read) << read.error().reason << " at " << read.error().detail << text;
            ASSERT_EQ(*read, record) << text;
        }
    }
}

TEST(RecordJson, kindsHaveNamesThatComeBack) {
    for (std::size_t index = 0; index < kinds; ++index)
        EXPECT_EQ(recordKindFromString(toString(kindAt(index))), kindAt(index));
    EXPECT_EQ(toString(domain::RecordKind::queryKind), "query_kind");
    EXPECT_EQ(recordKindFromString("roster").error().reason, "value-unknown");
}

TEST(RecordJson, everyMissingMemberIsNamed) {
    for (std::size_t index = 0; index < kinds; ++index) {
        const Json whole = toJson(recordOf(kindAt(index)));
        for (const auto& [name, value] : whole.items()) {
            Json broken = whole;
            broken.erase(name);

            const auto read = recordFromJson(kindAt(index), broken);

            if (!read) {
                EXPECT_EQ(read.error(), (Error{ErrorCode::invalidInput, "field-missing", name}));
            } else {
                EXPECT_NE(*read, recordOf(kindAt(index))) << name << " was not missed";
            }
        }
    }
}

TEST(RecordJson, everyMemberOfAnotherTypeIsNamed) {
    for (std::size_t index = 0; index < kinds; ++index) {
        const Json whole = toJson(recordOf(kindAt(index)));
        for (const auto& [name, value] : whole.items()) {
            Json broken = whole;
            broken[name] = 1.5;

            const auto read = recordFromJson(kindAt(index), broken);

            ASSERT_FALSE(read) << name;
            EXPECT_EQ(read.error(), (Error{ErrorCode::invalidInput, "field-wrong-type", name}));
        }
    }
}

TEST(RecordJson, unknownEnumerationValueIsAnErrorWithItsPath) {
    Json card = cardJson();
    card["checklist"][0]["examination"] = "eaten";

    const auto read = recordFromJson(domain::RecordKind::card, card);

    ASSERT_FALSE(read);
    EXPECT_EQ(read.error(),
        (Error{ErrorCode::invalidInput, "value-unknown", "checklist[0].examination"}));
}

TEST(RecordJson, numbersOfPeopleAreCheckedAgain) {
    Json card = cardJson();
    card["applicant"] = {{"kind", "organisation"}, {"name", "ООО"}, {"inn", "5503000019"},
        {"ogrn", "1055500000016"}, {"address", ""}};

    const auto read = recordFromJson(domain::RecordKind::card, card);

    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().reason, "check-digit-wrong");
    EXPECT_EQ(read.error().detail, "applicant.inn");
}

TEST(RecordJson, numbersBeyondTheirTypeAreRefused) {
    Json card = cardJson();
    card["checklist"][0]["sheets"] = 3'000'000'000;
    EXPECT_EQ(recordFromJson(domain::RecordKind::card, card).error().reason, "number-out-of-range");

    card["checklist"][0]["sheets"] = 18'446'744'073'709'551'615U;
    EXPECT_EQ(recordFromJson(domain::RecordKind::card, card).error().reason, "number-out-of-range");
}

TEST(RecordJson, membersOfANewerPeerAreIgnored) {
    Json card = cardJson();
    const auto plain = recordFromJson(domain::RecordKind::card, card);
    card["mood"] = "calm";
    card["checklist"][0]["weight"] = 3;

    const auto read = recordFromJson(domain::RecordKind::card, card);

    ASSERT_TRUE(read && plain);
    EXPECT_EQ(*read, *plain);
}

TEST(RecordJson, membersOfANewerPeerAreKept) {
    Json base = cardJson();
    base["mood"] = "calm";
    base["contacts"]["fax"] = "12";
    base["checklist"][0]["weight"] = 3;
    auto record = std::get<domain::Card>(*recordFromJson(domain::RecordKind::card, base));
    record.window = "9";

    const Json kept = keepingUnknown(domain::RecordKind::card, base, toJson(record));

    EXPECT_EQ(kept.at("window"), "9");
    EXPECT_EQ(kept.at("mood"), "calm");
    EXPECT_EQ(kept.at("contacts").at("fax"), "12");
    EXPECT_EQ(kept.at("checklist").at(0).at("weight"), 3);
}

TEST(RecordJson, aMemberThatWasEmptiedStaysEmpty) {
    Draw draw(3);
    auto ticket = any<domain::Ticket>(draw);
    ticket.returnsAt = Instant(std::chrono::seconds(5));
    Json base = toJson(ticket);
    base["colour"] = "red";
    ticket.returnsAt.reset();

    const Json kept = keepingUnknown(domain::RecordKind::ticket, base, toJson(ticket));

    EXPECT_FALSE(kept.contains("returns_at"));
    EXPECT_EQ(kept.at("colour"), "red");
}

TEST(RecordJson, everyTruncationOfATextIsRefused) {
    const std::string text = toJson(recordOf(domain::RecordKind::ticket)).dump();
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto json = parseJson(std::string_view(text).substr(0, length));
        ASSERT_FALSE(json) << length;
        ASSERT_EQ(json.error().reason, "not-json");
    }
    EXPECT_TRUE(parseJson(text));
    EXPECT_EQ(parseJson(text + "}").error().reason, "not-json");
    EXPECT_EQ(parseJson("{\"name\":\"\xc3\x28\"}").error().reason, "not-json");
}

TEST(RecordJson, deepNestingIsRefusedAndBracketsInTextsAreNot) {
    const auto nested
        = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(parseJson(nested(32)));
    EXPECT_EQ(parseJson(nested(33)).error().reason, "json-too-deep");
    EXPECT_EQ(parseJson(std::string(1'000'000, '[')).error().reason, "json-too-deep");
    EXPECT_TRUE(parseJson("\"\\\"" + std::string(100, '{') + "\""));
}

} // namespace okno::protocol::tests
