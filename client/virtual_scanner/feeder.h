// The stack of paper in the virtual scanner's feeder. It outlives the driver, as paper does: what
// is left of the stack and whether the fault has struck are kept in a file beside okno.conf.
// Used on the thread that calls SANE; pages are decoded ahead on threads of its own.
#pragma once

#include "client/virtual_scanner/settings.h"

#include <deque>
#include <future>
#include <vector>

namespace okno::client::virtual_scanner {

class Feeder {
public:
    using Page = std::shared_ptr<const PageImage>; // null: the file is no image

    /// An empty path keeps the state in memory only.
    explicit Feeder(std::filesystem::path stateFile);

    /// Looks at the folder and takes up the stack where the last batch left it; a stack that was
    /// fed to its end is put back.
    void beginBatch(const Settings& settings);
    [[nodiscard]] bool isEmpty() const { return m_next >= m_files.size(); }
    /// The sheet that `draw` feeds next, from 1.
    [[nodiscard]] int sheet() const { return int(m_next / m_sides) + 1; }
    /// True when the next page is the last side of its sheet.
    [[nodiscard]] bool isLastSide() const;
    /// Waits for the next page of the stack and moves on.
    [[nodiscard]] Page draw();
    /// The sheet has left the feeder for good.
    void commitSheet();

    /// True once for every time a fault is armed.
    [[nodiscard]] bool strike();
    void arm();

private:
    void decodeAhead();
    void save() const;

    std::filesystem::path m_stateFile;
    Settings m_settings;
    std::vector<std::filesystem::path> m_files;
    std::deque<std::future<Page>> m_ahead; // m_ahead.front() is page m_next
    std::size_t m_sides = 1;
    std::size_t m_next = 0;
    std::size_t m_fed = 0; // pages of whole sheets that have left the feeder
    bool m_struck = false;
};

} // namespace okno::client::virtual_scanner
