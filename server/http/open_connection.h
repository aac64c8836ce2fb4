// Connections of a registry without TLS. A station that begins with TLS would otherwise send no end
// of a request line, and both would wait for half a minute: it is answered in the open at once, and
// knows from that what is wrong.
#pragma once

#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/TCPServerConnectionFactory.h>

namespace okno::server::http {

class OpenConnections : public Poco::Net::TCPServerConnectionFactory {
public:
    OpenConnections(Poco::Net::HTTPServerParams::Ptr params,
        Poco::Net::HTTPRequestHandlerFactory::Ptr handlers);
    /// Called on the server's threads; the connection runs on one of them.
    Poco::Net::TCPServerConnection* createConnection(
        const Poco::Net::StreamSocket& socket) override;

private:
    Poco::Net::HTTPServerParams::Ptr m_params;
    Poco::Net::HTTPRequestHandlerFactory::Ptr m_handlers;
};

} // namespace okno::server::http
