#include "client/virtual_scanner/device.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace okno::client::virtual_scanner {

namespace {
std::filesystem::path inFolder(const std::filesystem::path& folder, const char* name) {
    return folder.empty() ? std::filesystem::path() : folder / name;
}
} // namespace

Device::Device(const std::filesystem::path& configuration)
    : m_settings(readSettings(inFolder(configuration, "okno.conf")))
    , m_feeder(inFolder(configuration, "okno.state")) { }

SANE_Parameters Device::parameters() const {
    const RenderOptions& render = m_settings.render;
    SANE_Parameters parameters{};
    parameters.format = render.channels == 3 ? SANE_FRAME_RGB : SANE_FRAME_GRAY;
    parameters.last_frame = SANE_TRUE;
    parameters.depth = 8;
    parameters.pixels_per_line = m_page
        ? m_page->width
        : pixelsOf(render.area.right, render.dpi) - pixelsOf(render.area.left, render.dpi);
    parameters.bytes_per_line = parameters.pixels_per_line * render.channels + m_settings.padBytes;
    parameters.lines
        = pixelsOf(render.area.bottom, render.dpi) - pixelsOf(render.area.top, render.dpi);
    if (m_settings.unknownHeight)
        parameters.lines = -1;
    return parameters;
}

SANE_Status Device::start() {
    m_page.reset();
    m_cancelled = false;
    if (!m_batch || m_settings.source == Source::flatbed) {
        m_settings.render.ownHeight = m_settings.unknownHeight;
        m_feeder.beginBatch(m_settings);
        m_batch = true;
    }
    if (m_feeder.isEmpty())
        return SANE_STATUS_NO_DOCS;
    m_sheet = m_feeder.sheet();
    m_lastSide = m_feeder.isLastSide();
    if (strikes(Moment::beforeSheet))
        return suffer();
    m_started = std::chrono::steady_clock::now();
    m_offset = 0;
    m_page = m_feeder.draw();
    return m_page ? SANE_STATUS_GOOD : SANE_STATUS_IO_ERROR;
}

SANE_Status Device::read(SANE_Byte* data, SANE_Int maximum, SANE_Int& length) {
    length = 0;
    if (m_cancelled)
        return SANE_STATUS_CANCELLED;
    if (!m_page)
        return SANE_STATUS_INVAL;
    if (m_settings.emptyReads && !std::exchange(m_answeredNothing, !m_answeredNothing))
        return SANE_STATUS_GOOD;
    const std::size_t line = m_page->rowBytes() + std::size_t(m_settings.padBytes);
    const std::size_t total = line * std::size_t(m_page->height);
    if (m_offset >= total / 2 && strikes(Moment::halfWay))
        return suffer();
    if (m_offset == total)
        return strikes(Moment::atEnd) ? suffer() : endPage();
    if (!waitForRow(int(m_offset / line)))
        return SANE_STATUS_CANCELLED;
    length = SANE_Int(copyRows(data, std::size_t(maximum)));
    return SANE_STATUS_GOOD;
}

void Device::cancel() {
    m_cancelled = true;
    m_batch = false;
    m_wake.notify_all();
}

bool Device::strikes(Moment moment) {
    if (m_settings.fault == Fault::none || m_sheet != m_settings.faultSheet || !m_lastSide)
        return false;
    const Moment due = m_settings.fault == Fault::coverOpen ? Moment::beforeSheet
        : m_settings.fault == Fault::doubleFeed             ? Moment::atEnd
                                                            : Moment::halfWay;
    return moment == due && m_feeder.strike();
}

SANE_Status Device::suffer() {
    m_page.reset();
    switch (m_settings.fault) {
    case Fault::coverOpen:
        return SANE_STATUS_COVER_OPEN;
    case Fault::stopButton:
        return SANE_STATUS_NO_DOCS;
    case Fault::io:
        return SANE_STATUS_IO_ERROR;
    case Fault::crash:
        std::abort();
    case Fault::hang: {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [] { return false; });
        return SANE_STATUS_IO_ERROR;
    }
    default:
        return SANE_STATUS_JAMMED;
    }
}

SANE_Status Device::endPage() {
    m_page.reset();
    if (m_lastSide)
        m_feeder.commitSheet();
    return SANE_STATUS_EOF;
}

bool Device::waitForRow(int row) {
    if (m_settings.pagesPerMinute == 0)
        return true;
    const std::chrono::duration<double> perPage(60.0 / m_settings.pagesPerMinute);
    const auto due = m_started
        + std::chrono::duration_cast<std::chrono::nanoseconds>(
            perPage * (row + 1) / m_page->height);
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_until(lock, due, [this] { return m_cancelled.load(); });
}

std::size_t Device::copyRows(SANE_Byte* data, std::size_t maximum) {
    const std::size_t row = m_page->rowBytes();
    const std::size_t line = row + std::size_t(m_settings.padBytes);
    const std::size_t total = line * std::size_t(m_page->height);
    std::size_t copied = 0;
    while (copied < maximum && m_offset < total) {
        const std::size_t column = m_offset % line;
        const std::size_t room = maximum - copied;
        std::size_t size = std::min(line - column, room);
        if (column < row) {
            size = std::min(row - column, room);
            const std::uint8_t* from = m_page->pixels.get() + m_offset / line * row + column;
            std::memcpy(data + copied, from, size);
        } else {
            std::memset(data + copied, 0xa5, size);
        }
        copied += size;
        m_offset += size;
    }
    return copied;
}

} // namespace okno::client::virtual_scanner
