#include "tests/support/registry_fixture.h"

#include "common/protocol/reference_files.h"
#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "server/registry/backup.h"
#include "server/registry/enrolment.h"
#include "server/registry/files.h"
#include "server/store/outgoing.h"
#include "server/store/records.h"
#include "tests/support/test_database.h"

#include <cstdlib>
#include <stdexcept>

namespace okno::tests {

namespace {
using namespace std::chrono_literals;
using server::registry::NewAccount;

constexpr Instant receptionHour{
    std::chrono::sys_days{std::chrono::year(2026) / std::chrono::November / 23} + 4h + 15min};

template <typename T> T need(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().reason + " " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::filesystem::path newFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "okno-registry-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary folder");
    return pattern;
}

/// Founding takes a second for its many passwords; every fixture starts with a copy.
class FoundedCity {
public:
    static const FoundedCity& instance() {
        static const FoundedCity city;
        return city;
    }
    FoundedCity(const FoundedCity&) = delete;
    FoundedCity& operator=(const FoundedCity&) = delete;
    ~FoundedCity() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    [[nodiscard]] const NewAccount& account(const std::string& login) const {
        for (const NewAccount& account : m_accounts)
            if (account.employee.login == login)
                return account;
        throw std::runtime_error("nobody of the staff is called " + login);
    }
    [[nodiscard]] std::unique_ptr<TestDatabase> copyTo(const std::filesystem::path& folder) const {
        auto copy = std::make_unique<TestDatabase>(folder, m_database);
        if (onPostgres())
            need(server::app::DataFolder(folder).useDatabase(copy->url()));
        return copy;
    }

private:
    FoundedCity()
        : m_folder(newFolder())
        , m_database(m_folder) {
        const FakeClock clock(receptionHour);
        UuidV7Source ids(clock);
        const auto database = need(server::store::Database::open(m_database.location()));
        server::registry::Administration administration(*database, clock, ids);
        const auto city = need(protocol::readReferenceFolder(OKNO_RESOURCES));
        m_accounts = need(administration.found(protocol::recordsOf(city)));
    }

    std::filesystem::path m_folder;
    TestDatabase m_database;
    std::vector<NewAccount> m_accounts;
};

std::vector<std::string> queued(
    server::store::Database& database, server::store::OutgoingKind kind) {
    return need(database.read([&](const auto& transaction) -> Result<std::vector<std::string>> {
        std::vector<std::string> items;
        for (const auto& outgoing : server::store::outgoingIn(
                 transaction, kind, server::store::OutgoingState::queued, 1000))
            items.push_back(outgoing.item);
        return items;
    }));
}
} // namespace

RegistryFixture::RegistryFixture()
    : m_folder(newFolder())
    , m_database(FoundedCity::instance().copyTo(m_folder))
    , m_clock(receptionHour)
    , m_ids(m_clock) {
    start();
}

RegistryFixture::~RegistryFixture() {
    stop();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void RegistryFixture::stop() {
    m_server.reset();
}

void RegistryFixture::start() {
    m_server = need(server::app::RegistryServer::start({m_folder, m_port, m_waitPort}, m_clock));
    m_port = m_server->port();
    m_waitPort = m_server->waitPort();
}

void RegistryFixture::restoreFrom(const std::filesystem::path& backups) {
    m_database.reset();
    for (const char* name : {"registry.db", "registry.db-wal", "registry.db-shm", "database-url"})
        std::filesystem::remove(m_folder / name);
    std::filesystem::remove_all(m_folder / "blobs");
    m_database = std::make_unique<TestDatabase>(m_folder);
    need(server::registry::findBackup(backups, {}).and_then([&](const auto& manifest) {
        return server::registry::restore(backups, manifest,
            {m_database->location(), m_folder / "blobs", m_folder}, m_clock, m_ids);
    }));
    if (onPostgres())
        need(server::app::DataFolder(m_folder).useDatabase(m_database->url()));
}

std::string RegistryFixture::url() const {
    return "http://127.0.0.1:" + std::to_string(m_port);
}

protocol::Invitation RegistryFixture::enrol(const std::string& kind, const std::string& window) {
    server::registry::Administration administration(m_server->database(), m_clock, m_ids);
    return need(administration.enrol(
        {m_ids.make<domain::StationId>(), "", kind, window, kind + " " + window, url()}));
}

protocol::Invitation RegistryFixture::inviteAgain(const protocol::Invitation& invitation) {
    server::registry::Administration administration(m_server->database(), m_clock, m_ids);
    return need(administration.inviteStation(invitation));
}

std::string RegistryFixture::keyFor(const protocol::Invitation& invitation) {
    return need(server::registry::enrol(
        m_server->database(), {invitation.station, invitation.enrolmentCode}, m_clock.now()));
}

std::string RegistryFixture::passwordOf(const std::string& login) const {
    return FoundedCity::instance().account(login).password;
}

domain::EmployeeId RegistryFixture::employeeOf(const std::string& login) const {
    return FoundedCity::instance().account(login).employee.id;
}

std::optional<domain::Record> RegistryFixture::find(const domain::RecordKey& key) {
    return need(m_server->database().read(
        [&](const auto& transaction) -> Result<std::optional<domain::Record>> {
            return server::store::readRecord(transaction, key);
        }));
}

std::vector<std::string> RegistryFixture::keysOf(domain::RecordKind kind) {
    return need(
        m_server->database().read([&](const auto& transaction) -> Result<std::vector<std::string>> {
            return server::store::keysOf(transaction, kind);
        }));
}

bool RegistryFixture::hasBlob(const BlobId& id) {
    return m_server->files().find(id).has_value();
}

std::vector<std::string> RegistryFixture::queuedQueries() {
    return queued(m_server->database(), server::store::OutgoingKind::query);
}

std::vector<std::string> RegistryFixture::queuedNotices() {
    return queued(m_server->database(), server::store::OutgoingKind::notice);
}

} // namespace okno::tests
