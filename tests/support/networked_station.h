// A station with its store, its scans and its synchronisation, enrolled at a real registry.
#pragma once

#include "client/documents/blob_folder.h"
#include "client/sync/sync.h"
#include "common/domain/people/view.h"
#include "tests/support/registry_fixture.h"
#include "tests/support/store_fixture.h"

#include <memory>
#include <optional>
#include <string>

namespace okno::tests {

class NetworkedStation {
public:
    /// Talks to the registry through `port` where one is given. Not signed in.
    NetworkedStation(RegistryFixture& registry, const std::string& kind,
        const std::string& window = {}, std::optional<int> port = {});
    /// A new computer in the place of one that was enrolled before.
    NetworkedStation(RegistryFixture& registry, const protocol::Invitation& enrolment,
        std::optional<int> port = {});
    ~NetworkedStation();
    NetworkedStation(const NetworkedStation&) = delete;
    NetworkedStation& operator=(const NetworkedStation&) = delete;

    /// As that member of the staff, who then acts in the commands; enrols the station first.
    Result<protocol::SignInResponse> signIn(const std::string& login);
    Result<protocol::SignInResponse> signIn(const std::string& login, const std::string& password);
    /// The invitation's code is handed in with the next sign-in: this computer once more.
    void enrolAgain(const protocol::Invitation& enrolment);
    /// Another computer that was copied from this one: it has the same key.
    [[nodiscard]] std::unique_ptr<NetworkedStation> clone() const;
    Result<domain::Command> submit(const domain::CommandArgs& args);

    /// The program ends, in the middle of whatever it does.
    void stop();
    /// And starts again; not signed in.
    void start();

    /// Waits until the registry has everything from this station, and this station everything from
    /// the registry; false when that does not come to pass.
    [[nodiscard]] bool settles();
    /// What the one who is signed in may see at the registry and the station shows otherwise, in
    /// words; empty when both are equal and the outbox is empty.
    [[nodiscard]] std::string difference();

    [[nodiscard]] Station& local() { return m_station; }
    [[nodiscard]] const client::store::Reader& reader() const { return m_station.reader(); }
    [[nodiscard]] client::sync::Sync& sync() { return *m_sync; }
    [[nodiscard]] const client::documents::BlobFolder& blobs() const { return m_blobs; }
    [[nodiscard]] const protocol::Invitation& enrolment() const { return m_enrolment; }

private:
    [[nodiscard]] std::string differenceOf(domain::RecordKind kind) const;

    RegistryFixture& m_registry;
    protocol::Invitation m_enrolment;
    int m_port;
    std::string m_login;
    std::optional<domain::Viewer> m_viewer; // who is signed in
    std::string m_key; // of the station, as the last sign-in gave it
    Station m_station;
    client::documents::BlobFolder m_blobs;
    std::unique_ptr<client::sync::Sync> m_sync;
};

} // namespace okno::tests
