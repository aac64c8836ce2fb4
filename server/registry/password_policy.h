// What a person may choose as a password.
#pragma once

#include "common/basics/result.h"

#include <string_view>

namespace okno::server::registry {

/// `refused` "password-too-weak" with what is wrong as detail: "short" (fewer than ten characters),
/// "long" (more than 1,024 bytes), "login" (contains it), "common" (everybody's choice) or "simple"
/// (few different characters, or a run of the keyboard).
[[nodiscard]] Result<void> checkPassword(std::string_view password, std::string_view login);

} // namespace okno::server::registry
