// What happens next, from one seed: the same seed, the same history.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace okno::simulation {

class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : m_engine(seed) { }

    /// From 0 to `count` - 1.
    [[nodiscard]] std::size_t below(std::size_t count) {
        return static_cast<std::size_t>(m_engine() % count);
    }
    [[nodiscard]] bool happens(double share) {
        return static_cast<double>(m_engine() >> 11U) * 0x1.0p-53 < share;
    }
    template <typename T> [[nodiscard]] T& one(std::vector<T>& of) {
        return of.at(below(of.size()));
    }
    template <typename T> [[nodiscard]] const T& one(const std::vector<T>& of) {
        return of.at(below(of.size()));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace okno::simulation
