// When the registry's recurring work was last done.
#pragma once

#include "common/basics/clock.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>

namespace okno::server::store {

[[nodiscard]] std::optional<Instant> doneAt(
    const ReadTransaction& transaction, const std::string& task);
void noteDone(WriteTransaction& transaction, const std::string& task, Instant at);

} // namespace okno::server::store
