// The records, the places that tickets hold, the registration numbers and the feed of changes.
#pragma once

#include "common/domain/record.h"
#include "common/protocol/messages.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

/// For whoever will write it too.
void askRecord(const ReadTransaction& transaction, const domain::RecordKey& key);
[[nodiscard]] std::optional<protocol::Change> findRecord(
    const ReadTransaction& transaction, const domain::RecordKey& key);
/// Of a record that is there.
[[nodiscard]] std::optional<std::int64_t> versionOf(
    const ReadTransaction& transaction, const domain::RecordKey& key);
[[nodiscard]] std::optional<domain::Record> readRecord(
    const ReadTransaction& transaction, const domain::RecordKey& key);
/// As it was written, not parsed.
[[nodiscard]] std::optional<std::string> recordText(
    const ReadTransaction& transaction, const domain::RecordKey& key);
/// Keys of a kind, in order.
[[nodiscard]] std::vector<std::string> keysOf(
    const ReadTransaction& transaction, domain::RecordKind kind);

struct PutRecord {
    protocol::Change change; // the record as it is now
    std::string docHash; // of its text, as the feed has it
};

/// Writes the record with its next version, keeping members this program does not know, and adds
/// the change to the feed under the command. A live ticket takes its place, any other leaves it; a
/// place already taken is a constraint error.
PutRecord putRecord(
    WriteTransaction& transaction, const domain::Record& record, const domain::CommandId& command);

/// Brings the columns up to date by which views and scope find the record.
void placeInScope(WriteTransaction& transaction, const domain::Record& record);

/// The same for what a station gives back to a restored registry: the text as it is, with the
/// version it had.
void putRecovered(WriteTransaction& transaction, const domain::Record& record,
    const protocol::Json& json, std::int64_t version, const domain::CommandId& recovery);

/// The only records that go: nobody sells on a day that is past, and what was sold by a lease is
/// in the tickets. The commands that asked for them stay. How many went.
int dropLeasesBefore(WriteTransaction& transaction, const LocalDate& date);

[[nodiscard]] std::optional<domain::TicketId> ticketAt(
    const ReadTransaction& transaction, const domain::Place& place);

/// The tickets that hold a place on that date.
[[nodiscard]] std::vector<domain::Ticket> ticketsHolding(
    const ReadTransaction& transaction, const LocalDate& date);

/// The next number of the journal and year, for ever the card's.
[[nodiscard]] domain::RegistrationNumber assignNumber(WriteTransaction& transaction,
    const std::string& journal, int year, const domain::CardId& card);
/// Journals whose numbers have a gap or do not end where their counter stands: "01-12/2026".
[[nodiscard]] std::vector<std::string> brokenJournals(const ReadTransaction& transaction);

/// What a command changed, as it is now.
[[nodiscard]] std::vector<protocol::Change> changesOf(
    const ReadTransaction& transaction, const domain::CommandId& command);

} // namespace okno::server::store
