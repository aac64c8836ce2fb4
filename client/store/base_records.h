// The registry's word of each record, as the synchronisation brings it by the thousand: taken,
// forgotten, given back to a registry that has lost it. Used by the writing thread alone.
#pragma once

#include "client/store/card_words.h"
#include "client/store/database.h"
#include "client/store/incoming.h"
#include "client/store/record_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace okno::client::store {

class BaseRecords {
public:
    BaseRecords(Database& database, RecordTable& records);

    /// The registry's word becomes what is shown; one not newer than the known changes nothing,
    /// unless a snapshot tells it otherwise to whoever is signed in now: false. A record to be
    /// forgotten disappears unless own commands show something of it.
    bool take(const IncomingRecord& record, Taking taking);

    // Of a snapshot.
    [[nodiscard]] bool hasAny() const;
    void forgetSeen();
    void see(const domain::RecordKey& key);
    /// Some that the snapshot has not brought.
    [[nodiscard]] std::vector<domain::RecordKey> unseen(std::size_t limit) const;
    void forget(const domain::RecordKey& key);

    /// Where changesBeyond() goes on.
    struct Place {
        domain::RecordKind kind = domain::RecordKind::office;
        std::int64_t id = 0;
    };
    /// Records that came behind that position of the feed, or nobody knows where; with the place
    /// behind the last of them.
    [[nodiscard]] std::pair<std::vector<protocol::Change>, Place> changesBeyond(
        std::int64_t position, const Place& place, std::size_t limit) const;

    /// What came behind that position belongs to a history that is lost: the next that comes of it
    /// counts, whatever its version.
    void disown(std::int64_t position);

    /// Some tickets, consultations or leases of the time before that day, and some closed cards
    /// registered before it with keys behind `after`, that no own command touches.
    [[nodiscard]] std::vector<domain::RecordKey> ticketsBefore(
        const LocalDate& day, std::size_t limit) const;
    [[nodiscard]] std::vector<domain::RecordKey> consultationsBefore(
        const LocalDate& day, std::size_t limit) const;
    [[nodiscard]] std::vector<domain::RecordKey> leasesBefore(
        const LocalDate& day, std::size_t limit) const;
    [[nodiscard]] std::vector<domain::RecordKey> cardsClosedBefore(
        const LocalDate& day, const std::string& after, std::size_t limit) const;

private:
    struct Known {
        std::int64_t id;
        std::int64_t version;
        std::int64_t position;
    };
    [[nodiscard]] std::optional<Known> known(const domain::RecordKey& key) const;
    [[nodiscard]] std::vector<domain::RecordKey> keys(
        domain::RecordKind kind, const char* sql, const Values& values) const;

    Database& m_database;
    RecordTable& m_records;
    CardWords m_words;
};

} // namespace okno::client::store
