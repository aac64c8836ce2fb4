#include "common/domain/catalogue/packet.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <set>

namespace okno::tests {

using namespace domain;

namespace {
RequiredDocument document(
    const std::string& code, Supplier supplier, Need need, const std::string& condition = {}) {
    return {code, {code, code}, supplier, supplier == Supplier::agency ? "QUERY" : "", need,
        {condition, condition}, condition};
}

/// One document of the agency and one of the applicant for every need, and two that share a
/// question.
Service serviceOfAllNeeds() {
    Service service = sampleService();
    service.documents.clear();
    for (const Supplier supplier : {Supplier::applicant, Supplier::agency}) {
        const std::string side = supplier == Supplier::agency ? "agency " : "own ";
        service.documents.push_back(document(side + "always", supplier, Need::always));
        service.documents.push_back(document(side + "proxy", supplier, Need::whenRepresented));
        service.documents.push_back(document(side + "company", supplier, Need::whenOrganisation));
        service.documents.push_back(document(side + "trader", supplier, Need::whenSoleTrader));
        service.documents.push_back(
            document(side + "heritage", supplier, Need::whenAnswered, "heritage"));
        service.documents.push_back(document(side + "rent", supplier, Need::whenAnswered, "rent"));
    }
    return service;
}

struct Case {
    ApplicantKind kind;
    bool represented;
    std::map<std::string, bool> answers;
};

std::vector<Case> allCases() {
    std::vector<Case> cases;
    for (const ApplicantKind kind :
        {ApplicantKind::person, ApplicantKind::soleTrader, ApplicantKind::organisation})
        for (const bool represented : {false, true})
            for (const bool heritage : {false, true})
                for (const bool rent : {false, true})
                    cases.push_back({kind, represented, {{"heritage", heritage}, {"rent", rent}}});
    return cases;
}

std::set<std::string> expectedOf(const Case& one, const std::string& side) {
    std::set<std::string> documents{side + "always"};
    if (one.represented)
        documents.insert(side + "proxy");
    if (one.kind == ApplicantKind::organisation)
        documents.insert(side + "company");
    if (one.kind == ApplicantKind::soleTrader)
        documents.insert(side + "trader");
    for (const auto& [condition, yes] : one.answers)
        if (yes)
            documents.insert(side + condition);
    return documents;
}

std::vector<ChecklistRow> checklistOf(const Service& service, const Case& one) {
    return checklistFor(service, one.kind, one.represented, one.answers);
}

std::set<std::string> asSet(const std::vector<std::string>& texts) {
    return {texts.begin(), texts.end()};
}
} // namespace

TEST(Packet, proposesExactlyTheAgencyDocumentsOfTheCase) {
    const Service service = serviceOfAllNeeds();
    for (const Case& one : allCases())
        EXPECT_EQ(asSet(documentsToQuery(service, checklistOf(service, one))),
            expectedOf(one, "agency "));
}

TEST(Packet, proposesNoQueryForWhatWasBrought) {
    const Service service = serviceOfAllNeeds();
    for (const Case& one : allCases())
        for (const std::string& brought : expectedOf(one, "agency "))
            for (const Examination examination : {Examination::shown, Examination::taken,
                     Examination::copied, Examination::defect, Examination::missing}) {
                std::vector<ChecklistRow> checklist = checklistOf(service, one);
                for (ChecklistRow& row : checklist)
                    if (row.document == brought)
                        row.examination = examination;
                std::set<std::string> expected = expectedOf(one, "agency ");
                if (examination != Examination::missing)
                    expected.erase(brought);

                EXPECT_EQ(asSet(documentsToQuery(service, checklist)), expected);
            }
}

TEST(Packet, hasARowForEveryDocumentInTheOrderOfTheRegulation) {
    const Service service = serviceOfAllNeeds();
    for (const Case& one : allCases()) {
        const std::vector<ChecklistRow> checklist = checklistOf(service, one);
        ASSERT_EQ(checklist.size(), service.documents.size());
        for (std::size_t i = 0; i < checklist.size(); ++i) {
            const std::string& code = service.documents[i].code;
            const bool needed = expectedOf(one, "own ").contains(code)
                || expectedOf(one, "agency ").contains(code);
            EXPECT_EQ(checklist[i].document, code);
            EXPECT_EQ(checklist[i].examination,
                needed ? Examination::notExamined : Examination::notNeeded);
        }
    }
}

TEST(Packet, keepsWhatWasExaminedWhenTheCaseChanges) {
    const Service service = sampleService();
    std::vector<ChecklistRow> rows = checklistFor(service, ApplicantKind::person, false, {});
    rows[0].examination = Examination::taken;
    rows[0].sheets = 3;

    const std::vector<ChecklistRow> represented
        = checklistFor(service, ApplicantKind::person, true, {}, rows);
    const std::vector<ChecklistRow> again
        = checklistFor(service, ApplicantKind::person, false, {}, represented);

    EXPECT_EQ(represented[0], rows[0]);
    EXPECT_EQ(represented[2].examination, Examination::notExamined);
    EXPECT_EQ(again, rows);
}

TEST(Packet, asksEachConditionOnce) {
    const std::vector<Question> questions = questionsOf(serviceOfAllNeeds());

    ASSERT_EQ(questions.size(), 2U);
    EXPECT_EQ(questions[0].code, "heritage");
    EXPECT_EQ(
        questions[0].documents, (std::vector<std::string>{"own heritage", "agency heritage"}));
    EXPECT_EQ(questions[1].code, "rent");
    EXPECT_TRUE(questionsOf(Service{}).empty());
}

TEST(Packet, takesAnUnansweredQuestionForNo) {
    const RequiredDocument heritage
        = document("x", Supplier::applicant, Need::whenAnswered, "heritage");

    EXPECT_FALSE(isNeeded(heritage, ApplicantKind::person, false, {}));
    EXPECT_FALSE(isNeeded(heritage, ApplicantKind::person, false, {{"rent", true}}));
    EXPECT_TRUE(isNeeded(heritage, ApplicantKind::person, false, {{"heritage", true}}));
}

TEST(Packet, isCompleteWhenTheApplicantsDocumentsAreExamined) {
    const Service service = serviceOfAllNeeds();
    std::vector<ChecklistRow> checklist = checklistOf(service, {ApplicantKind::person, false, {}});
    const auto outcome = [&] {
        const Result<void> result = checkPacket(service, checklist);
        return result ? "complete" : result.error().reason + ": " + result.error().detail;
    };

    EXPECT_EQ(outcome(), "document-not-examined: own always");
    checklist[0].examination = Examination::missing;
    EXPECT_EQ(outcome(), "document-missing: own always");
    checklist[0].examination = Examination::defect;
    EXPECT_EQ(outcome(), "remark-missing: own always");
    checklist[0].remark = "a page is torn";
    EXPECT_EQ(outcome(), "complete");
    checklist[6].examination = Examination::defect;
    EXPECT_EQ(outcome(), "remark-missing: agency always");
    checklist.clear();
    EXPECT_EQ(outcome(), "document-not-examined: own always");
}

} // namespace okno::tests
