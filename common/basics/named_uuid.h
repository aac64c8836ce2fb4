// Identifiers that follow from a name, where a repetition must find what it made the first time.
#pragma once

#include "common/basics/uuid.h"

#include <string_view>

namespace okno {

/// The same name gives the same id (version 8 of RFC 9562, from the name's SHA-256). Names begin
/// with what they name: "employee lebedeva".
[[nodiscard]] Uuid uuidOfName(std::string_view name);

} // namespace okno
