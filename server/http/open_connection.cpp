#include "server/http/open_connection.h"

#include <Poco/Net/HTTPServerConnection.h>

#include <array>
#include <string_view>
#include <sys/socket.h>

namespace okno::server::http {

namespace {

constexpr unsigned char handshake = 22; // content type of a TLS record: RFC 8446, 5.1
constexpr std::string_view notHere
    = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

class OpenConnection : public Poco::Net::HTTPServerConnection {
public:
    OpenConnection(const Poco::Net::StreamSocket& socket,
        const Poco::Net::HTTPServerParams::Ptr& params,
        const Poco::Net::HTTPRequestHandlerFactory::Ptr& handlers)
        : HTTPServerConnection(socket, params, handlers)
        , m_patience(params->getTimeout()) { }

    void run() override {
        if (!beginsTls())
            return HTTPServerConnection::run();
        // Unread, it would reset the connection, and the answer would be lost with it.
        std::array<char, 4096> hello{};
        socket().receiveBytes(hello.data(), hello.size());
        socket().sendBytes(notHere.data(), static_cast<int>(notHere.size()));
        socket().shutdownSend();
    }

private:
    [[nodiscard]] bool beginsTls() {
        std::array<unsigned char, 1> first{};
        socket().setReceiveTimeout(m_patience);
        return socket().receiveBytes(first.data(), first.size(), MSG_PEEK) == 1
            && first.front() == handshake;
    }

    Poco::Timespan m_patience;
};

} // namespace

OpenConnections::OpenConnections(
    Poco::Net::HTTPServerParams::Ptr params, Poco::Net::HTTPRequestHandlerFactory::Ptr handlers)
    : m_params(std::move(params))
    , m_handlers(std::move(handlers)) { }

Poco::Net::TCPServerConnection* OpenConnections::createConnection(
    const Poco::Net::StreamSocket& socket) {
    return new OpenConnection(socket, m_params, m_handlers);
}

} // namespace okno::server::http
