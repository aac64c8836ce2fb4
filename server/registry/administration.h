// What the administrator does at the registry's own machine with nobody signed in: founding it,
// importing the city's reference records, opening accounts, enrolling stations. Each is one
// transaction and, where records change, commands of the registry's own station.
#pragma once

#include "common/basics/uuid.h"
#include "common/domain/record.h"
#include "common/protocol/enrolment.h"
#include "server/store/database.h"

#include <optional>
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

    /// An empty registry, or one with the records of a city and accounts for its staff. `conflict`
    /// "registry-exists".
    [[nodiscard]] Result<std::vector<NewAccount>> found(const std::vector<domain::Record>& records);
    /// Takes new and changed reference records; employees without an account get one. The first
    /// record that the rules refuse undoes all.
    [[nodiscard]] Result<std::vector<NewAccount>> import(
        const std::vector<domain::Record>& records);

    /// `conflict` "login-taken", `notFound` "no-such-department" or "no-such-window". The
    /// employee's id is made here.
    [[nodiscard]] Result<NewAccount> addUser(domain::Employee employee);
    /// A new password; ends the sessions. `notFound` "no-such-login".
    [[nodiscard]] Result<NewAccount> changePassword(const std::string& login);

    /// Id and code are made here: "W3", or "W3-2" for a second station at the window. `notFound`
    /// "no-such-window".
    [[nodiscard]] Result<protocol::Invitation> enrol(protocol::Invitation wanted);

private:
    [[nodiscard]] Result<void> put(
        store::WriteTransaction& transaction, const std::vector<domain::Record>& records);
    [[nodiscard]] Result<std::vector<NewAccount>> openAccounts(
        store::WriteTransaction& transaction, const std::vector<domain::Record>& records);
    [[nodiscard]] Result<NewAccount> openAccount(
        store::WriteTransaction& transaction, const domain::Employee& employee);

    store::Database& m_database;
    const Clock& m_clock;
    IdSource& m_ids;
};

} // namespace okno::server::registry
