#include "client/sound/chime.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace okno::client::sound {
namespace {

std::vector<int> samples() {
    const QByteArray bytes = chimeSamples();
    std::vector<std::int16_t> read(static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t));
    std::memcpy(read.data(), bytes.constData(), read.size() * sizeof(std::int16_t));
    return {read.begin(), read.end()};
}

TEST(Chime, isShortAndLoudEnough) {
    const auto chime = samples();

    EXPECT_GT(chime.size(), chimeRate / 2U);
    EXPECT_LT(chime.size(), 2U * chimeRate);
    EXPECT_GT(*std::ranges::max_element(chime), INT16_MAX / 5);
    EXPECT_LT(*std::ranges::max_element(chime), INT16_MAX * 4 / 5);
}

TEST(Chime, beginsAndEndsWithoutAClick) {
    const auto chime = samples();

    EXPECT_LT(std::abs(chime.front()), INT16_MAX / 100);
    EXPECT_LT(std::abs(chime.back()), INT16_MAX / 100);
    int steepest = 0;
    for (std::size_t i = 1; i < chime.size(); ++i)
        steepest = std::max(steepest, std::abs(chime[i] - chime[i - 1]));
    EXPECT_LT(steepest, INT16_MAX / 10);
}

} // namespace
} // namespace okno::client::sound
