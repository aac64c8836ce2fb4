// The ticket at the window: calling, repeating, postponing, transferring, no-show, finishing. Keeps
// the queue panel true to the store. GUI thread; the desk's answers come as futures.
#pragma once

#include "client/ui/reception/reception_parts.h"
#include "common/domain/queue/ticket.h"

#include <QObject>
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

    /// Takes up the ticket that was at this window when the program ended, and shows the day.
    void resume();
    void callNext();
    void call(const QString& ticket);
    void recall();
    /// The person is here: the first thing typed, examined or scanned says so.
    void start();
    void postpone(int minutes, const QString& reason);
    /// Free places of today at other windows, for the visit's service.
    [[nodiscard]] std::vector<domain::Place> otherPlaces() const;
    void transfer(const domain::Place& place);
    void markNoShow();
    void finish(domain::VisitOutcome outcome, const QString& note);

Q_SIGNALS:
    /// Another ticket, or none, is at the window now.
    void ticketChanged();
    /// The same ticket has another state.
    void stateChanged();
    void failed(const okno::Error& error);

private:
    using Answer = QFuture<Result<domain::Ticket>>;

    void watch(const Answer& answer);
    void follow(const domain::TicketId& id);
    void take(const std::optional<domain::Ticket>& ticket);
    void reread();
    void refresh();
    void tick();

    const ReceptionParts& m_parts;
    QueuePanel& m_panel;
    std::optional<domain::Ticket> m_ticket;
    bool m_starting = false;
    QTimer* m_second;
    int m_ticks = 0;
};

} // namespace okno::client::ui
