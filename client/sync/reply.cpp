#include "client/sync/reply.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>
#include <QVariant>

namespace okno::client::sync {

using protocol::Json;
using protocol::Problem;

namespace {

constexpr const char* sawCertificate = "oknoSawCertificate"; // which was not the registry's

/// A failure of the registry's own disk is not this station's.
Problem seenFromHere(Problem problem) {
    if (problem.error.code == ErrorCode::storage)
        problem.error = {ErrorCode::unavailable,
            problem.error.reason == "disk-full" ? "registry-disk-full" : "registry-failed"};
    return problem;
}

/// An answer to HEAD tells by its status alone.
Problem problemOf(int status, const std::string& text) {
    if (const auto problem = protocol::parseJson(text).and_then(protocol::problemFromJson))
        return seenFromHere(*problem);
    if (status == 401)
        return {status, Error{ErrorCode::unauthenticated, "session-unknown"}, {}};
    if (status == 403)
        return {status, Error{ErrorCode::forbidden, "not-in-view"}, {}};
    return unreached("answer-broken");
}

} // namespace

Problem unreached(const char* reason) {
    return {0, Error{ErrorCode::unavailable, reason}, {}};
}

int statusOf(const QNetworkReply& reply) {
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Answer<std::string> textOf(QNetworkReply& reply) {
    // One that was broken off is closed.
    std::string text = reply.isOpen() ? reply.readAll().toStdString() : std::string();
    if (statusOf(reply) >= 400)
        return tl::unexpected(problemOf(statusOf(reply), text));
    // Nothing but a handshake has been sent in either case.
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return tl::unexpected(
            unreached(reply.property(sawCertificate).toBool() ? "registry-not-trusted"
                                                              : "registry-not-encrypted"));
    // Who speaks TLS closes before a word where HTTP comes in the open.
    if (reply.error() == QNetworkReply::RemoteHostClosedError && statusOf(reply) == 0
        && reply.url().scheme() == QLatin1String("http"))
        return tl::unexpected(unreached("registry-speechless"));
    if (reply.error() != QNetworkReply::NoError)
        return tl::unexpected(unreached("registry-away"));
    return text;
}

Answer<Json> jsonOf(QNetworkReply& reply) {
    return textOf(reply).and_then([](const std::string& text) -> Answer<Json> {
        auto json = protocol::parseJson(text);
        if (!json)
            return tl::unexpected(unreached("answer-broken"));
        return *std::move(json);
    });
}

Answer<void> outcomeOf(QNetworkReply& reply) {
    if (reply.error() == QNetworkReply::NoError)
        return {};
    if (statusOf(reply) == 404)
        return tl::unexpected(Problem{404, Error{ErrorCode::notFound, "blob-not-uploaded"}, {}});
    return jsonOf(reply).map([](const Json&) {});
}

void noteCertificates(QNetworkAccessManager& network) {
    QObject::connect(&network, &QNetworkAccessManager::sslErrors, &network,
        [](QNetworkReply* reply) { reply->setProperty(sawCertificate, true); });
}

void deleteWhenFinished(QNetworkReply* reply) {
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

} // namespace okno::client::sync
