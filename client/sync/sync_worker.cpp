#include "client/sync/sync_worker.h"

#include "client/documents/blob_folder.h"
#include "client/store/store.h"
#include "client/sync/blob_download.h"
#include "client/sync/store_write.h"

#include <algorithm>
#include <utility>

namespace okno::client::sync {

namespace {
// Smaller ones are the way of the answer, not the clock.
constexpr std::chrono::milliseconds noticeableOffset = std::chrono::seconds(1);
} // namespace

SyncWorker::SyncWorker(const RegistryAddress& registry, const Presence& presence,
    store::Store& store, const documents::BlobFolder& blobs, const Clock& clock, RetryPolicy retry)
    : m_registry(registry)
    , m_presence(presence)
    , m_store(store)
    , m_blobs(blobs)
    , m_clock(clock)
    , m_backoff(retry)
    , m_watchBackoff(std::move(retry)) { }

void SyncWorker::open() {
    removeStaleParts(m_blobs.incoming(), std::chrono::days(30));
    m_connection = std::make_unique<RegistryConnection>(m_registry, m_presence);
    m_retry = std::make_unique<QTimer>();
    m_retry->setSingleShot(true);
    connect(m_retry.get(), &QTimer::timeout, this, &SyncWorker::syncNow);
}

void SyncWorker::close() {
    stop();
    m_connection.reset();
    m_retry.reset();
}

void SyncWorker::enrol(const protocol::EnrolmentRequest& request, const Enrolled& promise) {
    m_connection->enrol(request, this, [promise](const Answer<protocol::EnrolmentAnswer>& answer) {
        promise->addResult(
            answer.map_error([](const protocol::Problem& problem) { return problem.error; }));
        promise->finish();
    });
}

void SyncWorker::changePassword(
    const protocol::PasswordChange& request, const PasswordChanged& promise) {
    m_connection->changePassword(request, this, [promise](const Answer<void>& answer) {
        promise->addResult(
            answer.map_error([](const protocol::Problem& problem) { return problem.error; }));
        promise->finish();
    });
}

void SyncWorker::signIn(const protocol::SignInRequest& request, const SignedIn& promise) {
    m_connection->signIn(
        request, this, [this, promise](const Answer<protocol::SignInResponse>& answer) {
            if (!answer) {
                if (answer.error().status == 0)
                    setState({false, m_state.signedIn, answer.error().error.reason});
                promise->addResult(
                    Result<protocol::SignInResponse>(tl::unexpect, answer.error().error));
            } else {
                hear(answer->serverTime);
                start(answer->token, answer->waitPort);
                promise->addResult(Result<protocol::SignInResponse>(*answer));
            }
            promise->finish();
        });
}

void SyncWorker::start(const std::string& token, int waitPort) {
    stop();
    m_connection->setSession(token, waitPort);
    setState({m_state.connected, true, {}});
    syncNow();
}

void SyncWorker::stop() {
    m_retry->stop();
    m_again = false;
    delete std::exchange(m_round, nullptr);
    delete std::exchange(m_watch, nullptr);
    m_connection->abandon();
    m_connection->setSession({}, 0);
    m_backoff.succeeded();
    setState({m_state.connected, false, {}});
}

void SyncWorker::syncNow() {
    if (!m_state.signedIn)
        return;
    if (m_round) {
        m_again = true;
        m_round->hurry();
        return;
    }
    m_retry->stop();
    beginRound();
}

void SyncWorker::beginRound() {
    m_again = false;
    m_round = new SyncRound(*m_connection, m_store, m_blobs,
        {[this](std::int64_t n) { send(n); }, [this](Instant serverTime) { hear(serverTime); },
            [this](const std::string& cursor) { watch(cursor); },
            [this](const std::optional<protocol::Problem>& problem) { endRound(problem); }});
    m_round->setParent(this);
    m_round->begin();
}

void SyncWorker::endRound(const std::optional<protocol::Problem>& problem) {
    std::exchange(m_round, nullptr)->deleteLater();
    if (problem && problem->error.code == ErrorCode::unauthenticated)
        return expire(problem->error.reason);
    if (problem) {
        const bool away = problem->status == 0 && problem->error.code == ErrorCode::unavailable;
        setState({!away, true, problem->error.reason});
    } else {
        m_backoff.succeeded();
        setState({true, true, {}});
    }
    if (m_again)
        beginRound();
    else if (problem)
        retryLater(m_backoff);
    if (!problem
        && (!m_wantedAskedAt || m_clock.now() >= *m_wantedAskedAt + std::chrono::days(1))) {
        m_wantedAskedAt = m_clock.now();
        askWanted({});
    }
}

void SyncWorker::watch(const std::string& cursor) {
    delete std::exchange(m_watch, new QObject(this));
    m_connection->wait(
        cursor, m_watch, [this, cursor](const Answer<protocol::WaitResponse>& answer) {
            takeWatched(cursor, answer);
        });
}

void SyncWorker::takeWatched(
    const std::string& cursor, const Answer<protocol::WaitResponse>& answer) {
    std::exchange(m_watch, nullptr)->deleteLater();
    if (!answer)
        return retryLater(
            m_watchBackoff); // the next round finds out what is wrong, and waits again
    m_watchBackoff.succeeded();
    if (answer->changed)
        syncNow();
    else
        watch(cursor);
}

void SyncWorker::expire(const std::string& reason) {
    stop();
    setState({true, false, reason});
    Q_EMIT sessionExpired();
}

void SyncWorker::retryLater(Backoff& backoff) {
    if (!m_retry->isActive())
        m_retry->start(backoff.next());
}

void SyncWorker::fetch(const BlobId& blob, const Fetched& promise) {
    if (m_blobs.has(blob)) {
        promise->addResult(Result<std::filesystem::path>(m_blobs.pathOf(blob)));
        promise->finish();
        return;
    }
    auto& waiting = m_fetching[blob];
    waiting.push_back(promise);
    if (waiting.size() > 1)
        return;
    const auto part = m_blobs.incoming() / ("fetch-" + blob.toString() + ".part");
    m_connection->download(blob, part, this,
        [this, blob, part](const Answer<void>& answer) { takeFetched(blob, part, answer); });
}

void SyncWorker::takeFetched(
    const BlobId& blob, const std::filesystem::path& part, const Answer<void>& answer) {
    const Result<std::filesystem::path> fetched = answer
        ? noteFetched(blob).and_then([&] { return m_blobs.adopt(part, blob); }).map([&] {
              return m_blobs.pathOf(blob);
          })
        : tl::unexpected(answer.error().error);
    const auto waiting = m_fetching.extract(blob);
    for (const Fetched& promise : waiting.mapped()) {
        promise->addResult(fetched);
        promise->finish();
    }
}

/// First of all, so that no file lies there of which nobody knows that it must go.
Result<void> SyncWorker::noteFetched(const BlobId& blob) {
    return written<void>(m_store, [&](store::WriteTransaction& transaction) -> Result<void> {
        transaction.noteFetched(blob);
        return {};
    });
}

// A file that the registry has lost may lie here: it is sent again like a new one.
void SyncWorker::askWanted(const std::optional<BlobId>& after) {
    m_connection->wanted(after, this, [this](const Answer<protocol::WantedBlobs>& answer) {
        if (answer)
            takeWanted(*answer);
    });
}

void SyncWorker::takeWanted(const protocol::WantedBlobs& answer) {
    if (answer.next)
        askWanted(answer.next);
    std::vector<BlobId> wanted = answer.wanted;
    wanted.erase(std::remove_if(wanted.begin(), wanted.end(),
                     [this](const BlobId& blob) { return !m_blobs.has(blob); }),
        wanted.end());
    if (wanted.empty())
        return;
    auto noted = m_store.write<void>([wanted](store::WriteTransaction& transaction) {
        for (const BlobId& blob : wanted)
            transaction.awaitUpload(blob);
        return Result<void>();
    });
    noted.waitForFinished();
    if (noted.result())
        syncNow();
}

void SyncWorker::send(std::int64_t n) {
    SyncState state = m_state;
    state.sendingUpTo = n;
    setState(state);
}

void SyncWorker::hear(Instant serverTime) {
    const auto offset = std::chrono::floor<std::chrono::milliseconds>(serverTime - m_clock.now());
    if (m_offset && std::chrono::abs(*m_offset - offset) < noticeableOffset)
        return;
    m_offset = offset;
    Q_EMIT clockOffsetMeasured(offset);
}

void SyncWorker::setState(const SyncState& state) {
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace okno::client::sync
