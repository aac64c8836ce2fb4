#include "server/registry/administration.h"

#include "server/registry/command_runner.h"
#include "server/registry/secrets.h"
#include "server/registry/transaction_records.h"
#include "server/store/accounts.h"
#include "server/store/audit.h"
#include "server/store/installation.h"
#include "server/store/records.h"
#include "server/store/stations.h"

#include <algorithm>

namespace okno::server::registry {

namespace {
// The registry's own station and its two actors. They have no account, so nobody signs in as them.
void install(store::WriteTransaction& transaction, IdSource& ids, Instant now) {
    const store::Installation installation{ids.next().toString(), "main",
        ids.make<domain::EmployeeId>(), ids.make<domain::EmployeeId>(),
        ids.make<domain::StationId>(), now};
    store::putInstallation(transaction, installation);
    store::addStation(
        transaction, {installation.station, "R", "registry", "", "okno-registry", 0, now});
    const auto founding = ids.make<domain::CommandId>();
    store::putRecord(transaction,
        domain::Employee{installation.hand, "registry", "Реестр", domain::Role::exchange, "", ""},
        founding);
    store::putRecord(transaction,
        domain::Employee{installation.console, "console", "Администратор реестра",
            domain::Role::administrator, "", ""},
        founding);
    const std::string command = founding.toString();
    store::addAudit(transaction,
        {now, now, installation.station.toString(), installation.console.toString(), "founded", "",
            "", 2, command, "", store::effectsOf(transaction, command), "applied"});
}

Result<void> checkWindow(const std::optional<domain::Office>& office, const std::string& window) {
    if (!window.empty() && (!office || domain::findWindow(*office, window) == nullptr))
        return failure(ErrorCode::notFound, "no-such-window", window);
    return {};
}

Result<void> checkDepartment(
    const std::optional<domain::Office>& office, const std::string& department) {
    const auto isIt = [&](const domain::Department& known) { return known.code == department; };
    const bool known = department.empty()
        || (office && std::any_of(office->departments.begin(), office->departments.end(), isIt));
    if (!known)
        return failure(ErrorCode::notFound, "no-such-department", department);
    return {};
}

std::string firstFreeCode(
    const store::ReadTransaction& transaction, const std::string& kind, const std::string& window) {
    const bool atWindow = kind == "window";
    const std::string stem = atWindow ? "W" + window
        : kind == "terminal"          ? "T"
        : kind == "call-centre"       ? "C"
                                      : "O";
    for (int number = 1;; ++number) {
        const std::string tail = !atWindow ? std::to_string(number)
            : number == 1                  ? ""
                                           : std::string("-").append(std::to_string(number));
        if (!store::hasStationCode(transaction, stem + tail))
            return stem + tail;
    }
}
} // namespace

Administration::Administration(store::Database& database, const Clock& clock, IdSource& ids)
    : m_database(database)
    , m_clock(clock)
    , m_ids(ids) { }

Result<std::vector<NewAccount>> Administration::found(const std::vector<domain::Record>& records) {
    using Accounts = std::vector<NewAccount>;
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<Accounts> {
        if (store::findInstallation(transaction))
            return failure(ErrorCode::conflict, "registry-exists");
        install(transaction, m_ids, m_clock.now());
        return put(transaction, records).and_then([&] {
            return openAccounts(transaction, records);
        });
    });
}

Result<std::vector<NewAccount>> Administration::import(const std::vector<domain::Record>& records) {
    using Accounts = std::vector<NewAccount>;
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<Accounts> {
        return put(transaction, records).and_then([&] {
            return openAccounts(transaction, records);
        });
    });
}

Result<NewAccount> Administration::addUser(domain::Employee employee) {
    employee.id = m_ids.make<domain::EmployeeId>();
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<NewAccount> {
        if (store::findAccount(transaction, employee.login))
            return failure(ErrorCode::conflict, "login-taken", employee.login);
        const auto office = TransactionRecords(transaction).office();
        return checkWindow(office, employee.window)
            .and_then([&] { return checkDepartment(office, employee.department); })
            .and_then([&] { return put(transaction, {employee}); })
            .and_then([&] { return openAccount(transaction, employee); });
    });
}

Result<NewAccount> Administration::changePassword(const std::string& login) {
    const std::string password = newPassword();
    const auto hash = hashOfPassword(password);
    if (!hash)
        return tl::unexpected(hash.error());
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<NewAccount> {
        auto account = store::findAccount(transaction, login);
        const auto employee
            = account ? TransactionRecords(transaction).employee(account->employee) : std::nullopt;
        if (!employee)
            return failure(ErrorCode::notFound, "no-such-login", login);
        account->passwordHash = *hash;
        account->changedAt = m_clock.now();
        store::changePassword(transaction, *account);
        return NewAccount{*employee, password};
    });
}

Result<protocol::Invitation> Administration::enrol(protocol::Invitation wanted) {
    wanted.station = m_ids.make<domain::StationId>();
    return m_database.write(
        [&](store::WriteTransaction& transaction) -> Result<protocol::Invitation> {
            const auto office = TransactionRecords(transaction).office();
            const auto placed = checkWindow(office, wanted.window);
            if (!placed)
                return tl::unexpected(placed.error());
            protocol::Invitation enrolment = wanted;
            enrolment.code = firstFreeCode(transaction, wanted.kind, wanted.window);
            store::addStation(transaction,
                {enrolment.station, enrolment.code, enrolment.kind, enrolment.window,
                    enrolment.name, 0, m_clock.now()});
            return enrolment;
        });
}

Result<void> Administration::put(
    store::WriteTransaction& transaction, const std::vector<domain::Record>& records) {
    const auto installation = store::findInstallation(transaction);
    if (!installation)
        return failure(ErrorCode::notFound, "no-registry-here");
    const auto station = store::findStation(transaction, installation->station);
    std::int64_t n = station ? station->confirmedN : 0;
    CommandRunner runner(transaction, m_clock.now());
    for (const domain::Record& record : records) {
        const auto outcome = runner.run({m_ids.make<domain::CommandId>(), installation->station,
            ++n, installation->console, m_clock.now(), domain::PutReference{record}});
        if (!outcome)
            return tl::unexpected(outcome.error());
        if (outcome->error) {
            Error error = *outcome->error;
            error.detail = domain::keyOf(record).key + ": " + error.detail;
            return tl::unexpected(error);
        }
    }
    return {};
}

Result<std::vector<NewAccount>> Administration::openAccounts(
    store::WriteTransaction& transaction, const std::vector<domain::Record>& records) {
    std::vector<NewAccount> accounts;
    for (const domain::Record& record : records) {
        const auto* employee = std::get_if<domain::Employee>(&record);
        if (employee == nullptr || store::hasAccount(transaction, employee->id))
            continue;
        auto account = openAccount(transaction, *employee);
        if (!account)
            return tl::unexpected(account.error());
        accounts.push_back(std::move(*account));
    }
    return accounts;
}

Result<NewAccount> Administration::openAccount(
    store::WriteTransaction& transaction, const domain::Employee& employee) {
    NewAccount account{employee, newPassword()};
    const auto hash = hashOfPassword(account.password);
    if (!hash)
        return tl::unexpected(hash.error());
    store::addAccount(transaction, {employee.id, employee.login, *hash, m_clock.now()});
    return account;
}

} // namespace okno::server::registry
