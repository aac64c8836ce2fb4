#include "server/app/registry_server.h"
#include "server/store/database.h"
#include "tests/server/http/sample_service.h"

namespace okno::tests {

namespace {
class Issuing : public AtWindowThree {
protected:
    // A card whose result is ready: a scan, one that was put aside, and the result's page.
    void SetUp() override {
        office.signIn("ershova");
        auto registration = sampleRegistration();
        registration.pages = {page(1, scan, "APP"), page(2, separator, "APP")};
        registration.pages.back().excluded = true;
        card = registration.card;
        accept(window, registration);
        accept(office, domain::TakeCard{card});
        accept(office,
            domain::AttachResult{card, domain::ResultKind::positive, "plan", {page(20, result, "")},
                {{domain::ContactWay::sms, id<domain::NoticeId>(11)},
                    {domain::ContactWay::phone, id<domain::NoticeId>(12)}}});
    }

    static domain::Page page(int sheet, const std::string& bytes, const std::string& document) {
        auto page = samplePage(sheet, document);
        page.blob = sha256(bytes);
        page.bytes = static_cast<std::int64_t>(bytes.size());
        return page;
    }
    static void accept(HttpStation& station, domain::CommandArgs args) {
        const auto outcomes = station.pushed({station.next(std::move(args))});
        ASSERT_EQ(outcomes.size(), 1U);
        ASSERT_EQ(outcomes.front().error, std::nullopt);
    }
    std::optional<Error> issue() {
        const auto person = samplePerson();
        return window
            .pushed({window.next(domain::IssueResult{
                card, domain::RecipientKind::applicant, person.name, *person.passport, {}})})
            .front()
            .error;
    }

    HttpStation office{registry, "office"};
    domain::CardId card = sampleRegistration().card;
    const std::string scan = "application";
    const std::string separator = "separator";
    const std::string result = "plan of the land";
};
} // namespace

TEST_F(Issuing, waitsForEveryPaperOfTheCard) {
    EXPECT_EQ(issue()->reason, "scans-missing");
    ASSERT_EQ(office.upload(result).status, 201);
    const auto refusal = issue();
    ASSERT_EQ(window.upload(scan).status, 201);

    const auto issued = issue();

    EXPECT_EQ(refusal, (Error{ErrorCode::refused, "scans-missing", window.enrolment.name}));
    EXPECT_EQ(issued, std::nullopt);
}

TEST_F(Issuing, theRegistryAsksForThePapersUntilTheyCome) {
    const auto wanted = [&] { return window.get("/v1/uploads").json().at("wanted").size(); };
    EXPECT_EQ(wanted(), 3U);

    ASSERT_EQ(window.upload(scan).status, 201);

    EXPECT_EQ(wanted(), 2U);
}

TEST_F(Issuing, onlyWhoMayHaveAPaperIsAskedForIt) {
    HttpStation calls(registry, "call-centre");
    calls.signIn("snegireva");
    const auto wantedFrom = [](HttpStation& station) {
        return station.get("/v1/uploads").json().at("wanted").size();
    };
    EXPECT_EQ(wantedFrom(office), 3U);
    EXPECT_EQ(wantedFrom(calls), 0U);

    window.signIn("admin");

    EXPECT_EQ(wantedFrom(window), 2U); // its own commands have named them
}

} // namespace okno::tests
