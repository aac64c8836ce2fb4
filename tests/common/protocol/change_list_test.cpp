#include "common/protocol/change_list.h"
#include "common/protocol/view_messages.h"

#include <gtest/gtest.h>

namespace okno::protocol::tests {

namespace {
const Instant listTime(std::chrono::seconds(1'795'000'000));
const Json record{{"name", "Ёлка \"x\" \"changes\":[]"}};
} // namespace

TEST(ChangeList, isWhatTheMessageWouldHaveWritten) {
    const std::vector<Change> changes{{{domain::RecordKind::service, "a\"b\\"}, 3, record, 7},
        {{domain::RecordKind::card, "k"}, 4, nullptr, 9}};
    ChangeList list;
    list.add(changes[0].key, 3, 7, record.dump());
    list.addTombstone(changes[1].key, 4, 9);

    const std::string cursor = "\"changes\":[";
    const std::string text = list.in(toJson(ChangesPage{{}, cursor, true, 5, listTime, {}}));

    EXPECT_EQ(parseJson(text).value(), toJson(ChangesPage{changes, cursor, true, 5, listTime, {}}));
    const std::string snapshot = list.in(toJson(SnapshotPage{{}, "n", "c", listTime}));
    EXPECT_EQ(parseJson(snapshot).value(), toJson(SnapshotPage{changes, "n", "c", listTime}));
}

TEST(ChangeList, mayBeEmpty) {
    const Json page = toJson(ChangesPage{{}, "c", false, 0, listTime, {}});

    EXPECT_EQ(parseJson(ChangeList().in(page)).value(), page);
}

} // namespace okno::protocol::tests
