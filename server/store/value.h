// What goes into the placeholders of a statement and what comes out of its rows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace okno::server::store {

/// What stands for a placeholder. Texts must live until the statement has run.
using Value = std::variant<std::int64_t, std::string_view>;

/// The same with texts of its own.
using Cell = std::variant<std::int64_t, std::string>;
using Cells = std::vector<Cell>;

[[nodiscard]] std::vector<Value> valuesOf(const Cells& cells);

/// The row that is being read. Columns are counted from 0; none may be null.
class RowReader {
public:
    virtual ~RowReader() = default;
    [[nodiscard]] virtual int count() const = 0;
    [[nodiscard]] virtual std::int64_t number(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
};

/// Of a column that came as its digits.
[[nodiscard]] std::int64_t numberFrom(std::string_view digits);

[[nodiscard]] std::vector<std::string> textsOf(const RowReader& row);

} // namespace okno::server::store
