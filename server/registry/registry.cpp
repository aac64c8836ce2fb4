#include "server/registry/registry.h"

#include "server/registry/command_runner.h"
#include "server/registry/cursor.h"
#include "server/registry/history.h"
#include "server/registry/recovery.h"
#include "server/registry/view.h"
#include "server/store/records.h"
#include "server/store/stations.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace okno::server::registry {

namespace {
struct Decided {
    std::vector<protocol::CommandOutcome> outcomes;
    std::int64_t head;
    std::vector<Moved> moved{};
};

/// The records of the answer as the caller sees them; of what is not for them only that it is not.
void showOnly(const domain::Viewer& viewer, std::vector<protocol::CommandOutcome>& outcomes) {
    for (protocol::CommandOutcome& outcome : outcomes)
        for (protocol::Change& change : outcome.changes) {
            if (domain::seesAll(viewer, change.key.kind))
                continue; // as nearly always: not worth reading
            auto seen = seenBy(viewer, change);
            change = seen ? std::move(*seen)
                          : protocol::Change{change.key, change.version, nullptr, change.position};
        }
}
} // namespace

Result<std::unique_ptr<Registry>> Registry::open(store::Database& database, const Clock& clock) {
    return database.read([&](const auto& transaction) -> Result<std::unique_ptr<Registry>> {
        auto installation = store::findInstallation(transaction);
        if (!installation)
            return failure(ErrorCode::notFound, "no-registry-here");
        return std::unique_ptr<Registry>(
            new Registry(database, clock, std::move(*installation), store::head(transaction)));
    });
}

Registry::Registry(store::Database& database, const Clock& clock, store::Installation installation,
    std::int64_t head)
    : m_database(database)
    , m_clock(clock)
    , m_installation(std::move(installation))
    , m_head(head)
    , m_movement(head)
    , m_reads(database, clock)
    , m_feed(database, clock, m_installation.epoch)
    , m_cards(database, clock) { }

Result<std::vector<protocol::CommandOutcome>> Registry::push(
    const Caller& caller, const std::vector<domain::Command>& commands) {
    if (commands.size() > protocol::maxCommandsPerPush)
        return failure(ErrorCode::invalidInput, "too-many-commands", "commands");
    if (std::any_of(commands.begin(), commands.end(),
            [&](const domain::Command& command) { return command.station != caller.station; }))
        return failure(ErrorCode::forbidden, "station-differs");
    // Here and not in the job: the writer's one thread is what all stations wait for.
    std::vector<BlobId> hashes;
    std::transform(
        commands.begin(), commands.end(), std::back_inserter(hashes), CommandRunner::bodyHashOf);
    const auto ask = [&commands](const store::ReadTransaction& transaction) {
        for (const domain::Command& command : commands)
            CommandRunner::ask(transaction, command);
    };
    const auto decide = [&](store::WriteTransaction& transaction) -> Result<Decided> {
        if (const auto ready = readyFor(transaction, commands); !ready)
            return tl::unexpected(ready.error());
        const auto before = store::findStation(transaction, caller.station);
        CommandRunner runner(transaction, m_clock.now(), &m_references);
        std::vector<protocol::CommandOutcome> outcomes;
        for (std::size_t i = 0; i < commands.size(); ++i) {
            auto outcome = runner.run(commands[i], hashes[i]);
            // Nothing of the request stays: the counter goes on from where it stood before.
            if (!outcome && before && outcome.error().reason == "counter-gap")
                return failure(
                    ErrorCode::conflict, "counter-gap", std::to_string(before->confirmedN + 1));
            if (!outcome)
                return tl::unexpected(outcome.error());
            outcomes.push_back(std::move(*outcome));
        }
        return Decided{std::move(outcomes), store::head(transaction), runner.moved()};
    };
    auto decided = m_database.write(decide, {}, ask);
    if (!decided)
        return tl::unexpected(decided.error());
    announce(decided->head, decided->moved);
    showOnly(viewerOf(caller), decided->outcomes);
    return std::move(decided->outcomes);
}

Result<bool> Registry::waitForChanges(
    const Caller& caller, const std::string& since, std::chrono::milliseconds timeout) {
    const domain::Viewer viewer = viewerOf(caller);
    // Readers may see a commit a moment before it is announced: a cursor ahead of it is sound.
    constexpr auto anyHead = std::numeric_limits<std::int64_t>::max();
    const auto position
        = positionOf(since, {m_installation.epoch, domain::codeOf(viewer)}, anyHead);
    if (!position)
        return tl::unexpected(position.error());
    std::unique_lock lock(m_mutex);
    // Beyond the end: the feed tells such a station that the registry is behind.
    const auto moved = [&] { return m_movement.lastFor(viewer) > *position || *position > m_head; };
    m_moved.wait_for(lock, timeout, [&] { return m_stopped || moved(); });
    return moved();
}

std::int64_t Registry::position() {
    const std::lock_guard lock(m_mutex);
    return m_head;
}

void Registry::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_moved.notify_all();
}

Result<protocol::CommandOutcome> Registry::act(
    const domain::CommandId& id, const domain::CommandArgs& args) {
    const Instant now = m_clock.now();
    auto decided = m_database.write([&](store::WriteTransaction& transaction) -> Result<Decided> {
        const auto station = store::findStation(transaction, m_installation.station);
        if (!station)
            return failure(ErrorCode::notFound, "no-such-station");
        CommandRunner runner(transaction, now, &m_references);
        if (auto before = runner.outcomeOf(id))
            return Decided{{std::move(*before)}, store::head(transaction), {}};
        auto outcome = runner.run(
            {id, m_installation.station, station->confirmedN + 1, m_installation.hand, now, args});
        if (!outcome)
            return tl::unexpected(outcome.error());
        return Decided{{std::move(*outcome)}, store::head(transaction), runner.moved()};
    });
    if (!decided)
        return tl::unexpected(decided.error());
    announce(decided->head, decided->moved);
    return std::move(decided->outcomes.front());
}

bool Registry::leads() {
    const std::int64_t term = m_database.term();
    {
        const std::lock_guard lock(m_mutex);
        if (term == 0 || term == m_term)
            return term != 0;
    }
    // Another has led in the meantime: what it has committed is news here.
    if (!catchUp())
        return false;
    const std::lock_guard lock(m_mutex);
    m_term = term;
    return true;
}

bool Registry::catchUp() {
    const auto head = m_database.read(
        [](const auto& transaction) -> Result<std::int64_t> { return store::head(transaction); });
    if (head)
        announce(*head);
    return head.has_value();
}

Result<protocol::RecoveryAnswer> Registry::recover(
    const Caller& caller, const protocol::RecoveryPage& page) {
    struct Taken {
        protocol::RecoveryAnswer answer;
        std::int64_t head;
    };
    const auto taken = m_database.write([&](store::WriteTransaction& transaction) -> Result<Taken> {
        return Recovery(transaction, m_clock.now())
            .take(caller, page)
            .map([&](const protocol::RecoveryAnswer& answer) {
                return Taken{answer, store::head(transaction)};
            });
    });
    if (!taken)
        return tl::unexpected(taken.error());
    announce(taken->head);
    return taken->answer;
}

Result<bool> Registry::isRecovering() {
    return m_database.read([](const store::ReadTransaction& transaction) -> Result<bool> {
        return store::openRestoration(transaction).has_value();
    });
}

void Registry::announce(std::int64_t head, const std::optional<std::vector<Moved>>& moved) {
    {
        const std::lock_guard lock(m_mutex);
        m_head = std::max(m_head, head);
        if (!moved)
            m_movement.noteAnything(head);
        else
            for (const Moved& one : *moved)
                m_movement.note(one);
    }
    m_moved.notify_all();
}

} // namespace okno::server::registry
