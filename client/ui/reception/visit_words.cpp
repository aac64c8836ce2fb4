#include "client/ui/reception/visit_words.h"

#include "client/printing/wording.h"
#include "client/ui/reception/ticket_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace okno::client::ui {

using domain::CallReason;
using printing::toText;

namespace {

QString visitText(const char* text) {
    return QCoreApplication::translate("VisitWords", text);
}

QString clockWords(std::chrono::seconds time) {
    constexpr int perMinute = 60;
    const auto seconds = std::max<std::int64_t>(0, time.count());
    return QStringLiteral("%1:%2")
        .arg(seconds / perMinute, 2, 10, QLatin1Char('0'))
        .arg(seconds % perMinute, 2, 10, QLatin1Char('0'));
}

WaitLeft wordsOf(std::chrono::seconds left) {
    if (left < std::chrono::seconds(0))
        return {visitText(QT_TRANSLATE_NOOP("VisitWords", "wait over the limit by %1"))
                    .arg(clockWords(-left)),
            true};
    return {visitText(QT_TRANSLATE_NOOP("VisitWords", "%1 of the wait left")).arg(clockWords(left)),
        false};
}

std::optional<NextUp> standstill(const store::Reader& reader, const std::string& window) {
    const auto status = reader.windowStatus(window);
    if (!status || status->mode == domain::WindowMode::open)
        return std::nullopt;
    const auto words = status->mode == domain::WindowMode::paused
        ? visitText(QT_TRANSLATE_NOOP("VisitWords", "Pause since %1"))
        : visitText(QT_TRANSLATE_NOOP("VisitWords", "Closed since %1"));
    return NextUp{words.arg(toText(reader.zone().toLocal(status->since).time)),
        toText(status->reason), {}, false};
}

} // namespace

QString reasonWords(CallReason reason) {
    switch (reason) {
    case CallReason::byHand:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "chosen by hand"));
    case CallReason::first:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "sent here to be called first"));
    case CallReason::inTurn:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "the time of the ticket has come"));
    case CallReason::helping:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "the ticket's own window is busy"));
    case CallReason::longWait:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "waits longer than the law allows"));
    case CallReason::overdue:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "came late and waits"));
    case CallReason::returned:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "is back after a postponement"));
    case CallReason::sent:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "sent on from another window"));
    case CallReason::early:
        return visitText(QT_TRANSLATE_NOOP("VisitWords", "is here early, nobody else is due"));
    case CallReason::unbooked:
        return visitText(QT_TRANSLATE_NOOP(
            "VisitWords", "has no booking; there is time before the next ticket"));
    }
    return {};
}

WaitLeft waitLeft(const store::Reader& reader, const domain::Ticket& ticket, Instant now) {
    const auto office = reader.office();
    const auto left = office
        ? domain::countdown(*office, ticket, domain::momentAt(now, reader.zone()))
        : std::nullopt;
    return left ? wordsOf(*left) : WaitLeft();
}

VisitClock visitClock(const store::Reader& reader, const domain::Ticket& ticket, Instant now) {
    const auto since = ticket.startedAt ? ticket.startedAt : ticket.calledAt;
    const auto passed = std::max(std::chrono::seconds(0),
        std::chrono::duration_cast<std::chrono::seconds>(now - since.value_or(now)));
    const int seconds = static_cast<int>(passed.count());
    const auto office = reader.office();
    if (ticket.startedAt || !office)
        return {seconds, {}, passed > std::chrono::minutes(ticket.lengthMinutes), true};
    const auto wait = wordsOf(domain::permittedWait(*office, ticket)
        - domain::waited(ticket, domain::momentAt(now, reader.zone())));
    return {seconds, wait.words, wait.breached, false};
}

NextUp nextUp(const store::Reader& reader, const std::string& window,
    const std::optional<desk::Upcoming>& next, desk::Among among, Instant now) {
    if (const auto still = standstill(reader, window))
        return *still;
    if (!next)
        return {visitText(QT_TRANSLATE_NOOP("VisitWords", "Nobody is to be called now")),
            among == desk::Among::everybody ? QString()
                                            : visitText(QT_TRANSLATE_NOOP("VisitWords",
                                                "no network: only this window's own tickets")),
            {}, false};
    const auto wait = waitLeft(reader, next->ticket, now);
    const auto missing = domain::waitsHere(next->ticket, domain::momentAt(now, reader.zone()))
        ? QString()
        : visitText(QT_TRANSLATE_NOOP("VisitWords", "not seen yet"));
    return {visitText(QT_TRANSLATE_NOOP("VisitWords", "Next: %1, %2"))
                .arg(toText(next->ticket.number), ui::wordsOf(next->ticket.purpose)),
        reasonWords(next->reason), wait.words.isEmpty() ? missing : wait.words, wait.breached};
}

} // namespace okno::client::ui
