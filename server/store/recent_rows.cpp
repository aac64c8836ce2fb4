#include "server/store/recent_rows.h"

#include <algorithm>
#include <cctype>
#include <cstdint>

namespace okno::server::store {

namespace {
// Enough for a group of commands; a long import begins anew.
constexpr std::size_t maxEntries = 5000;
constexpr std::size_t maxShapes = 2 * maxStatements;

/// Words, placeholders and single signs of a statement, one after the other.
class Words {
public:
    explicit Words(std::string_view text)
        : m_rest(text) {
        advance();
    }
    [[nodiscard]] std::string_view now() const { return m_now; }
    [[nodiscard]] bool isAtEnd() const { return m_now.empty(); }
    std::string_view next() {
        const auto word = m_now;
        advance();
        return word;
    }
    bool skip(std::string_view word) {
        if (m_now != word)
            return false;
        advance();
        return true;
    }

private:
    static bool isLetter(char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$';
    }
    void advance() {
        const auto start = std::min(m_rest.find_first_not_of(" \n"), m_rest.size());
        m_rest.remove_prefix(start);
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isLetter);
        const auto size = std::max<std::size_t>(
            static_cast<std::size_t>(end - m_rest.begin()), m_rest.empty() ? 0 : 1);
        m_now = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
    }

    std::string_view m_rest;
    std::string_view m_now;
};

/// 0: it is none.
std::size_t placeholderOf(std::string_view word) {
    if (word.size() < 2 || word.front() != '$')
        return 0;
    std::size_t number = 0;
    for (const char digit : word.substr(1))
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    return number;
}

/// Stands for the number of a placeholder where it is the office of the installation.
constexpr std::size_t installedOffice = SIZE_MAX;

/// What a column is compared with; 0: something else.
std::size_t operand(Words& words) {
    if (!words.skip("("))
        return placeholderOf(words.next());
    const bool isOffice = words.skip("SELECT") && words.skip("office") && words.skip("FROM")
        && words.skip("installation") && words.skip(")");
    return isOffice ? installedOffice : 0;
}

/// "a = $1 AND b = $2" up to the end; none for anything else.
std::optional<Shape::Columns> equalities(Words& words) {
    Shape::Columns columns;
    do {
        const std::string column(words.next());
        if (!words.skip("="))
            return std::nullopt;
        const auto placeholder = operand(words);
        if (placeholder == 0)
            return std::nullopt;
        columns.emplace(column, placeholder);
    } while (words.skip("AND"));
    return words.isAtEnd() ? std::optional(columns) : std::nullopt;
}

std::optional<Shape::Columns> condition(Words& words) {
    if (words.isAtEnd())
        return Shape::Columns{};
    return words.skip("WHERE") ? equalities(words) : std::nullopt;
}

Shape select(Words words) {
    Shape shape{Shape::Kind::select};
    do
        shape.selected.emplace_back(words.next());
    while (words.skip(","));
    if (!words.skip("FROM"))
        return {Shape::Kind::question};
    shape.table = words.next();
    shape.where = condition(words);
    return shape.where ? shape : Shape{Shape::Kind::question};
}

Shape insert(Words words) {
    Shape shape{Shape::Kind::insert, std::string(words.next())};
    std::vector<std::string> columns;
    while (!words.isAtEnd() && !words.skip(")"))
        if (!words.skip("(") && !words.skip(","))
            columns.emplace_back(words.next());
    if (!words.skip("VALUES") || !words.skip("("))
        return shape;
    Shape::Columns values;
    for (const std::string& column : columns) {
        if (const auto placeholder = placeholderOf(words.next()); placeholder != 0)
            values.emplace(column, placeholder);
        if (!words.skip(",") && !words.skip(")"))
            return shape; // not a value alone
    }
    // One row, which is new or changes nothing.
    if (words.isAtEnd())
        shape.where = std::move(values);
    return shape;
}

Shape update(Words words) {
    Shape shape{Shape::Kind::update, std::string(words.next())};
    if (!words.skip("SET"))
        return shape;
    do {
        const std::string column(words.next());
        if (!words.skip("="))
            return shape;
        const auto placeholder = placeholderOf(words.next());
        const bool alone = words.now() == "," || words.now() == "WHERE" || words.isAtEnd();
        shape.set.emplace(column, alone ? placeholder : 0);
        if (!alone)
            return shape;
    } while (words.skip(","));
    shape.where = condition(words);
    return shape;
}

std::string textOf(const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return std::to_string(*number);
    return std::string(std::get<std::string_view>(value));
}

/// Text that is no value of a column, because of the zero; equal to itself alone.
const std::string unknownOffice("\0office", 7);

std::string valueAt(std::size_t placeholder, std::span<const Value> values) {
    return placeholder == installedOffice ? unknownOffice : textOf(values[placeholder - 1]);
}

/// A text with a zero is stored as another one.
bool isCertain(const std::string& value) {
    return value.find('\0') == std::string::npos;
}

using Compared = std::map<std::string, std::string, std::less<>>;

Compared valuesOf(const Shape::Columns& columns, std::span<const Value> values) {
    Compared compared;
    for (const auto& [column, placeholder] : columns)
        compared.emplace(column, valueAt(placeholder, values));
    return compared;
}

/// Whether no row can be meant by both.
bool areApart(const Compared& one, const Compared& other) {
    return std::any_of(one.begin(), one.end(), [&other](const auto& column) {
        const auto found = other.find(column.first);
        return found != other.end() && found->second != column.second && isCertain(found->second)
            && isCertain(column.second);
    });
}

std::string keyOf(const std::string& sql, std::span<const Value> values) {
    std::string key = sql;
    for (const Value& value : values) {
        const std::string text = textOf(value);
        key += '\n' + std::to_string(text.size()) + ':' + text;
    }
    return key;
}
} // namespace

Shape shapeOf(std::string_view sql) {
    Words words(sql);
    if (words.skip("SELECT"))
        return select(words);
    if (words.skip("INSERT") && words.skip("INTO"))
        return insert(words);
    if (words.skip("UPDATE"))
        return update(words);
    if (words.skip("DELETE") && words.skip("FROM")) {
        Shape shape{Shape::Kind::remove, std::string(words.next())};
        shape.where = condition(words);
        return shape;
    }
    return {};
}

const Shape& RecentRows::shape(const std::string& sql) {
    const auto known = m_shapes.find(sql);
    if (known != m_shapes.end())
        return known->second;
    if (m_shapes.size() >= maxShapes) {
        forget(); // entries point to the shapes
        m_shapes.clear();
    }
    return m_shapes.emplace(sql, shapeOf(sql)).first->second;
}

bool RecentRows::isKept(const std::string& sql) {
    return shape(sql).kind == Shape::Kind::select;
}

const RecentRows::Entry* RecentRows::entryOf(
    const std::string& sql, std::span<const Value> values) const {
    const auto known = m_shapes.find(sql);
    const auto table
        = known == m_shapes.end() ? m_tables.end() : m_tables.find(known->second.table);
    if (table == m_tables.end())
        return nullptr;
    const auto entry = table->second.find(keyOf(sql, values));
    return entry == table->second.end() ? nullptr : &entry->second;
}

bool RecentRows::isExpected(const std::string& sql, std::span<const Value> values) const {
    return entryOf(sql, values) != nullptr;
}

const RecentRows::Kept* RecentRows::find(
    const std::string& sql, std::span<const Value> values) const {
    const Entry* entry = entryOf(sql, values);
    return entry == nullptr || !entry->kept ? nullptr : &*entry->kept;
}

std::int64_t RecentRows::expect(const std::string& sql, std::span<const Value> values) {
    if (++m_count > maxEntries)
        forget();
    const Shape& known = shape(sql);
    auto key = keyOf(sql, values);
    m_tables[known.table].insert_or_assign(
        key, Entry{++m_last, &known, valuesOf(*known.where, values)});
    m_expected.emplace(m_last, Expected{known.table, std::move(key)});
    return m_last;
}

void RecentRows::take(std::int64_t number, Kept kept) {
    const auto expected = m_expected.extract(number);
    if (!expected)
        return;
    const auto table = m_tables.find(expected.mapped().table);
    if (table == m_tables.end())
        return;
    const auto entry = table->second.find(expected.mapped().key);
    if (entry != table->second.end() && entry->second.number == number)
        entry->second.kept = std::move(kept);
}

void RecentRows::note(const std::string& sql, std::span<const Value> values) {
    const Shape& write = shape(sql);
    if (write.kind == Shape::Kind::select || write.kind == Shape::Kind::question)
        return;
    if (write.kind == Shape::Kind::other || write.table == "installation")
        return forget();
    const auto table = m_tables.find(write.table);
    if (table == m_tables.end())
        return;
    if (!write.where)
        return table->second.clear();
    const Compared rows = valuesOf(*write.where, values);
    Entries& entries = table->second;
    for (auto entry = entries.begin(); entry != entries.end();)
        entry = survives(entry->second, write, rows, values) ? std::next(entry)
                                                             : entries.erase(entry);
}

bool RecentRows::survives(
    Entry& entry, const Shape& write, const Compared& rows, std::span<const Value> values) {
    const bool moves = std::any_of(write.set.begin(), write.set.end(),
        [&entry](const auto& column) { return entry.where.count(column.first) > 0; });
    if (moves)
        return false;
    if (areApart(entry.where, rows))
        return true;
    if (write.kind != Shape::Kind::update || rows != entry.where || !entry.kept)
        return false;
    return !entry.kept->row || bring(*entry.kept->row, *entry.shape, write, values);
}

bool RecentRows::bring(std::vector<std::string>& row, const Shape& read, const Shape& write,
    std::span<const Value> values) {
    for (std::size_t i = 0; i < row.size(); ++i)
        if (const auto set = write.set.find(read.selected.at(i)); set != write.set.end()) {
            if (set->second == 0)
                return false;
            row[i] = textOf(values[set->second - 1]);
            if (!isCertain(row[i]))
                return false;
        }
    return true;
}

} // namespace okno::server::store
