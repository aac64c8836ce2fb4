#include "server/store/table_copy.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace okno::server::store {

namespace {
constexpr std::size_t pageSize = 1000;
constexpr std::array<std::string_view, 4> ofTheRunningRegistry{
    "schema_version", "fence", "session", "upload"};

std::string names(const Table& table, bool onlyKeys) {
    std::string text;
    for (const TableColumn& column : table.columns)
        if (!onlyKeys || column.isKey)
            text += (text.empty() ? "" : ", ") + column.name;
    return text;
}

std::string placeholders(std::size_t count) {
    std::string text;
    for (std::size_t i = 1; i <= count; ++i)
        text += (i == 1 ? "$" : ", $") + std::to_string(i);
    return text;
}

Cells cellsOf(const Table& table, const RowReader& row) {
    Cells cells;
    cells.reserve(table.columns.size());
    int index = 0;
    for (const TableColumn& column : table.columns) {
        if (column.isNumber)
            cells.emplace_back(row.number(index));
        else
            cells.emplace_back(std::string(row.text(index)));
        ++index;
    }
    return cells;
}

Cells keyOf(const Table& table, const Cells& row) {
    Cells key;
    for (std::size_t i = 0; i < row.size(); ++i)
        if (table.columns[i].isKey)
            key.push_back(row[i]);
    return key;
}

std::vector<Cells> pageAfter(const ReadTransaction& from, const Table& table, const Cells& key) {
    const std::string keys = names(table, true);
    std::string sql = "SELECT " + names(table, false) + " FROM " + table.name;
    if (!key.empty())
        sql += " WHERE (" + keys + ") > (" + placeholders(key.size()) + ")";
    sql += " ORDER BY " + keys + " LIMIT " + std::to_string(pageSize);
    std::vector<Cells> page;
    from.each(
        sql, valuesOf(key), [&](const RowReader& row) { page.push_back(cellsOf(table, row)); });
    return page;
}
} // namespace

std::vector<Table> registryTables(const ReadTransaction& sqlite) {
    std::vector<Table> tables;
    for (const auto& [name] : sqlite.rows<std::string>(
             "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
             "ORDER BY rowid")) {
        if (std::find(ofTheRunningRegistry.begin(), ofTheRunningRegistry.end(), name)
            != ofTheRunningRegistry.end())
            continue;
        Table table{name, {}};
        for (auto& [column, type, key] : sqlite.rows<std::string, std::string, std::int64_t>(
                 "SELECT name, type, pk FROM pragma_table_info($1) ORDER BY cid", name))
            table.columns.push_back({std::move(column), type == "BIGINT", key > 0});
        assert(std::any_of(table.columns.begin(), table.columns.end(),
            [](const TableColumn& column) { return column.isKey; }));
        tables.push_back(std::move(table));
    }
    std::stable_partition(tables.begin(), tables.end(),
        [](const Table& table) { return table.name != "installation"; });
    return tables;
}

std::int64_t copyTable(const ReadTransaction& from, WriteTransaction& to, const Table& table) {
    to.execute("DELETE FROM " + table.name);
    const std::string insert = "INSERT INTO " + table.name + " (" + names(table, false)
        + ") VALUES (" + placeholders(table.columns.size()) + ")";
    std::int64_t copied = 0;
    Cells key;
    for (auto page = pageAfter(from, table, key); !page.empty();
         page = pageAfter(from, table, key)) {
        for (const Cells& row : page)
            to.executeWith(insert, valuesOf(row));
        copied += static_cast<std::int64_t>(page.size());
        key = keyOf(table, page.back());
    }
    return copied;
}

} // namespace okno::server::store
