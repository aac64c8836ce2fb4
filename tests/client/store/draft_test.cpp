#include "tests/support/store_fixture.h"

#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using client::store::Draft;
using client::store::WriteTransaction;
using domain::Examination;

Draft sampleDraft(int number = 1) {
    return {id<domain::CardId>(number), id<domain::TicketId>(number), "3", "MU-001",
        {{"last", "Сокол"}, {"snils", "112-233"}, {"empty", ""}}, {{"right-not-registered", true}},
        {{"APP", Examination::taken, 2, "", {}},
            {"ID", Examination::defect, 1, "просрочен",
                domain::Mark{
                    staff::specialist().id, staff::specialist().name, at("2026-11-23 10:21")}}},
        {}};
}

Result<void> save(Station& station, const Draft& draft) {
    return station.change([&](WriteTransaction& transaction) -> Result<void> {
        transaction.saveDraft(draft);
        return {};
    });
}

Result<void> addPage(Station& station, const Draft& draft, const domain::Page& page) {
    return station.change(
        [&](WriteTransaction& transaction) { return transaction.addDraftPage(draft.id, page); });
}

TEST(Draft, nothingTypedIsLostWhenTheProgramEnds) {
    Station station;
    Draft draft = sampleDraft();
    ASSERT_TRUE(save(station, draft));
    draft.pages = {samplePage(1, "APP"), samplePage(2)};
    for (const domain::Page& page : draft.pages)
        ASSERT_TRUE(addPage(station, draft, page));

    station.restart();

    EXPECT_EQ(station.reader().draft(draft.id), draft);
    EXPECT_EQ(station.reader().openDrafts(), std::vector{draft});
}

TEST(Draft, savingAgainReplacesTheTextsAndKeepsThePages) {
    Station station;
    Draft draft = sampleDraft();
    ASSERT_TRUE(save(station, draft));
    ASSERT_TRUE(addPage(station, draft, samplePage(1)));

    draft.ticket.reset();
    draft.service = "";
    draft.fields = {{"last", "Соколова"}};
    draft.answers.clear();
    draft.rows.pop_back();
    ASSERT_TRUE(save(station, draft));

    draft.pages = {samplePage(1)};
    EXPECT_EQ(station.reader().draft(draft.id), draft);
}

TEST(Draft, aPageIsSortedAndPutAsideWhereItLies) {
    Station station;
    const Draft draft = sampleDraft();
    ASSERT_TRUE(save(station, draft));
    ASSERT_TRUE(addPage(station, draft, samplePage(1)));
    ASSERT_TRUE(addPage(station, draft, samplePage(2)));

    domain::Page sorted = samplePage(2, "TITLE");
    sorted.excluded = true;
    sorted.side = domain::Side::back;
    const auto updated = station.change([&](WriteTransaction& transaction) {
        return transaction.updateDraftPage(draft.id, 1, sorted);
    });

    ASSERT_TRUE(updated);
    EXPECT_EQ(station.reader().draft(draft.id)->pages, (std::vector{samplePage(1), sorted}));
}

TEST(Draft, pagesNeedADraftAndAPlaceInIt) {
    Station station;
    const Draft draft = sampleDraft();

    EXPECT_EQ(addPage(station, draft, samplePage(1)).error().reason, "no-such-draft");

    ASSERT_TRUE(save(station, draft));
    const auto updated = station.change([&](WriteTransaction& transaction) {
        return transaction.updateDraftPage(draft.id, 0, samplePage(1));
    });
    EXPECT_EQ(updated.error().reason, "no-such-page");
}

TEST(Draft, leavesNothingBehindWhenItIsRemoved) {
    Station station;
    const Draft first = sampleDraft(1);
    const Draft second = sampleDraft(2);
    ASSERT_TRUE(save(station, first));
    ASSERT_TRUE(addPage(station, first, samplePage(1)));
    ASSERT_TRUE(save(station, second));

    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) -> Result<void> {
        transaction.removeDraft(first.id);
        return {};
    }));

    EXPECT_EQ(station.reader().openDrafts(), std::vector{second});
    ASSERT_TRUE(save(station, first));
    EXPECT_TRUE(station.reader().draft(first.id)->pages.empty());
}

} // namespace
} // namespace okno::tests
