// Names of enumeration values on the wire, one table each.
#pragma once

#include "common/basics/result.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace okno::protocol {

/// Specialised for every enumeration that travels: pairs of value and name.
template <typename Enum> struct EnumNames;

template <typename Enum> [[nodiscard]] std::string nameOf(Enum value) {
    for (const auto& [candidate, name] : EnumNames<Enum>::table)
        if (candidate == value)
            return std::string(name);
    return {};
}

template <typename Enum> [[nodiscard]] Result<Enum> valueNamed(std::string_view text) {
    for (const auto& [candidate, name] : EnumNames<Enum>::table)
        if (name == text)
            return candidate;
    return failure(ErrorCode::invalidInput, "value-unknown");
}

} // namespace okno::protocol
