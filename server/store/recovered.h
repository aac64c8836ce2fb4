// What stations give back to a restored registry: which records are whose word, what could not be
// taken, and the numbers that are on paper.
#pragma once

#include "common/basics/sha256.h"
#include "common/domain/card/card.h"
#include "common/domain/commands.h"
#include "common/domain/record.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

struct RecoveredRecord {
    std::int64_t version;
    std::int64_t filledVersion; // the same: the station saw the whole record
    std::string partialDoc; // what it sent, if it did not
    domain::StationId station;
    Instant recoveredAt;
};

[[nodiscard]] std::optional<RecoveredRecord> findRecovered(
    const ReadTransaction& transaction, const domain::RecordKey& key);
void putRecoveredMark(
    WriteTransaction& transaction, const domain::RecordKey& key, const RecoveredRecord& recovered);

/// Something that a station brought and the registry did not take.
struct Aside {
    std::string kind; // of a record, or "command"
    std::string key;
    std::int64_t version; // a command's counter
    domain::StationId station;
    std::string reason; // "place-taken", "number-of-another-card", …
    std::string doc;
    Instant at;
};

/// The same once more changes nothing.
void putAside(WriteTransaction& transaction, const Aside& aside);
void dropAside(WriteTransaction& transaction, const Aside& aside);
[[nodiscard]] std::vector<Aside> asideFor(
    const ReadTransaction& transaction, const std::string& reason, int limit);
[[nodiscard]] std::int64_t countAsideFrom(
    const ReadTransaction& transaction, const domain::StationId& station);
struct AsideCount {
    std::string kind;
    std::string reason;
    std::int64_t count;
};
[[nodiscard]] std::vector<AsideCount> countAside(const ReadTransaction& transaction);
/// Recovered records that nobody has brought whole.
[[nodiscard]] std::int64_t countIncomplete(const ReadTransaction& transaction);

/// Whose number it is: the card's from now on, unless it is another card's or the card has another.
[[nodiscard]] bool claimNumber(WriteTransaction& transaction,
    const domain::RegistrationNumber& number, const domain::CardId& card);
/// 0 for a journal that has given none.
[[nodiscard]] std::int64_t lastNumber(
    const ReadTransaction& transaction, const std::string& journal, int year);
/// Every number that is missing below another is from now on known to be lost. How many there are.
std::int64_t writeOffNumbers(WriteTransaction& transaction);

/// The outcome of a command that was decided in a history that is lost; its effects come with the
/// records. The station's counter stays. False where its counter is another command's.
[[nodiscard]] bool keepRecovered(WriteTransaction& transaction, const domain::Command& command,
    const BlobId& bodyHash, const std::string& outcome, Instant now);
[[nodiscard]] std::int64_t countCommandsOf(
    const ReadTransaction& transaction, const domain::StationId& station);
[[nodiscard]] std::int64_t countLostBefore(
    const ReadTransaction& transaction, const domain::StationId& station, const std::string& epoch);

} // namespace okno::server::store
