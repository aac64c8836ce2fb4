#include "common/basics/text.h"
#include "common/domain/catalogue/packet.h"
#include "common/domain/decision_rules.h"

#include <algorithm>
#include <set>

namespace okno::domain {

namespace {
/// What the city says about a request: read once, used by all checks.
struct Regulation {
    Reference reference;
    std::shared_ptr<const Service> service;
};

Result<Regulation> regulationFor(const Records& records, const std::string& serviceCode) {
    Result<Reference> reference = referenceOf(records);
    if (!reference)
        return tl::unexpected(reference.error());
    auto service = existing(records.sharedService(serviceCode), "no-such-service");
    if (!service)
        return tl::unexpected(service.error());
    return Regulation{std::move(*reference), std::move(*service)};
}

Result<void> checkPeople(const Service& service, const RegisterCard& args, const LocalDate& today) {
    const std::vector<ApplicantKind>& allowed = service.applicants;
    if (std::find(allowed.begin(), allowed.end(), kindOf(args.applicant)) == allowed.end())
        return failure(ErrorCode::refused, "applicant-kind-not-allowed");
    if (Result<void> applicant = checkApplicant(args.applicant, args.contacts, today); !applicant)
        return applicant;
    if (args.representative)
        return checkRepresentative(*args.representative, today);
    return {};
}

Result<void> checkPapers(const Service& service, const RegisterCard& args) {
    const std::vector<ChecklistRow> expected = checklistFor(service, kindOf(args.applicant),
        args.representative.has_value(), args.answers, args.checklist);
    if (expected != args.checklist)
        return failure(ErrorCode::refused, "checklist-differs");
    if (Result<void> packet = checkPacket(service, args.checklist); !packet)
        return packet;
    if (Result<void> identification = checkIdentification(
            service, args.applicant, args.representative.has_value(), args.checklist);
        !identification)
        return identification;
    return checkPages(service, args.pages);
}

std::string queryKindOf(const Service& service, const std::string& document) {
    const auto found = std::find_if(service.documents.begin(), service.documents.end(),
        [&](const RequiredDocument& one) { return one.code == document; });
    return found == service.documents.end() ? std::string() : found->queryKind;
}

LocalDate queryDueOn(const Regulation& regulation, const QueryKind& kind, const Card& card) {
    const LocalDate own
        = dueDate(*regulation.reference.calendar, kind.term, card.registeredOn).date;
    return card.due.term.queriesInside ? std::min(own, card.due.date) : own;
}

Result<std::vector<Query>> queriesFor(const Occasion& occasion, const Regulation& regulation,
    const RegisterCard& args, const Card& card) {
    const std::vector<std::string> documents
        = documentsToQuery(*regulation.service, args.checklist);
    std::set<QueryId> ids;
    for (const auto& [document, id] : args.queries)
        ids.insert(id);
    if (documents.size() != args.queries.size() || ids.size() != documents.size())
        return failure(ErrorCode::conflict, "queries-differ");
    std::vector<Query> queries;
    for (const std::string& document : documents) {
        const auto id = args.queries.find(document);
        if (id == args.queries.end())
            return failure(ErrorCode::conflict, "queries-differ", document);
        const std::string code = queryKindOf(*regulation.service, document);
        const std::optional<QueryKind> kind = occasion.records.queryKind(code);
        if (!kind)
            return failure(ErrorCode::notFound, "no-such-query-kind", code);
        Result<std::map<std::string, std::string>> request
            = requestFields(*kind, args.applicant, args.subject);
        if (!request)
            return tl::unexpected(request.error());
        queries.push_back(Query{.id = id->second,
            .kind = code,
            .document = document,
            .request = std::move(*request),
            .state = QueryState::queued,
            .dueOn = queryDueOn(regulation, *kind, card),
            .answeredAt = {},
            .response = {},
            .paper = {},
            .remark = {}});
    }
    return queries;
}

Card registered(const Occasion& occasion, const Regulation& regulation, const RegisterCard& args) {
    const LocalDate today = occasion.now.date;
    Card card{.id = args.card,
        .number = {},
        .provisionalNumber = args.provisionalNumber,
        .service = args.service,
        .state = CardState::registered,
        .applicant = args.applicant,
        .representative = args.representative,
        .contacts = args.contacts,
        .subject = args.subject,
        .answers = args.answers,
        .checklist = args.checklist,
        .pages = args.pages,
        .queries = {},
        .department = regulation.service->department,
        .executor = {},
        .executorName = {},
        .registeredOn = today,
        .due = dueDate(*regulation.reference.calendar, regulation.service->term, today),
        .window = args.window,
        .ticket = args.ticket,
        .result = {},
        .notices = {},
        .issue = {},
        .journal = {}};
    for (ChecklistRow& row : card.checklist)
        if (row.examination != Examination::notNeeded && row.examination != Examination::notExamined
            && !row.examined)
            row.examined = occasion.mark();
    note(card, occasion, "registered", args.service);
    return card;
}

/// The ticket of the visit with the card noted. What has meanwhile become of a ticket elsewhere
/// must not cost a card whose receipt may be on paper already.
std::optional<Ticket> visitOf(const Occasion& occasion, const RegisterCard& args) {
    std::optional<Ticket> ticket
        = args.ticket ? occasion.records.ticket(*args.ticket) : std::nullopt;
    if (!ticket || ticket->state != TicketState::inService || ticket->card)
        return std::nullopt;
    ticket->card = args.card;
    ticket->undo.reset(); // the start of a service that has brought a card stands
    return ticket;
}

void askFor(Decision& decision, const Regulation& regulation, const Card& card) {
    const bool state = regulation.service->kind == ServiceKind::state;
    decision.asks.emplace_back(AssignNumber{card.id,
        state ? regulation.reference.office->stateJournal
              : regulation.reference.office->municipalJournal});
    for (const Query& query : card.queries)
        decision.asks.emplace_back(SendQuery{card.id, query.id});
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const RegisterCard& args) {
    if (occasion.records.card(args.card))
        return failure(ErrorCode::conflict, "already-registered");
    const Result<Regulation> regulation = regulationFor(occasion.records, args.service);
    if (!regulation)
        return tl::unexpected(regulation.error());
    if (findWindow(*regulation->reference.office, args.window) == nullptr)
        return failure(ErrorCode::notFound, "no-such-window", args.window);
    const Result<void> checked
        = checkDepartment(occasion, regulation->service->department)
              .and_then([&] { return checkPeople(*regulation->service, args, occasion.now.date); })
              .and_then([&] { return checkPapers(*regulation->service, args); });
    if (!checked)
        return tl::unexpected(checked.error());

    Card card = registered(occasion, *regulation, args);
    Result<std::vector<Query>> queries = queriesFor(occasion, *regulation, args, card);
    if (!queries)
        return tl::unexpected(queries.error());
    card.queries = std::move(*queries);

    Decision decision;
    askFor(decision, *regulation, card);
    decision.records.emplace_back(std::move(card));
    if (std::optional<Ticket> ticket = visitOf(occasion, args))
        decision.records.emplace_back(std::move(*ticket));
    return decision;
}

} // namespace okno::domain
