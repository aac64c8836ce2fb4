// Bodies as they come off the line, in the open and by TLS: a server of Poco's that tells what it
// was handed.
#include "server/http/request_body.h"

#include "common/basics/sha256.h"
#include "server/app/certificates.h"
#include "server/http/tls.h"
#include "tests/support/need.h"
#include "tests/support/registry_fixture.h"
#include "tests/support/temporary_folder.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/ThreadPool.h>

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <numeric>

namespace okno::tests {

namespace {
using Poco::Net::Context;
using Poco::Net::SocketAddress;
using Poco::Net::StreamSocket;

constexpr std::size_t mostOfBody = 1 << 20;
/// Around the buffers of Poco, of TLS and of streamBody().
constexpr std::array<std::size_t, 16> bodyLengths{0, 1, 3'990, 4'091, 4'092, 4'093, 4'095, 4'096,
    4'097, 16'384, 16'385, 32'767, 32'768, 32'769, 65'537, 300'000};

std::string bytesOf(std::size_t length) {
    std::string bytes(length, '\0');
    std::iota(bytes.begin(), bytes.end(), static_cast<char>(length));
    return bytes;
}

std::string toldOf(const std::string& outcome, std::size_t pieces, const std::string& bytes) {
    return outcome + ' ' + std::to_string(pieces) + ' ' + std::to_string(bytes.size()) + ' '
        + sha256(bytes).toString();
}

/// In pieces of 32 KB.
std::string wholeOf(const std::string& bytes) {
    return toldOf("whole", (bytes.size() + 32'767) / 32'768, bytes);
}

class Teller : public Poco::Net::HTTPRequestHandler {
public:
    void handleRequest(
        Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override {
        std::string bytes;
        std::size_t pieces = 0;
        const auto read = server::http::streamBody(
            request, mostOfBody, [&](const char* data, std::size_t size) {
                bytes.append(data, size);
                pieces += size > 0 ? 1 : 0;
                return Result<void>{};
            });
        const std::string told = toldOf(read ? "whole" : read.error().reason, pieces, bytes);
        response.setKeepAlive(server::http::forgetBody(request));
        response.setContentLength64(static_cast<std::int64_t>(told.size()));
        response.send() << told;
    }
};

class Tellers : public Poco::Net::HTTPRequestHandlerFactory {
public:
    Poco::Net::HTTPRequestHandler* createRequestHandler(
        const Poco::Net::HTTPServerRequest& /*request*/) override {
        return new Teller;
    }
};

enum class Line { open, tls };

class TellingServer {
public:
    TellingServer(Line line, std::chrono::seconds patience)
        : m_socket(listen(line))
        , m_server(new Tellers, m_threads, m_socket, parameters(patience)) {
        m_server.start();
    }
    TellingServer(const TellingServer&) = delete;
    TellingServer& operator=(const TellingServer&) = delete;
    ~TellingServer() {
        m_server.stopAll(true);
        m_threads.joinAll();
    }

    [[nodiscard]] Poco::UInt16 port() const { return m_socket.address().port(); }

private:
    [[nodiscard]] Poco::Net::ServerSocket listen(Line line) const {
        const SocketAddress anyPort("127.0.0.1", 0);
        if (line == Line::open)
            return Poco::Net::ServerSocket(anyPort);
        const auto files = need(server::app::makeCertificate(
            m_folder.path(), {"127.0.0.1"}, RegistryFixture::founded()));
        return Poco::Net::SecureServerSocket(
            anyPort, 64, need(server::http::tlsContext({files.certificate, files.key})));
    }
    static Poco::Net::HTTPServerParams::Ptr parameters(std::chrono::seconds patience) {
        Poco::Net::HTTPServerParams::Ptr parameters = new Poco::Net::HTTPServerParams;
        parameters->setTimeout(Poco::Timespan(patience.count(), 0));
        return parameters;
    }

    const TemporaryFolder m_folder;
    Poco::ThreadPool m_threads;
    const Poco::Net::ServerSocket m_socket;
    Poco::Net::HTTPServer m_server;
};

class RequestBody : public testing::TestWithParam<Line> {
protected:
    [[nodiscard]] static std::string post(const std::string& bytes, std::size_t announced) {
        return "POST / HTTP/1.1\r\nHost: okno\r\nContent-Length: " + std::to_string(announced)
            + "\r\n\r\n" + bytes;
    }
    [[nodiscard]] static std::string post(const std::string& bytes) {
        return post(bytes, bytes.size());
    }

    [[nodiscard]] StreamSocket connect() const { return connect(m_server); }
    [[nodiscard]] static StreamSocket connect(const TellingServer& server) {
        const SocketAddress address("127.0.0.1", server.port());
        if (GetParam() == Line::open)
            return StreamSocket(address);
        return Poco::Net::SecureStreamSocket(
            address, Context::Ptr(new Context(Context::TLS_CLIENT_USE, "", Context::VERIFY_NONE)));
    }

    static void send(StreamSocket& socket, const std::string& bytes) {
        for (std::size_t sent = 0; sent < bytes.size();)
            sent += static_cast<std::size_t>(
                socket.sendBytes(bytes.data() + sent, static_cast<int>(bytes.size() - sent)));
    }
    static std::string line(StreamSocket& socket) {
        std::string read;
        for (char sign = 0; sign != '\n' && socket.receiveBytes(&sign, 1) == 1;)
            read += sign;
        return read;
    }
    /// The body of one answer.
    static std::string answer(StreamSocket& socket) {
        std::size_t length = 0;
        for (std::string read = line(socket); read.size() > 2; read = line(socket))
            if (read.rfind("Content-Length: ", 0) == 0)
                length = std::stoul(read.substr(16));
        std::string body;
        for (char sign = 0; body.size() < length && socket.receiveBytes(&sign, 1) == 1;)
            body += sign;
        return body;
    }

private:
    const TellingServer m_server{GetParam(), std::chrono::seconds(30)};
};

/// What TLS of Poco knows no way for: it closes both directions at once, and looks for the next
/// request on the line only, not in what it has deciphered.
class RequestBodyInTheOpen : public RequestBody { };
} // namespace

TEST_P(RequestBody, comesWholeWhateverItsLength) {
    StreamSocket socket = connect();

    for (const std::size_t length : bodyLengths) {
        send(socket, post(bytesOf(length)));

        EXPECT_EQ(answer(socket), wholeOf(bytesOf(length)));
    }
}

TEST_P(RequestBody, comesWholeInCrumbs) {
    StreamSocket socket = connect();
    socket.setNoDelay(true);
    const std::string bytes = bytesOf(35'000);
    const std::string request = post(bytes);

    for (std::size_t sent = 0; sent < request.size(); sent += 70)
        send(socket, request.substr(sent, 70));

    EXPECT_EQ(answer(socket), wholeOf(bytes));
}

TEST_P(RequestBodyInTheOpen, thatBreaksOffIsHandedOverAsFarAsItCame) {
    for (const std::size_t length : bodyLengths) {
        StreamSocket socket = connect();
        const std::string bytes = bytesOf(length);
        send(socket, post(bytes, length + 1));
        socket.shutdownSend();

        EXPECT_EQ(
            answer(socket), toldOf("body-truncated", (bytes.size() + 32'767) / 32'768, bytes));
    }
}

TEST_P(RequestBody, whoseSenderFallsSilentIsNotWaitedForForEver) {
    const TellingServer server(GetParam(), std::chrono::seconds(1));
    StreamSocket socket = connect(server);
    const std::string bytes = bytesOf(40'000);
    send(socket, post(bytes, 50'000));

    EXPECT_EQ(answer(socket), toldOf("body-truncated", 2, bytes));
    EXPECT_EQ(line(socket), "") << "what comes later must not be taken for a request";
}

TEST_P(RequestBody, isAskedForWhereItsSenderWaitsForThat) {
    StreamSocket socket = connect();
    const std::string bytes = bytesOf(50'000);
    send(socket,
        "POST / HTTP/1.1\r\nHost: okno\r\nExpect: 100-continue\r\nContent-Length: 50000\r\n\r\n");
    EXPECT_EQ(line(socket), "HTTP/1.1 100 Continue\r\n");
    EXPECT_EQ(line(socket), "\r\n");

    send(socket, bytes);

    EXPECT_EQ(answer(socket), wholeOf(bytes));
}

TEST_P(RequestBody, thatIsTooLongIsTakenInAndForgotten) {
    StreamSocket socket = connect();
    send(socket, post(bytesOf(mostOfBody + 1)));
    EXPECT_EQ(answer(socket), toldOf("body-too-large", 0, ""));

    send(socket, post("next"));

    EXPECT_EQ(answer(socket), wholeOf("next"));
}

TEST_P(RequestBodyInTheOpen, endsWhereTheNextRequestBegins) {
    StreamSocket socket = connect();
    std::string requests;
    for (const std::size_t length : bodyLengths)
        requests += post(bytesOf(length));

    send(socket, requests);

    for (const std::size_t length : bodyLengths)
        EXPECT_EQ(answer(socket), wholeOf(bytesOf(length)));
}

INSTANTIATE_TEST_SUITE_P(Lines, RequestBody, testing::Values(Line::open, Line::tls));
INSTANTIATE_TEST_SUITE_P(Lines, RequestBodyInTheOpen, testing::Values(Line::open));

} // namespace okno::tests
