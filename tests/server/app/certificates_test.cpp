// Certificates as a station's TLS sees them: a real client against a real registry.
#include "server/app/certificates.h"

#include "server/app/registry_server.h"
#include "server/http/tls.h"
#include "tests/support/registry_fixture.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <array>
#include <filesystem>

namespace okno::tests {

namespace {
using Poco::Net::Context;
using server::app::CertificateFiles;
using server::app::RegistryServer;

class Tls : public testing::Test {
protected:
    Tls() { registry.stop(); }

    Result<std::unique_ptr<RegistryServer>> serve(
        const std::string& address, const CertificateFiles& files) {
        return RegistryServer::start({.data = registry.folder(),
                                         .address = address,
                                         .certificate = files.certificate,
                                         .key = files.key},
            registry.clock());
    }
    CertificateFiles certify(const std::vector<std::string>& names) {
        return server::app::makeCertificate(registry.folder(), names, SystemClock().now()).value();
    }

    /// What the registry says to a request for its health; what kept them apart is thrown.
    static std::string talk(int port, const std::filesystem::path& authority,
        const std::string& host = "127.0.0.1", int newest = TLS1_3_VERSION) {
        const Context::Ptr context = new Context(Context::TLS_CLIENT_USE, "", "",
            authority.string(), Context::VERIFY_STRICT, 9, false, "DEFAULT@SECLEVEL=0");
        SSL_CTX_set_min_proto_version(context->sslContext(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context->sslContext(), newest);
        Poco::Net::SecureStreamSocket socket(context);
        socket.setPeerHostName(host);
        socket.setLazyHandshake(false);
        socket.connect(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)));
        const std::string request = "GET /health HTTP/1.0\r\n\r\n";
        socket.sendBytes(request.data(), static_cast<int>(request.size()));
        std::array<char, 512> buffer{};
        const int got = socket.receiveBytes(buffer.data(), buffer.size());
        const std::string answer(buffer.data(), static_cast<std::size_t>(std::max(got, 0)));
        return answer.substr(0, answer.find("\r\n"));
    }

    /// What comes until the registry closes the connection, in order or by a reset.
    static std::string receivedUntilClosed(Poco::Net::StreamSocket& socket) {
        std::string answer;
        std::array<char, 512> buffer{};
        try {
            for (int got = 1; got > 0; answer.append(buffer.data(), static_cast<std::size_t>(got)))
                got = socket.receiveBytes(buffer.data(), buffer.size());
        } catch (const Poco::Net::ConnectionResetException&) {
            return answer;
        }
        return answer;
    }

    RegistryFixture registry;
};
} // namespace

TEST_F(Tls, bothPortsSpeakItToWhoTrustsTheAuthority) {
    const auto files = certify({"127.0.0.1", "registry.local"});
    const auto server = serve("127.0.0.1", files);
    ASSERT_TRUE(server) << server.error().reason;

    EXPECT_EQ(talk((*server)->port(), files.authority), "HTTP/1.0 200 OK");
    EXPECT_EQ(talk((*server)->port(), files.authority, "registry.local"), "HTTP/1.0 200 OK");
    EXPECT_EQ(
        talk((*server)->port(), files.authority, "127.0.0.1", TLS1_2_VERSION), "HTTP/1.0 200 OK");
    EXPECT_THROW(talk((*server)->waitPort(), files.authority, "127.0.0.1", TLS1_1_VERSION),
        Poco::Net::SSLException);
}

TEST_F(Tls, olderThanOnePointTwoIsRefused) {
    const auto files = certify({"127.0.0.1"});
    const auto server = serve("127.0.0.1", files);
    ASSERT_TRUE(server);

    for (const int version : {TLS1_VERSION, TLS1_1_VERSION})
        EXPECT_THROW(talk((*server)->port(), files.authority, "127.0.0.1", version),
            Poco::Net::SSLException);
}

TEST_F(Tls, anotherAuthorityOrNameIsNotTrusted) {
    const auto files = certify({"127.0.0.1"});
    const auto server = serve("127.0.0.1", files);
    ASSERT_TRUE(server);
    const auto stranger = server::app::makeCertificate(
        registry.folder() / "stranger", {"127.0.0.1"}, SystemClock().now());
    ASSERT_TRUE(stranger);

    EXPECT_THROW(talk((*server)->port(), stranger->authority), Poco::Net::SSLException);
    EXPECT_THROW(
        talk((*server)->port(), files.authority, "elsewhere.local"), Poco::Net::SSLException);
}

TEST_F(Tls, whoSpeaksPlainHttpIsSentAwayAtOnce) {
    const auto server = serve("127.0.0.1", certify({"127.0.0.1"}));
    ASSERT_TRUE(server);
    for (const int port : {(*server)->port(), (*server)->waitPort()}) {
        Poco::Net::StreamSocket socket(
            Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)));
        socket.setReceiveTimeout(Poco::Timespan(10, 0));
        const std::string request = "GET /health HTTP/1.1\r\nHost: registry\r\n\r\n";
        socket.sendBytes(request.data(), static_cast<int>(request.size()));

        EXPECT_EQ(receivedUntilClosed(socket).find("HTTP/"), std::string::npos);
    }
}

TEST_F(Tls, withoutItOnlyThisMachineIsServed) {
    for (const char* address : {"0.0.0.0", "2001:db8::7", "192.0.2.7"}) {
        const auto server = RegistryServer::start(
            {.data = registry.folder(), .address = address}, registry.clock());
        ASSERT_FALSE(server) << address;
        EXPECT_EQ(server.error(), (Error{ErrorCode::refused, "tls-needed", address}));
    }
    const auto nowhere = RegistryServer::start(
        {.data = registry.folder(), .address = "registry"}, registry.clock());
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().reason, "address-malformed");
    EXPECT_TRUE(RegistryServer::start(
        {.data = registry.folder(), .address = "127.0.0.2"}, registry.clock()));
}

TEST_F(Tls, withItEveryAddressIsServed) {
    const auto files = certify({"127.0.0.1"});

    const auto server = serve("0.0.0.0", files);

    ASSERT_TRUE(server) << server.error().reason;
    EXPECT_EQ(talk((*server)->port(), files.authority), "HTTP/1.0 200 OK");
}

TEST_F(Tls, filesThatDoNotBelongTogetherAreRefused) {
    const auto files = certify({"127.0.0.1"});
    CertificateFiles mixed = files;
    mixed.key = files.authorityKey;
    EXPECT_EQ(serve("127.0.0.1", mixed).error().reason, "certificate-unusable");
    mixed.key = registry.folder() / "none.key";
    EXPECT_EQ(serve("127.0.0.1", mixed).error().reason, "certificate-unusable");
    mixed = files;
    mixed.certificate = files.key;
    EXPECT_EQ(serve("127.0.0.1", mixed).error().reason, "certificate-unusable");

    std::filesystem::permissions(
        files.key, std::filesystem::perms::others_read, std::filesystem::perm_options::add);
    EXPECT_EQ(serve("127.0.0.1", files).error().reason, "key-exposed");
}

TEST_F(Tls, aRenewedCertificateNeedsNothingAtTheStations) {
    const auto first = certify({"127.0.0.1"});
    const auto authority = sha256OfFile(first.authority);
    const auto certificate = sha256OfFile(first.certificate);

    const auto second = certify({"127.0.0.1", "10.1.2.3", "registry.local"});

    EXPECT_EQ(sha256OfFile(second.authority), authority);
    EXPECT_NE(sha256OfFile(second.certificate), certificate);
    const auto server = serve("127.0.0.1", second);
    ASSERT_TRUE(server);
    EXPECT_EQ(talk((*server)->port(), first.authority), "HTTP/1.0 200 OK");
    for (const auto& key : {second.key, second.authorityKey})
        EXPECT_EQ(std::filesystem::status(key).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(Tls, aCertificateIsForNamesOnly) {
    for (const char* name : {"", "two words", "a,DNS:b", "/etc/passwd", "-x", ".x", "*"})
        EXPECT_EQ(
            server::app::makeCertificate(registry.folder(), {"good", name}, SystemClock().now())
                .error()
                .reason,
            "name-malformed")
            << name;
    EXPECT_FALSE(std::filesystem::exists(registry.folder() / "tls"));
}

} // namespace okno::tests
