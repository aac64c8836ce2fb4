// okno-scanner: the one program that links libsane, so that a driver which crashes or hangs takes
// nothing else with it. Started by okno-desk; takes commands on stdin and tells events on stdout,
// both of client/scanning/scanner_messages.h. Ends with its stdin.
#include "client/scanner/batch.h"

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <unistd.h>

namespace okno::client::scanner {

namespace {
using namespace scanning;

constexpr std::chrono::seconds graceForDriver(10);
constexpr int driverBroken = 3;

/// Reads commands while the main thread is busy with a batch.
class CommandInput {
public:
    CommandInput()
        : m_reading(&CommandInput::readAll, this) {
        m_reading.detach();
    }

    [[nodiscard]] ScannerCommand next() { return m_commands.pop().value_or(Quit{}); }
    [[nodiscard]] const std::atomic<bool>& stop() const { return m_stop; }

private:
    void readAll() {
        for (std::string line; std::getline(std::cin, line);) {
            const Result<ScannerCommand> command = commandFromLine(line);
            if (!command)
                std::cerr << "okno-scanner: not a command: " << command.error().detail << '\n';
            else if (std::holds_alternative<StopScan>(*command))
                m_stop = true;
            else
                take(*command);
        }
        m_stop = true;
        m_commands.close();
        // The desk is gone. A driver that hangs must not keep the scanner from the next one.
        std::this_thread::sleep_for(graceForDriver);
        std::_Exit(driverBroken);
    }

    void take(const ScannerCommand& command) {
        if (std::holds_alternative<StartScan>(command))
            m_stop = false; // a stop that came too late was for the batch before
        m_commands.push(command);
    }

    std::atomic<bool> m_stop = false;
    Handover<ScannerCommand> m_commands;
    std::thread m_reading;
};

void openDevice(
    const SaneLibrary& library, SaneDevice& device, std::string name, EventOutput& out) {
    if (name.empty()) {
        const std::vector<ScannerDevice> devices = library.devices();
        if (devices.empty()) {
            out.send(ScanFailed{FaultKind::noScanner, 0, "no device was found"});
            return;
        }
        name = devices.front().name;
    }
    const SANE_Status status = device.open(name);
    if (status == SANE_STATUS_GOOD)
        out.send(DeviceOpened{name, device.sources()});
    else
        out.send(ScanFailed{status == SANE_STATUS_INVAL ? FaultKind::noScanner : faultOf(status), 0,
            sane_strstatus(status)});
}

void work(CommandInput& input, EventOutput& output) {

    const SaneLibrary library;
    SaneDevice device;
    for (;;) {
        const ScannerCommand command = input.next();
        if (std::holds_alternative<Quit>(command))
            return;
        if (std::holds_alternative<ListDevices>(command))
            output.send(DevicesListed{library.devices()});
        if (const auto* open = std::get_if<OpenDevice>(&command))
            openDevice(library, device, open->device, output);
        if (const auto* scan = std::get_if<StartScan>(&command)) {
            const auto fault = Batch(device, output, input.stop()).run(scan->request);
            if (fault == FaultKind::io)
                std::_Exit(driverBroken); // tearing down a broken driver may hang
        }
    }
}
} // namespace

} // namespace okno::client::scanner

int main() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file too large is an error to report, not an end
    auto* input = new okno::client::scanner::CommandInput; // its thread outlives main
    okno::client::scanner::EventOutput output;
    okno::client::scanner::work(*input, output);
    return 0;
}
