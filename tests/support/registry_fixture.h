// A real registry in this process: the sample city, free ports, a temporary folder, a database on
// the engine that the run is for. Its clock stands at a reception hour until the test moves it.
// Pulls in nothing of the server's libraries.
#pragma once

#include "common/basics/uuid.h"
#include "common/domain/record.h"
#include "common/protocol/enrolment.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace okno::server::app {
class RegistryServer;
}

namespace okno::tests {

class TestDatabase;

class RegistryFixture {
public:
    /// Monday 23 November 2026, 10:15 in Omsk.
    [[nodiscard]] static Instant founded();

    /// Running, since just now. Throws when it cannot be made.
    RegistryFixture();
    RegistryFixture(const RegistryFixture&) = delete;
    RegistryFixture& operator=(const RegistryFixture&) = delete;
    ~RegistryFixture();

    /// As a power switch: what was confirmed is on disk. start() takes the same ports again.
    void stop();
    void start();

    void backUp(const std::filesystem::path& folder);
    /// While it is stopped: all of its data are lost, and it goes on with the newest backup of the
    /// folder.
    void restoreFrom(const std::filesystem::path& backups);

    /// While it is stopped: as a virtual machine that is put back to its snapshot.
    void takeSnapshot();
    void setBack();
    /// `okno-registry recovery start`, while it is stopped.
    void startRecovery(Instant setBackAt);

    [[nodiscard]] std::string url() const; // "http://127.0.0.1:40123"
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int waitPort() const { return m_waitPort; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }
    [[nodiscard]] FakeClock& clock() { return m_clock; }

    /// The invitation of a new station: kind "window" with its number, "office", "call-centre" or
    /// "terminal".
    [[nodiscard]] protocol::Invitation enrol(
        const std::string& kind, const std::string& window = {});
    /// The station's first key, for the code of its invitation.
    [[nodiscard]] std::string keyFor(const protocol::Invitation& invitation);
    /// Another code for a station: for a new computer in its place.
    [[nodiscard]] protocol::Invitation inviteAgain(const protocol::Invitation& invitation);
    /// Its requests are refused from now on.
    void revoke(const protocol::Invitation& invitation);
    /// Of a member of the sample staff, who has another role from now on.
    void changeRole(
        const std::string& login, domain::Role role, const std::string& department = {});
    /// New references of the city, as the administrator imports them.
    void import(const std::vector<domain::Record>& records);
    /// Of a member of the sample staff: "lebedeva" at window 3, "snegireva" of the call centre,
    /// "ershova" the architecture executor, "terminal-1", "admin".
    [[nodiscard]] std::string passwordOf(const std::string& login) const;
    [[nodiscard]] domain::EmployeeId employeeOf(const std::string& login) const;

    /// Files that have come a moment ago lie in the registry's folder and are listed.
    void placeArrivals();

    // What the registry has now.
    /// What `okno-registry verify` finds wrong in the database, a line each.
    [[nodiscard]] std::string faults();
    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key);
    [[nodiscard]] std::vector<std::string> keysOf(domain::RecordKind kind);
    [[nodiscard]] bool hasBlob(const BlobId& id);
    /// Ids of the queries and notices that wait to go out.
    [[nodiscard]] std::vector<std::string> queuedQueries();
    [[nodiscard]] std::vector<std::string> queuedNotices();

    [[nodiscard]] server::app::RegistryServer& server() { return *m_server; }

private:
    /// The database goes, with the files.
    void lose();
    /// The database that is there now is the registry's.
    void use();

    TemporaryFolder m_folder;
    std::unique_ptr<TestDatabase> m_database; // goes after the server
    std::unique_ptr<TestDatabase> m_snapshot;
    FakeClock m_clock;
    UuidV7Source m_ids;
    int m_port = 0;
    int m_waitPort = 0;
    std::unique_ptr<server::app::RegistryServer> m_server;
};

} // namespace okno::tests
