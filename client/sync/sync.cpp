#include "client/sync/sync.h"

#include "client/documents/blob_folder.h"
#include "client/store/store.h"
#include "client/sync/sync_worker.h"

#include <QMetaObject>
#include <QPromise>
#include <QThread>

#include <utility>

namespace okno::client::sync {

namespace {

/// Runs `call` on the worker's thread.
template <typename Call> void post(SyncWorker& worker, Call call) {
    QMetaObject::invokeMethod(&worker, std::move(call), Qt::QueuedConnection);
}

} // namespace

Sync::Sync(const RegistryAddress& registry, store::Store& store, const documents::BlobFolder& blobs,
    const Clock& clock, RetryPolicy retry)
    : m_thread(std::make_unique<QThread>())
    , m_worker(std::make_unique<SyncWorker>(
          registry, m_presence, store, blobs, clock, std::move(retry))) {
    m_thread->setObjectName(QStringLiteral("sync"));
    m_worker->moveToThread(m_thread.get());
    connect(m_worker.get(), &SyncWorker::stateChanged, this, &Sync::take);
    connect(m_worker.get(), &SyncWorker::sessionExpired, this, &Sync::sessionExpired);
    connect(m_worker.get(), &SyncWorker::clockOffsetMeasured, this, &Sync::clockOffsetMeasured);
    connect(&store, &store::Store::outboxChanged, this, &Sync::takeOutbox);
    m_thread->start();
    post(*m_worker, [worker = m_worker.get()] { worker->open(); });
}

Sync::~Sync() {
    post(*m_worker, [this] {
        m_worker->close();
        m_thread->quit();
    });
    m_thread->wait();
}

QFuture<Result<protocol::EnrolmentAnswer>> Sync::enrol(const protocol::EnrolmentRequest& request) {
    const auto promise = std::make_shared<QPromise<Result<protocol::EnrolmentAnswer>>>();
    promise->start();
    post(*m_worker,
        [worker = m_worker.get(), promise, request] { worker->enrol(request, promise); });
    return promise->future();
}

QFuture<Result<protocol::SignInResponse>> Sync::signIn(const protocol::SignInRequest& request) {
    const auto promise = std::make_shared<QPromise<Result<protocol::SignInResponse>>>();
    promise->start();
    post(*m_worker,
        [worker = m_worker.get(), promise, request] { worker->signIn(request, promise); });
    return promise->future();
}

QFuture<Result<void>> Sync::changePassword(const protocol::PasswordChange& request) {
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    post(*m_worker,
        [worker = m_worker.get(), promise, request] { worker->changePassword(request, promise); });
    return promise->future();
}

void Sync::start(const std::string& token, int waitPort) {
    post(*m_worker, [worker = m_worker.get(), token, waitPort] { worker->start(token, waitPort); });
}

void Sync::stop() {
    post(*m_worker, [worker = m_worker.get()] { worker->stop(); });
}

void Sync::syncNow() {
    post(*m_worker, [worker = m_worker.get()] { worker->syncNow(); });
}

QFuture<Result<std::filesystem::path>> Sync::fetchBlob(const BlobId& blob) {
    const auto promise = std::make_shared<QPromise<Result<std::filesystem::path>>>();
    promise->start();
    post(*m_worker, [worker = m_worker.get(), blob, promise] { worker->fetch(blob, promise); });
    return promise->future();
}

void Sync::take(const SyncState& state) {
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void Sync::takeOutbox(const store::OutboxState& outbox) {
    if (outbox.unsent > 0)
        syncNow();
}

} // namespace okno::client::sync
