#include "tests/support/founded_city.h"

#include "common/protocol/reference_files.h"
#include "server/app/data_folder.h"
#include "server/registry/administration.h"
#include "tests/support/fake_clock.h"
#include "tests/support/need.h"

#include <cstdlib>
#include <fstream>

namespace okno::tests {

namespace {
std::filesystem::path accountsIn(const std::filesystem::path& folder) {
    return folder / "accounts";
}

const char* sharedFolder() {
    return std::getenv("OKNO_FOUNDED_CITY");
}
} // namespace

const FoundedCity& FoundedCity::instance() {
    static const FoundedCity city;
    return city;
}

void FoundedCity::found(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    TestDatabase::makeShared(folder);
    const auto database
        = need(server::store::Database::open(TestDatabase::shared(folder).location()));
    const FakeClock clock(hour);
    UuidV7Source ids(clock);
    server::registry::Administration administration(*database, clock, ids);
    const auto city = need(protocol::readReferenceFolder(OKNO_RESOURCES));
    std::ofstream file(accountsIn(folder), std::ios::trunc);
    for (const auto& account : need(administration.found(protocol::recordsOf(city))))
        file << account.employee.login << ' ' << account.employee.id.toString() << ' '
             << account.password << '\n';
}

FoundedCity::FoundedCity()
    : m_own(
        sharedFolder() == nullptr ? std::optional<TemporaryFolder>(std::in_place) : std::nullopt)
    , m_folder(m_own ? m_own->path() : sharedFolder())
    , m_database(TestDatabase::shared(m_folder)) {
    if (m_own)
        found(m_folder);
    std::ifstream file(accountsIn(m_folder));
    for (std::string login, id, password; file >> login >> id >> password;)
        m_accounts.emplace(login, Account{need(domain::EmployeeId::parse(id)), password});
}

const FoundedCity::Account& FoundedCity::account(const std::string& login) const {
    const auto found = m_accounts.find(login);
    if (found == m_accounts.end())
        throw std::runtime_error("nobody of the staff is called " + login);
    return found->second;
}

std::unique_ptr<TestDatabase> FoundedCity::copyTo(const std::filesystem::path& folder) const {
    auto copy = std::make_unique<TestDatabase>(folder, m_database);
    if (onPostgres())
        need(server::app::DataFolder(folder).useDatabase(copy->url()));
    return copy;
}

} // namespace okno::tests
