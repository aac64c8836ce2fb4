#include "client/store/record_columns.h"

#include "common/basics/text.h"
#include "common/protocol/enum_names.h"

#include <algorithm>

namespace okno::client::store {

namespace {

using domain::Card;
using domain::RecordKind;
using domain::Ticket;

Values ticketValues(const Ticket& ticket) {
    return {value(formatDate(ticket.place.date)), value(ticket.place.window),
        value(std::int64_t{ticket.place.start.count()}),
        value(std::int64_t{domain::holdsPlace(ticket)})};
}

Values cardValues(const Card& card) {
    const auto open = std::count_if(card.queries.begin(), card.queries.end(), [](const auto& one) {
        return one.state == domain::QueryState::queued || one.state == domain::QueryState::sent;
    });
    return {value(card.number ? toString(*card.number) : std::string()),
        value(card.provisionalNumber), value(protocol::nameOf(card.state)), value(card.service),
        value(domain::shortDisplayName(card.applicant)), value(card.department),
        value(card.executor ? std::optional(card.executor->toString()) : std::nullopt),
        value(card.executorName), value(formatDate(card.registeredOn)),
        value(formatDate(card.due.date)), value(std::int64_t{open}),
        value(static_cast<std::int64_t>(card.conflicts.size()))};
}

class Words {
public:
    void add(const std::string& text) { m_text += ' ' + text; }
    void add(const domain::RegistrationNumber& number) {
        add(toString(number));
        add(std::to_string(number.number)); // as people say it, without noughts in front
    }
    void add(const domain::Person& person) {
        add(domain::fullName(person.name));
        add(person.address);
        if (person.snils)
            add(person.snils->digits());
        if (person.inn)
            add(person.inn->digits());
    }
    void add(const domain::SoleTrader& trader) {
        add(trader.person);
        add(trader.ogrnip.digits());
    }
    void add(const domain::Organisation& organisation) {
        add(organisation.name);
        add(organisation.address);
        add(organisation.inn.digits());
        add(organisation.ogrn.digits());
    }
    [[nodiscard]] std::string folded() const { return okno::folded(m_text); }

private:
    std::string m_text;
};

} // namespace

std::string tableOf(RecordKind kind) {
    switch (kind) {
    case RecordKind::office:
        return "office";
    case RecordKind::calendar:
        return "calendar";
    case RecordKind::service:
        return "service";
    case RecordKind::queryKind:
        return "query_kind";
    case RecordKind::employee:
        return "employee";
    case RecordKind::ticket:
        return "ticket";
    case RecordKind::windowState:
        return "window_state";
    case RecordKind::lease:
        return "lease";
    case RecordKind::consultation:
        return "consultation";
    case RecordKind::card:
        break;
    }
    return "card";
}

const std::vector<std::string>& columnsOf(RecordKind kind) {
    static const std::vector<std::string> none;
    static const std::vector<std::string> ticket{"day", "window", "start_minute", "live"};
    static const std::vector<std::string> card{"number", "provisional_number", "state", "service",
        "applicant_name", "department", "executor", "executor_name", "registered_on", "due_on",
        "open_queries", "conflicts"};
    static const std::vector<std::string> consultation{"day"};
    if (kind == RecordKind::ticket)
        return ticket;
    if (kind == RecordKind::consultation)
        return consultation;
    return kind == RecordKind::card ? card : none;
}

Values columnValues(const domain::Record& record) {
    if (const auto* ticket = std::get_if<Ticket>(&record))
        return ticketValues(*ticket);
    if (const auto* card = std::get_if<Card>(&record))
        return cardValues(*card);
    if (const auto* consultation = std::get_if<domain::Consultation>(&record))
        return {value(formatDate(consultation->date))};
    return {};
}

std::string searchWords(const Card& card) {
    Words words;
    if (card.number)
        words.add(*card.number);
    words.add(card.provisionalNumber);
    std::visit([&](const auto& applicant) { words.add(applicant); }, card.applicant);
    if (card.representative)
        words.add(domain::fullName(card.representative->name));
    if (card.contacts.phone)
        words.add(card.contacts.phone->e164().substr(2)); // without the country
    for (const auto& [name, text] : card.subject)
        words.add(text);
    return words.folded();
}

} // namespace okno::client::store
