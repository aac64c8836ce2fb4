// The synchronisation's own thread: starts rounds when there is something to send, when the
// registry says that there is something new, and again after failures. Sync talks to it.
#pragma once

#include "client/sync/registry_connection.h"
#include "client/sync/retry.h"
#include "client/sync/sync.h"
#include "client/sync/sync_round.h"
#include "common/basics/clock.h"

#include <QObject>
#include <QPromise>
#include <QTimer>

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::sync {

class SyncWorker : public QObject {
    Q_OBJECT

public:
    using Enrolled = std::shared_ptr<QPromise<Result<protocol::EnrolmentAnswer>>>;
    using SignedIn = std::shared_ptr<QPromise<Result<protocol::SignInResponse>>>;
    using PasswordChanged = std::shared_ptr<QPromise<Result<void>>>;
    using Fetched = std::shared_ptr<QPromise<Result<std::filesystem::path>>>;

    /// `presence` outlives it.
    SyncWorker(const RegistryAddress& registry, const Presence& presence, store::Store& store,
        const documents::BlobFolder& blobs, const Clock& clock, RetryPolicy retry);

    // On the worker's thread; open() first, close() last.
    void open();
    void close();
    void enrol(const protocol::EnrolmentRequest& request, const Enrolled& promise);
    void signIn(const protocol::SignInRequest& request, const SignedIn& promise);
    void changePassword(const protocol::PasswordChange& request, const PasswordChanged& promise);
    void start(const std::string& token, int waitPort);
    void stop();
    void syncNow();
    void fetch(const BlobId& blob, const Fetched& promise);

Q_SIGNALS:
    void stateChanged(const okno::client::sync::SyncState& state);
    void sessionExpired();
    void clockOffsetMeasured(std::chrono::milliseconds offset);

private:
    void takeFetched(
        const BlobId& blob, const std::filesystem::path& part, const Answer<void>& answer);
    [[nodiscard]] Result<void> noteFetched(const BlobId& blob);
    void askWanted(const std::optional<BlobId>& after);
    void takeWanted(const protocol::WantedBlobs& answer);
    void beginRound();
    void endRound(const std::optional<protocol::Problem>& problem);
    void watch(const std::string& cursor);
    void takeWatched(const std::string& cursor, const Answer<protocol::WaitResponse>& answer);
    void expire(const std::string& reason);
    void retryLater(Backoff& backoff);
    void send(std::int64_t n);
    void hear(Instant serverTime);
    void setState(const SyncState& state);

    RegistryAddress m_registry;
    const Presence& m_presence;
    store::Store& m_store;
    const documents::BlobFolder& m_blobs;
    const Clock& m_clock;
    Backoff m_backoff;
    Backoff m_watchBackoff; // of the waiting port, which may be away alone
    SyncState m_state;
    std::optional<std::chrono::milliseconds> m_offset;
    std::unique_ptr<RegistryConnection> m_connection;
    std::unique_ptr<QTimer> m_retry;
    SyncRound* m_round = nullptr; // a child, deleted later than it ends
    QObject* m_watch = nullptr; // a child, the context of the request that waits
    bool m_again = false; // another round is wanted after this one
    std::map<BlobId, std::vector<Fetched>> m_fetching; // who waits for the same file
    std::optional<Instant> m_wantedAskedAt;
};

} // namespace okno::client::sync
