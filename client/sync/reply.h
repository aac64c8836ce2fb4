// What a reply of the registry says, or why it could not be heard.
#pragma once

#include "client/sync/registry_port.h"

class QNetworkAccessManager;
class QNetworkReply;

namespace okno::client::sync {

[[nodiscard]] protocol::Problem unreached(const char* reason);
[[nodiscard]] int statusOf(const QNetworkReply& reply);
/// The text of a good answer, or what went wrong: "registry-not-trusted" where somebody answers in
/// its place, "registry-not-encrypted" where an address of https speaks no TLS,
/// "registry-speechless" where one of http takes the connection and closes it, as who speaks TLS
/// does.
[[nodiscard]] Answer<std::string> textOf(QNetworkReply& reply);
[[nodiscard]] Answer<protocol::Json> jsonOf(QNetworkReply& reply);
/// Of an answer without JSON, as to HEAD and to the requests of an upload.
[[nodiscard]] Answer<void> outcomeOf(QNetworkReply& reply);
/// Makes a certificate that is not trusted be told from an answer without any.
void noteCertificates(QNetworkAccessManager& network);
void deleteWhenFinished(QNetworkReply* reply);

} // namespace okno::client::sync
