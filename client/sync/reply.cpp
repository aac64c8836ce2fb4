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

Answer<Json> jsonOf(QNetworkReply& reply) {
    // One that was broken off is closed.
    const QByteArray body = reply.isOpen() ? reply.readAll() : QByteArray();
    const auto json = protocol::parseJson(body.toStdString());
    if (statusOf(reply) >= 400) {
        const auto problem = json.and_then(protocol::problemFromJson);
        return tl::unexpected(problem ? *problem : unreached("answer-broken"));
    }
    if (reply.error() != QNetworkReply::NoError)
        return tl::unexpected(unreached("registry-away"));
    if (!json)
        return tl::unexpected(unreached("answer-broken"));
    return *json;
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
