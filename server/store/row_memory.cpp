#include "server/store/row_memory.h"

#include <algorithm>
#include <array>
#include <utility>

namespace okno::server::store {

namespace {
// Enough for a group of commands; a long import begins anew.
constexpr std::size_t maxRows = 2000;

bool hasZero(std::string_view text) {
    return text.find('\0') != std::string_view::npos;
}

/// Empty: no plain write.
std::string tableWrittenBy(std::string_view sql) {
    constexpr std::array<std::string_view, 4> beginnings{
        "INSERT INTO ", "INSERT OR IGNORE INTO ", "UPDATE ", "DELETE FROM "};
    for (const std::string_view beginning : beginnings)
        if (sql.starts_with(beginning)) {
            sql.remove_prefix(beginning.size());
            return std::string(sql.substr(0, sql.find_first_of(" (\n")));
        }
    return {};
}
} // namespace

std::string RowKey::text() const {
    std::string text;
    for (const Value& value : values()) {
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            text += std::to_string(*number) + ';';
            continue;
        }
        const auto part = std::get<std::string_view>(value);
        text += std::to_string(part.size()) + ':';
        text += part;
    }
    return text;
}

std::shared_ptr<KnownRow> RowMemory::find(const RowKey& key) const {
    const auto table = m_tables.find(key.table());
    if (table == m_tables.end())
        return nullptr;
    const auto row = table->second.find(key.text());
    return row == table->second.end() ? nullptr : row->second;
}

std::shared_ptr<KnownRow> RowMemory::expect(const RowKey& key) {
    auto row = std::make_shared<KnownRow>();
    keep(key, row);
    return row;
}

void RowMemory::put(const RowKey& key, std::vector<std::string> columns) {
    // An engine may store a text with a zero as another one.
    if (std::any_of(columns.begin(), columns.end(), hasZero))
        return forget(key);
    keep(key, std::make_shared<KnownRow>(KnownRow{true, std::move(columns)}));
}

void RowMemory::forget(const RowKey& key) {
    if (const auto table = m_tables.find(key.table()); table != m_tables.end())
        table->second.erase(key.text());
}

void RowMemory::forgetWrittenBy(std::string_view sql) {
    const std::string table = tableWrittenBy(sql);
    if (table.empty())
        forgetAll();
    else
        m_tables.erase(table);
}

void RowMemory::forgetAll() {
    m_tables.clear();
    m_count = 0;
}

void RowMemory::keep(const RowKey& key, std::shared_ptr<KnownRow> row) {
    std::string text = key.text();
    if (hasZero(text))
        return; // it may mean the row of another key
    if (++m_count > maxRows)
        forgetAll();
    m_tables[key.table()].insert_or_assign(std::move(text), std::move(row));
}

} // namespace okno::server::store
