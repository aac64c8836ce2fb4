// A page on its way from the scanner to its file: the reading thread pushes strips of rows, the
// page's writing thread takes them. `InFlight` keeps the two from drifting too far apart.
#pragma once

#include "client/scanner/page_memory.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace okno::client::scanner {

/// How much has been read and not yet written, over all pages. Safe to call from any thread.
class InFlight {
public:
    InFlight(std::size_t maximumBytes, int maximumPages);

    /// Waits until there is room for another page.
    void enterPage();
    void leavePage();
    /// Waits for room, but not while the page being read is the only one: its writer may need the
    /// whole of it.
    void enterBytes(std::size_t bytes);
    void leaveBytes(std::size_t bytes);

private:
    const std::size_t m_maximumBytes;
    const int m_maximumPages;
    std::mutex m_mutex;
    std::condition_variable m_left;
    std::size_t m_bytes = 0;
    int m_pages = 0;
};

struct PageFormat {
    int width = 0;
    int channels = 3; // 1 gray, 3 RGB; eight bits each
    std::size_t bytesPerLine = 0; // may be more than the pixels need
    std::optional<int> lines{}; // not known beforehand with every scanner
    int dpi = 0;
};

struct Strip {
    PageMemory bytes;
    int rows = 0;
};

class PageStrips {
public:
    PageStrips(const PageFormat& format, InFlight& inFlight);
    ~PageStrips();
    PageStrips(const PageStrips&) = delete;
    PageStrips& operator=(const PageStrips&) = delete;

    [[nodiscard]] const PageFormat& format() const { return m_format; }

    void push(Strip strip);
    /// The page is whole.
    void close();
    /// The page will not be whole, or its writing has failed: what comes is dropped.
    void abandon();

    /// Waits for the page's end where the scanner did not tell its height. Nothing: abandoned.
    [[nodiscard]] std::optional<int> height();
    /// The next strip; nothing at the page's end or when it was abandoned.
    [[nodiscard]] std::optional<Strip> pop();
    [[nodiscard]] bool isAbandoned();

private:
    [[nodiscard]] std::size_t bytesOf(const Strip& strip) const;
    void drop();

    const PageFormat m_format;
    InFlight& m_inFlight;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Strip> m_strips;
    int m_rows = 0;
    bool m_closed = false;
    bool m_abandoned = false;
};

} // namespace okno::client::scanner
