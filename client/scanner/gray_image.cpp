#include "client/scanner/gray_image.h"

#include <algorithm>
#include <utility>

namespace okno::client::scanner {

namespace {
constexpr int reducedDpi = 100;
}

GrayReduction::GrayReduction(int width, int channels, int dpi)
    : m_channels(channels)
    , m_factor(std::max(1, dpi / reducedDpi))
    , m_sums(std::size_t(std::max(1, width / m_factor)), 0) {
    m_image.width = int(m_sums.size());
    m_image.dpi = dpi / m_factor;
}

void GrayReduction::addRow(const std::uint8_t* row) {
    const std::uint8_t* from = row + (m_channels == 3 ? 1 : 0);
    for (std::uint32_t& sum : m_sums) {
        for (int pixel = 0; pixel < m_factor; ++pixel, from += m_channels)
            sum += *from;
    }
    if (++m_rows < m_factor)
        return;
    const auto count = std::uint32_t(m_factor * m_factor);
    for (std::uint32_t& sum : m_sums)
        m_image.pixels.push_back(std::uint8_t(std::exchange(sum, 0) / count));
    ++m_image.height;
    m_rows = 0;
}

GrayImage GrayReduction::take() {
    return std::move(m_image);
}

} // namespace okno::client::scanner
