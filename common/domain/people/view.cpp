#include "common/domain/people/view.h"

#include "common/basics/sha256.h"

#include <algorithm>
#include <array>

namespace okno::domain {

namespace {
/// Roles and devices that see the same.
enum class View {
    office,
    executor,
    callCentre,
    analyst,
    dispatcher,
    references,
    terminal,
    board,
};

View viewOf(Role role) {
    switch (role) {
    case Role::specialist:
    case Role::seniorSpecialist:
    case Role::supervisor:
    case Role::exchange:
        return View::office;
    case Role::executor:
        return View::executor;
    case Role::callCentre:
        return View::callCentre;
    case Role::analyst:
        return View::analyst;
    case Role::dispatcher:
        return View::dispatcher;
    case Role::administrator:
    case Role::catalogueEditor:
        return View::references;
    case Role::terminal:
        return View::terminal;
    case Role::board:
        break;
    }
    return View::board;
}

std::optional<View> deviceOf(const Viewer& viewer) {
    if (viewer.stationKind == "terminal")
        return View::terminal;
    if (viewer.stationKind == "board")
        return View::board;
    return std::nullopt;
}

std::string nameOf(View view) {
    static constexpr std::array names{
        "office", "executor", "calls", "figures", "queue", "references", "terminal", "board"};
    return names.at(static_cast<std::size_t>(view));
}

Sight sightOfTickets(View view) {
    switch (view) {
    case View::office:
    case View::callCentre:
    case View::dispatcher:
        return Sight::whole;
    case View::executor:
    case View::analyst:
    case View::terminal:
    case View::board:
        return Sight::part;
    case View::references:
        break;
    }
    return Sight::none;
}

Sight sightOfCards(View view) {
    switch (view) {
    case View::office:
        return Sight::whole;
    case View::executor:
    case View::callCentre:
    case View::analyst:
    case View::terminal:
        return Sight::part;
    case View::dispatcher:
    case View::references:
    case View::board:
        break;
    }
    return Sight::none;
}

/// Who sells or moves places.
Sight sightOfLeases(View view) {
    const bool sells = view == View::office || view == View::callCentre || view == View::terminal
        || view == View::dispatcher;
    return sells ? Sight::whole : Sight::none;
}

/// Who gives or counts them.
Sight sightOfConsultations(View view) {
    const bool counts = view == View::office || view == View::callCentre || view == View::analyst
        || view == View::dispatcher;
    return counts ? Sight::whole : Sight::none;
}

Sight sightOf(View view, RecordKind kind) {
    if (kind == RecordKind::ticket)
        return sightOfTickets(view);
    if (kind == RecordKind::lease)
        return sightOfLeases(view);
    if (kind == RecordKind::consultation)
        return sightOfConsultations(view);
    if (kind == RecordKind::card)
        return sightOfCards(view);
    if (view == View::board)
        return kind == RecordKind::office || kind == RecordKind::windowState ? Sight::whole
                                                                             : Sight::none;
    return view == View::terminal && kind == RecordKind::employee ? Sight::part : Sight::whole;
}

/// The devices' own entries; the logins of the staff are nobody's business in the hall.
std::optional<Record> employeeFor(View /*terminal*/, const Employee& employee) {
    if (employee.role != Role::terminal)
        return std::nullopt;
    return employee;
}

Ticket ticketFor(View view, Ticket ticket) {
    ticket.visitorName.clear();
    ticket.phone.reset();
    ticket.note.clear();
    ticket.undo.reset(); // has the note of before
    for (auto& [flag, reason] : ticket.flags)
        reason.clear();
    if (view != View::board)
        return ticket;
    ticket.services.clear();
    ticket.card.reset();
    ticket.outcome.reset();
    ticket.servedBy.reset();
    return ticket;
}

/// Thirteen noughts are no sole trader's number (those have fifteen digits): the field is there,
/// the number is not.
SoleTrader withoutNumbers(PersonName name) {
    return {Person{std::move(name), {}, {}, {}, {}, {}}, Ogrn::parse("0000000000000").value()};
}

/// Names and kind; nothing else of a person.
Applicant namesOf(const Applicant& applicant) {
    const Person* person = personOf(applicant);
    if (person == nullptr)
        return applicant;
    if (kindOf(applicant) == ApplicantKind::soleTrader)
        return withoutNumbers(person->name);
    return Person{person->name, {}, {}, {}, {}, {}};
}

Applicant kindAlone(const Applicant& applicant) {
    if (personOf(applicant) == nullptr)
        return applicant;
    if (kindOf(applicant) == ApplicantKind::soleTrader)
        return withoutNumbers({});
    return Person{{}, {}, {}, {}, {}, {}};
}

/// What every view of cards has in common: where the case stands, nothing about who asks.
Card outlineOf(const Card& card) {
    return Card{.id = card.id,
        .number = card.number,
        .provisionalNumber = card.provisionalNumber,
        .service = card.service,
        .state = card.state,
        .applicant = Person{{}, {}, {}, {}, {}, {}},
        .representative = {},
        .contacts = {},
        .subject = {},
        .answers = {},
        .checklist = {},
        .pages = {},
        .queries = {},
        .department = card.department,
        .executor = {},
        .executorName = {},
        .registeredOn = card.registeredOn,
        .due = card.due,
        .window = card.window,
        .ticket = {},
        .result = {},
        .notices = {},
        .issue = {},
        .journal = {}};
}

Card forCallCentre(const Card& card) {
    Card seen = outlineOf(card);
    seen.applicant = namesOf(card.applicant);
    seen.executorName = card.executorName;
    seen.contacts.notifyBy = card.contacts.notifyBy;
    seen.notices = card.notices;
    return seen;
}

/// Free texts (remarks, titles, fields of the subject) may name a person, so they stay behind.
Card forAnalyst(const Card& card) {
    Card seen = outlineOf(card);
    seen.applicant = kindAlone(card.applicant);
    seen.contacts.notifyBy = card.contacts.notifyBy;
    seen.answers = card.answers;
    seen.executor = card.executor;
    seen.executorName = card.executorName;
    seen.ticket = card.ticket;
    seen.notices = card.notices;
    for (ChecklistRow row : card.checklist) {
        row.remark.clear();
        seen.checklist.push_back(std::move(row));
    }
    for (const Query& query : card.queries)
        seen.queries.push_back(Query{.id = query.id,
            .kind = query.kind,
            .document = query.document,
            .request = {},
            .state = query.state,
            .dueOn = query.dueOn,
            .answeredAt = query.answeredAt,
            .response = {},
            .paper = {},
            .remark = {}});
    if (card.result)
        seen.result = ResultPaper{card.result->kind, {}, {}, card.result->attached};
    for (const JournalEntry& entry : card.journal)
        seen.journal.push_back({entry.event, {}, entry.mark});
    return seen;
}

/// The executor decides on the request and needs who asks and about what (the subject's own address
/// stays), but does not get in touch: results go through the window, notices through the registry.
Card forExecutor(Card card) {
    card.contacts.phone.reset();
    card.contacts.email.reset();
    if (auto* person = std::get_if<Person>(&card.applicant))
        person->address.clear();
    if (auto* trader = std::get_if<SoleTrader>(&card.applicant))
        trader->person.address.clear();
    std::erase_if(card.conflicts, [](const Conflict& conflict) {
        return conflict.group.field == CardField::contacts
            || conflict.group.field == CardField::address;
    });
    return card;
}

Record cardFor(View view, const Card& card) {
    switch (view) {
    case View::executor:
        return forExecutor(card);
    case View::callCentre:
        return forCallCentre(card);
    case View::analyst:
        return forAnalyst(card);
    case View::terminal:
    case View::office:
    case View::dispatcher:
    case View::references:
    case View::board:
        break;
    }
    return outlineOf(card);
}

std::optional<Record> seenIn(View view, const Record& record) {
    switch (sightOf(view, keyOf(record).kind)) {
    case Sight::none:
        return std::nullopt;
    case Sight::whole:
        return record;
    case Sight::part:
        break;
    }
    if (const auto* employee = std::get_if<Employee>(&record))
        return employeeFor(view, *employee);
    if (const auto* ticket = std::get_if<Ticket>(&record))
        return ticketFor(view, *ticket);
    return cardFor(view, std::get<Card>(record));
}
} // namespace

std::optional<Record> seenBy(const Viewer& viewer, const Record& record) {
    const auto bound = boundTo(viewer);
    const auto* card = std::get_if<Card>(&record);
    if (bound && card != nullptr && card->department != *bound)
        return std::nullopt;
    std::optional<Record> seen = seenIn(viewOf(viewer.role), record);
    const auto device = deviceOf(viewer);
    return seen && device ? seenIn(*device, *seen) : seen;
}

Sight sightOf(const Viewer& viewer, RecordKind kind) {
    const Sight own = sightOf(viewOf(viewer.role), kind);
    const auto device = deviceOf(viewer);
    return device ? std::min(own, sightOf(*device, kind)) : own;
}

bool seesAll(const Viewer& viewer, RecordKind kind) {
    return !boundTo(viewer) && sightOf(viewer, kind) == Sight::whole;
}

std::optional<std::string> boundTo(const Viewer& viewer) {
    const bool atWindow = viewer.role == Role::specialist || viewer.role == Role::seniorSpecialist;
    if (viewer.role == Role::executor || (atWindow && !viewer.department.empty()))
        return viewer.department;
    return std::nullopt;
}

std::string codeOf(const Viewer& viewer) {
    // Counted up whenever a view or the scope changes, so that stations begin anew with a
    // snapshot.
    constexpr auto edition = "2-";
    const View view = viewOf(viewer.role);
    const auto device = deviceOf(viewer);
    std::string code = edition + nameOf(view);
    if (device && *device != view)
        code.append(1, '-').append(nameOf(*device));
    if (const auto bound = boundTo(viewer))
        code.append(1, '-').append(sha256(*bound).toString().substr(0, 8));
    return code;
}

} // namespace okno::domain
