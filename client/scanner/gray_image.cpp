#include "client/scanner/gray_image.h"

#include <algorithm>
#include <utility>

namespace okno::client::scanner {

namespace {
constexpr int reducedDpi = 100;
}

GrayReduction::GrayReduction(int width, int channels, int dpi)
    : m_channels(channels)
    , m_factor(std::max(1, dpi / reducedDpi)) {
    m_image.width = std::max(1, width / m_factor);
    m_image.dpi = dpi / m_factor;
}

void GrayReduction::addRow(const std::uint8_t* row) {
    // One row in m_factor is enough to see marks by, and costs the encoder least.
    if (m_rows++ % m_factor != m_factor / 2)
        return;
    const std::uint8_t* from = row + (m_channels == 3 ? 1 : 0);
    m_image.pixels.resize(m_image.pixels.size() + std::size_t(m_image.width));
    std::uint8_t* to = m_image.pixels.data() + m_image.pixels.size() - m_image.width;
    for (int x = 0; x < m_image.width; ++x) {
        int sum = 0;
        for (int pixel = 0; pixel < m_factor; ++pixel, from += m_channels)
            sum += *from;
        to[x] = std::uint8_t(sum / m_factor);
    }
    ++m_image.height;
}

GrayImage GrayReduction::take() {
    return std::move(m_image);
}

} // namespace okno::client::scanner
