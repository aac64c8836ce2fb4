// The parameters of a request's address.
#pragma once

#include "common/basics/result.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace okno::server::http {

class Query {
public:
    /// `invalidInput` "parameter-unknown" with its name as detail.
    [[nodiscard]] static Result<Query> of(
        const std::string& uri, std::initializer_list<std::string_view> known);

    [[nodiscard]] std::optional<std::string> text(const std::string& name) const;
    /// `invalidInput` "number-wrong" with the name as detail.
    [[nodiscard]] Result<int> number(
        const std::string& name, int from, int to, int otherwise) const;

private:
    std::map<std::string, std::string> m_values;
};

} // namespace okno::server::http
