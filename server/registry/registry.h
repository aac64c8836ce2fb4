// The central registry: takes the stations' commands, tells them what has changed, and acts itself
// where an agency has answered. Called by the request threads.
#pragma once

#include "common/domain/commands.h"
#include "common/protocol/messages.h"
#include "common/protocol/recovery_messages.h"
#include "server/registry/cards.h"
#include "server/registry/feed.h"
#include "server/registry/movement.h"
#include "server/registry/read_audit.h"
#include "server/registry/reference_cache.h"
#include "server/registry/sessions.h"
#include "server/store/database.h"
#include "server/store/installation.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace okno::server::registry {

class Registry {
public:
    /// `notFound` "no-registry-here" when the database has not been initialised.
    [[nodiscard]] static Result<std::unique_ptr<Registry>> open(
        store::Database& database, const Clock& clock);

    /// Outcomes in the order of the commands, all decided in one transaction. Failures concern the
    /// request and change nothing: `forbidden` "station-differs", `invalidInput`
    /// "too-many-commands", `refused` "command-differs", `conflict` "counter-gap" (the expected n
    /// is the detail), `storage`.
    [[nodiscard]] Result<std::vector<protocol::CommandOutcome>> push(
        const Caller& caller, const std::vector<domain::Command>& commands);

    /// What has changed, and with what a station begins.
    [[nodiscard]] Feed& feed() { return m_feed; }
    /// Cards that a station does not hold.
    [[nodiscard]] Cards& cards() { return m_cards; }

    /// True as soon as something lies after the cursor that the caller may see, false when the time
    /// is over or stop() came. Errors of positionOf().
    [[nodiscard]] Result<bool> waitForChanges(
        const Caller& caller, const std::string& since, std::chrono::milliseconds timeout);
    /// Lets everybody go who waits, for good.
    void stop();

    /// A page of what a station knows beyond the backup that this registry was restored from: see
    /// recovery.h.
    [[nodiscard]] Result<protocol::RecoveryAnswer> recover(
        const Caller& caller, const protocol::RecoveryPage& page);
    /// Whether stations are awaited and no number is given.
    [[nodiscard]] Result<bool> isRecovering();

    /// Where every endpoint that hands out personal data notes it.
    [[nodiscard]] ReadAudit& reads() { return m_reads; }

    /// A command of the registry itself, as its own station and hand. A repeated id has no second
    /// effect: the outcome of the first time comes back.
    [[nodiscard]] Result<protocol::CommandOutcome> act(
        const domain::CommandId& id, const domain::CommandArgs& args);

    /// Whether this registry holds the fence; one that does not takes no requests.
    [[nodiscard]] bool leads();

    /// What was committed beside it, by another registry or an act of the administrator, is news to
    /// those who wait. False when the database cannot be read.
    bool catchUp();

    [[nodiscard]] Instant now() const { return m_clock.now(); }
    /// Of the last change that was announced.
    [[nodiscard]] std::int64_t position();
    /// Names this history of the feed.
    [[nodiscard]] const std::string& epoch() const { return m_installation.epoch; }

private:
    Registry(store::Database& database, const Clock& clock, store::Installation installation,
        std::int64_t head);
    /// Without a list anything may have moved.
    void announce(std::int64_t head, const std::optional<std::vector<Moved>>& moved = std::nullopt);

    store::Database& m_database;
    const Clock& m_clock;
    const store::Installation m_installation;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::int64_t m_head; // guarded by m_mutex
    std::int64_t m_term = 0; // of the fence, when m_head was read; guarded by m_mutex
    Movement m_movement; // guarded by m_mutex
    bool m_stopped = false; // guarded by m_mutex
    ReferenceCache m_references; // of the writer's thread
    ReadAudit m_reads;
    Feed m_feed;
    Cards m_cards;
};

} // namespace okno::server::registry
