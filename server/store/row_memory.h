// The rows that a transaction has looked up by their keys, so that none is asked for twice: every
// command of a group looks at the same installation, station and counters, and nobody else writes
// meanwhile. A write says which row it touches, and may say what the row is from then on; after one
// that does not say, all rows of its table are asked for anew.
#pragma once

#include "server/store/value.h"

#include <memory>
#include <optional>
#include <unordered_map>

namespace okno::server::store {

/// How one row of a table is found: the placeholders of the question are the parts of its key. A
/// table has one.
struct Lookup {
    std::string table;
    std::string question;
};

/// A row, there or not, of a lookup that outlives it.
class RowKey {
public:
    template <typename... Parts>
    explicit RowKey(const Lookup& lookup, Parts... parts)
        : m_lookup(lookup)
        , m_parts{Cell(std::move(parts))...} { }

    [[nodiscard]] const std::string& table() const { return m_lookup.table; }
    [[nodiscard]] const std::string& question() const { return m_lookup.question; }
    [[nodiscard]] std::vector<Value> values() const { return valuesOf(m_parts); }
    /// Different for every row of the table.
    [[nodiscard]] std::string text() const;

private:
    const Lookup& m_lookup;
    Cells m_parts;
};

/// What is known of a row.
struct KnownRow {
    bool answered = false; // else the question is under way
    std::optional<std::vector<std::string>> columns{}; // none: there is no such row
};

class RowMemory {
public:
    /// Null: it has to be asked for.
    [[nodiscard]] std::shared_ptr<KnownRow> find(const RowKey& key) const;
    /// Before it is asked for. An answer that a write overtakes reaches nobody but who asked.
    [[nodiscard]] std::shared_ptr<KnownRow> expect(const RowKey& key);
    void put(const RowKey& key, std::vector<std::string> columns);

    void forget(const RowKey& key);
    /// Every row of the table that the statement writes; all there are where that cannot be told.
    void forgetWrittenBy(std::string_view sql);
    void forgetAll();

private:
    using Rows = std::unordered_map<std::string, std::shared_ptr<KnownRow>>; // by text of the key

    void keep(const RowKey& key, std::shared_ptr<KnownRow> row);

    std::unordered_map<std::string, Rows> m_tables; // by name
    std::size_t m_count = 0; // of the rows kept since all were forgotten
};

} // namespace okno::server::store
