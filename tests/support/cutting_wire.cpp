#include "tests/support/cutting_wire.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace okno::tests {

namespace {
constexpr int tickMilliseconds = 50; // how soon the threads see that they are to end

sockaddr_in loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

int portOf(int socket) {
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
    return ntohs(address.sin_port);
}

int connectTo(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = loopback(port);
    // Where it fails, the first read does.
    static_cast<void>(
        ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address));
    return socket;
}

// "postgresql://okno@127.0.0.1:5432/name": where the port begins and ends.
std::pair<std::size_t, std::size_t> placeOfPort(const std::string& url) {
    const auto from = url.rfind(':') + 1;
    return {from, url.find('/', from)};
}

bool isReadable(int socket) {
    pollfd watched{socket, POLLIN, 0};
    return ::poll(&watched, 1, 0) > 0;
}
} // namespace

CuttingWire::CuttingWire(std::string url)
    : m_url(std::move(url))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const auto address = loopback(0);
    if (::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0
        || ::listen(m_listener, SOMAXCONN) != 0)
        throw std::runtime_error("no port for the wire");
    m_thread = std::thread([this] { accept(); });
}

CuttingWire::~CuttingWire() {
    m_stopping = true;
    m_thread.join();
    for (auto& line : m_lines)
        line.join();
    ::close(m_listener);
}

std::string CuttingWire::url() const {
    const auto [from, to] = placeOfPort(m_url);
    return m_url.substr(0, from) + std::to_string(portOf(m_listener)) + m_url.substr(to);
}

void CuttingWire::cutAt(const std::string& text, Cut cut) {
    const std::lock_guard lock(m_mutex);
    m_text = text;
    m_cut = cut;
}

void CuttingWire::accept() {
    while (!m_stopping) {
        pollfd watched{m_listener, POLLIN, 0};
        if (::poll(&watched, 1, tickMilliseconds) > 0)
            m_lines.emplace_back(
                [this, client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC)] {
                    pass(client);
                });
    }
}

void CuttingWire::pass(int client) {
    const auto [from, to] = placeOfPort(m_url);
    const int server = connectTo(std::atoi(m_url.substr(from, to - from).c_str()));
    std::array<char, 65536> buffer{};
    bool whole = true;
    while (whole && !m_stopping) {
        std::array<pollfd, 2> watched{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        ::poll(watched.data(), watched.size(), tickMilliseconds);
        for (const auto& [reader, writer] :
            {std::pair{client, server}, std::pair{server, client}}) {
            if (!isReadable(reader))
                continue;
            const ssize_t size = ::recv(reader, buffer.data(), buffer.size(), 0);
            const std::string_view message(buffer.data(), size > 0 ? std::size_t(size) : 0);
            whole = size > 0 && !(reader == client && breaks(message, server))
                && ::send(writer, message.data(), message.size(), MSG_NOSIGNAL) == size;
            if (!whole)
                break;
        }
    }
    ::close(client);
    ::close(server);
}

bool CuttingWire::breaks(std::string_view message, int server) {
    const std::lock_guard lock(m_mutex);
    if (m_text.empty() || message.find(m_text) == std::string_view::npos)
        return false;
    if (m_cut == Cut::answerLost) {
        std::array<char, 1024> answer{};
        ::send(server, message.data(), message.size(), MSG_NOSIGNAL);
        ::recv(server, answer.data(), answer.size(), 0);
    }
    m_text.clear();
    ++m_cuts;
    return true;
}

} // namespace okno::tests
