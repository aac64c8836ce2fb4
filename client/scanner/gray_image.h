// A page reduced to about 100 dpi of gray: enough to see whether it is blank, askew or a separator.
// Filled row by row on the page's writing thread, read on the thread that looks for marks.
#pragma once

#include <cstdint>
#include <vector>

namespace okno::client::scanner {

struct GrayImage {
    int width = 0;
    int height = 0;
    int dpi = 0;
    std::vector<std::uint8_t> pixels{};
};

class GrayReduction {
public:
    /// `channels` as the page has them; of colours the green one is taken, the nearest to gray.
    GrayReduction(int width, int channels, int dpi);

    void addRow(const std::uint8_t* row);
    /// Call once, last.
    [[nodiscard]] GrayImage take();

private:
    int m_channels;
    int m_factor;
    int m_rows = 0;
    GrayImage m_image;
};

} // namespace okno::client::scanner
