#include "client/scanner/event_output.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace okno::client::scanner {

EventOutput::EventOutput()
    : m_file(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)) {
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

EventOutput::~EventOutput() {
    ::close(m_file);
}

void EventOutput::send(const scanning::ScannerEvent& event) {
    const std::string line = scanning::toLine(event) + '\n';
    const std::lock_guard lock(m_mutex);
    for (std::size_t done = 0; done < line.size();) {
        const ssize_t written = ::write(m_file, line.data() + done, line.size() - done);
        if (written < 0 && errno != EINTR)
            return; // the desk is gone; its end of stdin ends this process
        if (written > 0)
            done += std::size_t(written);
    }
}

} // namespace okno::client::scanner
