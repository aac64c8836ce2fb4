#include "client/sync/registry_connection.h"

#include "client/sync/blob_download.h"
#include "client/sync/blob_upload.h"
#include "client/sync/reply.h"

#include <QMetaObject>
#include <QNetworkReply>
#include <QString>

#include <chrono>
#include <utility>

namespace okno::client::sync {

namespace {

using protocol::Json;
using protocol::Problem;

// Without a byte moving: a transfer may take long, silence may not.
constexpr std::chrono::milliseconds patience = std::chrono::seconds(20);
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

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void setCursor(QUrl& url, const std::string& cursor) {
    const QByteArray encoded = QUrl::toPercentEncoding(QString::fromStdString(cursor));
    url.setQuery(QStringLiteral("since=") + QString::fromLatin1(encoded));
}

} // namespace

RegistryConnection::RegistryConnection(const QUrl& registry)
    : m_registry(registry) {
    // A token follows no redirection to another host.
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
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

void RegistryConnection::signIn(const protocol::SignInRequest& request, QObject* context,
    Answered<protocol::SignInResponse> answered) {
    answerWith(post(protocol::endpoints::sessions, protocol::toJson(request)), context,
        &protocol::signInResponseFromJson, std::move(answered));
}

void RegistryConnection::push(const protocol::PushRequest& request, QObject* context,
    Answered<protocol::PushResponse> answered) {
    answerWith(post(protocol::endpoints::push, protocol::toJson(request)), context,
        &protocol::pushResponseFromJson, std::move(answered));
}

void RegistryConnection::changes(const std::optional<std::string>& cursor, QObject* context,
    Answered<protocol::ChangesPage> answered) {
    QUrl url = urlOf(protocol::endpoints::changes);
    if (cursor)
        setCursor(url, *cursor);
    answerWith(m_network.get(requestTo(url)), context, &protocol::changesPageFromJson,
        std::move(answered));
}

void RegistryConnection::wait(
    const std::string& cursor, QObject* context, Answered<protocol::WaitResponse> answered) {
    QUrl url = urlOf(protocol::endpoints::wait);
    url.setPort(m_waitPort);
    setCursor(url, cursor);
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
    url.setPath(textOf(path));
    return url;
}

QUrl RegistryConnection::urlOf(const BlobId& blob) const {
    return urlOf(std::string(protocol::endpoints::blob) + blob.toString());
}

QNetworkRequest RegistryConnection::requestTo(const QUrl& url) const {
    QNetworkRequest request(url);
    request.setTransferTimeout(static_cast<int>(patience.count()));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_authorization.isEmpty())
        request.setRawHeader("Authorization", m_authorization);
    return request;
}

QNetworkReply* RegistryConnection::post(std::string_view path, const Json& body) {
    QNetworkRequest request = requestTo(urlOf(path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    return m_network.post(request, QByteArray::fromStdString(body.dump()));
}

} // namespace okno::client::sync
