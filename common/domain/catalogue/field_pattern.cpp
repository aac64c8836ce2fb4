#include "common/domain/catalogue/field_pattern.h"

#if defined(__GNUC__) && !defined(__clang__)
// With sanitizers on, GCC 12 takes the inlined automaton for uninitialised (its bug 105562).
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <regex>
#include <unordered_map>

namespace okno::domain {

namespace {
// To compile a pattern takes a hundred times as long as to match it. The catalogue has a few dozen.
const std::regex& compiled(const std::string& pattern) {
    constexpr std::size_t enough = 500;
    thread_local std::unordered_map<std::string, std::regex> known;
    if (const auto found = known.find(pattern); found != known.end())
        return found->second;
    if (known.size() >= enough)
        known.clear();
    return known.emplace(pattern, std::regex(pattern)).first->second;
}
} // namespace

bool isPattern(const std::string& pattern) {
    try {
        static_cast<void>(std::regex(pattern));
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
        return text.size() <= longestMatched && std::regex_match(text, compiled(pattern));
    } catch (const std::regex_error&) {
        return false;
    }
}

} // namespace okno::domain
