// The registry's interface over HTTP. Lives on the synchronisation's thread, which signs in, waits
// for news and abandons what is under way; a round sees it as its port.
#pragma once

#include "client/sync/blob_upload.h"
#include "client/sync/presence.h"
#include "client/sync/registry_address.h"
#include "client/sync/registry_port.h"
#include "common/protocol/enrolment.h"
#include "common/protocol/upload_messages.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

class QNetworkReply;

namespace okno::client::sync {

class RegistryConnection : public QObject, public RegistryPort {
public:
    /// `presence` outlives it.
    RegistryConnection(const RegistryAddress& registry, const Presence& presence);
    /// As abandon().
    ~RegistryConnection() override;

    void setSession(const std::string& token, int waitPort);
    /// Every request under way is answered with "registry-away".
    void abandon();

    void enrol(const protocol::EnrolmentRequest& request, QObject* context,
        Answered<protocol::EnrolmentAnswer> answered);
    void signIn(const protocol::SignInRequest& request, QObject* context,
        Answered<protocol::SignInResponse> answered);
    void changePassword(
        const protocol::PasswordChange& request, QObject* context, Answered<void> answered);
    /// Answers when something lies behind the cursor, or after the registry's patience.
    void wait(
        const std::string& cursor, QObject* context, Answered<protocol::WaitResponse> answered);

    void push(const protocol::PushRequest& request, QObject* context, std::function<void()> left,
        Answered<protocol::PushResponse> answered) override;
    void changes(const std::optional<std::string>& cursor,
        const std::optional<std::string>& auditHead, QObject* context,
        Answered<protocol::PageText> answered) override;
    void snapshot(const std::optional<std::string>& page, const std::optional<std::string>& since,
        QObject* context, Answered<protocol::PageText> answered) override;
    void recover(const protocol::RecoveryPage& page, QObject* context,
        Answered<protocol::RecoveryAnswer> answered) override;
    void upload(const BlobId& blob, const std::filesystem::path& file, QObject* context,
        Answered<void> answered) override;
    void probe(const BlobId& blob, QObject* context, Answered<void> answered) override;
    void download(const BlobId& blob, const std::filesystem::path& file, QObject* context,
        Answered<void> answered) override;
    /// Files that records name and the registry does not hold, or not whole any more.
    void wanted(const std::optional<BlobId>& after, QObject* context,
        Answered<protocol::WantedBlobs> answered);

private:
    [[nodiscard]] QUrl urlOf(std::string_view path) const;
    [[nodiscard]] QUrl urlOf(const BlobId& blob) const;
    [[nodiscard]] QNetworkRequest requestTo(const QUrl& url) const;
    [[nodiscard]] QNetworkReply* getPage(const QUrl& url, int limit);
    [[nodiscard]] QNetworkReply* post(std::string_view path, const protocol::Json& body);

    QUrl m_registry;
    QSslConfiguration m_security;
    const Presence& m_presence;
    QByteArray m_authorization;
    int m_waitPort = 0;
    UploadPace m_pace;
    QNetworkAccessManager m_network;
};

} // namespace okno::client::sync
