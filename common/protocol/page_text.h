// Pages of changes and of a snapshot as a station takes them by the hundred thousand: every record
// stays the text that arrived, and of a card only what lists show is read (the rest when somebody
// opens it). Called by the station's synchronisation and store.
#pragma once

#include "common/protocol/view_messages.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace okno::protocol {

struct ChangeText {
    domain::RecordKey key;
    std::int64_t version;
    std::int64_t position; // in the feed; 0 when unknown
    std::string_view record; // JSON; empty: a tombstone, the station forgets the record
};

/// A page of either kind; what its kind does not have is absent.
struct PageText {
    std::shared_ptr<const std::string> text; // into which the changes look
    std::vector<ChangeText> changes;
    std::string cursor;
    bool more; // another page follows
    std::optional<std::string> next{}; // page of the snapshot that follows
    std::optional<std::int64_t> confirmedN{};
    Instant serverTime;
    std::optional<std::string> auditHead{};
};

/// "not-json" and the errors of the messages themselves.
[[nodiscard]] Result<PageText> changesPageFromText(std::string text);
[[nodiscard]] Result<PageText> snapshotPageFromText(std::string text);
/// The same, made from a message instead of a text.
[[nodiscard]] PageText pageText(const ChangesPage& page);
[[nodiscard]] PageText pageText(const SnapshotPage& page);

/// The record without a card's pages, checklist, answers, notices and journal, which come out
/// empty. Errors as of recordFromJson for all that is read.
[[nodiscard]] Result<domain::Record> glanceAtRecord(domain::RecordKind kind, std::string_view text);

} // namespace okno::protocol
