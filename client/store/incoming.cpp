#include "client/store/incoming.h"

#include "client/store/record_columns.h"

namespace okno::client::store {

Result<std::vector<IncomingRecord>> incoming(std::span<const protocol::ChangeText> changes) {
    std::vector<IncomingRecord> records;
    records.reserve(changes.size());
    for (const protocol::ChangeText& change : changes) {
        IncomingRecord& record = records.emplace_back(
            IncomingRecord{change.key, change.version, change.position, change.record, {}, {}});
        if (change.record.empty())
            continue;
        const auto glance = protocol::glanceAtRecord(change.key.kind, change.record);
        if (!glance || domain::keyOf(*glance) != change.key)
            return failure(ErrorCode::incompatible, "record-not-understood",
                tableOf(change.key.kind) + ' ' + change.key.key);
        record.columns = columnValues(*glance);
        if (const auto* card = std::get_if<domain::Card>(&*glance))
            record.words = searchWords(*card);
    }
    return records;
}

} // namespace okno::client::store
