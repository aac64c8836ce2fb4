// The view of the one who asks, on everything that leaves the registry.
#pragma once

#include "common/domain/people/view.h"
#include "common/protocol/messages.h"
#include "server/registry/sessions.h"
#include "server/store/transaction.h"

#include <optional>
#include <vector>

namespace okno::server::registry {

[[nodiscard]] domain::Viewer viewerOf(const Caller& caller);

/// The change with what the viewer sees of the record; nothing where it is not for them.
[[nodiscard]] std::optional<protocol::Change> seenBy(
    const domain::Viewer& viewer, const protocol::Change& change);

/// Whether the viewer sees a record with this file. One that no record names yet is for those who
/// see every card whole.
[[nodiscard]] bool mayRead(
    const store::ReadTransaction& transaction, const domain::Viewer& viewer, const BlobId& blob);

} // namespace okno::server::registry
