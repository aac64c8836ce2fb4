// The cards as lists, counters and the search find them, beside the records themselves.
#pragma once

#include "common/protocol/messages.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

void askCardIndex(const ReadTransaction& transaction, const std::string& card);
/// Called with every card that is written, at that position of the feed.
void indexCard(WriteTransaction& transaction, const domain::Card& card, std::int64_t position);

/// Whether all records of a database from before the index are in order.
[[nodiscard]] bool olderRecordsIndexed(const ReadTransaction& transaction);
/// Puts some hundred of them in order. Returns whether there is more to do.
[[nodiscard]] bool indexOlderRecords(WriteTransaction& transaction);

/// A card of a list, and where the list goes on after it.
struct ListedCard {
    std::string dueOn;
    std::int64_t born;
    protocol::Change card;
};

struct CardFilter {
    std::string state; // name on the wire; empty: any
    std::string department; // code; empty: any
    std::string executor; // id; empty: any
};

/// By due date, after that date and birth.
[[nodiscard]] std::vector<ListedCard> listCards(const ReadTransaction& transaction,
    const CardFilter& filter, const std::string& afterDue, std::int64_t afterBorn, int limit);

struct OpenCards {
    std::string state;
    std::int64_t count;
    std::int64_t overdue; // due before today, in that state
};
[[nodiscard]] std::vector<OpenCards> countOpenCards(
    const ReadTransaction& transaction, const std::string& department, const LocalDate& today);

} // namespace okno::server::store
