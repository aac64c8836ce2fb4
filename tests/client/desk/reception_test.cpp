#include "client/desk/reception.h"

#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace okno::client::desk {
namespace {

class FixedIds : public IdSource {
public:
    Uuid next() override { return tests::uuid(++m_last); }

private:
    int m_last = 900;
};

Reception begun() {
    const store::Draft draft{tests::id<domain::CardId>(1), std::nullopt, "3", "", {}, {}, {}, {}};
    return Reception(draft,
        {tests::sampleService(), {tests::realEstateQuery(), tests::companyQuery()},
            tests::russianCalendar(), tests::date("2026-11-23")});
}

domain::Mark mark() {
    return {tests::staff::specialist().id, tests::staff::specialist().name,
        tests::at("2026-11-23 10:25")};
}

void typePerson(Reception& reception) {
    reception.setText(field::name, "Соколова Марина Андреевна");
    reception.setText(field::passport, "52 14 317805");
    reception.setText(field::passportIssuedOn, "17.06.2014");
    for (const domain::QueryField& wanted : reception.subjectFields())
        reception.setText(field::subjectPrefix + wanted.name, "55:36:090205:1234");
}

void examineOwnPapers(Reception& reception) {
    for (const domain::ChecklistRow& row : std::vector(reception.checklist()))
        if (row.examination == domain::Examination::notExamined
            && reception.document(row.document)->supplier == domain::Supplier::applicant)
            reception.examine(row.document, domain::Examination::shown, 1, {}, mark());
}

TEST(Reception, proposesExactlyTheAgencyDocumentsThatWereNotBrought) {
    Reception reception = begun();
    EXPECT_EQ(reception.documentsToQuery(), (std::vector<std::string>{"EGRN"}));

    reception.setText(field::kind, "organisation");
    EXPECT_EQ(reception.documentsToQuery(), (std::vector<std::string>{"EGRN", "EGRUL"}));

    reception.examine("EGRN", domain::Examination::taken, 2, {}, mark());
    EXPECT_EQ(reception.documentsToQuery(), (std::vector<std::string>{"EGRUL"}));
}

TEST(Reception, keepsWhatWasExaminedWhenTheCaseChanges) {
    Reception reception = begun();
    reception.examine("APP", domain::Examination::taken, 2, {}, mark());

    reception.setText(field::kind, "organisation");

    const auto& rows = reception.checklist();
    const auto application = std::ranges::find(rows, "APP", &domain::ChecklistRow::document);
    ASSERT_NE(application, rows.end());
    EXPECT_EQ(application->examination, domain::Examination::taken);
    EXPECT_EQ(application->sheets, 2);
}

TEST(Reception, makesTheCommandOnceNothingStandsInItsWay) {
    Reception reception = begun();
    FixedIds ids;
    EXPECT_EQ(reception.command(ids).error().reason, "field-missing");

    typePerson(reception);
    EXPECT_EQ(reception.command(ids).error().reason, "document-not-examined");

    examineOwnPapers(reception);
    const auto command = reception.command(ids);
    ASSERT_TRUE(command) << command.error().reason << " " << command.error().detail;
    EXPECT_EQ(command->card, tests::id<domain::CardId>(1));
    EXPECT_EQ(command->window, "3");
    ASSERT_EQ(command->queries.size(), 1U);
    EXPECT_TRUE(command->queries.contains("EGRN"));
}

TEST(Reception, sortsPagesToDocumentsAndPutsThemAside) {
    Reception reception = begun();
    for (int sheet = 1; sheet <= 3; ++sheet)
        reception.addPage(tests::samplePage(sheet));

    reception.assignPages({0, 2}, "APP");
    reception.setExcluded(2, true);

    EXPECT_EQ(reception.pagesOf("APP"), (std::vector<std::size_t>{0}));
    EXPECT_EQ(reception.pagesOf(""), (std::vector<std::size_t>{1}));
}

TEST(Reception, saysOnWhichDayTheTermEndsAndWhy) {
    const domain::DueDate due = begun().due();

    EXPECT_EQ(due.date, tests::date("2026-12-11"));
    EXPECT_EQ(due.countedFrom, tests::date("2026-11-24"));
    EXPECT_EQ(due.term.value, 14);
}

} // namespace
} // namespace okno::client::desk
