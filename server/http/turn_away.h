// Connections that come while every thread is taken. Poco would drop them without a word, and a
// station could not tell a busy registry from one that is gone: here they are told 503 and when to
// come back.
#pragma once

#include <Poco/Net/StreamSocket.h>
#include <Poco/Net/TCPServer.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace okno::server::http {

class TurnAway : public Poco::Net::TCPServerConnectionFilter {
public:
    /// `isFull` and `count` are called on the accepting thread.
    TurnAway(std::function<bool()> isFull, std::function<void()> count);
    ~TurnAway() override;

    /// False for a connection that is turned away; a thread of its own speaks to it.
    bool accept(const Poco::Net::StreamSocket& socket) override;

private:
    void work();

    std::function<bool()> m_isFull;
    std::function<void()> m_count;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Poco::Net::StreamSocket> m_waiting; // guarded by m_mutex
    bool m_stopping = false; // guarded by m_mutex
    std::thread m_thread;
};

} // namespace okno::server::http
