// One scanner behind libsane, as okno-scanner uses it. Every call is made on the worker's main
// thread, as most drivers want it.
#pragma once

#include "client/scanning/scan_types.h"
#include "common/basics/result.h"

#include <functional>
#include <sane/sane.h>
#include <string>

namespace okno::client::scanner {

/// libsane as long as it is in use.
class SaneLibrary {
public:
    SaneLibrary();
    ~SaneLibrary();
    SaneLibrary(const SaneLibrary&) = delete;
    SaneLibrary& operator=(const SaneLibrary&) = delete;

    /// Asks every driver; takes seconds with network scanners.
    [[nodiscard]] std::vector<scanning::ScannerDevice> devices() const;
};

class SaneDevice {
public:
    SaneDevice() = default;
    ~SaneDevice() { close(); }
    SaneDevice(const SaneDevice&) = delete;
    SaneDevice& operator=(const SaneDevice&) = delete;

    [[nodiscard]] SANE_Status open(const std::string& name);
    void close();
    [[nodiscard]] bool isOpen() const { return m_handle != nullptr; }
    [[nodiscard]] const std::string& name() const { return m_name; }

    /// The driver's names of where paper may lie.
    [[nodiscard]] std::vector<std::string> sources() const;
    /// Sets what the request asks for as near as the device can, the source first because it
    /// changes what else there is. False when it lacks the source.
    [[nodiscard]] bool configure(const scanning::ScanRequest& request);
    /// What the device made of the wanted resolution.
    [[nodiscard]] int resolution() const;

    [[nodiscard]] SANE_Status start() { return sane_start(m_handle); }
    [[nodiscard]] SANE_Status parameters(SANE_Parameters& parameters) const {
        return sane_get_parameters(m_handle, &parameters);
    }
    [[nodiscard]] SANE_Status read(SANE_Byte* data, SANE_Int maximum, SANE_Int& length) {
        return sane_read(m_handle, data, maximum, &length);
    }
    /// Once, at the end of a batch.
    void cancel() { sane_cancel(m_handle); }

private:
    /// -1 where there is no active option of that name. Numbers may change after every setting.
    [[nodiscard]] SANE_Int find(const std::string& name) const;
    bool setText(const std::string& option, const std::string& text);
    /// Takes the nearest value that the option allows.
    void setNumber(const std::string& option, double value);
    void setAny(const std::string& option, const std::string& value);

    SANE_Handle m_handle = nullptr;
    std::string m_name;
};

[[nodiscard]] scanning::FaultKind faultOf(SANE_Status status);

} // namespace okno::client::scanner
