// The feed as texts: the latest state of what has changed, in the order of its change, ready to be
// sent. Only what a viewer may have is read.
#pragma once

#include "common/domain/record.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::server::store {

struct FeedRow {
    domain::RecordKind kind;
    std::string key;
    std::int64_t version;
    std::int64_t position;
    std::string department; // of cards
    bool moved; // it was another department's before
    std::string doc; // JSON
};

struct FeedRange {
    std::int64_t after;
    std::int64_t until; // the last position that counts
    std::optional<std::chrono::sys_days> inScopeOn; // leaves out what no station holds on that day
};

struct FeedKinds {
    bool tickets;
    bool cards;
    std::optional<std::string> department; // only its cards, and those that it had
};

/// At most `limit`, in order. The work is bounded by the length of the range.
[[nodiscard]] std::vector<FeedRow> feedRows(
    const ReadTransaction& transaction, const FeedRange& range, const FeedKinds& kinds, int limit);

} // namespace okno::server::store
