// Brings a station up to date: the registry's feed page by page, or a snapshot where the station
// has no place in the feed, may see other records than before, or was away for long. A round makes
// one on its thread; the next page is asked for before the present one is stored, and a page is
// stored in parts, so that a clerk's command never waits longer than for one of them.
#pragma once

#include "client/store/write_transaction.h"
#include "client/sync/recovery.h"
#include "client/sync/registry_port.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <optional>
#include <string>

namespace okno::client::store {
class Store;
}

namespace okno::client::sync {

class FeedPull : public QObject {
public:
    struct Listener {
        std::function<void(Instant serverTime)> heard;
        std::function<void(const std::string& cursor)> pulled; // once, when all is here
        std::function<void(const protocol::Problem&)> failed; // once, instead
        std::function<void()> viewChanged; // who is signed in now sees otherwise
    };

    FeedPull(RegistryPort& registry, store::Store& store, Listener listener);
    FeedPull(const FeedPull&) = delete;
    FeedPull& operator=(const FeedPull&) = delete;
    ~FeedPull() override;

    void begin();
    /// Whether the registry was given back what it had lost.
    [[nodiscard]] bool hasRecovered() const { return m_recovered; }

private:
    using Page = std::shared_ptr<const protocol::PageText>;

    void askForFeed(const std::optional<std::string>& cursor);
    void askForSnapshot(
        const std::optional<std::string>& page, const std::optional<std::string>& since);
    void takeFeed(const Answer<protocol::PageText>& answer);
    void takeSnapshot(const Answer<protocol::PageText>& answer);
    void takeFeedProblem(const protocol::Problem& problem);
    void takeSnapshotProblem(const protocol::Problem& problem);
    void recover(const protocol::Problem& problem);
    void beginSnapshot();
    void sweep();
    void finish(const protocol::PageText& last);
    void fail(const protocol::Problem& problem);
    void fail(const Error& error) { fail(protocol::Problem{0, error, {}, {}, {}}); }
    [[nodiscard]] Result<void> apply(const Page& page, bool isSnapshot);
    /// Waits for the part that is being written.
    [[nodiscard]] Result<void> settle();
    void afterWriting(const std::function<void()>& goOn);

    RegistryPort& m_registry;
    store::Store& m_store;
    Listener m_listener;
    std::optional<std::string> m_auditHead;
    std::optional<QFuture<Result<void>>> m_pending; // the part that is being written
    std::optional<std::string> m_page; // of the snapshot, asked for last
    Instant m_heardAt{};
    Recovery* m_recovery = nullptr; // a child
    int m_restarts = 0; // of snapshots and recoveries
    bool m_isFirst = true; // page of the feed
    bool m_recovered = false;
    bool m_over = false;
};

} // namespace okno::client::sync
