#include "server/store/upkeep_rows.h"

#include "server/store/columns.h"

namespace okno::server::store {

namespace {
const Lookup markOfTask{"upkeep", "SELECT done_at FROM upkeep WHERE task = $1"};
}

std::optional<std::int64_t> markOf(const ReadTransaction& transaction, const std::string& task) {
    const auto row = transaction.row<std::int64_t>(RowKey(markOfTask, task));
    return row ? std::optional(std::get<0>(*row)) : std::nullopt;
}

void setMark(WriteTransaction& transaction, const std::string& task, std::int64_t mark) {
    const RowKey row(markOfTask, task);
    transaction.executeOn(row,
        "INSERT INTO upkeep (task, done_at) VALUES ($1, $2) "
        "ON CONFLICT (task) DO UPDATE SET done_at = excluded.done_at",
        task, mark);
    transaction.remember(row, std::tuple(mark));
}

std::optional<Instant> doneAt(const ReadTransaction& transaction, const std::string& task) {
    const auto mark = markOf(transaction, task);
    return mark ? std::optional(instantOf(*mark)) : std::nullopt;
}

void noteDone(WriteTransaction& transaction, const std::string& task, Instant at) {
    setMark(transaction, task, column(at));
}

} // namespace okno::server::store
