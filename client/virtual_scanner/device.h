// The virtual scanner as a device that is open: feeds its stack at the set speed and goes wrong
// when told to. SANE calls it on one thread; only `cancel` may come from another.
#pragma once

#include "client/virtual_scanner/feeder.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <sane/sane.h>

namespace okno::client::virtual_scanner {

class Device {
public:
    /// `configuration` is the folder of okno.conf.
    explicit Device(const std::filesystem::path& configuration);

    [[nodiscard]] Settings& settings() { return m_settings; }
    /// A fault that was set anew strikes again.
    void armFault() { m_feeder.arm(); }
    [[nodiscard]] bool isScanning() const { return m_page != nullptr; }
    [[nodiscard]] SANE_Parameters parameters() const;
    SANE_Status start();
    SANE_Status read(SANE_Byte* data, SANE_Int maximum, SANE_Int& length);
    void cancel();

private:
    enum class Moment { beforeSheet, halfWay, atEnd };

    [[nodiscard]] bool strikes(Moment moment);
    SANE_Status suffer();
    SANE_Status endPage();
    /// Waits until the paper has moved far enough for `row`; false when cancelled meanwhile.
    [[nodiscard]] bool waitForRow(int row);
    std::size_t copyRows(SANE_Byte* data, std::size_t maximum);

    Settings m_settings;
    Feeder m_feeder;
    Feeder::Page m_page;
    bool m_batch = false;
    bool m_lastSide = false;
    int m_sheet = 0;
    std::size_t m_offset = 0; // in the padded lines of the page
    bool m_answeredNothing = false;
    std::chrono::steady_clock::time_point m_started;
    std::atomic<bool> m_cancelled = false;
    std::mutex m_mutex;
    std::condition_variable m_wake;
};

} // namespace okno::client::virtual_scanner
