#include "server/registry/view.h"

#include "server/store/blob_references.h"
#include "server/store/records.h"

#include <algorithm>

namespace okno::server::registry {

domain::Viewer viewerOf(const Caller& caller) {
    return {caller.employee.role, caller.employee.department, caller.stationKind};
}

std::optional<protocol::Change> seenBy(
    const domain::Viewer& viewer, const protocol::Change& change) {
    const auto sight = domain::sightOf(viewer, change.key.kind);
    if (sight == domain::Sight::none)
        return std::nullopt;
    const auto record = protocol::recordFromJson(change.key.kind, change.record);
    auto seen = record ? domain::seenBy(viewer, *record) : std::nullopt;
    if (!seen)
        return std::nullopt;
    // Members of a newer program are passed on only where nothing is left out.
    return protocol::Change{change.key, change.version,
        sight == domain::Sight::whole ? change.record : protocol::toJson(*seen), change.position};
}

bool mayRead(
    const store::ReadTransaction& transaction, const domain::Viewer& viewer, const BlobId& blob) {
    const auto names = [&](const domain::RecordKey& key) {
        const auto record = store::readRecord(transaction, key);
        const auto seen = record ? domain::seenBy(viewer, *record) : std::nullopt;
        if (!seen)
            return false;
        const auto blobs = store::blobsNamedBy(*seen);
        return std::find(blobs.begin(), blobs.end(), blob) != blobs.end();
    };
    const auto keys = store::recordsNaming(transaction, blob);
    if (keys.empty())
        return domain::seesAll(viewer, domain::RecordKind::card);
    return std::any_of(keys.begin(), keys.end(), names);
}

} // namespace okno::server::registry
