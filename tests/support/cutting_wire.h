// The line between a registry and its PostgreSQL. It breaks once, at a message that holds a text:
// before the server has read it, or after the server has obeyed and before its answer arrives.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace okno::tests {

class CuttingWire {
public:
    enum class Cut { messageLost, answerLost };

    /// Listens on a free port of 127.0.0.1 and passes on to the server of the URL.
    explicit CuttingWire(std::string url);
    CuttingWire(const CuttingWire&) = delete;
    CuttingWire& operator=(const CuttingWire&) = delete;
    ~CuttingWire();

    /// The database's URL by way of this wire.
    [[nodiscard]] std::string url() const;
    /// At the next message to the server with this text in it.
    void cutAt(const std::string& text, Cut cut);
    [[nodiscard]] bool hasCut() const { return m_cuts > 0; }

private:
    void accept();
    void pass(int client);
    /// Whether the wire breaks here; then what has to be told the server was told.
    bool breaks(std::string_view message, int server);

    const std::string m_url;
    int m_listener;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_cuts = 0;
    std::mutex m_mutex;
    std::string m_text; // guarded by m_mutex; empty: passes everything
    Cut m_cut = Cut::messageLost;
    std::vector<std::thread> m_lines; // of the accepting thread
    std::thread m_thread;
};

} // namespace okno::tests
