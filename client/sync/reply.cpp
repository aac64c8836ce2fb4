#include "client/sync/reply.h"

#include <QNetworkReply>

namespace okno::client::sync {

using protocol::Json;
using protocol::Problem;

Problem unreached(const char* reason) {
    return {0, Error{ErrorCode::unavailable, reason}, {}};
}

int statusOf(const QNetworkReply& reply) {
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Answer<std::string> textOf(QNetworkReply& reply) {
    // One that was broken off is closed.
    std::string text = reply.isOpen() ? reply.readAll().toStdString() : std::string();
    if (statusOf(reply) >= 400) {
        const auto problem = protocol::parseJson(text).and_then(protocol::problemFromJson);
        return tl::unexpected(problem ? *problem : unreached("answer-broken"));
    }
    // Another certificate than the registry's: nothing but a handshake has been sent.
    if (reply.error() == QNetworkReply::SslHandshakeFailedError)
        return tl::unexpected(unreached("registry-not-trusted"));
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

void deleteWhenFinished(QNetworkReply* reply) {
    QObject::connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

} // namespace okno::client::sync
