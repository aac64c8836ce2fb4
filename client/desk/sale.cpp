#include "client/desk/sale.h"

#include "client/desk/when_done.h"

#include <algorithm>
#include <utility>

namespace okno::client::desk {

namespace {

Error unavailableHere(const domain::CommandArgs& args, const store::WriteTransaction& transaction) {
    return {ErrorCode::conflict, "slot-unavailable",
        domain::alternativesTo(args, transaction, {transaction.station(), domain::Reach::alone},
            transaction.moment())};
}

/// Only the wanted slot.
domain::LeaseSlots leaseFor(const domain::Place& place, const domain::Ticket& ticket) {
    const TimeOfDay length(std::max(ticket.lengthMinutes, 1));
    return {place.window, place.date, place.start, place.start + length};
}

} // namespace

Sale::Sale(Sales& sales, store::Store& store, Wish wish, std::chrono::milliseconds patience)
    : QObject(&sales)
    , m_sales(sales)
    , m_store(store)
    , m_wish(std::move(wish)) {
    ++m_sales.m_busy;
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &Sale::takeSilence);
    connect(&m_sales, &Sales::linkLost, this, &Sale::takeSilence);
}

QFuture<Result<domain::Ticket>> Sale::begin() {
    m_promise.start();
    m_patience.start();
    submit();
    return m_promise.future();
}

void Sale::submit() {
    const bool isAlone = m_sales.reach() == domain::Reach::alone;
    const bool isHeard = !isAlone && m_sales.link() == Link::up;
    const auto work = [wish = m_wish, isAlone, isHeard](
                          store::WriteTransaction& transaction) -> Result<Submitted> {
        const bool isOwn = isOwnPlace(transaction, wish.place);
        if (isAlone && !isOwn)
            return tl::unexpected(unavailableHere(wish.args, transaction));
        if (isOwn)
            if (const auto may
                = domain::checkOwnSale(wish.args, transaction, transaction.moment().local);
                !may)
                return tl::unexpected(may.error());
        const auto ticket = transaction.ticket(wish.ticket);
        const bool asksFirst
            = isHeard && !isOwn && ticket && std::holds_alternative<domain::MoveTicket>(wish.args);
        const auto command = asksFirst
            ? transaction.submitQuietly(leaseFor(wish.place, *ticket), wish.actor)
            : transaction.submit(wish.args, wish.actor);
        if (!command)
            return tl::unexpected(command.error());
        Submitted submitted{asksFirst ? std::nullopt : std::optional(command->id), {}};
        if (isHeard)
            submitted.word = transaction.awaitAnswer(command->id);
        return submitted;
    };
    whenDone(m_store.write<Submitted>(work), this,
        [this](const Result<Submitted>& submitted) { takeSubmitted(submitted); });
}

void Sale::takeSubmitted(const Result<Submitted>& submitted) {
    if (!submitted)
        return finish(tl::unexpected(submitted.error()));
    m_command = submitted->command;
    m_word = submitted->word;
    if (!m_word)
        return finishWithTicket();
    whenDone(*m_word, this, [this](const Result<void>& word) { takeWord(word); });
    if (!m_patience.isActive() || m_sales.link() == Link::down)
        takeSilence(); // while the station's disk was busy
}

void Sale::takeWord(const Result<void>& word) {
    if (m_isOver)
        return;
    if (!m_command && word) { // the place is lent
        m_word.reset();
        return submit();
    }
    if (word)
        return finishWithTicket();
    finish(tl::unexpected(m_command ? word.error() : takenAtRegistry()));
}

void Sale::takeSilence() {
    if (m_isOver || m_isSettling || !m_word)
        return;
    m_isSettling = true;
    m_sales.listenOn(*m_word);
    const auto work = [wish = m_wish, command = m_command](
                          store::WriteTransaction& transaction) -> Result<Settled> {
        if (!command)
            return Settled{Settled::How::refused, unavailableHere(wish.args, transaction)};
        if (!transaction.isUnconfirmed(*command))
            return Settled{Settled::How::answered};
        const auto* booking = std::get_if<domain::BookTicket>(&wish.args);
        if (booking == nullptr || isOwnPlace(transaction, wish.place)) {
            transaction.dismissListener(*command);
            return Settled{Settled::How::stands};
        }
        const auto cancelled
            = transaction.submitQuietly(domain::CancelTicket{wish.ticket}, wish.actor);
        if (!cancelled)
            return tl::unexpected(cancelled.error());
        transaction.hush(*command);
        return Settled{Settled::How::refused, unavailableHere(wish.args, transaction)};
    };
    whenDone(m_store.write<Settled>(work), this,
        [this](const Result<Settled>& settled) { takeSettled(settled); });
}

void Sale::takeSettled(const Result<Settled>& settled) {
    if (!settled)
        return finish(tl::unexpected(settled.error()));
    switch (settled->how) {
    case Settled::How::answered:
        return; // and takeWord() tells
    case Settled::How::stands:
        return finishWithTicket();
    case Settled::How::refused:
        return finish(tl::unexpected(settled->refusal));
    }
}

void Sale::finishWithTicket() {
    const auto ticket = m_store.reader().ticket(m_wish.ticket);
    if (!ticket)
        return finish(failure(ErrorCode::notFound, "no-such-ticket"));
    finish(*ticket);
}

void Sale::finish(const Result<domain::Ticket>& outcome) {
    if (std::exchange(m_isOver, true))
        return;
    --m_sales.m_busy;
    m_promise.addResult(outcome);
    m_promise.finish();
    deleteLater();
}

/// Of a place that the registry has not lent: somebody else has it.
Error Sale::takenAtRegistry() const {
    const store::Reader& reader = m_store.reader();
    return {ErrorCode::conflict, "slot-taken",
        domain::alternativesTo(m_wish.args, reader, {m_store.station()}, m_sales.moment())};
}

} // namespace okno::client::desk
