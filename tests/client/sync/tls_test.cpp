// The wire to a registry behind TLS: only the one that the invitation's authority vouches for hears
// a word.
#include "client/documents/blob_folder.h"
#include "client/sync/sync.h"
#include "tests/support/await.h"
#include "tests/support/store_fixture.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using client::sync::RegistryAddress;
using client::sync::Sync;

QByteArray certificate(const char* name) {
    QFile file(QStringLiteral(OKNO_CERTIFICATES "/") + QLatin1String(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

/// Refuses every sign-in, and keeps what it has heard.
class SmallRegistry : public QObject {
public:
    explicit SmallRegistry(const char* itsCertificate) {
        const QByteArray pem = certificate(itsCertificate);
        QSslConfiguration security = QSslConfiguration::defaultConfiguration();
        security.setLocalCertificate(QSslCertificate(pem, QSsl::Pem));
        security.setPrivateKey(QSslKey(pem, QSsl::Ec, QSsl::Pem));
        security.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(security);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
        });
        EXPECT_TRUE(m_server.listen(QHostAddress::LocalHost));
    }

    [[nodiscard]] RegistryAddress knownBy(const char* authority) const {
        return {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort())),
            certificate(authority)};
    }
    [[nodiscard]] const QByteArray& heard() const { return m_heard; }

private:
    void answer(QTcpSocket& socket) {
        m_heard += socket.readAll();
        if (!m_heard.endsWith('}'))
            return;
        const QByteArray body = QByteArray::fromStdString(protocol::toJson(
            protocol::Problem{401, Error{ErrorCode::unauthenticated, "password-wrong"},
                {}}).dump());
        socket.write("HTTP/1.1 401 Unauthorized\r\nContent-Type: application/problem+json\r\n"
                     "Content-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    QSslServer m_server;
    QByteArray m_heard;
};

class Tls : public testing::Test {
protected:
    Result<protocol::SignInResponse> signIn(const RegistryAddress& registry) {
        Sync sync(registry, station.store(), blobs, station.clock());
        return await(
            sync.signIn({"lebedeva", "four grey herons", station.settings().station, "key"}));
    }

    Station station;
    client::documents::BlobFolder blobs
        = client::documents::BlobFolder::open(station.settings().folder / "blobs").value();
};

TEST_F(Tls, speaksToTheRegistryThatTheInvitationsAuthorityVouchesFor) {
    const SmallRegistry registry("registry.pem");

    const auto answer = signIn(registry.knownBy("city_authority.pem"));

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().reason, "password-wrong");
    EXPECT_TRUE(registry.heard().contains("lebedeva"));
}

TEST_F(Tls, saysNothingToARegistryOfAnotherAuthority) {
    const SmallRegistry registry("registry.pem");

    const auto answer = signIn(registry.knownBy("stranger_authority.pem"));

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{ErrorCode::unavailable, "registry-not-trusted"}));
    EXPECT_EQ(registry.heard(), QByteArray());
}

TEST_F(Tls, saysNothingToAnotherComputerOfTheSameCity) {
    const SmallRegistry registry("elsewhere.pem");

    const auto answer = signIn(registry.knownBy("city_authority.pem"));

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().reason, "registry-not-trusted");
    EXPECT_EQ(registry.heard(), QByteArray());
}

TEST_F(Tls, saysNothingWhereTheInvitationHoldsNoReadableCertificate) {
    const SmallRegistry registry("registry.pem");
    RegistryAddress address = registry.knownBy("city_authority.pem");
    address.certificate = "no certificate";

    const auto answer = signIn(address);

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().reason, "registry-not-trusted");
    EXPECT_EQ(registry.heard(), QByteArray());
}

TEST_F(Tls, saysThatARegistrySpeaksWithoutIt) {
    QTcpServer open;
    QObject::connect(&open, &QTcpServer::newConnection, &open, [&open] {
        QTcpSocket* socket = open.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
            [socket] { socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"); });
    });
    ASSERT_TRUE(open.listen(QHostAddress::LocalHost));
    const RegistryAddress address{
        QUrl(QStringLiteral("https://127.0.0.1:%1").arg(open.serverPort())),
        certificate("city_authority.pem")};

    const auto answer = signIn(address);

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{ErrorCode::unavailable, "registry-not-encrypted"}));
}

TEST_F(Tls, saysThatARegistryHangsUpOnOpenHttp) {
    const SmallRegistry registry("registry.pem");
    RegistryAddress address = registry.knownBy("city_authority.pem");
    address.url.setScheme(QStringLiteral("http"));

    const auto answer = signIn(address);

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{ErrorCode::unavailable, "registry-speechless"}));
    EXPECT_EQ(registry.heard(), QByteArray());
}

} // namespace
} // namespace okno::tests
