// The station's own counters and its place in the registry's feed.
#pragma once

#include "client/store/database.h"
#include "common/basics/clock.h"
#include "common/domain/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace okno::client::store {

class StationRow {
public:
    explicit StationRow(Database& database);

    /// Makes the row of a new folder; `conflict` "station-differs" in the folder of another one.
    [[nodiscard]] Result<void> claim(const domain::StationId& station);

    [[nodiscard]] std::int64_t takeN();
    void setNextN(std::int64_t n);
    /// The last counter that the registry has decided.
    [[nodiscard]] std::int64_t confirmedN() const;
    /// Never goes back; the next counter lies behind it.
    void confirm(std::int64_t n);
    /// A registry that was given back what it had lost may stand before or behind.
    void setConfirmedN(std::int64_t n);
    [[nodiscard]] std::int64_t takeProvisional();
    void setNextProvisional(std::int64_t number);
    [[nodiscard]] std::optional<std::string> cursor() const;
    /// Ends a snapshot that was under way.
    void setCursor(const std::string& cursor);
    /// Before the snapshot that follows a recovery.
    void standAt(const std::optional<std::string>& cursor);

    enum class Stage { feed, pages, sweep };
    [[nodiscard]] Stage stage() const;
    /// Of the snapshot under way; none before its first page.
    [[nodiscard]] std::optional<std::string> snapshotPage() const;
    [[nodiscard]] std::optional<std::string> snapshotCursor() const;
    /// From the first page on; `marksSeen` where there are records that it may not bring. The
    /// cursor stays until the end: it tells which history the records are of.
    void beginSnapshot(bool marksSeen);
    [[nodiscard]] bool marksSeen() const;
    void setSnapshotPage(const std::string& page);
    /// All pages are here; the feed will go on from that cursor.
    void beginSweep(const std::string& cursor);

    [[nodiscard]] std::optional<std::string> auditHead() const;
    void setAuditHead(const std::optional<std::string>& head);
    /// The registry's clock when it was heard last; 1970 before the first time.
    [[nodiscard]] Instant heardAt() const;
    /// The registry's clock minus the station's, as of then.
    [[nodiscard]] std::chrono::microseconds clockOffset() const;
    void setHeardAt(Instant at, std::chrono::microseconds clockOffset);
    [[nodiscard]] Instant prunedAt() const;
    void setPrunedAt(Instant at);

private:
    [[nodiscard]] std::optional<std::string> text(const char* sql) const;
    Database& m_database;
};

} // namespace okno::client::store
