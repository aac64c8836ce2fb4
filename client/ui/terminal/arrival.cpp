#include "client/ui/terminal/arrival.h"

#include "client/printing/wording.h"
#include "client/ui/error_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace okno::client::ui {

using domain::Ticket;
using domain::TicketState;
using printing::toText;

namespace {

QString arrivalText(const char* text) {
    return QCoreApplication::translate("Arrival", text);
}

/// "А-017" and "017" end in 17; -1 without a digit at the end.
int lastDigits(const QString& number) {
    qsizetype from = number.size();
    while (from > 0 && number.at(from - 1).isDigit())
        --from;
    bool isNumber = false;
    const int digits = number.mid(from).toInt(&isNumber);
    return isNumber ? digits : -1;
}

bool hasDigitsOnly(const QString& typed) {
    return std::ranges::all_of(typed, [](QChar sign) { return sign.isDigit(); });
}

/// 0: comes still or is here; 1: was called in vain; 2: is over.
int standing(const Ticket& ticket) {
    if (domain::isWaiting(ticket) || ticket.state == TicketState::inService)
        return 0;
    return ticket.state == TicketState::noShow ? 1 : 2;
}

QString whereTo(const Ticket& ticket) {
    const auto window = toText(domain::windowOf(ticket));
    if (window.isEmpty())
        return arrivalText(QT_TRANSLATE_NOOP(
            "Arrival", "Wait in the hall: the board calls your number to a free window."));
    return arrivalText(QT_TRANSLATE_NOOP("Arrival",
                           "Your time is %1, window %2. Wait in the hall: the board calls your "
                           "number."))
        .arg(toText(ticket.place.start), window);
}

ArrivalAnswer refusal(const Ticket& ticket, const Error& error) {
    const auto start = toText(ticket.place.start);
    if (error.reason == "too-early")
        return {arrivalText(QT_TRANSLATE_NOOP("Arrival", "You are early")),
            arrivalText(QT_TRANSLATE_NOOP("Arrival",
                            "Your time is %1. Come to this terminal again at %2: then we note that "
                            "you are here."))
                .arg(start, toText(error.detail)),
            false};
    if (error.reason == "too-late")
        return {arrivalText(QT_TRANSLATE_NOOP("Arrival", "Your time has passed")),
            arrivalText(QT_TRANSLATE_NOOP("Arrival",
                            "It was %1. Ask the administrator: you will be let in or get another "
                            "time."))
                .arg(start),
            false};
    if (error.reason == "already-called" || error.reason == "already-in-service")
        return {arrivalText(QT_TRANSLATE_NOOP("Arrival", "You are being called")),
            arrivalText(QT_TRANSLATE_NOOP("Arrival", "Go to window %1 now."))
                .arg(toText(domain::windowOf(ticket))),
            true};
    if (error.reason == "already-finished" || error.reason == "already-cancelled")
        return {arrivalText(QT_TRANSLATE_NOOP("Arrival", "This ticket is not valid any more")),
            arrivalText(QT_TRANSLATE_NOOP("Arrival",
                "The visit is over or was cancelled. Take a new ticket, or ask the "
                "administrator.")),
            false};
    return {arrivalText(QT_TRANSLATE_NOOP("Arrival", "Ask the administrator")), errorText(error),
        false};
}

} // namespace

std::vector<Ticket> ticketsTyped(const std::vector<Ticket>& tickets, const QString& typed) {
    const QString wanted = typed.simplified().toUpper();
    const bool byDigits = hasDigitsOnly(wanted);
    std::vector<Ticket> found;
    for (const Ticket& ticket : tickets) {
        const QString number = toText(ticket.number).toUpper();
        if (byDigits ? !wanted.isEmpty() && lastDigits(number) == lastDigits(wanted)
                     : number == wanted)
            found.push_back(ticket);
    }
    if (found.empty())
        return found;
    const int best = standing(*std::ranges::min_element(found, {}, standing));
    std::erase_if(found, [best](const Ticket& ticket) { return standing(ticket) != best; });
    std::ranges::stable_sort(found, {}, [](const Ticket& ticket) { return ticket.place.start; });
    return found;
}

ArrivalAnswer arrivalAnswer(const Ticket& ticket, const Result<Ticket>& noted) {
    const bool waits = noted || noted.error().reason == "already-arrived"
        || noted.error().reason == "already-postponed"
        || noted.error().reason == "already-transferred";
    if (waits)
        return {arrivalText(QT_TRANSLATE_NOOP("Arrival", "We know that you are here")),
            whereTo(noted ? *noted : ticket), true};
    return refusal(ticket, noted.error());
}

} // namespace okno::client::ui
