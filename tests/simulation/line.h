// A station's end of the wire: the requests of client/sync as texts, and the answers read as the
// station reads them.
#pragma once

#include "client/sync/registry_port.h"
#include "tests/simulation/wire.h"

namespace okno::simulation {

class Line : public client::sync::RegistryPort {
public:
    explicit Line(Wire& wire);

    void setToken(const std::string& token) { m_token = token; }
    /// The version of the protocol that the program speaks.
    void speak(int protocol) { m_protocol = protocol; }
    void signIn(const protocol::SignInRequest& request, QObject* context,
        client::sync::Answered<protocol::SignInResponse> answered);

    void push(const protocol::PushRequest& request, QObject* context, std::function<void()> left,
        client::sync::Answered<protocol::PushResponse> answered) override;
    void changes(const std::optional<std::string>& cursor,
        const std::optional<std::string>& auditHead, QObject* context,
        client::sync::Answered<protocol::PageText> answered) override;
    void snapshot(const std::optional<std::string>& page, const std::optional<std::string>& since,
        QObject* context, client::sync::Answered<protocol::PageText> answered) override;
    void recover(const protocol::RecoveryPage& page, QObject* context,
        client::sync::Answered<protocol::RecoveryAnswer> answered) override;
    void upload(const BlobId& blob, const std::filesystem::path& file, QObject* context,
        client::sync::Answered<void> answered) override;
    void probe(
        const BlobId& blob, QObject* context, client::sync::Answered<void> answered) override;
    void download(const BlobId& blob, const std::filesystem::path& file, QObject* context,
        client::sync::Answered<void> answered) override;

private:
    template <typename T, typename Read>
    void send(const std::string& method, const std::string& path, const std::string& body,
        QObject* context, Read read, client::sync::Answered<T> answered,
        tests::Headers headers = {});

    Wire& m_wire;
    std::string m_token;
    int m_protocol;
};

} // namespace okno::simulation
