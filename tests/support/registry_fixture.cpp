#include "tests/support/registry_fixture.h"

#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "server/registry/backup.h"
#include "server/registry/enrolment.h"
#include "server/registry/files.h"
#include "server/registry/verification.h"
#include "server/store/fence.h"
#include "server/store/outgoing.h"
#include "server/store/records.h"
#include "tests/support/founded_city.h"
#include "tests/support/need.h"

namespace okno::tests {

namespace {
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

Instant RegistryFixture::founded() {
    return FoundedCity::hour;
}

RegistryFixture::RegistryFixture()
    : m_database(FoundedCity::instance().copyTo(m_folder.path()))
    , m_clock(FoundedCity::hour)
    , m_ids(m_clock) {
    start();
}

RegistryFixture::~RegistryFixture() {
    stop();
}

void RegistryFixture::stop() {
    m_server.reset();
}

void RegistryFixture::start() {
    m_server
        = need(server::app::RegistryServer::start({m_folder.path(), m_port, m_waitPort}, m_clock));
    m_port = m_server->port();
    m_waitPort = m_server->waitPort();
}

void RegistryFixture::placeArrivals() {
    need(m_server->files().listArrived());
}

void RegistryFixture::backUp(const std::filesystem::path& folder) {
    need(
        server::registry::backUp(m_server->database(), m_folder.path() / "blobs", folder, m_clock));
}

void RegistryFixture::restoreFrom(const std::filesystem::path& backups) {
    lose();
    m_database = std::make_unique<TestDatabase>(m_folder.path());
    need(server::registry::findBackup(backups, {}).and_then([&](const auto& manifest) {
        return server::registry::restore(backups, manifest,
            {m_database->location(), m_folder.path() / "blobs", m_folder.path()}, m_clock, m_ids);
    }));
    use();
}

void RegistryFixture::lose() {
    m_database.reset();
    for (const char* name : {"registry.db", "registry.db-wal", "registry.db-shm", "database-url"})
        std::filesystem::remove(m_folder.path() / name);
    std::filesystem::remove_all(m_folder.path() / "blobs");
}

void RegistryFixture::use() {
    if (onPostgres())
        need(server::app::DataFolder(m_folder.path()).useDatabase(m_database->url()));
}

void RegistryFixture::takeSnapshot() {
    const auto snapshot = m_folder.path() / "snapshot";
    std::filesystem::create_directories(snapshot);
    m_snapshot = std::make_unique<TestDatabase>(snapshot, *m_database);
    std::filesystem::copy(
        m_folder.path() / "blobs", snapshot / "blobs", std::filesystem::copy_options::recursive);
}

void RegistryFixture::setBack() {
    lose();
    m_database = std::make_unique<TestDatabase>(m_folder.path(), *m_snapshot);
    std::filesystem::copy(m_folder.path() / "snapshot" / "blobs", m_folder.path() / "blobs",
        std::filesystem::copy_options::recursive);
    use();
}

void RegistryFixture::startRecovery(Instant setBackAt) {
    const auto database = need(server::store::Database::open(m_database->location()));
    if (!database->waitForFence(server::store::Fence::patience))
        throw std::runtime_error("no fence");
    need(server::registry::Administration(*database, m_clock, m_ids).startRecovery(setBackAt));
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

void RegistryFixture::revoke(const protocol::Invitation& invitation) {
    server::registry::Administration administration(m_server->database(), m_clock, m_ids);
    need(administration.revokeStation(invitation.code));
}

void RegistryFixture::changeRole(
    const std::string& login, domain::Role role, const std::string& department) {
    server::registry::Administration administration(m_server->database(), m_clock, m_ids);
    auto employee = std::get<domain::Employee>(
        find({domain::RecordKind::employee, employeeOf(login).toString()}).value());
    employee.role = role;
    employee.department = department;
    employee.window.clear();
    need(administration.changeRole(employee));
}

void RegistryFixture::import(const std::vector<domain::Record>& records) {
    server::registry::Administration administration(m_server->database(), m_clock, m_ids);
    need(administration.import(records));
}

std::string RegistryFixture::faults() {
    std::string lines;
    for (const auto& check : need(server::registry::verifyDatabase(m_server->database())))
        for (const std::string& fault : check.faults)
            lines += check.name + ": " + fault + '\n';
    return lines;
}

std::string RegistryFixture::passwordOf(const std::string& login) const {
    return FoundedCity::instance().account(login).password;
}

domain::EmployeeId RegistryFixture::employeeOf(const std::string& login) const {
    return FoundedCity::instance().account(login).employee;
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
