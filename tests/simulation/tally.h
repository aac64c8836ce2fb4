// What has gone wrong in a history, counted by its name: the proof that it did.
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace okno::simulation {

class Tally {
public:
    void count(const std::string& what) {
        ++m_counts[what];
        ++m_total;
    }
    [[nodiscard]] std::size_t of(const std::string& what) const {
        const auto found = m_counts.find(what);
        return found == m_counts.end() ? 0 : found->second;
    }
    [[nodiscard]] std::size_t total() const { return m_total; }
    [[nodiscard]] std::string account() const {
        std::string words;
        for (const auto& [what, count] : m_counts)
            words += (words.empty() ? "" : ", ") + std::to_string(count) + ' ' + what;
        return words;
    }

private:
    std::map<std::string, std::size_t> m_counts;
    std::size_t m_total = 0;
};

} // namespace okno::simulation
