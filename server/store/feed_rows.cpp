#include "server/store/feed_rows.h"

#include "common/protocol/record_json.h"
#include "server/store/columns.h"

namespace okno::server::store {

std::vector<FeedRow> feedRows(
    const ReadTransaction& transaction, const FeedRange& range, const FeedKinds& kinds, int limit) {
    // The inner part runs on the index alone, so that texts are read of what is sent.
    static const std::string sql
        = "SELECT kind, record_key, version, feed_position, department, moved, doc FROM record "
          "WHERE feed_position IN (SELECT feed_position FROM record WHERE feed_position > $1 "
          "AND feed_position <= $2 AND scope_until >= $3 AND (kind <> 'ticket' OR $4 = 1) "
          "AND (kind <> 'card' OR ($5 = 1 AND ($6 = 1 OR department = $7 OR moved = 1))) "
          "ORDER BY feed_position LIMIT $8) ORDER BY feed_position";
    const std::int64_t day
        = range.inScopeOn ? std::int64_t{range.inScopeOn->time_since_epoch().count()} : 0;
    const bool bound = kinds.department.has_value();
    std::vector<FeedRow> rows;
    for (auto& [kind, key, version, position, department, moved, doc] :
        transaction.rows<std::string, std::string, std::int64_t, std::int64_t, std::string,
            std::int64_t, std::string>(sql, range.after, range.until, day,
            std::int64_t{kinds.tickets}, std::int64_t{kinds.cards}, std::int64_t{!bound},
            kinds.department.value_or(""), std::int64_t{limit}))
        rows.push_back({stored(protocol::recordKindFromString(kind)), std::move(key), version,
            position, std::move(department), moved != 0, std::move(doc)});
    return rows;
}

} // namespace okno::server::store
