#include "client/ui/unsent/command_words.h"

#include "client/ui/joined.h"

#include <array>
#include <variant>

namespace okno::client::ui {

using printing::toText;

namespace {

// In the order of domain::CommandArgs.
constexpr std::array titles{
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Booking of a ticket"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Ticket cancelled"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Visitor has come"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Ticket called"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Visit begun"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Ticket postponed"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Ticket moved to another time"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Visit finished"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Visitor did not come"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Registration of a request"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Scans for a card"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Query sent"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Answer to a query"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Card taken into work"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Result of a request"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Result issued"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Reference record"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Correction of a card"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Choice between two values"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Visitor let in without a ticket"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Ticket sent on"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Change of a ticket taken back"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Mark on a ticket"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Window opened or closed"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Slots reserved for this station"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Result withdrawn"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Consultation noted"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Unusual day of the hall"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Shift of the roster"),
    QT_TRANSLATE_NOOP("okno::client::ui::CommandWords", "Reserved slots given back")};
static_assert(titles.size() == std::variant_size_v<domain::CommandArgs>);

} // namespace

CommandWords::CommandWords(const store::Reader& reader)
    : m_reader(reader) { }

QString CommandWords::title(const domain::CommandArgs& args) {
    return tr(titles.at(args.index()));
}

std::optional<domain::CardId> CommandWords::cardOf(const domain::CommandArgs& args) {
    const auto target = domain::targetOf(args);
    if (target.kind != domain::RecordKind::card)
        return std::nullopt;
    const auto id = domain::CardId::parse(target.key);
    return id ? std::optional(*id) : std::nullopt;
}

QString CommandWords::about(const domain::CommandArgs& args) const {
    if (const auto* booking = std::get_if<domain::BookTicket>(&args))
        return joined({toText(booking->visitorName), place(booking->place)});
    if (const auto* registration = std::get_if<domain::RegisterCard>(&args))
        return joined({toText(registration->provisionalNumber),
            toText(domain::shortDisplayName(registration->applicant))});
    if (const auto* consultation = std::get_if<domain::NoteConsultation>(&args))
        return serviceName(consultation->service);
    if (const auto id = cardOf(args))
        return card(*id);
    const auto target = domain::targetOf(args);
    const auto id = domain::TicketId::parse(target.key);
    return target.kind == domain::RecordKind::ticket && id ? ticket(*id) : QString();
}

QString CommandWords::when(Instant at) const {
    const LocalDateTime local = m_reader.zone().toLocal(at);
    return tr("%1, %2", "date, time").arg(m_words.dayAndMonth(local.date), toText(local.time));
}

QString CommandWords::personName(const domain::EmployeeId& employee) const {
    const auto person = m_reader.employee(employee);
    return person ? toText(person->name) : QString();
}

QString CommandWords::card(const domain::CardId& id) const {
    const auto known = m_reader.card(id);
    if (!known)
        return tr("a card that this station does not hold");
    const auto number = known->number ? domain::toString(*known->number) : known->provisionalNumber;
    return joined({toText(number), toText(domain::shortDisplayName(known->applicant))});
}

QString CommandWords::ticket(const domain::TicketId& id) const {
    const auto known = m_reader.ticket(id);
    if (!known)
        return tr("a ticket that this station does not hold");
    return joined({toText(known->number), toText(known->visitorName), place(known->place)});
}

QString CommandWords::place(const domain::Place& place) const {
    return tr("window %1, %2, %3", "window, date, time")
        .arg(toText(place.window), m_words.dayAndMonth(place.date), toText(place.start));
}

QString CommandWords::serviceName(const std::string& code) const {
    const auto service = m_reader.service(code);
    return service ? m_words.text(service->name) : toText(code);
}

QString CommandWords::documentName(const std::string& service, const std::string& code) const {
    if (const auto known = m_reader.service(service))
        for (const domain::RequiredDocument& document : known->documents)
            if (document.code == code)
                return m_words.text(document.name);
    return toText(code);
}

QString CommandWords::subjectName(const std::string& field) const {
    for (const domain::QueryKind& kind : m_reader.queryKinds())
        for (const domain::QueryField& candidate : kind.request)
            if (candidate.name == field)
                return m_words.text(candidate.label);
    return toText(field);
}

QString CommandWords::power(const domain::PowerOfAttorney& power) const {
    return tr("%1 of %2, valid until %3")
        .arg(toText(power.number), m_words.date(power.issuedOn), m_words.date(power.validUntil));
}

} // namespace okno::client::ui
