#include "server/http/query.h"

#include <Poco/URI.h>

#include <algorithm>
#include <charconv>

namespace okno::server::http {

Result<Query> Query::of(const std::string& uri, std::initializer_list<std::string_view> known) {
    Query query;
    for (const auto& [name, value] : Poco::URI(uri).getQueryParameters()) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            return failure(ErrorCode::invalidInput, "parameter-unknown", name);
        query.m_values[name] = value;
    }
    return query;
}

std::optional<std::string> Query::text(const std::string& name) const {
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional(found->second);
}

Result<int> Query::number(const std::string& name, int from, int to, int otherwise) const {
    const auto value = text(name);
    if (!value)
        return otherwise;
    int number = 0;
    const char* last = value->data() + value->size();
    const auto [end, error] = std::from_chars(value->data(), last, number);
    if (error != std::errc{} || end != last || number < from || number > to)
        return failure(ErrorCode::invalidInput, "number-wrong", name);
    return number;
}

} // namespace okno::server::http
