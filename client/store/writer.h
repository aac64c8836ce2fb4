// The one writing connection, on the store's own thread: runs each piece of work in a transaction
// and says what became different once it is on disk.
#pragma once

#include "client/store/rescue.h"
#include "client/store/write_transaction.h"
#include "client/store/writer_state.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace okno::client::store {

/// What a transaction has made different.
struct Announcement {
    std::vector<domain::RecordKey> keys{};
    bool much = false; // more records than keys would name
    std::optional<OutboxState> outbox{};
};

class Writer : public QObject {
public:
    using Work = std::function<std::optional<Error>(WriteTransaction&)>;
    using Announce = std::function<void(const Announcement&)>;

    explicit Writer(Announce announce);

    using Connect = std::function<std::unique_ptr<WriterState>()>;
    enum class Check { none, everyPage };

    /// Opens the connection and brings the schema up to date. `storage` "database-corrupt" for a
    /// database that is damaged; it is then closed again.
    [[nodiscard]] std::optional<Error> open(
        const Connect& connect, std::optional<int> maxPages, Check check);
    /// After open(): what was saved out of a damaged database.
    [[nodiscard]] std::optional<Error> takeOver(const Salvage& salvage);
    /// Whether the database has shown itself damaged since it was opened.
    [[nodiscard]] bool isDamaged() const { return m_damaged; }
    /// All of the work is on disk when this returns nothing; on an error none of it is.
    [[nodiscard]] std::optional<Error> transact(
        const Work& work, Durability durability = Durability::atOnce);
    void close();

protected:
    /// Nobody has written for a moment.
    void timerEvent(QTimerEvent* idle) override;

private:
    [[nodiscard]] std::optional<Error> commit(const Work& work);
    void setDurability(Durability durability);
    void planIndexing(int pauseMs);
    [[nodiscard]] bool indexesAreDue() const;
    void index();
    void rollBack();
    void announce();

    Announce m_announce;
    bool m_damaged = false;
    QBasicTimer m_indexing;
    Durability m_durability = Durability::atOnce;
    std::unique_ptr<WriterState> m_state;
};

} // namespace okno::client::store
