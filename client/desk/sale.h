// One place on its way to one person: from the press of the button to the ticket or the refusal.
// Made by Sales, goes by itself. GUI thread.
#pragma once

#include "client/desk/sales.h"

#include <QPromise>
#include <QTimer>

#include <optional>

namespace okno::client::desk {

class Sale : public QObject {
public:
    struct Wish {
        domain::CommandArgs args; // BookTicket or MoveTicket
        domain::TicketId ticket;
        domain::Place place;
        domain::EmployeeId actor;
    };

    /// A child of `sales`.
    Sale(Sales& sales, store::Store& store, Wish wish, std::chrono::milliseconds patience);

    [[nodiscard]] QFuture<Result<domain::Ticket>> begin();

private:
    using Word = QFuture<Result<void>>;
    struct Submitted {
        std::optional<domain::CommandId> command; // none: a lease was asked for first
        std::optional<Word> word; // none: the station's own word is enough
    };

    /// What the registry's silence has led to.
    struct Settled {
        enum class How { answered, stands, refused };
        How how;
        Error refusal{};
    };

    void submit();
    void takeSubmitted(const Result<Submitted>& submitted);
    void takeWord(const Result<void>& word);
    void takeSilence();
    void takeSettled(const Result<Settled>& settled);
    void finish(const Result<domain::Ticket>& outcome);
    void finishWithTicket();
    [[nodiscard]] Error takenAtRegistry() const;

    Sales& m_sales;
    store::Store& m_store;
    const Wish m_wish;
    QPromise<Result<domain::Ticket>> m_promise;
    QTimer m_patience;
    std::optional<domain::CommandId> m_command;
    std::optional<Word> m_word;
    bool m_isSettling = false;
    bool m_isOver = false;
};

} // namespace okno::client::desk
