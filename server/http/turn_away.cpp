#include "server/http/turn_away.h"

#include "common/protocol/messages.h"
#include "server/http/answer.h"

#include <Poco/Exception.h>

#include <array>

namespace okno::server::http {

namespace {

constexpr std::size_t maxWaiting = 1'024;
const Poco::Timespan patience(0, 300'000);

const std::string& words() {
    static const std::string text = [] {
        const Error busy{ErrorCode::unavailable, "registry-busy"};
        const int status = statusOf(busy);
        const std::string body
            = protocol::toJson(protocol::Problem{status, busy, std::nullopt}).dump();
        return "HTTP/1.1 " + std::to_string(status)
            + " Service Unavailable\r\nContent-Type: application/problem+json\r\nRetry-After: "
            + std::to_string(retryAfterSeconds) + "\r\nConnection: close\r\nContent-Length: "
            + std::to_string(body.size()) + "\r\n\r\n" + body;
    }();
    return text;
}

/// What the client still sends is read and forgotten: closing before would reset the connection,
/// and the answer would be lost with it.
void speakTo(Poco::Net::StreamSocket& socket) {
    try {
        socket.setSendTimeout(patience);
        socket.setReceiveTimeout(patience);
        socket.sendBytes(words().data(), static_cast<int>(words().size()));
        socket.shutdownSend();
        constexpr int maxPieces = 16;
        std::array<char, 16'384> buffer{};
        for (int piece = 0; piece < maxPieces; ++piece)
            if (socket.receiveBytes(buffer.data(), buffer.size()) <= 0)
                break;
    } catch (const Poco::Exception&) {
        return; // the client is gone or too slow: it will try again of its own accord
    }
}

} // namespace

TurnAway::TurnAway(std::function<bool()> isFull, std::function<void()> count)
    : m_isFull(std::move(isFull))
    , m_count(std::move(count))
    , m_thread([this] { work(); }) { }

TurnAway::~TurnAway() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_arrived.notify_one();
    m_thread.join();
}

bool TurnAway::accept(const Poco::Net::StreamSocket& socket) {
    if (!m_isFull())
        return true;
    m_count();
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.size() < maxWaiting)
            m_waiting.push_back(socket);
    }
    m_arrived.notify_one();
    return false;
}

void TurnAway::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_arrived.wait(lock, [this] { return m_stopping || !m_waiting.empty(); });
        if (m_stopping)
            return;
        Poco::Net::StreamSocket socket = m_waiting.front();
        m_waiting.pop_front();
        lock.unlock();
        speakTo(socket);
        lock.lock();
    }
}

} // namespace okno::server::http
