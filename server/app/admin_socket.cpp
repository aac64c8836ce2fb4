#include "server/app/admin_socket.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>

namespace okno::server::app {

namespace {
constexpr std::size_t maxBytes = 65536;
constexpr timeval patience{10, 0};

class Descriptor {
public:
    explicit Descriptor(int file)
        : m_file(file) { }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_file >= 0)
            ::close(m_file);
    }
    [[nodiscard]] int get() const { return m_file; }
    [[nodiscard]] int release() { return std::exchange(m_file, -1); }

private:
    int m_file;
};

std::filesystem::path socketIn(const std::filesystem::path& folder) {
    return folder / "admin.sock";
}

/// The address by way of an open folder: a socket's own path must be short, a folder's need not.
class Address {
public:
    explicit Address(const std::filesystem::path& socket)
        : m_folder(::open(socket.parent_path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
        m_address.sun_family = AF_UNIX;
        const std::string path
            = "/proc/self/fd/" + std::to_string(m_folder.get()) + "/" + socket.filename().string();
        std::strncpy(&m_address.sun_path[0], path.c_str(), sizeof(m_address.sun_path) - 1);
    }
    [[nodiscard]] const sockaddr* get() const {
        return reinterpret_cast<const sockaddr*>(&m_address);
    }
    static constexpr socklen_t size = sizeof(sockaddr_un);

private:
    Descriptor m_folder;
    sockaddr_un m_address{};
};

bool sendAll(int connection, const std::string& text) {
    std::size_t sent = 0;
    while (sent < text.size()) {
        const ssize_t now
            = ::send(connection, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += static_cast<std::size_t>(now);
    }
    return ::shutdown(connection, SHUT_WR) == 0;
}

std::optional<std::string> receiveAll(int connection) {
    std::string text;
    std::array<char, 4096> buffer{};
    while (text.size() <= maxBytes) {
        const ssize_t got = ::recv(connection, buffer.data(), buffer.size(), 0);
        if (got < 0)
            return std::nullopt;
        if (got == 0)
            return text;
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return std::nullopt;
}

void setPatience(int connection) {
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
}

/// The file's rights say so already; the kernel's word is better.
bool isOwnUser(int connection) {
    ucred peer{};
    socklen_t size = sizeof(peer);
    return ::getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && (peer.uid == ::geteuid() || peer.uid == 0);
}
} // namespace

Result<std::unique_ptr<AdminSocket>> AdminSocket::open(
    const std::filesystem::path& folder, Perform perform) {
    const std::filesystem::path path = socketIn(folder);
    // Whoever holds the data lock is alone here: an old socket is that of a registry that was
    // killed.
    ::unlink(path.c_str());
    Descriptor listening(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    Descriptor stop(::eventfd(0, EFD_CLOEXEC));
    const Address address(path);
    constexpr int waiting = 8;
    if (listening.get() < 0 || stop.get() < 0
        || ::bind(listening.get(), address.get(), Address::size) != 0
        || ::chmod(path.c_str(), S_IRUSR | S_IWUSR) != 0 || ::listen(listening.get(), waiting) != 0)
        return failure(ErrorCode::storage, "folder-not-writable", folder.string());
    return std::unique_ptr<AdminSocket>(
        new AdminSocket(listening.release(), stop.release(), path, std::move(perform)));
}

AdminSocket::AdminSocket(int listening, int stop, std::filesystem::path path, Perform perform)
    : m_listening(listening)
    , m_stop(stop)
    , m_path(std::move(path))
    , m_perform(std::move(perform))
    , m_thread([this] { work(); }) { }

AdminSocket::~AdminSocket() {
    ::eventfd_write(m_stop, 1);
    m_thread.join();
    ::unlink(m_path.c_str());
    ::close(m_listening);
    ::close(m_stop);
}

void AdminSocket::work() {
    while (true) {
        std::array<pollfd, 2> awaited{pollfd{m_stop, POLLIN, 0}, pollfd{m_listening, POLLIN, 0}};
        if (::poll(awaited.data(), awaited.size(), -1) < 0 && errno != EINTR)
            return;
        if (awaited[0].revents != 0)
            return;
        if (awaited[1].revents == 0)
            continue;
        const Descriptor connection(::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC));
        if (connection.get() >= 0 && isOwnUser(connection.get()))
            serve(connection.get());
    }
}

void AdminSocket::serve(int connection) {
    setPatience(connection);
    const auto text = receiveAll(connection);
    if (!text)
        return;
    const auto act = protocol::parseJson(*text).and_then(protocol::administrativeActFromJson);
    const auto answer
        = act ? m_perform(*act) : protocol::AdministrativeAnswer{{}, std::nullopt, act.error()};
    sendAll(connection, protocol::toJson(answer).dump());
}

Result<protocol::AdministrativeAnswer> askRunningRegistry(
    const std::filesystem::path& folder, const protocol::AdministrativeAct& act) {
    const Descriptor connection(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    setPatience(connection.get());
    const Address address(socketIn(folder));
    if (::connect(connection.get(), address.get(), Address::size) != 0
        || !sendAll(connection.get(), protocol::toJson(act).dump()))
        return failure(ErrorCode::conflict, "registry-running", folder.string());
    const auto text = receiveAll(connection.get());
    const auto answer
        = protocol::parseJson(text.value_or("")).and_then(protocol::administrativeAnswerFromJson);
    // Whether it was done nobody knows now; to ask again is safe for all but adding.
    if (!answer)
        return failure(ErrorCode::unavailable, "registry-silent", folder.string());
    return *answer;
}

} // namespace okno::server::app
