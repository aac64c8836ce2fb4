// When the registry's recurring work was last done, and how far its long work has come.
#pragma once

#include "common/basics/clock.h"
#include "server/store/transaction.h"

#include <cstdint>
#include <optional>
#include <string>

namespace okno::server::store {

/// A task's number: a moment, or a position of the feed.
[[nodiscard]] std::optional<std::int64_t> markOf(
    const ReadTransaction& transaction, const std::string& task);
void setMark(WriteTransaction& transaction, const std::string& task, std::int64_t mark);

[[nodiscard]] std::optional<Instant> doneAt(
    const ReadTransaction& transaction, const std::string& task);
void noteDone(WriteTransaction& transaction, const std::string& task, Instant at);

} // namespace okno::server::store
