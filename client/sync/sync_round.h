// One exchange with the registry: the outbox out, in order; the changes in; then the scans it still
// lacks. Lives on the synchronisation's thread, and knows no timer, thread or chance
// of its own: what it does follows from the answers alone. Deleting it drops what is under way, and
// everything confirmed until then is on disk.
#pragma once

#include "client/sync/feed_pull.h"
#include "client/sync/registry_port.h"

#include <QFuture>
#include <QObject>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::store {
class Store;
} // namespace okno::client::store
namespace okno::client::documents {
class BlobFolder;
}

namespace okno::client::sync {

class SyncRound : public QObject {
public:
    /// What the one who started the round wants to hear.
    struct Listener {
        /// A request with commands up to this counter is under way; 0 after its answer.
        std::function<void(std::int64_t n)> sending;
        std::function<void(Instant serverTime)> heard; // with every answer that carries the time
        std::function<void(const std::string& cursor)> pulled; // the station is up to date
        std::function<void(const std::optional<protocol::Problem>&)> finished; // once, last
    };

    SyncRound(RegistryPort& registry, store::Store& store, const documents::BlobFolder& blobs,
        Listener listener);
    SyncRound(const SyncRound&) = delete;
    SyncRound& operator=(const SyncRound&) = delete;
    ~SyncRound() override;

    void begin() { push(); }
    /// There is something new to push or pull: scans may wait until the next round.
    void hurry() { m_hurried = true; }

private:
    void push();
    [[nodiscard]] Result<std::vector<domain::Command>> unsentBehind(std::int64_t n);
    void send(const std::vector<domain::Command>& commands);
    void noteSent(std::int64_t n);
    void takePushed(const Answer<protocol::PushResponse>& answer, std::int64_t last);
    /// Waits until the answer before is on disk.
    [[nodiscard]] Result<void> settle();
    void closeGap(const protocol::Problem& gap);
    void takeRefusal(const protocol::Problem& problem);
    void pull();
    void takePulled(const std::string& cursor);
    void dropFetched();
    void listBlobs();
    void uploadNext();
    void uploaded(const BlobId& blob);
    void takeUpload(const BlobId& blob, const Answer<void>& answer);
    void fail(const Error& error);
    void finish();

    RegistryPort& m_registry;
    store::Store& m_store;
    const documents::BlobFolder& m_blobs;
    Listener m_listener;
    FeedPull* m_pull = nullptr; // a child
    std::optional<QFuture<Result<void>>> m_applying; // an answer that is being stored
    std::vector<BlobId> m_toUpload; // last one first
    std::optional<protocol::Problem> m_trouble; // that holds up nothing else
    std::size_t m_pushLimit = protocol::maxCommandsPerPush;
    bool m_renumbered = false; // since a command was confirmed last
    bool m_recovered = false;
    bool m_hurried = false;
};

} // namespace okno::client::sync
