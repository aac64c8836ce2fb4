#include "common/protocol/recovery_messages.h"
#include "tests/common/protocol/arbitrary.h"

#include <gtest/gtest.h>

namespace okno::protocol::tests {

namespace {
RecoveryPage somePage(Draw& draw) {
    const auto ticket = any<domain::Ticket>(draw);
    return {"epoch.17.view", 9,
        {{{domain::RecordKind::ticket, ticket.id.toString()}, 4, toJson(ticket), 21}},
        {{any<domain::Command>(draw), OutcomeKind::applied, std::nullopt},
            {any<domain::Command>(draw), OutcomeKind::rejected,
                Error{ErrorCode::conflict, "slot-taken", "place"}}},
        true};
}
} // namespace

TEST(RecoveryMessages, aPageComesBackAsItWent) {
    Draw draw(1);
    const auto page = somePage(draw);

    const auto read = recoveryPageFromJson(toJson(page));

    ASSERT_TRUE(read);
    EXPECT_EQ(toJson(*read), toJson(page));
    EXPECT_EQ(read->cursor, "epoch.17.view");
    EXPECT_EQ(read->confirmedN, 9);
    EXPECT_EQ(read->records.at(0).key, page.records.at(0).key);
    EXPECT_EQ(read->commands.at(0).command, page.commands.at(0).command);
    EXPECT_EQ(read->commands.at(1).error, page.commands.at(1).error);
    EXPECT_TRUE(read->done);
}

TEST(RecoveryMessages, anAnswerComesBackAsItWent) {
    const RecoveryAnswer answer{41, 2, 9, true};

    const auto read = recoveryAnswerFromJson(toJson(answer));

    ASSERT_TRUE(read);
    EXPECT_EQ(toJson(*read), toJson(answer));
    EXPECT_EQ(read->taken, 41);
    EXPECT_EQ(read->aside, 2);
    EXPECT_EQ(read->confirmedN, 9);
    EXPECT_TRUE(read->recovering);
}

TEST(RecoveryMessages, aPageIsReadStrictlyButForItsRecords) {
    Draw draw(2);
    Json newerRecord = toJson(somePage(draw));
    newerRecord["records"][0]["record"]["later"] = 1;
    Json unknown = newerRecord;
    unknown["commands"][0]["later"] = 1;

    const auto read = recoveryPageFromJson(newerRecord);

    ASSERT_TRUE(read);
    EXPECT_EQ(read->records.at(0).record.at("later"), 1);
    EXPECT_EQ(recoveryPageFromJson(unknown).error(),
        (Error{ErrorCode::invalidInput, "field-unknown", "commands[0].later"}));
}

} // namespace okno::protocol::tests
