#include "client/ui/reception/ticket_rows.h"

#include "common/domain/office/schedule.h"

#include <QCoreApplication>
#include <algorithm>

namespace okno::client::ui {

using domain::TicketState;
using printing::toText;

namespace {

QString ticketText(const char* text, int n = -1) {
    return QCoreApplication::translate("TicketRows", text, nullptr, n);
}

struct Day {
    const store::Reader& reader;
    const printing::Words& words;
    Instant now;
};

QString timeOf(const Day& day, const std::optional<Instant>& at) {
    return at ? toText(day.reader.zone().toLocal(*at).time) : QString();
}

QString serviceOf(const Day& day, const domain::Ticket& ticket) {
    if (ticket.services.empty())
        return {};
    const auto service = day.reader.service(ticket.services.front());
    return service ? day.words.text(service->name) : toText(ticket.services.front());
}

QString finishedNote(const Day& day, const domain::Ticket& ticket) {
    const auto card = ticket.card ? day.reader.card(*ticket.card) : std::nullopt;
    if (!card)
        return serviceOf(day, ticket);
    return ticketText(QT_TRANSLATE_NOOP("TicketRows", "card %1"))
        .arg(toText(card->number ? domain::toString(*card->number) : card->provisionalNumber));
}

QString noteOf(const Day& day, const domain::Ticket& ticket, bool next) {
    switch (ticket.state) {
    case TicketState::finished:
        return finishedNote(day, ticket);
    case TicketState::noShow:
        return ticketText(
            QT_TRANSLATE_N_NOOP("TicketRows", "did not come, called %n time(s)"), ticket.calls);
    case TicketState::postponed:
        return toText(ticket.note);
    case TicketState::arrived: {
        if (!next)
            return serviceOf(day, ticket);
        const auto waits = std::chrono::duration_cast<std::chrono::minutes>(
            day.now - ticket.arrivedAt.value_or(day.now));
        return ticketText(QT_TRANSLATE_N_NOOP("TicketRows", "here since %1, waiting %n min"),
            static_cast<int>(waits.count()))
            .arg(timeOf(day, ticket.arrivedAt));
    }
    default:
        break;
    }
    if (ticket.services.empty() && ticket.channel == domain::Channel::callCentre)
        return ticketText(QT_TRANSLATE_NOOP("TicketRows", "by phone, call centre"));
    return serviceOf(day, ticket);
}

/// What the person at the window should know before anything else.
QString withFlags(const domain::Ticket& ticket, const QString& note) {
    if (!domain::isWaiting(ticket) || !ticket.flags.contains(domain::TicketFlag::notPrinted))
        return note;
    const QString mark = ticketText(QT_TRANSLATE_NOOP("TicketRows", "has no paper ticket"));
    return note.isEmpty() ? mark : mark + QStringLiteral(" · ") + note;
}

void putChip(const Day& day, const domain::Ticket& ticket, TicketRow& row) {
    const auto put = [&row](const QString& chip, ChipRole role) {
        row.chip = chip;
        row.role = role;
    };
    switch (ticket.state) {
    case TicketState::booked:
        return put(ticketText(QT_TRANSLATE_NOOP("TicketRows", "booked")), ChipRole::neutral);
    case TicketState::arrived:
        return put(ticket.unbooked ? ticketText(QT_TRANSLATE_NOOP("TicketRows", "no booking"))
                                   : ticketText(QT_TRANSLATE_NOOP("TicketRows", "here")),
            ChipRole::good);
    case TicketState::called:
        return put(ticketText(QT_TRANSLATE_NOOP("TicketRows", "called")), ChipRole::accent);
    case TicketState::inService:
        return put(ticketText(QT_TRANSLATE_NOOP("TicketRows", "at the window")), ChipRole::accent);
    case TicketState::postponed:
        return put(ticketText(QT_TRANSLATE_NOOP("TicketRows", "until %1"))
                       .arg(timeOf(day, ticket.returnsAt)),
            ChipRole::warn);
    case TicketState::transferred:
        return put(ticketText(QT_TRANSLATE_NOOP("TicketRows", "sent on")), ChipRole::warn);
    case TicketState::finished:
        return put(ticketText(QT_TRANSLATE_NOOP("TicketRows", "finished")), ChipRole::neutral);
    case TicketState::noShow:
        return put(ticketText(QT_TRANSLATE_NOOP("TicketRows", "no-show")), ChipRole::bad);
    case TicketState::cancelled:
        return put(ticketText(QT_TRANSLATE_NOOP("TicketRows", "cancelled")), ChipRole::neutral);
    }
}

TicketRow rowOf(const Day& day, const domain::Ticket& ticket, bool next) {
    TicketRow row;
    row.key = toText(ticket.id.toString());
    row.time = toText(ticket.place.start);
    row.number = toText(ticket.number);
    row.purpose = wordsOf(ticket.purpose);
    row.note = withFlags(ticket, noteOf(day, ticket, next));
    row.next = next;
    row.past = ticket.state == TicketState::finished || ticket.state == TicketState::noShow
        || ticket.state == TicketState::cancelled;
    putChip(day, ticket, row);
    return row;
}

TicketRow freeRow(TimeOfDay start) {
    TicketRow row;
    row.key = toText(start);
    row.time = toText(start);
    row.note = ticketText(QT_TRANSLATE_NOOP("TicketRows", "free"));
    row.chip = ticketText(QT_TRANSLATE_NOOP("TicketRows", "+ book"));
    row.role = ChipRole::accent;
    return row;
}

/// Whom this window may call although the ticket names no window.
bool mayCall(const domain::Schedule& schedule, const std::string& window, const LocalDate& date,
    const domain::Ticket& ticket) {
    const domain::Line* line = domain::lineOf(schedule.office(), ticket);
    return domain::windowOf(ticket).empty() && domain::isWaiting(ticket) && line != nullptr
        && schedule.servesOn(date, window, std::vector{line->code}, ticket.purpose);
}

/// The day's tickets of this window, those that any window of its lines calls, and whom it calls
/// next.
std::vector<domain::Ticket> shownTickets(const store::Reader& reader, const std::string& window,
    const LocalDate& date, const std::optional<domain::TicketId>& next) {
    auto tickets = reader.ticketsOn(date);
    const auto office = reader.office();
    const auto calendar = reader.calendar();
    if (!office || !calendar)
        return tickets;
    const domain::Schedule schedule(*office, *calendar);
    std::erase_if(tickets, [&](const domain::Ticket& ticket) {
        return ticket.place.window != window && domain::windowOf(ticket) != window
            && ticket.id != next && !mayCall(schedule, window, date, ticket);
    });
    return tickets;
}

} // namespace

QString wordsOf(domain::Purpose purpose) {
    switch (purpose) {
    case domain::Purpose::submit:
        return ticketText(QT_TRANSLATE_NOOP("TicketRows", "submission"));
    case domain::Purpose::consult:
        return ticketText(QT_TRANSLATE_NOOP("TicketRows", "consultation"));
    case domain::Purpose::collect:
        return ticketText(QT_TRANSLATE_NOOP("TicketRows", "issuing"));
    }
    return {};
}

QueueDay queueDay(const store::Reader& reader, const std::string& window, Instant now,
    const std::vector<TimeOfDay>& free, const std::optional<domain::TicketId>& served,
    const std::optional<domain::TicketId>& next, const printing::Words& words) {
    const auto local = reader.zone().toLocal(now);
    const auto tickets = shownTickets(reader, window, local.date, next);
    const Day day{reader, words, now};
    QList<TicketRow> ahead;
    for (const TimeOfDay start : free)
        ahead.append(freeRow(start));
    QList<TicketRow> past;
    int waiting = 0;
    for (const auto& ticket : tickets) {
        if (ticket.id == served)
            continue;
        const auto row = rowOf(day, ticket, ticket.id == next);
        (row.past ? past : ahead).append(row);
        waiting += row.past ? 0 : 1;
    }
    std::ranges::stable_sort(ahead, {}, &TicketRow::time);
    std::ranges::reverse(past);
    return {
        ticketText(QT_TRANSLATE_NOOP("TicketRows", "Today, %1")).arg(words.dayAndMonth(local.date)),
        ticketText(QT_TRANSLATE_N_NOOP("TicketRows", "%n ahead"), waiting), ahead + past};
}

ServedTicket servedTicket(
    const store::Reader& reader, const domain::Ticket& ticket, const printing::Words& words) {
    const Day day{reader, words, {}};
    return {toText(ticket.number),
        QStringLiteral("%1 · %2").arg(toText(ticket.place.start), wordsOf(ticket.purpose)),
        serviceOf(day, ticket), ticket.lengthMinutes};
}

} // namespace okno::client::ui
