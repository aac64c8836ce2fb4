// What a restored registry takes back from its stations: commands with what was said of them,
// cards and tickets with their numbers and places. No rule is run again. A station may only bring
// what is newer than the backup, only while the registry is recovering, and only if it was enrolled
// before; what does not fit is put aside for a person, never dropped and never overwrites. The
// papers of a card are taken from every history. Inside a writing transaction, on the writer's
// thread.
#pragma once

#include "common/protocol/recovery_messages.h"
#include "server/registry/sessions.h"
#include "server/store/recovered.h"
#include "server/store/restoration.h"

#include <optional>

namespace okno::server::registry {

class Recovery {
public:
    Recovery(store::WriteTransaction& transaction, Instant now);

    /// One page, in any order and as often as it comes. `invalidInput` "too-many-items",
    /// `forbidden` "station-differs" and "station-not-awaited" (it knows nothing of the lost
    /// history), `conflict` "not-recovering" where the registry was never restored from the history
    /// of the page's cursor.
    [[nodiscard]] Result<protocol::RecoveryAnswer> take(
        const Caller& caller, const protocol::RecoveryPage& page);

    /// Numbers that nobody has brought are lost for ever; new ones are given again.
    void finish(const store::Restoration& restoration);

private:
    struct Sender {
        const Caller& caller;
        std::string view; // that its records were seen with
    };

    void takeCommand(const Sender& sender, const protocol::RecoveredCommand& recovered);
    void takeRecord(const Sender& sender, const protocol::Change& change);
    void takeNewer(const Sender& sender, const protocol::Change& change,
        const std::optional<protocol::Change>& own, bool whole);
    struct Standing {
        bool isOurs; // changed since the restore
        bool whole; // what was brought
    };
    void keepPapers(const Sender& sender, const protocol::Change& change,
        const protocol::Change& own, const Standing& standing);
    void fill(
        const Sender& sender, const protocol::Change& change, const store::RecoveredRecord& before);
    /// The reason why it cannot be written; none when it was.
    [[nodiscard]] std::optional<std::string> write(
        const domain::RecordKey& key, std::int64_t version, const protocol::Json& brought);
    void queueOutgoing(const domain::Card& card);
    void retryPlaces();
    void setAside(const Caller& caller, const protocol::Change& change, const std::string& reason);
    void close(const Caller& caller, std::int64_t confirmedN);
    void audit(const Caller& caller);

    store::WriteTransaction& m_transaction;
    const Instant m_now;
    const std::optional<store::Restoration> m_open; // none: over, everything is put aside
    std::int64_t m_restoredTo = 0; // the last position that the page's history shares with ours
    const domain::CommandId m_id; // under which the feed has what this page changes
    std::int64_t m_records = 0;
    std::int64_t m_commands = 0;
};

} // namespace okno::server::registry
