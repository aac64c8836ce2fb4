#include "server/registry/reference_cache.h"

#include "server/store/columns.h"
#include "server/store/records.h"

namespace okno::server::registry {

bool ReferenceCache::keeps(domain::RecordKind kind) {
    return kind < domain::RecordKind::ticket;
}

std::shared_ptr<const domain::Record> ReferenceCache::find(
    const store::ReadTransaction& transaction, const domain::RecordKey& key) {
    auto text = store::recordText(transaction, key);
    return text ? read(key, std::move(*text)) : nullptr;
}

std::shared_ptr<const domain::Record> ReferenceCache::read(
    const domain::RecordKey& key, std::string text) {
    const auto known = m_parsed.find(key);
    if (known != m_parsed.end() && known->second.text == text)
        return known->second.record;
    auto record
        = std::make_shared<const domain::Record>(store::stored(protocol::parseJson(text).and_then(
            [&](const protocol::Json& json) { return protocol::recordFromJson(key.kind, json); })));
    m_parsed.insert_or_assign(key, Parsed{std::move(text), record});
    return record;
}

} // namespace okno::server::registry
