#include "common/domain/decision_rules.h"

#include <algorithm>

namespace okno::domain {

namespace {
constexpr std::string_view identityDocument = "ID"; // its code in every service

std::string standingOf(TicketState state) {
    switch (state) {
    case TicketState::booked:
        return "not-called";
    case TicketState::arrived:
        return "already-arrived";
    case TicketState::called:
        return "already-called";
    case TicketState::inService:
        return "already-in-service";
    case TicketState::postponed:
        return "already-postponed";
    case TicketState::transferred:
        return "already-transferred";
    case TicketState::finished:
        return "already-finished";
    case TicketState::noShow:
        return "already-no-show";
    case TicketState::cancelled:
        return "already-cancelled";
    }
    return {};
}
} // namespace

std::string whoHas(const Occasion& occasion, const Ticket& ticket) {
    if (!ticket.undo)
        return {};
    std::string who = windowOf(ticket);
    const auto author = occasion.records.employee(ticket.undo->by);
    if (author && occasion.actor.role != Role::terminal)
        who += (who.empty() ? "" : ", ") + author->name;
    return who;
}

bool standsInAt(const Employee& actor, const std::string& window) {
    const bool atAny = actor.role == Role::dispatcher || actor.role == Role::supervisor
        || actor.role == Role::callCentre
        || (actor.role == Role::seniorSpecialist && actor.window.empty());
    return atAny || actor.window == window;
}

void leaveService(Ticket& ticket, Instant at) {
    if (ticket.state != TicketState::inService || !ticket.startedAt)
        return;
    const auto served = std::chrono::duration_cast<std::chrono::seconds>(at - *ticket.startedAt);
    ticket.servedSeconds += static_cast<int>(std::max<std::int64_t>(0, served.count()));
    ticket.startedAt.reset();
}

Result<Ticket> ticketIn(
    const Occasion& occasion, const TicketId& id, std::initializer_list<TicketState> states) {
    Result<Ticket> ticket = existing(occasion.records.ticket(id), "no-such-ticket");
    if (!ticket || std::find(states.begin(), states.end(), ticket->state) != states.end())
        return ticket;
    return failure(ErrorCode::conflict, standingOf(ticket->state), whoHas(occasion, *ticket));
}

Result<Ticket> ownTicketIn(
    const Occasion& occasion, const TicketId& id, std::initializer_list<TicketState> states) {
    Result<Ticket> ticket = ticketIn(occasion, id, states);
    if (ticket && !standsInAt(occasion.actor, windowOf(*ticket)))
        return failure(ErrorCode::forbidden, "other-window", windowOf(*ticket));
    return ticket;
}

Result<Reference> referenceOf(const Records& records) {
    auto office = existing(records.sharedOffice(), "no-such-office");
    if (!office)
        return tl::unexpected(office.error());
    auto calendar = existing(records.sharedCalendar(), "no-such-calendar");
    if (!calendar)
        return tl::unexpected(calendar.error());
    return Reference{std::move(*office), std::move(*calendar)};
}

Result<void> checkDepartment(const Occasion& occasion, const std::string& department) {
    const Employee& actor = occasion.actor;
    const bool ofAll = actor.role != Role::executor && actor.department.empty();
    if (!ofAll && actor.department != department)
        return failure(ErrorCode::forbidden, "other-department", department);
    return {};
}

Result<void> checkPages(const Service& service, const std::vector<Page>& pages) {
    for (const Page& page : pages) {
        const bool known = page.document.empty()
            || std::any_of(service.documents.begin(), service.documents.end(),
                [&](const RequiredDocument& document) { return document.code == page.document; });
        if (!known)
            return failure(ErrorCode::refused, "page-misplaced", page.document);
    }
    return {};
}

Result<void> checkRepresentative(const Representative& representative, const LocalDate& today) {
    if (representative.name.last.empty() || representative.name.first.empty())
        return failure(ErrorCode::invalidInput, "name-incomplete", "representative");
    if (representative.passport.issuedOn > today)
        return failure(ErrorCode::invalidInput, "date-in-future", "representative");
    return checkPower(representative.power, today);
}

Result<void> checkIdentification(const Service& service, const Applicant& applicant,
    bool represented, const std::vector<ChecklistRow>& checklist) {
    if (!service.identificationNeeded)
        return {};
    const Person* person = personOf(applicant);
    if (!represented && person != nullptr && !person->passport)
        return failure(ErrorCode::refused, "passport-missing");
    for (const ChecklistRow& row : checklist) {
        const bool seen
            = row.examination == Examination::shown || row.examination == Examination::copied;
        if (row.document == identityDocument && !seen)
            return failure(ErrorCode::refused, "identity-not-shown");
    }
    return {};
}

Result<Card> openCard(const Occasion& occasion, const CardId& id) {
    Result<Card> card = existing(occasion.records.card(id), "no-such-card");
    if (card && card->state == CardState::closed)
        return failure(ErrorCode::conflict, "card-closed");
    return card;
}

void note(Card& card, const Occasion& occasion, std::string event, std::string subject) {
    card.journal.push_back({std::move(event), std::move(subject), occasion.mark()});
}

} // namespace okno::domain
