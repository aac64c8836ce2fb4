// The registry's interface as a station calls it. Lives on the synchronisation's thread; nothing
// blocks, every answer arrives as a call. An answer whose context has gone is dropped.
#pragma once

#include "common/basics/sha256.h"
#include "common/protocol/messages.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

class QNetworkReply;

namespace okno::client::sync {

/// A failure without a status never reached the registry, or its answer did not arrive whole:
/// `unavailable` "registry-away" or "answer-broken".
template <typename T> using Answer = tl::expected<T, protocol::Problem>;
template <typename T> using Answered = std::function<void(Answer<T>)>;

class RegistryConnection : public QObject {
public:
    explicit RegistryConnection(const QUrl& registry);
    /// As abandon().
    ~RegistryConnection() override;

    void setSession(const std::string& token, int waitPort);
    /// Every request under way is answered with "registry-away".
    void abandon();

    void signIn(const protocol::SignInRequest& request, QObject* context,
        Answered<protocol::SignInResponse> answered);
    void push(const protocol::PushRequest& request, QObject* context,
        Answered<protocol::PushResponse> answered);
    void changes(const std::optional<std::string>& cursor, QObject* context,
        Answered<protocol::ChangesPage> answered);
    /// Answers when something lies behind the cursor, or after the registry's patience.
    void wait(
        const std::string& cursor, QObject* context, Answered<protocol::WaitResponse> answered);

    /// Streams the file.
    void upload(const BlobId& blob, const std::filesystem::path& file, QObject* context,
        Answered<void> answered);
    /// Answers well when the registry holds the blob.
    void probe(const BlobId& blob, QObject* context, Answered<void> answered);
    /// Streams into `file`; `storage` "disk-full" or "blob-damaged" when it does not hold the blob
    /// afterwards. The file is the caller's to remove.
    void download(const BlobId& blob, const std::filesystem::path& file, QObject* context,
        Answered<void> answered);

private:
    [[nodiscard]] QUrl urlOf(std::string_view path) const;
    [[nodiscard]] QUrl urlOf(const BlobId& blob) const;
    [[nodiscard]] QNetworkRequest requestTo(const QUrl& url) const;
    [[nodiscard]] QNetworkReply* post(std::string_view path, const protocol::Json& body);

    QUrl m_registry;
    QByteArray m_authorization;
    int m_waitPort = 0;
    QNetworkAccessManager m_network;
};

} // namespace okno::client::sync
