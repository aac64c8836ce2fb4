#include "client/ui/hall/hall_rows.h"

#include "client/ui/joined.h"
#include "client/ui/reception/ticket_rows.h"
#include "client/ui/statistics/figure_columns.h"

#include <QCoreApplication>

#include <algorithm>

namespace okno::client::ui {

using domain::WindowActivity;
using printing::toText;

namespace {

constexpr int whole = 100;

struct HallText {
    Q_DECLARE_TR_FUNCTIONS(HallRows)
};

std::chrono::seconds since(const domain::Moment& now, Instant instant) {
    return std::max(
        std::chrono::seconds(0), std::chrono::floor<std::chrono::seconds>(now.instant - instant));
}

void putActivity(WindowRow& row, const domain::WindowView& view) {
    const auto put = [&row](const QString& chip, ChipRole role) {
        row.chip = chip;
        row.role = role;
    };
    switch (view.activity) {
    case WindowActivity::offDuty:
        return put(HallText::tr("off duty"), ChipRole::neutral);
    case WindowActivity::closed:
        return put(HallText::tr("closed"), ChipRole::neutral);
    case WindowActivity::paused:
        return put(HallText::tr("pause"), ChipRole::neutral);
    case WindowActivity::free:
        return put(HallText::tr("free"), ChipRole::good);
    case WindowActivity::called:
        return put(HallText::tr("called"), ChipRole::warn);
    case WindowActivity::inService:
        return put(HallText::tr("service"), ChipRole::accent);
    }
}

/// Who really sits there; the roster's word where nobody has called yet.
void putPerson(WindowRow& row, const domain::WindowView& view, HallNames& names) {
    const std::string planned = view.shift == nullptr ? std::string() : view.shift->employee;
    row.person = planned.empty() ? HallText::tr("nobody on the roster") : names.person(planned);
    if (!view.seen)
        return;
    const std::string real = names.login(*view.seen);
    if (real.empty() || real == planned)
        return;
    row.note = planned.empty() ? HallText::tr("not on the roster")
                               : HallText::tr("in place of %1").arg(row.person);
    row.person = names.person(real);
}

QString linesOf(const domain::Shift* shift, const domain::HallView& view) {
    QStringList letters;
    QStringList lineNames;
    const printing::Words words;
    if (shift == nullptr)
        return {};
    for (const domain::LineView& line : view.lines)
        if (std::ranges::find(shift->lines, line.line->code) != shift->lines.end()) {
            letters += toText(line.line->letter);
            lineNames += words.text(line.line->name);
        }
    return joined({letters.join(QStringLiteral(", ")), lineNames.join(QStringLiteral(", "))});
}

void putWait(TwoLineRow& row, const domain::WaitingView& person) {
    if (!person.isDue) {
        row.chip = HallText::tr("ticket for %1").arg(toText(person.ticket->place.start));
        row.role = ChipRole::good;
    } else if (person.left < std::chrono::seconds(0)) {
        row.chip = HallText::tr("over by %1").arg(clockText(-person.left));
        row.role = ChipRole::bad;
    } else {
        constexpr std::chrono::minutes soon(2);
        row.chip = HallText::tr("%1 left").arg(clockText(person.left));
        row.role = person.left < soon ? ChipRole::warn : ChipRole::neutral;
    }
}

QString windowWords(const domain::Ticket& ticket) {
    const std::string& window = domain::windowOf(ticket);
    return window.empty() ? HallText::tr("any window")
                          : HallText::tr("window %1").arg(toText(window));
}

TwoLineRow personRow(const domain::Ticket& ticket, HallNames& names) {
    TwoLineRow row;
    row.key = toText(ticket.id.toString());
    row.lead = toText(ticket.number);
    row.title = joined({wordsOf(ticket.purpose), names.service(ticket)});
    return row;
}

} // namespace

QList<WindowRow> windowRows(
    const domain::HallView& view, const domain::Moment& now, HallNames& names) {
    QList<WindowRow> rows;
    for (const domain::WindowView& window : view.windows) {
        WindowRow row;
        row.key = toText(window.window->number);
        putPerson(row, window, names);
        row.lines = linesOf(window.shift, view);
        putActivity(row, window);
        row.reason = toText(window.reason);
        if (window.ticket != nullptr)
            row.ticket = toText(window.ticket->number);
        if (window.since) {
            row.clock = clockText(since(now, *window.since));
            row.isOver = window.activity == WindowActivity::inService && window.ticket != nullptr
                && since(now, *window.since) > std::chrono::minutes(window.ticket->lengthMinutes);
        }
        row.load = window.onDuty.count() <= 0
            ? 0
            : static_cast<int>(
                std::min<std::int64_t>(whole, window.busy.count() * whole / window.onDuty.count()));
        row.served = QString::number(window.served);
        rows += row;
    }
    return rows;
}

QString windowsNote(const domain::HallView& view) {
    const auto count = [&](auto... activities) {
        return static_cast<int>(std::ranges::count_if(view.windows,
            [&](const domain::WindowView& one) { return ((one.activity == activities) || ...); }));
    };
    const int working
        = count(WindowActivity::free, WindowActivity::called, WindowActivity::inService);
    const int paused = count(WindowActivity::paused);
    const int closed = count(WindowActivity::closed);
    const int away = count(WindowActivity::offDuty);
    QStringList parts{HallText::tr("%n receive(s)", nullptr, working)};
    if (paused > 0)
        parts += HallText::tr("%n paused", nullptr, paused);
    if (closed > 0)
        parts += HallText::tr("%n closed", nullptr, closed);
    if (away > 0)
        parts += HallText::tr("%n off duty", nullptr, away);
    return parts.join(QStringLiteral(", "));
}

QList<TwoLineRow> lineRows(const domain::HallView& view) {
    QList<TwoLineRow> rows;
    const printing::Words words;
    for (const domain::LineView& line : view.lines) {
        TwoLineRow row;
        row.key = toText(line.line->code);
        row.lead = toText(line.line->letter);
        row.title = words.text(line.line->name);
        row.note = joined({HallText::tr("%n window(s)", nullptr, line.windows),
            HallText::tr("%n still to come", nullptr, line.ahead),
            line.waiting > 0 ? HallText::tr("longest wait %1").arg(clockText(line.longest))
                             : QString()});
        row.chip = line.waiting > 0 ? HallText::tr("%n wait(s)", nullptr, line.waiting)
                                    : HallText::tr("nobody waits");
        row.role = line.overLimit > 0 ? ChipRole::bad
            : line.breaches > 0       ? ChipRole::warn
                                      : ChipRole::neutral;
        if (line.breaches > 0)
            row.note = joined(
                {row.note, HallText::tr("%n breach(es) expected", nullptr, line.breaches)});
        rows += row;
    }
    return rows;
}

QList<TwoLineRow> personRows(
    const domain::HallView& view, const domain::Moment& now, HallNames& names) {
    QList<TwoLineRow> rows;
    for (const domain::WaitingView& person : view.waiting) {
        TwoLineRow row = personRow(*person.ticket, names);
        row.note = joined({windowWords(*person.ticket),
            person.isDue ? HallText::tr("waits %1").arg(clockText(person.waited))
                         : HallText::tr("is here early"),
            person.ticket->unbooked ? HallText::tr("without a booking") : QString()});
        putWait(row, person);
        rows += row;
    }
    for (const domain::Ticket* ticket : view.ahead) {
        TwoLineRow row = personRow(*ticket, names);
        row.note = windowWords(*ticket);
        const bool isLate = ticket->place.start < now.local.time;
        row.chip = isLate ? HallText::tr("since %1 not here").arg(toText(ticket->place.start))
                          : toText(ticket->place.start);
        rows += row;
    }
    return rows;
}

QString flagWords(const domain::Ticket& ticket) {
    QStringList parts;
    for (const auto& [flag, reason] : ticket.flags)
        switch (flag) {
        case domain::TicketFlag::needsPhoneCall:
            parts += reason.empty() ? HallText::tr("to be phoned")
                                    : HallText::tr("to be phoned: %1").arg(toText(reason));
            break;
        case domain::TicketFlag::notPrinted:
            parts += HallText::tr("has no paper ticket");
            break;
        case domain::TicketFlag::timeNotExact:
            break;
        }
    return joined(parts);
}

QList<TwoLineRow> flagRows(const domain::HallView& view) {
    QList<TwoLineRow> rows;
    for (const domain::Ticket* ticket : view.flagged) {
        const bool isToBePhoned = ticket->flags.contains(domain::TicketFlag::needsPhoneCall);
        rows += {toText(ticket->id.toString()), toText(ticket->number), flagWords(*ticket),
            joined({toText(ticket->place.start), windowWords(*ticket),
                isToBePhoned ? toText(ticket->visitorName) : QString(),
                isToBePhoned && ticket->phone ? toText(ticket->phone->toString()) : QString()}),
            isToBePhoned ? HallText::tr("phone") : HallText::tr("no paper"), ChipRole::warn};
    }
    return rows;
}

QString placeText(const domain::Place& place) {
    return HallText::tr("%1 at %2, window %3", "day, time, window")
        .arg(printing::Words().dayAndMonth(place.date), toText(place.start), toText(place.window));
}

TwoLineRow strandedRow(const domain::Relocation& one) {
    const domain::Ticket& ticket = one.ticket;
    TwoLineRow row;
    row.key = toText(ticket.id.toString());
    row.lead = toText(ticket.number);
    row.title = joined({toText(ticket.visitorName),
        ticket.phone ? toText(ticket.phone->toString()) : HallText::tr("no telephone number")});
    row.note = one.place
        ? HallText::tr("%1  →  %2", "from, to").arg(placeText(ticket.place), placeText(*one.place))
        : HallText::tr("%1; no free place on the days of booking").arg(placeText(ticket.place));
    const bool isHere = ticket.state == domain::TicketState::arrived;
    row.chip = !one.place ? HallText::tr("nowhere to go")
        : isHere          ? HallText::tr("is here")
                          : HallText::tr("to be moved");
    row.role = !one.place ? ChipRole::bad : isHere ? ChipRole::good : ChipRole::warn;
    return row;
}

TwoLineRow phoneRow(const domain::Ticket& ticket) {
    return {toText(ticket.id.toString()), toText(ticket.number),
        joined(
            {ticket.phone ? toText(ticket.phone->toString()) : HallText::tr("no telephone number"),
                toText(ticket.visitorName)}),
        joined({placeText(ticket.place), flagWords(ticket)}), HallText::tr("phone"),
        ChipRole::warn};
}

} // namespace okno::client::ui
