// The patterns that the catalogue gives to fields of queries: ECMAScript regular expressions.
#pragma once

#include <string>

namespace okno::domain {

/// Whether the text is a regular expression at all; the empty one is.
[[nodiscard]] bool isPattern(const std::string& pattern);
/// Whether the whole text fits. Anything fits the empty pattern, nothing a broken one; a text of
/// more than 1000 bytes fits no other.
[[nodiscard]] bool matchesPattern(const std::string& pattern, const std::string& text);

} // namespace okno::domain
