#include "common/protocol/command_json.h"
#include "tests/common/protocol/arbitrary.h"

#include <gtest/gtest.h>

namespace okno::protocol::tests {

namespace {
domain::Command commandOf(std::size_t alternative, Draw& draw) {
    auto command = any<domain::Command>(draw);
    command.args = anyAlternative<domain::CommandArgs>(draw, alternative);
    return command;
}

template <typename Args> Json jsonOf(std::uint64_t seed) {
    Draw draw(seed);
    auto command = any<domain::Command>(draw);
    command.args = any<Args>(draw);
    return toJson(command);
}
} // namespace

TEST(CommandJson, everyTypeComesBackAsItWent) {
    for (std::size_t index = 0; index < commandTypes.size(); ++index) {
        Draw draw(index);
        for (int round = 0; round < 100; ++round) {
            const domain::Command command = commandOf(index, draw);

            const auto read = commandFromJson(toJson(command));

            ASSERT_TRUE(read) << read.error().reason << " at " << read.error().detail;
            ASSERT_EQ(*read, command) << toJson(command).dump();
        }
    }
}

TEST(CommandJson, typesAreNamedAfterTheirStructs) {
    Draw draw(1);
    EXPECT_EQ(typeOf(any<domain::BookTicket>(draw)), "BookTicket");
    EXPECT_EQ(typeOf(any<domain::RegisterCard>(draw)), "RegisterCard");
    EXPECT_EQ(typeOf(any<domain::RecordAnswer>(draw)), "RecordAnswer");
    EXPECT_EQ(typeOf(any<domain::PutReference>(draw)), "PutReference");
}

TEST(CommandJson, aMoveOfBeforePeopleWereSentOnIsStillOne) {
    Json command = jsonOf<domain::MoveTicket>(1);
    const auto now = commandFromJson(command);
    command["type"] = "TransferTicket";

    EXPECT_EQ(commandFromJson(command), now);
}

TEST(CommandJson, anUnknownMemberIsRefusedByName) {
    Json command = jsonOf<domain::CallTicket>(1);
    command["urgent"] = true;
    EXPECT_EQ(commandFromJson(command).error(),
        (Error{ErrorCode::invalidInput, "field-unknown", "urgent"}));

    command = jsonOf<domain::CallTicket>(1);
    command["args"]["volume"] = 11;
    EXPECT_EQ(commandFromJson(command).error(),
        (Error{ErrorCode::invalidInput, "field-unknown", "args.volume"}));
}

TEST(CommandJson, anUnknownMemberDeepInsideIsRefusedByItsPath) {
    Json command = jsonOf<domain::RegisterCard>(2);
    command["args"]["applicant"] = {{"kind", "person"},
        {"name", {{"last", "Соколова"}, {"first", "Марина"}, {"middle", ""}}}, {"address", ""}};
    ASSERT_TRUE(commandFromJson(command));

    command["args"]["applicant"]["name"]["title"] = "Dr";

    EXPECT_EQ(commandFromJson(command).error(),
        (Error{ErrorCode::invalidInput, "field-unknown", "args.applicant.name.title"}));
}

TEST(CommandJson, recordsInsideCommandsAreStrictToo) {
    Json command = jsonOf<domain::PutReference>(4);
    command["args"]["record"]["smell"] = "none";
    EXPECT_EQ(commandFromJson(command).error(),
        (Error{ErrorCode::invalidInput, "field-unknown", "args.record.smell"}));
}

TEST(CommandJson, unknownTypesAndMissingMembersAreNamed) {
    Json command = jsonOf<domain::TakeCard>(5);
    command["type"] = "BurnCard";
    EXPECT_EQ(commandFromJson(command).error(),
        (Error{ErrorCode::invalidInput, "value-unknown", "type"}));

    for (const std::string name : {"id", "station", "n", "actor", "at", "type", "args"}) {
        command = jsonOf<domain::TakeCard>(5);
        command.erase(name);
        EXPECT_EQ(commandFromJson(command).error(),
            (Error{ErrorCode::invalidInput, "field-missing", name}));
    }
    EXPECT_EQ(commandFromJson(Json::array()).error().reason, "field-wrong-type");
}

TEST(CommandJson, aMapKeyThatIsNoWayOfNoticeIsNamed) {
    Json command = jsonOf<domain::AttachResult>(6);
    command["args"]["notices"] = {{"pigeon", "018f0000-0000-7000-8000-000000000001"}};
    EXPECT_EQ(commandFromJson(command).error(),
        (Error{ErrorCode::invalidInput, "value-unknown", "args.notices.pigeon"}));
}

} // namespace okno::protocol::tests
