// What a reply of the registry says, or why it could not be heard.
#pragma once

#include "client/sync/registry_port.h"

class QNetworkReply;

namespace okno::client::sync {

[[nodiscard]] protocol::Problem unreached(const char* reason);
[[nodiscard]] int statusOf(const QNetworkReply& reply);
/// The text of a good answer, or what went wrong.
[[nodiscard]] Answer<std::string> textOf(QNetworkReply& reply);
[[nodiscard]] Answer<protocol::Json> jsonOf(QNetworkReply& reply);
/// Of an answer without JSON, as to HEAD and to the requests of an upload.
[[nodiscard]] Answer<void> outcomeOf(QNetworkReply& reply);
void deleteWhenFinished(QNetworkReply* reply);

} // namespace okno::client::sync
