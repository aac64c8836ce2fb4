#include "client/scanner/page_strips.h"

#include <utility>

namespace okno::client::scanner {

InFlight::InFlight(std::size_t maximumBytes, int maximumPages)
    : m_maximumBytes(maximumBytes)
    , m_maximumPages(maximumPages) { }

void InFlight::enterPage() {
    std::unique_lock lock(m_mutex);
    m_left.wait(lock, [this] { return m_pages < m_maximumPages; });
    ++m_pages;
}

void InFlight::leavePage() {
    const std::lock_guard lock(m_mutex);
    --m_pages;
    m_left.notify_all();
}

void InFlight::enterBytes(std::size_t bytes) {
    std::unique_lock lock(m_mutex);
    m_left.wait(lock, [&] { return m_pages <= 1 || m_bytes + bytes <= m_maximumBytes; });
    m_bytes += bytes;
}

void InFlight::leaveBytes(std::size_t bytes) {
    const std::lock_guard lock(m_mutex);
    m_bytes -= bytes;
    m_left.notify_all();
}

PageStrips::PageStrips(const PageFormat& format, InFlight& inFlight)
    : m_format(format)
    , m_inFlight(inFlight) {
    m_inFlight.enterPage();
}

PageStrips::~PageStrips() {
    drop();
    m_inFlight.leavePage();
}

void PageStrips::push(Strip strip) {
    m_inFlight.enterBytes(bytesOf(strip));
    const std::lock_guard lock(m_mutex);
    if (m_abandoned) {
        m_inFlight.leaveBytes(bytesOf(strip));
        return;
    }
    m_rows += strip.rows;
    m_strips.push_back(std::move(strip));
    m_changed.notify_all();
}

void PageStrips::close() {
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

void PageStrips::abandon() {
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    drop();
    m_changed.notify_all();
}

std::optional<int> PageStrips::height() {
    if (m_format.lines)
        return m_format.lines;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || m_abandoned; });
    if (m_abandoned || m_rows == 0)
        return std::nullopt;
    return m_rows;
}

std::optional<Strip> PageStrips::pop() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_strips.empty() || m_closed || m_abandoned; });
    if (m_strips.empty())
        return std::nullopt;
    Strip strip = std::move(m_strips.front());
    m_strips.pop_front();
    m_inFlight.leaveBytes(bytesOf(strip));
    return strip;
}

bool PageStrips::isAbandoned() {
    const std::lock_guard lock(m_mutex);
    return m_abandoned;
}

std::size_t PageStrips::bytesOf(const Strip& strip) const {
    return std::size_t(strip.rows) * m_format.bytesPerLine;
}

void PageStrips::drop() {
    for (const Strip& strip : m_strips)
        m_inFlight.leaveBytes(bytesOf(strip));
    m_strips.clear();
}

} // namespace okno::client::scanner
