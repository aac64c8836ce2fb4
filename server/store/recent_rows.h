// What a write transaction has read of a server's tables, so that nothing is asked twice: every
// command of a group looks at the same office, service and counters, and nobody else writes while
// the fence is held. Of each write it judges by the text of the statement which rows it may have
// touched; whatever cannot be told with certainty counts as touched. Kept by a connection and
// forgotten with every transaction and whenever a part of one is taken back.
#pragma once

#include "server/store/connection.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace okno::server::store {

/// What can be told of a statement from its text.
struct Shape {
    enum class Kind { select, question, insert, update, remove, other };
    /// A column and the number of the placeholder that it is compared with or set to.
    using Columns = std::map<std::string, std::size_t, std::less<>>;

    Kind kind = Kind::other; // a select is worth keeping, a question is not
    std::string table{}; // of a select the only one
    std::vector<std::string> selected{};
    /// Every column that an update sets; 0 where that is no placeholder alone.
    Columns set{};
    /// The rows concerned are those, or the one row, with just these values; none: unknown ones.
    std::optional<Columns> where{};
};

[[nodiscard]] Shape shapeOf(std::string_view sql);

class RecentRows {
public:
    /// None or one, column by column.
    struct Kept {
        std::optional<std::vector<std::string>> row;
    };

    /// Only of one table, found by equality, is worth keeping.
    [[nodiscard]] bool isKept(const std::string& sql);
    /// Whether it was asked, and nothing has touched it since.
    [[nodiscard]] bool isExpected(const std::string& sql, std::span<const Value> values) const;
    /// Null: it has to be asked, or its answer is still under way.
    [[nodiscard]] const Kept* find(const std::string& sql, std::span<const Value> values) const;
    /// Before it is asked. The answer is taken under this number, unless a write came between.
    [[nodiscard]] std::int64_t expect(const std::string& sql, std::span<const Value> values);
    void take(std::int64_t number, Kept kept);
    /// After the statement has been sent, whatever it is.
    void note(const std::string& sql, std::span<const Value> values);
    void forget() {
        m_tables.clear();
        m_expected.clear();
        m_count = 0;
    }

private:
    using Compared = std::map<std::string, std::string, std::less<>>; // columns and their values

    struct Entry {
        std::int64_t number;
        const Shape* shape;
        Compared where;
        std::optional<Kept> kept{};
    };
    using Entries = std::unordered_map<std::string, Entry>; // by text and values
    struct Expected {
        std::string table;
        std::string key;
    };

    [[nodiscard]] const Shape& shape(const std::string& sql);
    [[nodiscard]] const Entry* entryOf(const std::string& sql, std::span<const Value> values) const;
    /// Returns whether the entry is as true as before the write to these rows of its table.
    [[nodiscard]] static bool survives(
        Entry& entry, const Shape& write, const Compared& rows, std::span<const Value> values);
    /// The row as the update leaves it; returns whether that is known.
    [[nodiscard]] static bool bring(std::vector<std::string>& row, const Shape& read,
        const Shape& write, std::span<const Value> values);

    std::unordered_map<std::string, Shape> m_shapes; // by text
    std::unordered_map<std::int64_t, Expected> m_expected; // what is under way
    std::unordered_map<std::string, Entries> m_tables; // by name
    std::size_t m_count = 0; // of the entries that were made
    std::int64_t m_last = 0;
};

} // namespace okno::server::store
