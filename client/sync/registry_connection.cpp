#include "client/sync/registry_connection.h"

#include "client/sync/blob_download.h"
#include "client/sync/blob_upload.h"
#include "client/sync/reply.h"
#include "common/protocol/page_text.h"

#include <QMetaObject>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QString>

#include <chrono>
#include <utility>

namespace okno::client::sync {

namespace {

using protocol::Json;
using protocol::Problem;

// Without a byte moving: a transfer may take long, silence may not.
constexpr std::chrono::milliseconds patience = std::chrono::seconds(20);
constexpr int changesPerPage = 1000; // as many as a registry of the first version gives
// The registry answers a waiting station after 25 s at the latest.
constexpr std::chrono::milliseconds waitPatience = std::chrono::seconds(40);

template <typename T>
void answerWith(
    QNetworkReply* reply, QObject* context, Result<T> (*read)(const Json&), Answered<T> answered) {
    QObject::connect(
        reply, &QNetworkReply::finished, context, [reply, read, answered = std::move(answered)] {
            answered(jsonOf(*reply).and_then([read](const Json& json) -> Answer<T> {
                auto message = read(json);
                if (!message)
                    return tl::unexpected(unreached("answer-broken"));
                return *std::move(message);
            }));
        });
    deleteWhenFinished(reply);
}

void answerWithPage(QNetworkReply* reply, QObject* context,
    Result<protocol::PageText> (*read)(std::string), Answered<protocol::PageText> answered) {
    QObject::connect(
        reply, &QNetworkReply::finished, context, [reply, read, answered = std::move(answered)] {
            answered(
                textOf(*reply).and_then([read](std::string text) -> Answer<protocol::PageText> {
                    auto page = read(std::move(text));
                    if (!page)
                        return tl::unexpected(unreached("answer-broken"));
                    return *std::move(page);
                }));
        });
    deleteWhenFinished(reply);
}

QString asQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "name=value", behind what is there.
void addParameter(QUrl& url, std::string_view name, const std::string& value) {
    const QByteArray encoded = QUrl::toPercentEncoding(QString::fromStdString(value));
    const QString before = url.hasQuery() ? url.query(QUrl::FullyEncoded) + u'&' : QString();
    url.setQuery(before + asQString(name) + u'=' + QString::fromLatin1(encoded));
}

QSslConfiguration securityFor(const QByteArray& certificate) {
    QSslConfiguration security = QSslConfiguration::defaultConfiguration();
    security.setProtocol(QSsl::TlsV1_2OrLater);
    security.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!certificate.isEmpty())
        security.setCaCertificates(QSslCertificate::fromData(certificate, QSsl::Pem));
    return security;
}

} // namespace

RegistryConnection::RegistryConnection(const RegistryAddress& registry, const Presence& presence)
    : m_registry(registry.url)
    , m_security(securityFor(registry.certificate))
    , m_presence(presence) {
    // A token follows no redirection to another host.
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    noteCertificates(m_network);
}

RegistryConnection::~RegistryConnection() {
    abandon();
}

void RegistryConnection::setSession(const std::string& token, int waitPort) {
    m_authorization = token.empty() ? QByteArray() : "Bearer " + QByteArray::fromStdString(token);
    m_waitPort = waitPort;
}

void RegistryConnection::abandon() {
    const auto replies = m_network.findChildren<QNetworkReply*>();
    for (QNetworkReply* reply : replies)
        if (reply->isRunning())
            reply->abort();
}

void RegistryConnection::enrol(const protocol::EnrolmentRequest& request, QObject* context,
    Answered<protocol::EnrolmentAnswer> answered) {
    answerWith(post(protocol::endpoints::enrolments, protocol::toJson(request)), context,
        &protocol::enrolmentAnswerFromJson, std::move(answered));
}

void RegistryConnection::changePassword(
    const protocol::PasswordChange& request, QObject* context, Answered<void> answered) {
    QNetworkReply* reply = post(protocol::endpoints::password, protocol::toJson(request));
    connect(reply, &QNetworkReply::finished, context,
        [reply, answered = std::move(answered)] { answered(outcomeOf(*reply)); });
    deleteWhenFinished(reply);
}

void RegistryConnection::signIn(const protocol::SignInRequest& request, QObject* context,
    Answered<protocol::SignInResponse> answered) {
    answerWith(post(protocol::endpoints::sessions, protocol::toJson(request)), context,
        &protocol::signInResponseFromJson, std::move(answered));
}

void RegistryConnection::push(const protocol::PushRequest& request, QObject* context,
    std::function<void()> left, Answered<protocol::PushResponse> answered) {
    QNetworkReply* reply = post(protocol::endpoints::push, protocol::toJson(request));
    connect(reply, &QNetworkReply::requestSent, context, std::move(left));
    answerWith(reply, context, &protocol::pushResponseFromJson, std::move(answered));
}

void RegistryConnection::changes(const std::optional<std::string>& cursor,
    const std::optional<std::string>& auditHead, QObject* context,
    Answered<protocol::PageText> answered) {
    QUrl url = urlOf(protocol::endpoints::changes);
    if (cursor)
        addParameter(url, "since", *cursor);
    if (auditHead)
        addParameter(url, "audit", *auditHead);
    answerWithPage(
        getPage(url, changesPerPage), context, &protocol::changesPageFromText, std::move(answered));
}

void RegistryConnection::snapshot(const std::optional<std::string>& page,
    const std::optional<std::string>& since, QObject* context,
    Answered<protocol::PageText> answered) {
    QUrl url = urlOf(protocol::endpoints::snapshot);
    if (page)
        addParameter(url, "page", *page);
    else if (since)
        addParameter(url, "since", *since);
    answerWithPage(getPage(url, protocol::maxRecordsPerPage), context,
        &protocol::snapshotPageFromText, std::move(answered));
}

void RegistryConnection::recover(const protocol::RecoveryPage& page, QObject* context,
    Answered<protocol::RecoveryAnswer> answered) {
    answerWith(post(protocol::endpoints::recovery, protocol::toJson(page)), context,
        &protocol::recoveryAnswerFromJson, std::move(answered));
}

void RegistryConnection::wait(
    const std::string& cursor, QObject* context, Answered<protocol::WaitResponse> answered) {
    QUrl url = urlOf(protocol::endpoints::wait);
    url.setPort(m_waitPort);
    addParameter(url, "since", cursor);
    QNetworkRequest request = requestTo(url);
    request.setTransferTimeout(static_cast<int>(waitPatience.count()));
    answerWith(
        m_network.get(request), context, &protocol::waitResponseFromJson, std::move(answered));
}

void RegistryConnection::upload(const BlobId& blob, const std::filesystem::path& file,
    QObject* context, Answered<void> answered) {
    auto* upload = new BlobUpload(blob, file,
        {m_network, requestTo(urlOf(protocol::endpoints::uploads)), m_pace}, context,
        std::move(answered));
    upload->setParent(this);
    upload->begin();
}

void RegistryConnection::probe(const BlobId& blob, QObject* context, Answered<void> answered) {
    QNetworkReply* reply = m_network.head(requestTo(urlOf(blob)));
    connect(reply, &QNetworkReply::finished, context,
        [reply, answered = std::move(answered)] { answered(outcomeOf(*reply)); });
    deleteWhenFinished(reply);
}

void RegistryConnection::download(const BlobId& blob, const std::filesystem::path& file,
    QObject* context, Answered<void> answered) {
    auto* download = new BlobDownload(
        blob, file, m_network, requestTo(urlOf(blob)), context, std::move(answered));
    download->setParent(this);
    download->begin();
}

void RegistryConnection::wanted(const std::optional<BlobId>& after, QObject* context,
    Answered<protocol::WantedBlobs> answered) {
    QUrl url = urlOf(protocol::endpoints::uploads);
    if (after)
        url.setQuery(QStringLiteral("after=") + QString::fromStdString(after->toString()));
    answerWith(m_network.get(requestTo(url)), context, &protocol::wantedBlobsFromJson,
        std::move(answered));
}

QUrl RegistryConnection::urlOf(std::string_view path) const {
    QUrl url = m_registry;
    url.setPath(asQString(path));
    return url;
}

QUrl RegistryConnection::urlOf(const BlobId& blob) const {
    return urlOf(std::string(protocol::endpoints::blob) + blob.toString());
}

QNetworkRequest RegistryConnection::requestTo(const QUrl& url) const {
    QNetworkRequest request(url);
    request.setSslConfiguration(m_security);
    request.setTransferTimeout(static_cast<int>(patience.count()));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Okno-Protocol", QByteArray::number(protocol::protocolVersion));
    request.setRawHeader(asQString(protocol::idleHeader).toLatin1(),
        QByteArray::number(static_cast<qint64>(m_presence.idle().count())));
    if (!m_authorization.isEmpty())
        request.setRawHeader("Authorization", m_authorization);
    return request;
}

QNetworkReply* RegistryConnection::getPage(const QUrl& url, int limit) {
    QUrl whole = url;
    addParameter(whole, "limit", std::to_string(limit));
    return m_network.get(requestTo(whole));
}

QNetworkReply* RegistryConnection::post(std::string_view path, const Json& body) {
    QNetworkRequest request = requestTo(urlOf(path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return m_network.post(request, QByteArray::fromStdString(body.dump()));
}

} // namespace okno::client::sync
