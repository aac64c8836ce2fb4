// Carries commands to the registry and its changes back, beside the person's work and never in its
// way. The application makes one on the GUI thread; all network traffic happens on a thread of its
// own. With the registry away the station goes on working; when it is back, the outbox drains.
#pragma once

#include "client/sync/presence.h"
#include "client/sync/registry_address.h"
#include "client/sync/retry.h"
#include "common/basics/clock.h"
#include "common/basics/sha256.h"
#include "common/protocol/enrolment.h"
#include "common/protocol/messages.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

class QThread;

namespace okno::client::store {
class Store;
struct OutboxState;
} // namespace okno::client::store
namespace okno::client::documents {
class BlobFolder;
}

namespace okno::client::sync {

class SyncWorker;

struct SyncState {
    bool connected = false; // the last exchange with the registry succeeded
    bool signedIn = false;
    std::string reason; // of the last failure, a key as in Error; empty while all is well
    std::int64_t sendingUpTo = 0; // counter of the last command in the request under way

    bool operator==(const SyncState&) const = default;
};

class Sync : public QObject {
    Q_OBJECT

public:
    /// Store, blob folder and clock must outlive it.
    Sync(const RegistryAddress& registry, store::Store& store, const documents::BlobFolder& blobs,
        const Clock& clock, RetryPolicy retry = {});
    /// Ends the traffic under way; what was not confirmed stays in the outbox.
    ~Sync() override;

    /// Hands in the code of the station's invitation; its first key comes back. `unauthenticated`
    /// "enrolment-code-wrong", "enrolment-expired"; `unavailable` as of signIn().
    [[nodiscard]] QFuture<Result<protocol::EnrolmentAnswer>> enrol(
        const protocol::EnrolmentRequest& request);
    /// `unauthenticated` "password-wrong", "locked-out" with the seconds, "station-unknown",
    /// "station-revoked", "station-cloned"; `refused` "password-change-needed"; `unavailable`
    /// "registry-away" when the registry does not answer, "registry-not-trusted" when another
    /// computer answers in its place; the rest in reply.h. On success the traffic starts as by
    /// start().
    [[nodiscard]] QFuture<Result<protocol::SignInResponse>> signIn(
        const protocol::SignInRequest& request);
    /// Errors as of signIn(), and `refused` "password-too-weak" with what is wrong. Signs nobody
    /// in.
    [[nodiscard]] QFuture<Result<void>> changePassword(const protocol::PasswordChange& request);
    /// Goes on with a session of an earlier run.
    void start(const std::string& token, int waitPort);
    void stop();
    /// Tries at once instead of waiting for the next retry. New commands in the outbox need no
    /// call.
    void syncNow();
    /// The file's path in the blob folder; it is fetched and its SHA-256 checked when absent.
    /// `notFound` "blob-not-uploaded" while the registry does not hold it.
    [[nodiscard]] QFuture<Result<std::filesystem::path>> fetchBlob(const BlobId& blob);

    /// To be told of every touch of a key or the mouse.
    [[nodiscard]] Presence& presence() { return m_presence; }
    [[nodiscard]] const SyncState& state() const { return m_state; }

Q_SIGNALS:
    void stateChanged(const okno::client::sync::SyncState& state);
    /// The session has ended at the registry: somebody must sign in again.
    void sessionExpired();
    /// The registry's clock minus the station's.
    void clockOffsetMeasured(std::chrono::milliseconds offset);

private:
    void take(const SyncState& state);
    void takeOutbox(const store::OutboxState& outbox);

    SyncState m_state;
    Presence m_presence;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<SyncWorker> m_worker; // lives on m_thread
};

} // namespace okno::client::sync
