// The feed as a station pulls it, and the snapshot with which it begins, each page as the text that
// is sent. A viewer gets what the view leaves; the work of a page is bounded, so a page may hold
// nothing and still move on. Called by the request threads.
#pragma once

#include "common/basics/clock.h"
#include "server/registry/sessions.h"
#include "server/store/database.h"

#include <optional>
#include <string>

namespace okno::server::registry {

/// A message as text, and how many records with personal data are in it.
struct PageText {
    std::string json;
    std::int64_t personal;
};

/// The page, none for the first, and with the first the cursor that the station has, if any.
struct SnapshotFrom {
    std::optional<std::string> page;
    std::optional<std::string> since;
};

class Feed {
public:
    Feed(store::Database& database, const Clock& clock, std::string epoch);

    /// A ChangesPage; the first without a cursor. A record that has left the view goes out as a
    /// tombstone. Errors of positionOf(), and `unauthenticated` "station-unknown".
    [[nodiscard]] Result<PageText> changes(
        const Caller& caller, const std::optional<std::string>& since, int limit);

    /// A SnapshotPage: what the viewer sees and has in scope today. `invalidInput`
    /// "page-malformed", and the errors of positionOf() for a page of another time or view, or a
    /// station that comes from another epoch.
    [[nodiscard]] Result<PageText> snapshot(
        const Caller& caller, const SnapshotFrom& from, int limit);

private:
    store::Database& m_database;
    const Clock& m_clock;
    const std::string m_epoch;
};

} // namespace okno::server::registry
