#include "client/sync/feed_pull.h"

#include "client/sync/store_write.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace okno::client::sync {

using protocol::PageText;
using protocol::Problem;
using store::IncomingRecord;
using store::PullPoint;
using store::WriteTransaction;

namespace {

constexpr std::size_t recordsPerWrite = 500; // some 20 ms of the writing thread
// A snapshot comes before the day begins or after a long absence: with larger parts it is there
// sooner, since the search's index is merged less often.
constexpr std::size_t recordsPerSnapshotWrite = 2'000;
constexpr std::size_t recordsPerSweep = 200;
constexpr auto longAbsence = std::chrono::hours(60 * 24);
constexpr int mostRestarts = 3; // of snapshots and recoveries within one round

constexpr int notFound = 404;

/// What lists and search need is read by several threads: a new station waits for it.
Result<std::vector<IncomingRecord>> readyForStore(std::span<const protocol::ChangeText> changes) {
    constexpr std::size_t worthAThread = 200;
    constexpr std::size_t mostThreads = 3; // beside the one that writes
    const std::size_t threads
        = std::clamp(changes.size() / worthAThread, std::size_t{1}, mostThreads);
    const auto share = [&](std::size_t index) {
        const std::size_t start = changes.size() * index / threads;
        return changes.subspan(start, changes.size() * (index + 1) / threads - start);
    };
    std::vector<std::future<Result<std::vector<IncomingRecord>>>> others;
    for (std::size_t index = 1; index < threads; ++index)
        others.push_back(std::async(
            std::launch::async, [some = share(index)] { return store::incoming(some); }));
    auto records = store::incoming(share(0));
    for (auto& other : others) {
        auto more = other.get();
        if (records && more)
            std::move(more->begin(), more->end(), std::back_inserter(*records));
        else if (records)
            records = std::move(more);
    }
    return records;
}

} // namespace

FeedPull::FeedPull(RegistryPort& registry, store::Store& store, Listener listener)
    : m_registry(registry)
    , m_store(store)
    , m_listener(std::move(listener)) { }

FeedPull::~FeedPull() {
    std::ignore = settle();
}

void FeedPull::begin() {
    const auto point = written<PullPoint>(m_store,
        [](WriteTransaction& transaction) -> Result<PullPoint> { return transaction.pullPoint(); });
    if (!point)
        return fail(point.error());
    m_auditHead = point->auditHead;
    m_heardAt = point->heardAt;
    switch (point->kind) {
    case PullPoint::Kind::feed:
        return askForFeed(point->at);
    case PullPoint::Kind::snapshot:
        return askForSnapshot(point->at, point->since);
    case PullPoint::Kind::sweep:
        return sweep();
    }
}

void FeedPull::askForFeed(const std::optional<std::string>& cursor) {
    m_registry.changes(
        cursor, m_auditHead, this, [this](const Answer<PageText>& answer) { takeFeed(answer); });
}

void FeedPull::askForSnapshot(
    const std::optional<std::string>& page, const std::optional<std::string>& since) {
    m_page = page;
    m_registry.snapshot(
        page, since, this, [this](const Answer<PageText>& answer) { takeSnapshot(answer); });
}

void FeedPull::takeFeed(const Answer<PageText>& answer) {
    if (m_over)
        return;
    if (!answer)
        return afterWriting([&] { takeFeedProblem(answer.error()); });
    m_listener.heard(answer->serverTime);
    const bool wasAway = m_heardAt != Instant{} && answer->serverTime > m_heardAt + longAbsence;
    if (std::exchange(m_isFirst, false) && answer->more && wasAway)
        return beginSnapshot();
    const auto page = std::make_shared<const PageText>(*answer);
    if (answer->auditHead)
        m_auditHead = answer->auditHead;
    if (page->more)
        askForFeed(page->cursor);
    if (const auto applied = apply(page, false); !applied)
        return fail(applied.error());
    if (!page->more)
        finish(*page);
}

void FeedPull::takeSnapshot(const Answer<PageText>& answer) {
    if (m_over)
        return;
    if (!answer)
        return afterWriting([&] { takeSnapshotProblem(answer.error()); });
    m_listener.heard(answer->serverTime);
    m_heardAt = answer->serverTime; // what follows is no absence
    const auto page = std::make_shared<const PageText>(*answer);
    if (page->next)
        askForSnapshot(page->next, {});
    if (const auto applied = apply(page, true); !applied)
        return fail(applied.error());
    if (!page->next)
        begin(); // sweeps, or goes on with the feed
}

void FeedPull::afterWriting(const std::function<void()>& goOn) {
    if (const auto before = settle(); !before)
        return fail(before.error());
    goOn();
}

void FeedPull::takeFeedProblem(const Problem& problem) {
    if (problem.error.reason == "cursor-of-another-view") {
        m_listener.viewChanged();
        return beginSnapshot();
    }
    if (problem.error.reason == "cursor-of-another-epoch")
        return recover(problem);
    fail(problem);
}

void FeedPull::takeSnapshotProblem(const Problem& problem) {
    if (problem.status == notFound)
        return askForFeed({}); // an older registry
    if (problem.error.reason == "cursor-of-another-epoch")
        return recover(problem);
    if (problem.error.reason == "cursor-of-another-view")
        m_listener.viewChanged();
    if (m_page && problem.error.code != ErrorCode::unavailable
        && problem.error.code != ErrorCode::unauthenticated)
        return beginSnapshot(); // the page is known no more
    fail(problem);
}

void FeedPull::recover(const Problem& problem) {
    if (++m_restarts > mostRestarts)
        return fail(Error{ErrorCode::unavailable, "answer-broken", {}});
    m_recovery
        = new Recovery(m_registry, m_store, problem, [this](const std::optional<Problem>& trouble) {
              if (trouble)
                  return fail(*trouble);
              m_recovered = true;
              begin();
          });
    m_recovery->setParent(this);
    m_recovery->begin();
}

void FeedPull::beginSnapshot() {
    if (++m_restarts > mostRestarts)
        return fail(Error{ErrorCode::unavailable, "answer-broken", {}});
    const auto begun = written<void>(m_store, [](WriteTransaction& transaction) -> Result<void> {
        transaction.beginSnapshot();
        return {};
    });
    if (!begun)
        return fail(begun.error());
    begin();
}

void FeedPull::sweep() {
    for (bool swept = false; !swept;) {
        const auto done = written<bool>(m_store, [](WriteTransaction& transaction) -> Result<bool> {
            return transaction.sweep(recordsPerSweep);
        });
        if (!done)
            return fail(done.error());
        swept = *done;
    }
    begin();
}

void FeedPull::finish(const PageText& last) {
    for (bool pruned = false; !pruned;) {
        const auto done
            = written<bool>(m_store, [&](WriteTransaction& transaction) -> Result<bool> {
                  return transaction.prune(last.serverTime, recordsPerSweep);
              });
        if (!done)
            return fail(done.error());
        pruned = *done;
    }
    m_over = true;
    m_listener.pulled(last.cursor);
}

void FeedPull::fail(const Problem& problem) {
    std::ignore = settle();
    m_over = true;
    m_listener.failed(problem);
}

Result<void> FeedPull::settle() {
    if (!m_pending)
        return {};
    m_pending->waitForFinished();
    return std::exchange(m_pending, std::nullopt)->result();
}

// One part is written while the next is read, be it of the next page.
Result<void> FeedPull::apply(const Page& page, bool isSnapshot) {
    const std::span<const protocol::ChangeText> changes(page->changes);
    const std::size_t atOnce = isSnapshot ? recordsPerSnapshotWrite : recordsPerWrite;
    // Its cursor goes with it: what a power cut takes is asked for again.
    const auto durability = page->more ? store::Durability::withTheNext : store::Durability::atOnce;
    std::size_t start = 0;
    do {
        const std::size_t count = std::min(atOnce, changes.size() - start);
        auto records = readyForStore(changes.subspan(start, count));
        if (auto before = settle(); !before || !records)
            return before ? tl::unexpected(records.error()) : before;
        const bool isFirst = start == 0;
        start += count;
        const bool isLast = start == changes.size();
        auto part = std::make_shared<const std::vector<IncomingRecord>>(*std::move(records));
        const auto write = [=](WriteTransaction& transaction) -> Result<void> {
            transaction.hear(page->serverTime);
            if (isFirst && !isSnapshot)
                transaction.beginFeedPage(*page);
            transaction.takeRecords(*part);
            if (isLast && isSnapshot)
                transaction.finishSnapshotPage(*page);
            else if (isLast)
                transaction.finishFeedPage(*page);
            return {};
        };
        m_pending = m_store.write<void>(write, durability);
    } while (start < changes.size());
    return page->more ? Result<void>() : settle();
}

} // namespace okno::client::sync
