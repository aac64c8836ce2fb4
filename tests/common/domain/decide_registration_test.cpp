#include "common/domain/catalogue/packet.h"
#include "tests/common/domain/deciding.h"

#include <functional>

namespace okno::tests {

using namespace domain;

namespace {
std::string registering(const RegisterCard& args, const MemoryRecords& city = sampleCity()) {
    return outcomeOf(deciding(city, staff::specialist(), args));
}

RegisterCard changed(const std::function<void(RegisterCard&)>& change) {
    RegisterCard args = sampleRegistration();
    change(args);
    return args;
}

ChecklistRow& rowOf(RegisterCard& args, const std::string& document) {
    for (ChecklistRow& row : args.checklist)
        if (row.document == document)
            return row;
    throw std::logic_error("no row " + document);
}

/// The registration with the checklist of the case as it now stands; what is needed is shown.
RegisterCard examined(RegisterCard args) {
    args.checklist = checklistFor(sampleService(), kindOf(args.applicant),
        args.representative.has_value(), args.answers, args.checklist);
    for (ChecklistRow& row : args.checklist)
        if (row.examination == Examination::notExamined && row.document != "EGRN"
            && row.document != "EGRUL")
            row.examination = Examination::shown;
    return args;
}

MemoryRecords cityWithService(const std::function<void(Service&)>& change) {
    MemoryRecords city = sampleCity();
    Service service = sampleService();
    change(service);
    city.put(service);
    return city;
}
} // namespace

TEST(Registration, makesTheCardAndAsksForNumberAndQueries) {
    const Result<Decision> result
        = deciding(sampleCity(), staff::specialist(), sampleRegistration());

    ASSERT_EQ(outcomeOf(result), "applied");
    ASSERT_EQ(result->records.size(), 1U);
    const auto card = std::get<Card>(result->records.front());
    EXPECT_EQ(card.id, id<CardId>(1));
    EXPECT_FALSE(card.number);
    EXPECT_EQ(card.provisionalNumber, "3-0001");
    EXPECT_EQ(card.state, CardState::registered);
    EXPECT_EQ(card.department, "architecture");
    EXPECT_EQ(card.registeredOn, date("2026-11-23"));
    EXPECT_EQ(card.due.date, date("2026-12-11"));
    EXPECT_EQ(card.due.countedFrom, date("2026-11-24"));
    ASSERT_EQ(card.queries.size(), 1U);
    EXPECT_EQ(card.queries[0].kind, "RR_EGRN_OBJ");
    EXPECT_EQ(card.queries[0].document, "EGRN");
    EXPECT_EQ(card.queries[0].state, QueryState::queued);
    EXPECT_EQ(card.queries[0].dueOn, date("2026-11-30"));
    EXPECT_EQ(card.queries[0].request,
        (std::map<std::string, std::string>{
            {"object_kind", "земельный участок"}, {"cadastral_no", "55:36:120305:1234"}}));
    const Mark mark{staff::specialist().id, staff::specialist().name, at("2026-11-23 10:25")};
    EXPECT_EQ(card.journal, (std::vector<JournalEntry>{{"registered", "MU-001", mark}}));
    const std::vector<Ask> asks{
        AssignNumber{id<CardId>(1), "01-12"}, SendQuery{id<CardId>(1), id<QueryId>(1)}};
    EXPECT_EQ(result->asks, asks);
}

TEST(Registration, signsWhatWasExamined) {
    const Mark earlier{staff::neighbour().id, "Синицына А. П.", at("2026-11-23 09:00")};
    const RegisterCard args
        = changed([&](RegisterCard& card) { rowOf(card, "ID").examined = earlier; });

    const Result<Decision> result = deciding(sampleCity(), staff::specialist(), args);

    ASSERT_EQ(outcomeOf(result), "applied");
    const auto card = std::get<Card>(result->records.front());
    EXPECT_EQ(card.checklist[0].examined->by, staff::specialist().id);
    EXPECT_EQ(card.checklist[1].examined, earlier);
    EXPECT_FALSE(card.checklist[2].examined); // the power of attorney, not needed
    EXPECT_FALSE(card.checklist[4].examined); // the agency's document
}

TEST(Registration, usesTheJournalOfTheServiceKind) {
    MemoryRecords city
        = cityWithService([](Service& service) { service.kind = ServiceKind::state; });

    const Decision decision = apply(city, staff::specialist(), sampleRegistration());

    EXPECT_EQ(decision.asks.front(), Ask(AssignNumber{id<CardId>(1), "01-13"}));
}

TEST(Registration, countsTheDayOnTheWallOfTheOffice) {
    MemoryRecords city = sampleCity();

    const Decision decision = apply(
        city, staff::specialist(), sampleRegistration(), at("2026-11-24 00:05")); // still 23 in UTC

    EXPECT_EQ(std::get<Card>(decision.records.front()).registeredOn, date("2026-11-24"));
}

TEST(Registration, keepsQueriesInsideTheTotalTerm) {
    MemoryRecords inside = cityWithService([](Service& service) {
        service.term = {3, TermUnit::workingDay};
    });
    MemoryRecords outside = cityWithService([](Service& service) {
        service.term = {3, TermUnit::workingDay, TermStart::queriesAnswered, false};
    });

    const auto dueIn = [](MemoryRecords& city) {
        const Decision decision = apply(city, staff::specialist(), sampleRegistration());
        return std::get<Card>(decision.records.front()).queries.front().dueOn;
    };

    EXPECT_EQ(dueIn(inside), date("2026-11-26"));
    EXPECT_EQ(dueIn(outside), date("2026-11-30"));
}

TEST(Registration, notesTheCardOnTheTicketOfTheVisit) {
    MemoryRecords city = sampleCity();
    apply(city, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"));
    apply(city, staff::specialist(), CallTicket{id<TicketId>(1)});
    const RegisterCard args = changed([](RegisterCard& card) { card.ticket = id<TicketId>(1); });
    apply(city, staff::specialist(), StartService{id<TicketId>(1)});

    apply(city, staff::specialist(), args);

    EXPECT_EQ(city.ticket(id<TicketId>(1))->card, id<CardId>(1));
    EXPECT_EQ(city.card(id<CardId>(1))->ticket, id<TicketId>(1));
    apply(city, staff::specialist(), FinishTicket{id<TicketId>(1), VisitOutcome::card, {}});
    EXPECT_EQ(city.ticket(id<TicketId>(1))->outcome, VisitOutcome::card);
}

TEST(Registration, outlivesWhatBecameOfItsTicketElsewhere) {
    const RegisterCard args = changed([](RegisterCard& card) { card.ticket = id<TicketId>(1); });
    MemoryRecords unsold = sampleCity();
    MemoryRecords cancelled = unsold;
    apply(cancelled, staff::callCentre(), sampleBooking(), at("2026-11-23 08:30"));
    apply(cancelled, staff::callCentre(), CancelTicket{id<TicketId>(1)});

    apply(unsold, staff::specialist(), args);
    apply(cancelled, staff::specialist(), args);

    EXPECT_TRUE(unsold.card(id<CardId>(1)));
    EXPECT_TRUE(cancelled.card(id<CardId>(1)));
    EXPECT_EQ(cancelled.ticket(id<TicketId>(1))->state, TicketState::cancelled);
    EXPECT_FALSE(cancelled.ticket(id<TicketId>(1))->card);
}

TEST(Registration, isDoneOnce) {
    MemoryRecords city = sampleCity();
    apply(city, staff::specialist(), sampleRegistration());

    EXPECT_EQ(registering(sampleRegistration(), city), "already-registered");
}

TEST(Registration, needsWhatItNames) {
    EXPECT_EQ(registering(changed([](RegisterCard& args) { args.service = "MU-999"; })),
        "no-such-service");
    EXPECT_EQ(
        registering(changed([](RegisterCard& args) { args.window = "44"; })), "no-such-window: 44");
    MemoryRecords withoutKind = sampleCity();
    withoutKind.remove({RecordKind::queryKind, "RR_EGRN_OBJ"});
    EXPECT_EQ(registering(sampleRegistration(), withoutKind), "no-such-query-kind: RR_EGRN_OBJ");
    MemoryRecords withoutOffice = sampleCity();
    withoutOffice.remove({RecordKind::office, "main"});
    EXPECT_EQ(registering(sampleRegistration(), withoutOffice), "no-such-office");
}

TEST(Registration, takesOnlyApplicantsOfTheService) {
    const MemoryRecords city = cityWithService(
        [](Service& service) { service.applicants = {ApplicantKind::organisation}; });

    EXPECT_EQ(registering(sampleRegistration(), city), "applicant-kind-not-allowed");
}

TEST(Registration, checksTheApplicant) {
    EXPECT_EQ(registering(changed([](RegisterCard& args) {
        std::get<Person>(args.applicant).bornOn = date("2026-11-24");
    })),
        "date-in-future: bornOn");
    EXPECT_EQ(registering(changed([](RegisterCard& args) { args.contacts.phone.reset(); })),
        "contact-missing: sms");
    EXPECT_EQ(registering(changed(
                  [](RegisterCard& args) { std::get<Person>(args.applicant).passport.reset(); })),
        "passport-missing");
}

TEST(Registration, checksTheRepresentative) {
    const auto represented = [](const std::function<void(Representative&)>& change) {
        RegisterCard args = sampleRegistration();
        args.representative = sampleRepresentative();
        change(*args.representative);
        return registering(examined(args));
    };

    EXPECT_EQ(represented([](Representative&) {}), "applied");
    EXPECT_EQ(represented([](Representative& one) { one.power.validUntil = date("2026-11-22"); }),
        "power-expired");
    EXPECT_EQ(represented([](Representative& one) { one.power.issuedOn = date("2026-11-24"); }),
        "power-not-yet-valid");
    EXPECT_EQ(represented([](Representative& one) { one.name.first.clear(); }),
        "name-incomplete: representative");
    EXPECT_EQ(represented([](Representative& one) { one.passport.issuedOn = date("2027-01-01"); }),
        "date-in-future: representative");
}

TEST(Registration, asksARepresentativeForThePower) {
    RegisterCard args = sampleRegistration();
    args.representative = sampleRepresentative();
    args.checklist = checklistFor(sampleService(), ApplicantKind::person, true, {}, args.checklist);

    EXPECT_EQ(registering(args), "document-not-examined: POA");
}

TEST(Registration, wantsThePacketComplete) {
    const auto found
        = [](const std::string& document, Examination examination, const std::string& remark = {}) {
              return registering(changed([&](RegisterCard& args) {
                  rowOf(args, document).examination = examination;
                  rowOf(args, document).remark = remark;
              }));
          };

    EXPECT_EQ(found("APP", Examination::notExamined), "document-not-examined: APP");
    EXPECT_EQ(found("APP", Examination::missing), "document-missing: APP");
    EXPECT_EQ(found("APP", Examination::defect), "remark-missing: APP");
    EXPECT_EQ(found("APP", Examination::defect, "no signature"), "applied");
    EXPECT_EQ(found("ID", Examination::taken), "identity-not-shown");
    EXPECT_EQ(found("ID", Examination::copied), "applied");
}

TEST(Registration, needsNoIdentityWhereTheRegulationAsksNone) {
    const MemoryRecords city
        = cityWithService([](Service& service) { service.identificationNeeded = false; });
    RegisterCard args = sampleRegistration();
    std::get<Person>(args.applicant).passport.reset();
    rowOf(args, "ID").examination = Examination::taken;

    EXPECT_EQ(registering(args, city), "applied");
}

TEST(Registration, knowsAChecklistOfAnotherCase) {
    EXPECT_EQ(registering(changed([](RegisterCard& args) { args.checklist.pop_back(); })),
        "checklist-differs");
    EXPECT_EQ(registering(
                  changed([](RegisterCard& args) { args.answers["right-not-registered"] = true; })),
        "checklist-differs");
    EXPECT_EQ(registering(changed([](RegisterCard& args) {
        rowOf(args, "APP").examination = Examination::notNeeded;
    })),
        "checklist-differs");
}

TEST(Registration, sendsExactlyTheQueriesOfDocumentsNotBrought) {
    EXPECT_EQ(
        registering(changed([](RegisterCard& args) { args.queries.clear(); })), "queries-differ");
    EXPECT_EQ(registering(changed(
                  [](RegisterCard& args) { args.queries.emplace("EGRUL", id<QueryId>(2)); })),
        "queries-differ");
    EXPECT_EQ(registering(changed([](RegisterCard& args) {
        args.queries = {{"EGRUL", id<QueryId>(2)}};
    })),
        "queries-differ: EGRN");
    EXPECT_EQ(registering(changed([](RegisterCard& args) {
        rowOf(args, "EGRN").examination = Examination::taken;
    })),
        "queries-differ");
    EXPECT_EQ(registering(changed([](RegisterCard& args) {
        rowOf(args, "EGRN").examination = Examination::taken;
        args.queries.clear();
    })),
        "applied");
}

TEST(Registration, queriesOfAnOrganisationNeedIdentifiersOfTheirOwn) {
    RegisterCard args = sampleRegistration();
    args.applicant = sampleOrganisation();
    args.representative = sampleRepresentative();
    args.queries = {{"EGRN", id<QueryId>(1)}, {"EGRUL", id<QueryId>(1)}};
    EXPECT_EQ(registering(examined(args)), "queries-differ");

    args.queries = {{"EGRN", id<QueryId>(1)}, {"EGRUL", id<QueryId>(2)}};
    const Result<Decision> result = deciding(sampleCity(), staff::specialist(), examined(args));

    ASSERT_EQ(outcomeOf(result), "applied");
    const auto card = std::get<Card>(result->records.front());
    ASSERT_EQ(card.queries.size(), 2U);
    EXPECT_EQ(card.queries[1].request,
        (std::map<std::string, std::string>{{"inn", "7707083893"}, {"ogrn", "1027700132195"}}));
    EXPECT_EQ(result->asks.size(), 3U);
}

TEST(Registration, checksTheFieldsOfEveryQuery) {
    EXPECT_EQ(registering(changed([](RegisterCard& args) { args.subject.erase("cadastral_no"); })),
        "field-missing: cadastral_no");
    EXPECT_EQ(
        registering(changed([](RegisterCard& args) { args.subject["cadastral_no"] = "55:36"; })),
        "field-malformed: cadastral_no");
}

TEST(Registration, takesPagesOfKnownDocumentsAndUnsortedOnes) {
    EXPECT_EQ(registering(changed([](RegisterCard& args) { args.pages.push_back(samplePage(3)); })),
        "applied");
    EXPECT_EQ(registering(changed(
                  [](RegisterCard& args) { args.pages.push_back(samplePage(3, "DIPLOMA")); })),
        "page-misplaced: DIPLOMA");
}

} // namespace okno::tests
