#include "server/store/upkeep_rows.h"

#include "server/store/columns.h"

namespace okno::server::store {

std::optional<Instant> doneAt(const ReadTransaction& transaction, const std::string& task) {
    const auto rows
        = transaction.rows<std::int64_t>("SELECT done_at FROM upkeep WHERE task = $1", task);
    if (rows.empty())
        return std::nullopt;
    return instantOf(std::get<0>(rows.front()));
}

void noteDone(WriteTransaction& transaction, const std::string& task, Instant at) {
    transaction.execute("INSERT INTO upkeep (task, done_at) VALUES ($1, $2) "
                        "ON CONFLICT (task) DO UPDATE SET done_at = excluded.done_at",
        task, column(at));
}

} // namespace okno::server::store
