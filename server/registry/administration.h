// What the administrator does at the registry's own machine with nobody signed in: founding it,
// importing the city's reference records, accounts, stations, recoveries. Each is one
// transaction, audited and logged, and, where records change, commands of the registry's own
// station. Called by the command line, or by the running registry in its stead.
#pragma once

#include "common/basics/uuid.h"
#include "common/domain/record.h"
#include "common/protocol/enrolment.h"
#include "server/registry/security_audit.h"
#include "server/store/accounts.h"
#include "server/store/database.h"
#include "server/store/stations.h"

#include <functional>
#include <string>
#include <vector>

namespace okno::server::registry {

/// The only moment at which a password is readable: the administrator hands it over.
struct NewAccount {
    domain::Employee employee;
    std::string password;
};

class Administration {
public:
    Administration(store::Database& database, const Clock& clock, IdSource& ids);

    /// An empty registry, or one with the records of a sample city and accounts for its staff,
    /// whose passwords work as they were printed. `conflict` "registry-exists".
    [[nodiscard]] Result<std::vector<NewAccount>> found(const std::vector<domain::Record>& records);
    /// Takes new and changed reference records; employees without an account get one. Here as below
    /// a password that is handed over is good for nothing but choosing one's own. The first record
    /// that the rules refuse undoes all.
    [[nodiscard]] Result<std::vector<NewAccount>> import(
        const std::vector<domain::Record>& records);

    /// `conflict` "login-taken", `notFound` "no-such-department" or "no-such-window". The
    /// employee's id is made here.
    [[nodiscard]] Result<NewAccount> addUser(domain::Employee employee);
    /// A new password; ends the sessions and forgives wrong ones. `notFound` "no-such-login".
    [[nodiscard]] Result<NewAccount> resetPassword(const std::string& login);
    /// Ends the sessions; nobody signs in until unlockUser(), which also forgives wrong passwords.
    [[nodiscard]] Result<void> lockUser(const std::string& login);
    [[nodiscard]] Result<void> unlockUser(const std::string& login);
    /// Role, department and window of the employee who has this login. Holds from their next
    /// request on. Errors as of addUser().
    [[nodiscard]] Result<domain::Employee> changeRole(const domain::Employee& wanted);

    /// Id, code and enrolment code are made here: "W3", or "W3-2" for a second station at the
    /// window. `notFound` "no-such-window".
    [[nodiscard]] Result<protocol::Invitation> enrol(protocol::Invitation wanted);
    /// Another enrolment code for the station with the code of `wanted`: for a new computer, or
    /// after a lock. `notFound` "no-such-station".
    [[nodiscard]] Result<protocol::Invitation> inviteStation(protocol::Invitation wanted);
    /// From now on each of its requests is refused. Its code and counter stay known.
    [[nodiscard]] Result<void> revokeStation(const std::string& code);
    [[nodiscard]] Result<std::vector<store::Station>> stations();

    /// A restored registry waits for no other station: numbers are given again. `conflict`
    /// "not-recovering".
    [[nodiscard]] Result<void> finishRecovery();
    /// The registry's machine was set back, at this moment by its clock, to an earlier state that
    /// its history went on from: the stations give back what they know beyond, as after a restore.
    /// Only while no registry runs on the data: it would go on under the old epoch.
    [[nodiscard]] Result<void> startRecovery(Instant setBackAt);

private:
    /// Of the account with this login, in its transaction.
    using OnAccount = std::function<void(store::WriteTransaction&, store::Account&)>;
    [[nodiscard]] Result<domain::Employee> withAccount(
        const std::string& login, const std::string& act, const OnAccount& change);
    /// As the administrator at the registry itself.
    [[nodiscard]] Result<SecurityAct> auditAct(store::WriteTransaction& transaction,
        const std::string& act, const std::string& targetKind, const std::string& targetKey);
    [[nodiscard]] Result<void> put(
        store::WriteTransaction& transaction, const std::vector<domain::Record>& records);
    [[nodiscard]] Result<std::vector<NewAccount>> openAccounts(store::WriteTransaction& transaction,
        const std::vector<domain::Record>& records, store::PasswordOrigin origin);
    [[nodiscard]] Result<NewAccount> openAccount(store::WriteTransaction& transaction,
        const domain::Employee& employee, store::PasswordOrigin origin);

    store::Database& m_database;
    const Clock& m_clock;
    IdSource& m_ids;
};

} // namespace okno::server::registry
