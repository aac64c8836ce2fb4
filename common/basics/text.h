// Small rules about text that the whole system must agree on. All text is UTF-8.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace okno {

/// Lower-case hexadecimal digits.
[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes);
/// False unless `hex` is exactly two digits for each byte of `bytes`.
[[nodiscard]] bool fromHex(std::string_view hex, std::span<std::uint8_t> bytes);

/// True for well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool isUtf8(std::string_view text);
/// Without white space at the ends; runs of it inside become one space.
[[nodiscard]] std::string simplified(std::string_view text);
/// The form in which texts are searched and compared: lower case for Latin and Russian, ё as е,
/// simplified.
[[nodiscard]] std::string folded(std::string_view text);
/// Only the ASCII digits of the text.
[[nodiscard]] std::string digitsOf(std::string_view text);

} // namespace okno
