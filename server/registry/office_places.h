// Whether the office has what the administrator names.
#pragma once

#include "common/basics/result.h"
#include "server/store/transaction.h"

#include <string>

namespace okno::server::registry {

/// An empty number or code means none, and is sound. `notFound` "no-such-window".
[[nodiscard]] Result<void> checkWindow(
    const store::ReadTransaction& transaction, const std::string& window);
/// `notFound` "no-such-department".
[[nodiscard]] Result<void> checkDepartment(
    const store::ReadTransaction& transaction, const std::string& department);

} // namespace okno::server::registry
