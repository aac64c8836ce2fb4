// What `okno-registry verify` reads: everything that must agree with everything else, in pages, so
// that a million cards pass through little memory. Within one read transaction.
#pragma once

#include "common/basics/clock.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

/// A record beside what the other tables say of it. Empty where they say nothing.
struct InspectedRecord {
    std::string kind;
    std::string key;
    std::int64_t version;
    std::string doc;
    std::string change; // "<kind> <key> <version>" of the feed at the record's position
    std::string docHash; // of the feed; empty also where the change is older than the chain
    std::string place; // "<window> <date> <minute>", of a ticket
    std::string number; // "<journal> <year> <number>", of a card
    std::int64_t born; // of a card; 0: the search does not know it
    std::string words; // of a card, as the search has them
};
/// In the order of kind and key, after these.
[[nodiscard]] std::vector<InspectedRecord> inspectRecords(const ReadTransaction& transaction,
    const std::string& afterKind, const std::string& afterKey, int limit);
[[nodiscard]] std::int64_t countPlaces(const ReadTransaction& transaction);

/// A command that was audited, beside the outcome that is kept of it.
struct InspectedCommand {
    std::int64_t position; // in the audit chain
    std::string keptBodyHash; // empty: no outcome is kept
    std::string keptOutcome;
};
[[nodiscard]] std::vector<InspectedCommand> inspectCommands(
    const ReadTransaction& transaction, std::int64_t from, std::int64_t to);
/// What the feed holds under the command of an audited row, change by change.
struct InspectedEffect {
    std::int64_t position; // in the audit chain
    std::string docHash;
};
[[nodiscard]] std::vector<InspectedEffect> inspectEffects(
    const ReadTransaction& transaction, std::int64_t from, std::int64_t to);
[[nodiscard]] std::int64_t countCommands(const ReadTransaction& transaction);
/// Also not before the chain began.
[[nodiscard]] std::vector<std::string> commandsNotAudited(
    const ReadTransaction& transaction, int limit);
/// Changes of the feed that no row of the chain accounts for.
[[nodiscard]] std::vector<std::int64_t> changesNotAudited(
    const ReadTransaction& transaction, int limit);

struct FeedExtent {
    std::int64_t changes;
    std::int64_t last;
    std::int64_t head; // where the counter stands
};
[[nodiscard]] FeedExtent feedExtent(const ReadTransaction& transaction);
/// Positions whose predecessor is missing.
[[nodiscard]] std::vector<std::int64_t> feedGaps(const ReadTransaction& transaction, int limit);

struct GivenNumber {
    std::string journal;
    std::int64_t year;
    std::int64_t number;
};
[[nodiscard]] std::int64_t countNumbers(const ReadTransaction& transaction);
/// Numbers whose predecessor was never given; numbers lost in a restore count as given.
[[nodiscard]] std::vector<GivenNumber> numbersAfterGap(
    const ReadTransaction& transaction, int limit);
/// Journals whose last number is not where their counter stands; `number` is the counter's.
[[nodiscard]] std::vector<GivenNumber> journalsOffCounter(
    const ReadTransaction& transaction, int limit);
/// Numbers whose card there is not.
[[nodiscard]] std::vector<GivenNumber> numbersWithoutCard(
    const ReadTransaction& transaction, int limit);
[[nodiscard]] std::int64_t countLostNumbers(const ReadTransaction& transaction);

struct InspectedStation {
    std::string code;
    std::int64_t confirmedN;
    std::int64_t commands; // kept, and lost in restores
    std::int64_t lastN;
};
[[nodiscard]] std::vector<InspectedStation> inspectStations(const ReadTransaction& transaction);

} // namespace okno::server::store
