// The ticket at the window: calling, repeating, postponing, transferring, no-show, finishing,
// taking the last of these back; and the window's pauses. Keeps the queue panel true to the store.
// GUI thread; the desk's answers come as futures.
#pragma once

#include "client/desk/callers.h"
#include "client/ui/reception/reception_parts.h"
#include "client/ui/reception/transfer_panel.h"
#include "common/domain/queue/ticket.h"

#include <QObject>
#include <functional>
#include <optional>

class QTimer;

namespace okno::client::ui {

class QueuePanel;

class Visit : public QObject {
    Q_OBJECT

public:
    Visit(const ReceptionParts& parts, QueuePanel& panel, QObject* parent);

    [[nodiscard]] const std::optional<domain::Ticket>& ticket() const { return m_ticket; }
    [[nodiscard]] bool isCalled() const;
    [[nodiscard]] bool isUnderWay() const;
    /// The window is paused or closed: nobody is called.
    [[nodiscard]] bool isPaused() const;

    /// Takes up the ticket that was at this window when the program ended, and shows the day.
    void resume();
    void callNext();
    void call(const QString& ticket);
    void recall();
    /// The person is here: the first thing typed, examined or scanned says so.
    void start();
    /// The same by a press of its own, which can be taken back.
    void startByHand();
    void postpone(int minutes, const QString& reason);
    void transfer(const TransferWish& wish);
    void markNoShow();
    /// Lets somebody in without a booking.
    void admit(const QString& service, domain::Purpose purpose, const desk::Caller& who);
    /// The person of that ticket has come and waits.
    void markArrived(const QString& ticket);
    void finish(domain::VisitOutcome outcome, const QString& note);
    void finishAndCallNext(domain::VisitOutcome outcome, const QString& note);
    void pause(const QString& reason);
    void goOn();

Q_SIGNALS:
    /// Another ticket, or none, is at the window now.
    void ticketChanged();
    /// The same ticket has another state.
    void stateChanged();
    void failed(const okno::Error& error);
    /// Somebody without a booking waits now; the number is to be told.
    void admitted(const QString& number);
    /// As of Page.
    void undoOffered(const QString& what, int seconds, const std::function<void()>& undo);
    void undoWithdrawn();

private:
    using Answer = QFuture<Result<domain::Ticket>>;

    /// `what` names, with a place for the number, what can be taken back; `then` follows a success.
    void watch(
        const Answer& answer, const QString& what = {}, const std::function<void()>& then = {});
    void offerUndo(const domain::Ticket& ticket, const QString& what);
    void takeBack(const domain::Ticket& changed);
    void beginService(const QString& what);
    void end(domain::VisitOutcome outcome, const QString& note, const std::function<void()>& then);
    void setMode(domain::WindowMode mode, const QString& reason);
    /// A call that was right here and that the registry knew better.
    void reportRefusedCall(const store::OutboxState& outbox);
    void follow(const domain::TicketId& id);
    void take(const std::optional<domain::Ticket>& ticket);
    void reread();
    void refresh();
    [[nodiscard]] desk::Among among() const;
    void tick();

    const ReceptionParts& m_parts;
    QueuePanel& m_panel;
    std::optional<domain::Ticket> m_ticket;
    std::optional<desk::Upcoming> m_next; // as shown
    std::int64_t m_refused = 0; // commands that the registry has refused, as last seen
    bool m_starting = false;
    QTimer* m_second;
    bool m_calling = false;
    bool m_shownPaused = false;
    Instant m_shown; // the minute of what the panel shows
    desk::Among m_shownAmong = desk::Among::everybody;
};

} // namespace okno::client::ui
