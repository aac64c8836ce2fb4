#include "common/domain/catalogue/field_pattern.h"

#if defined(__GNUC__) && !defined(__clang__)
// With sanitizers on, GCC 12 takes the inlined automaton for uninitialised (its bug 105562).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <regex>

namespace okno::domain {

bool isPattern(const std::string& pattern) {
    try {
        const std::regex compiled(pattern);
        return true;
    } catch (const std::regex_error&) {
        return false;
    }
}

bool matchesPattern(const std::string& pattern, const std::string& text) {
    // The library's matcher recurses by character; what a person types in a field is short.
    constexpr std::size_t longestMatched = 1000;
    if (pattern.empty())
        return true;
    try {
        return text.size() <= longestMatched && std::regex_match(text, std::regex(pattern));
    } catch (const std::regex_error&) {
        return false;
    }
}

} // namespace okno::domain
