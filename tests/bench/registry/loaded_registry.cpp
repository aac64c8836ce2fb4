#include "tests/bench/registry/loaded_registry.h"

#include "common/protocol/reference_files.h"
#include "server/app/data_folder.h"
#include "server/registry/administration.h"
#include "server/registry/enrolment.h"
#include "server/store/database.h"
#include "server/store/records.h"
#include "tests/end_to_end/operator.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/synthetic_cards.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>

namespace okno::bench {

using rehearsal::Failed;
using rehearsal::valueOf;
using server::registry::Administration;
using server::store::Database;

namespace {

constexpr int cardsPerTransaction = 2'000;
constexpr int cardsPerDay = 250; // 100,000 within the 400 days that stations hold
constexpr int daysOfWork = 30; // before which everything has been issued

domain::CardState stateOf(int index, int age) {
    constexpr std::array open{domain::CardState::registered, domain::CardState::inWork,
        domain::CardState::ready, domain::CardState::closed};
    return age > daysOfWork ? domain::CardState::closed
                            : open.at(static_cast<std::size_t>(index) % open.size());
}

} // namespace

domain::Card cardOfYears(int index, int count) {
    domain::Card card = tests::syntheticCard(index);
    const int age = (count - 1 - index) / cardsPerDay;
    card.registeredOn = addDays(tests::date("2026-11-22"), -age);
    card.due.date = addDays(card.registeredOn, daysOfWork);
    card.number->year = static_cast<int>(card.registeredOn.year());
    card.state = stateOf(index, age);
    for (domain::JournalEntry& entry : card.journal)
        entry.mark.at -= std::chrono::days(age);
    return card;
}

std::unique_ptr<Database> LoadedRegistry::openDatabase() const {
    const server::app::DataFolder data(m_folder.toStdString());
    return valueOf(Database::open(data.database()), QStringLiteral("the registry's database"));
}

LoadedRegistry::LoadedRegistry(const QString& folder, const std::string& databaseUrl)
    : m_folder(folder) {
    const server::app::DataFolder data(m_folder.toStdString());
    valueOf(data.create()
                .and_then([&]() -> Result<void> {
                    return databaseUrl.empty() ? Result<void>() : data.useDatabase(databaseUrl);
                })
                .map([] { return true; }),
        QStringLiteral("the registry's folder"));
    const auto database = openDatabase();
    Administration administration(*database, m_clock, m_ids);
    auto records = protocol::recordsOf(valueOf(
        protocol::readReferenceFolder(OKNO_RESOURCES), QStringLiteral("the sample catalogue")));
    for (auto& account :
        valueOf(administration.found(records), QStringLiteral("founding the city")))
        m_accounts.insert({account.employee.login, {account.employee.id, account.password}});
    // The service that the fixtures' registration is made for.
    valueOf(administration.import(
                {tests::sampleService(), tests::realEstateQuery(), tests::companyQuery()}),
        QStringLiteral("importing the service"));
}

void LoadedRegistry::import(const std::vector<domain::Record>& records) {
    const auto database = openDatabase();
    Administration administration(*database, m_clock, m_ids);
    valueOf(administration.import(records), QStringLiteral("importing references"));
}

void LoadedRegistry::fillWithCards(int count) {
    const auto database = openDatabase();
    for (int start = 0; start < count; start += cardsPerTransaction) {
        const int end = std::min(start + cardsPerTransaction, count);
        const auto written
            = database->write([&](server::store::WriteTransaction& transaction) -> Result<bool> {
                  for (int index = start; index < end; ++index)
                      server::store::putRecord(
                          transaction, cardOfYears(index, count), m_ids.make<domain::CommandId>());
                  return true;
              });
        valueOf(written, QStringLiteral("storing cards"));
    }
}

Enrolled LoadedRegistry::enrol(const std::string& kind) {
    const auto database = openDatabase();
    Administration administration(*database, m_clock, m_ids);
    const auto invited = valueOf(administration.enrol({m_ids.make<domain::StationId>(), "", kind,
                                     kind == "window" ? "3" : "", "load", "http://127.0.0.1"}),
        QStringLiteral("inviting a station"));
    return {invited.station, invited.code,
        valueOf(server::registry::enrol(
                    *database, {invited.station, invited.enrolmentCode}, m_clock.now()),
            QStringLiteral("enrolling a station"))};
}

void LoadedRegistry::start() {
    m_program = valueOf(
        rehearsal::Program::start(QStringLiteral("okno-registry"),
            {QStringLiteral("serve"), QStringLiteral("--data"), m_folder, QStringLiteral("--port"),
                QStringLiteral("0"), QStringLiteral("--wait-port"), QStringLiteral("0")}),
        QStringLiteral("the registry"));
}

std::string LoadedRegistry::url() const {
    return "http://127.0.0.1:" + std::to_string(port());
}

const std::string& LoadedRegistry::passwordOf(const std::string& login) const {
    return m_accounts.at(login).password;
}

domain::EmployeeId LoadedRegistry::employeeOf(const std::string& login) const {
    return m_accounts.at(login).employee;
}

double LoadedRegistry::residentMb() const {
    QFile status(QStringLiteral("/proc/%1/status").arg(m_program->processId()));
    if (!status.open(QIODevice::ReadOnly))
        throw Failed{QStringLiteral("the registry's memory cannot be read")};
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    throw Failed{QStringLiteral("the registry's memory is not told")};
}

} // namespace okno::bench
