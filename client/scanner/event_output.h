// The worker's stdout: one event, one line. Safe to call from any thread.
#pragma once

#include "client/scanning/scanner_messages.h"

#include <mutex>

namespace okno::client::scanner {

class EventOutput {
public:
    /// Takes over the process's stdout and leaves stderr in its place: drivers print there.
    EventOutput();
    ~EventOutput();
    EventOutput(const EventOutput&) = delete;
    EventOutput& operator=(const EventOutput&) = delete;

    void send(const scanning::ScannerEvent& event);

private:
    std::mutex m_mutex;
    int m_file;
};

} // namespace okno::client::scanner
