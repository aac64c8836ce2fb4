// The accounts of the staff.
#include "server/registry/administration.h"
#include "server/registry/office_places.h"
#include "server/registry/secrets.h"
#include "server/registry/sign_in_guard.h"
#include "server/registry/transaction_records.h"
#include "server/store/installation.h"

namespace okno::server::registry {

Result<NewAccount> Administration::addUser(domain::Employee employee) {
    employee.id = m_ids.make<domain::EmployeeId>();
    std::optional<SecurityAct> act;
    auto added = m_database.write([&](store::WriteTransaction& transaction) -> Result<NewAccount> {
        if (store::findAccount(transaction, employee.login))
            return failure(ErrorCode::conflict, "login-taken", employee.login);
        return checkWindow(transaction, employee.window)
            .and_then([&] { return checkDepartment(transaction, employee.department); })
            .and_then([&] { return put(transaction, {employee}); })
            .and_then([&] {
                return auditAct(transaction, "account-opened", "account", employee.id.toString());
            })
            .and_then([&](const SecurityAct& done) {
                act = done;
                return openAccount(transaction, employee, store::PasswordOrigin::handedOver);
            });
    });
    if (added)
        log(*act);
    return added;
}

Result<NewAccount> Administration::resetPassword(const std::string& login) {
    const std::string password = newPassword();
    const auto hash = hashOfPassword(password);
    if (!hash)
        return tl::unexpected(hash.error());
    return withAccount(login, "password-reset",
        [&](store::WriteTransaction& transaction, store::Account& account) {
            account.passwordHash = *hash;
            account.changedAt = m_clock.now();
            account.origin = store::PasswordOrigin::handedOver;
            store::changePassword(transaction, account);
            forgive(transaction, login);
        })
        .map([&](const domain::Employee& employee) {
            return NewAccount{employee, password};
        });
}

Result<void> Administration::lockUser(const std::string& login) {
    return withAccount(login, "account-locked",
        [&](store::WriteTransaction& transaction, const store::Account& account) {
            store::lockAccount(transaction, account.employee, m_clock.now());
        })
        .map([](const domain::Employee&) {});
}

Result<void> Administration::unlockUser(const std::string& login) {
    return withAccount(login, "account-unlocked",
        [&](store::WriteTransaction& transaction, const store::Account& account) {
            store::lockAccount(transaction, account.employee, std::nullopt);
            forgive(transaction, login);
        })
        .map([](const domain::Employee&) {});
}

Result<domain::Employee> Administration::changeRole(const domain::Employee& wanted) {
    std::optional<SecurityAct> act;
    auto changed
        = m_database.write([&](store::WriteTransaction& transaction) -> Result<domain::Employee> {
              const auto account = store::findAccount(transaction, wanted.login);
              auto employee = account ? TransactionRecords(transaction).employee(account->employee)
                                      : std::nullopt;
              if (!employee)
                  return failure(ErrorCode::notFound, "no-such-login", wanted.login);
              employee->role = wanted.role;
              employee->department = wanted.department;
              employee->window = wanted.window;
              return checkWindow(transaction, wanted.window)
                  .and_then([&] { return checkDepartment(transaction, wanted.department); })
                  .and_then([&] { return put(transaction, {*employee}); })
                  .and_then([&] {
                      return auditAct(
                          transaction, "role-changed", "account", employee->id.toString());
                  })
                  .map([&](const SecurityAct& done) {
                      act = done;
                      return *employee;
                  });
          });
    if (changed)
        log(*act);
    return changed;
}

Result<domain::Employee> Administration::withAccount(
    const std::string& login, const std::string& act, const OnAccount& change) {
    std::optional<SecurityAct> audited;
    auto changed
        = m_database.write([&](store::WriteTransaction& transaction) -> Result<domain::Employee> {
              auto account = store::findAccount(transaction, login);
              const auto employee = account
                  ? TransactionRecords(transaction).employee(account->employee)
                  : std::nullopt;
              if (!employee)
                  return failure(ErrorCode::notFound, "no-such-login", login);
              change(transaction, *account);
              return auditAct(transaction, act, "account", employee->id.toString())
                  .map([&](const SecurityAct& done) {
                      audited = done;
                      return *employee;
                  });
          });
    if (changed)
        log(*audited);
    return changed;
}

Result<std::vector<NewAccount>> Administration::openAccounts(store::WriteTransaction& transaction,
    const std::vector<domain::Record>& records, store::PasswordOrigin origin) {
    std::vector<NewAccount> accounts;
    for (const domain::Record& record : records) {
        const auto* employee = std::get_if<domain::Employee>(&record);
        if (employee == nullptr || store::hasAccount(transaction, employee->id))
            continue;
        auto account = openAccount(transaction, *employee, origin);
        if (!account)
            return tl::unexpected(account.error());
        accounts.push_back(std::move(*account));
    }
    return accounts;
}

Result<NewAccount> Administration::openAccount(store::WriteTransaction& transaction,
    const domain::Employee& employee, store::PasswordOrigin origin) {
    NewAccount account{employee, newPassword()};
    const auto hash = hashOfPassword(account.password);
    if (!hash)
        return tl::unexpected(hash.error());
    store::addAccount(transaction, {employee.id, employee.login, *hash, m_clock.now(), origin});
    return account;
}

} // namespace okno::server::registry
