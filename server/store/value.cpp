#include "server/store/value.h"

#include "server/store/store_error.h"

#include <charconv>

namespace okno::server::store {

std::vector<Value> valuesOf(const Cells& cells) {
    std::vector<Value> values;
    values.reserve(cells.size());
    for (const Cell& cell : cells)
        std::visit([&values](const auto& content) { values.emplace_back(content); }, cell);
    return values;
}

std::int64_t numberFrom(std::string_view digits) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size())
        throw StoreError(StoreError::Kind::failed, "a column is no number");
    return number;
}

std::vector<std::string> textsOf(const RowReader& row) {
    std::vector<std::string> texts;
    texts.reserve(static_cast<std::size_t>(row.count()));
    for (int column = 0; column < row.count(); ++column)
        texts.emplace_back(row.text(column));
    return texts;
}

} // namespace okno::server::store
