// A registry was restored from a backup and no longer knows what it had told this station: the
// station gives it back, page by page, and the numbers that are on paper stay true. Made by a
// FeedPull, on its thread. Whatever interrupts it, the next round begins it again.
#pragma once

#include "client/store/write_transaction.h"
#include "client/sync/registry_port.h"

#include <QObject>

#include <functional>
#include <optional>

namespace okno::client::store {
class Store;
}

namespace okno::client::sync {

class Recovery : public QObject {
public:
    using Finished = std::function<void(const std::optional<protocol::Problem>&)>;

    /// `problem` is the registry's "cursor-of-another-epoch". One that says nothing of a backup
    /// cannot be given anything back: then only the snapshot follows.
    Recovery(RegistryPort& registry, store::Store& store, const protocol::Problem& problem,
        Finished finished);

    void begin();

private:
    [[nodiscard]] Result<store::RecoveryPart> read() const;
    void sendNext();
    void takeAnswer(
        const store::RecoveryPart& part, const Answer<protocol::RecoveryAnswer>& answer);
    void finish(std::optional<std::int64_t> confirmedN, const std::optional<std::string>& cursor);
    void fail(const Error& error) { m_finished(protocol::Problem{0, error, {}, {}, {}}); }

    RegistryPort& m_registry;
    store::Store& m_store;
    std::optional<std::int64_t> m_restoredTo;
    store::RecoveryPlace m_place;
    Finished m_finished;
};

} // namespace okno::client::sync
