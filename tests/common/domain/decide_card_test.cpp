#include "tests/common/domain/deciding.h"

namespace okno::tests {

using namespace domain;

namespace {
const std::map<ContactWay, NoticeId> noticeIds{{ContactWay::phone, id<NoticeId>(1)},
    {ContactWay::sms, id<NoticeId>(2)}, {ContactWay::email, id<NoticeId>(3)}};

AttachResult attaching(const std::string& title = "Градостроительный план") {
    return {theCard, ResultKind::positive, title, {samplePage(20)}, noticeIds};
}

IssueResult issuingTo(RecipientKind kind, const PersonName& name, const Passport& passport,
    const std::optional<PowerOfAttorney>& power = std::nullopt) {
    return {theCard, kind, name, passport, power};
}

IssueResult issuingToApplicant() {
    return issuingTo(
        RecipientKind::applicant, samplePerson().name, samplePerson().passport.value());
}

IssueResult issuingToProxy(const std::optional<PowerOfAttorney>& power) {
    const Representative proxy = sampleRepresentative();
    return issuingTo(RecipientKind::representative, proxy.name, proxy.passport, power);
}

std::string outcomeAt(const MemoryRecords& city, const Employee& actor, CommandArgs args) {
    return outcomeOf(deciding(city, actor, std::move(args)));
}

std::string issuing(const MemoryRecords& city, const IssueResult& args) {
    return outcomeAt(city, staff::specialist(), args);
}
} // namespace

TEST(CardWork, goesFromRegistrationToTheIssuedPaper) {
    MemoryRecords city = cityWithCard();

    apply(city, staff::executor(), TakeCard{theCard});
    EXPECT_EQ(city.card(theCard)->state, CardState::inWork);
    EXPECT_EQ(city.card(theCard)->executor, staff::executor().id);
    EXPECT_EQ(city.card(theCard)->executorName, staff::executor().name);

    const Decision attached = apply(city, staff::executor(), attaching());
    EXPECT_EQ(city.card(theCard)->state, CardState::ready);
    EXPECT_EQ(city.card(theCard)->result->title, "Градостроительный план");
    EXPECT_EQ(city.card(theCard)->result->attached.by, staff::executor().id);
    const std::vector<Ask> asks{
        SendNotice{theCard, id<NoticeId>(2)}, SendNotice{theCard, id<NoticeId>(1)}};
    EXPECT_EQ(attached.asks, asks); // by text message and by telephone, as the applicant chose
    ASSERT_EQ(city.card(theCard)->notices.size(), 2U);
    EXPECT_EQ(city.card(theCard)->notices[0].way, ContactWay::sms);
    EXPECT_EQ(city.card(theCard)->notices[0].state, NoticeState::queued);

    apply(city, staff::specialist(), issuingToApplicant());
    EXPECT_EQ(city.card(theCard)->state, CardState::closed);
    EXPECT_EQ(city.card(theCard)->issue->name, samplePerson().name);
    EXPECT_EQ(city.card(theCard)->issue->issued.by, staff::specialist().id);
    const Card closed = city.card(theCard).value();
    std::vector<std::string> events;
    for (const JournalEntry& entry : closed.journal)
        events.push_back(entry.event);
    EXPECT_EQ(
        events, (std::vector<std::string>{"registered", "taken", "result-attached", "issued"}));
}

TEST(CardWork, isTakenOnceByTheDepartment) {
    EXPECT_EQ(outcomeAt(cityWithCard(), staff::otherExecutor(), TakeCard{theCard}),
        "other-department: architecture");
    EXPECT_EQ(outcomeAt(cityWithCard(), staff::supervisor(), TakeCard{theCard}), "applied");
    EXPECT_EQ(outcomeAt(cityWithCard(CardState::inWork), staff::executor(), TakeCard{theCard}),
        "already-taken");
    EXPECT_EQ(outcomeAt(cityWithCard(CardState::ready), staff::executor(), TakeCard{theCard}),
        "already-ready");
    EXPECT_EQ(outcomeAt(cityWithCard(CardState::closed), staff::executor(), TakeCard{theCard}),
        "card-closed");
    EXPECT_EQ(outcomeAt(sampleCity(), staff::executor(), TakeCard{theCard}), "no-such-card");
}

TEST(CardWork, attachesATitledResultOnce) {
    EXPECT_EQ(outcomeAt(cityWithCard(), staff::executor(), attaching(" ")), "title-missing");
    EXPECT_EQ(outcomeAt(cityWithCard(), staff::otherExecutor(), attaching()),
        "other-department: architecture");
    EXPECT_EQ(
        outcomeAt(cityWithCard(CardState::ready), staff::executor(), attaching()), "already-ready");
    EXPECT_EQ(
        outcomeAt(cityWithCard(CardState::closed), staff::executor(), attaching()), "card-closed");
    EXPECT_EQ(outcomeAt(sampleCity(), staff::executor(), attaching()), "no-such-card");
}

TEST(CardWork, namesTheExecutorWhoAttachedWithoutTaking) {
    MemoryRecords city = cityWithCard();

    apply(city, staff::executor(), attaching());

    EXPECT_EQ(city.card(theCard)->executor, staff::executor().id);
}

TEST(CardWork, noticesNeedAnIdentifierForEveryChosenWay) {
    AttachResult args = attaching();
    args.notices.erase(ContactWay::phone);

    EXPECT_EQ(outcomeAt(cityWithCard(), staff::executor(), args), "notice-missing: phone");
}

TEST(CardWork, sendsOneNoticeForAWayChosenTwice) {
    MemoryRecords city = sampleCity();
    Card card = sampleCard();
    card.contacts.notifyBy = {ContactWay::sms, ContactWay::sms};
    city.put(card);

    EXPECT_EQ(apply(city, staff::executor(), attaching()).asks.size(), 1U);
}

TEST(CardWork, addsPagesWhileTheCardIsOpen) {
    MemoryRecords city = cityWithCard();

    apply(city, staff::specialist(), AttachPages{theCard, {samplePage(3, "TITLE")}});

    EXPECT_EQ(city.card(theCard)->pages.size(), 3U);
    EXPECT_EQ(city.card(theCard)->journal.back().event, "pages-attached");
    EXPECT_EQ(city.card(theCard)->journal.back().subject, "TITLE");
    EXPECT_EQ(outcomeAt(city, staff::executor(), AttachPages{theCard, {samplePage(4)}}), "applied");
    EXPECT_EQ(outcomeAt(city, staff::otherExecutor(), AttachPages{theCard, {samplePage(4)}}),
        "other-department: architecture");
    EXPECT_EQ(outcomeAt(city, staff::specialist(), AttachPages{theCard, {}}), "pages-missing");
    EXPECT_EQ(outcomeAt(city, staff::specialist(), AttachPages{theCard, {samplePage(4, "X")}}),
        "page-misplaced: X");
    EXPECT_EQ(outcomeAt(cityWithCard(CardState::closed), staff::specialist(),
                  AttachPages{theCard, {samplePage(4)}}),
        "card-closed");
    EXPECT_EQ(outcomeAt(sampleCity(), staff::specialist(), AttachPages{theCard, {samplePage(4)}}),
        "no-such-card");
}

TEST(CardWork, addsAPageThatTheCardHasAlreadyNoSecondTime) {
    MemoryRecords city = cityWithCard();
    apply(city, staff::specialist(), AttachPages{theCard, {samplePage(3)}});

    const auto both
        = apply(city, staff::specialist(), AttachPages{theCard, {samplePage(3), samplePage(4)}});
    const auto again = apply(city, staff::specialist(), AttachPages{theCard, {samplePage(3)}});

    EXPECT_EQ(both.records.size(), 1U);
    EXPECT_TRUE(again.records.empty());
    EXPECT_EQ(city.card(theCard)->pages.size(), 4U);
}

TEST(Issuing, waitsForTheResultAndHappensOnce) {
    EXPECT_EQ(issuing(cityWithCard(), issuingToApplicant()), "result-not-ready");
    EXPECT_EQ(issuing(cityWithCard(CardState::inWork), issuingToApplicant()), "result-not-ready");
    EXPECT_EQ(issuing(cityWithCard(CardState::closed), issuingToApplicant()), "already-issued");
    EXPECT_EQ(issuing(sampleCity(), issuingToApplicant()), "no-such-card");
}

TEST(Issuing, knowsTheApplicantByNameAndPassport) {
    const MemoryRecords city = cityWithCard(CardState::ready);
    const Passport passport = samplePerson().passport.value();
    const Passport other = sampleRepresentative().passport;
    const auto to = [&](const PersonName& name, const Passport& shown) {
        return issuing(city, issuingTo(RecipientKind::applicant, name, shown));
    };

    EXPECT_EQ(to({"СОКОЛОВА", "Марина", "Андреевна"}, passport), "applied");
    EXPECT_EQ(to({"Соколова", "Мария", "Андреевна"}, passport), "recipient-differs: name");
    EXPECT_EQ(to(samplePerson().name, other), "recipient-differs: passport");
    EXPECT_EQ(to({"Соколова", "", ""}, passport), "name-incomplete: recipient");
    EXPECT_EQ(to(samplePerson().name, {passport.number, date("2026-11-24")}),
        "date-in-future: recipient");
}

TEST(Issuing, readsYoAsYe) {
    MemoryRecords city = sampleCity();
    Card card = sampleCard();
    card.state = CardState::ready;
    std::get<Person>(card.applicant).name = {"Королёва", "Алёна", ""};
    city.put(card);

    EXPECT_EQ(issuing(city,
                  issuingTo(RecipientKind::applicant, {"Королева", "Алена", ""},
                      samplePerson().passport.value())),
        "applied");
}

TEST(Issuing, givesAnOrganisationsResultToARepresentativeOnly) {
    MemoryRecords city = sampleCity();
    Card card = sampleCard();
    card.state = CardState::ready;
    card.applicant = sampleOrganisation();
    city.put(card);

    EXPECT_EQ(issuing(city, issuingToApplicant()), "representative-needed");
    EXPECT_EQ(issuing(city, issuingToProxy(sampleRepresentative().power)), "applied");
}

TEST(Issuing, knowsTheRepresentativeOfTheCard) {
    MemoryRecords city = sampleCity();
    Card card = sampleCard();
    card.state = CardState::ready;
    card.representative = sampleRepresentative();
    city.put(card);
    IssueResult other = issuingToProxy(std::nullopt);
    other.name = samplePerson().name;
    EXPECT_EQ(issuing(city, other), "recipient-differs: name");
    other = issuingToProxy(std::nullopt);
    other.passport = samplePerson().passport.value();
    EXPECT_EQ(issuing(city, other), "recipient-differs: passport");

    const Decision decision = apply(city, staff::specialist(), issuingToProxy(std::nullopt));

    EXPECT_EQ(std::get<Card>(decision.records.front()).issue->power, sampleRepresentative().power);
}

TEST(Issuing, refusesAPowerThatHasRunOut) {
    MemoryRecords city = sampleCity();
    Card card = sampleCard();
    card.state = CardState::ready;
    card.representative = sampleRepresentative();
    card.representative->power.validUntil = date("2026-11-22");
    city.put(card);

    EXPECT_EQ(issuing(city, issuingToProxy(std::nullopt)), "power-expired");
    EXPECT_EQ(issuing(city, issuingToProxy(card.representative->power)), "power-expired");
    EXPECT_EQ(issuing(city, issuingToProxy(sampleRepresentative().power)), "applied");
}

TEST(Issuing, wantsAPowerOfANewRepresentative) {
    const MemoryRecords city = cityWithCard(CardState::ready);

    EXPECT_EQ(issuing(city, issuingToProxy(std::nullopt)), "power-missing");
    EXPECT_EQ(issuing(city, issuingToProxy(sampleRepresentative().power)), "applied");
}

} // namespace okno::tests
