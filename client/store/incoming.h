// Records from the registry, made ready for the station's tables: what lists and search need of
// each is read on the thread that received them, so that the writing thread only writes.
#pragma once

#include "client/store/database.h"
#include "common/protocol/page_text.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace okno::client::store {

struct IncomingRecord {
    domain::RecordKey key;
    std::int64_t version;
    std::int64_t position; // in the registry's feed; 0 when unknown
    std::string_view text; // JSON, owned by the page it came with; empty: to be forgotten
    Values columns; // as columnsOf() names them
    std::string words; // for the search; of a card only
};

/// How a page's records are taken.
struct Taking {
    bool isSnapshot = false;
    bool areMany = false; // the words of new cards wait for the search's index
};

/// `incompatible` "record-not-understood" with the kind and key of the first that this program
/// cannot read. Any thread.
[[nodiscard]] Result<std::vector<IncomingRecord>> incoming(
    std::span<const protocol::ChangeText> changes);

} // namespace okno::client::store
