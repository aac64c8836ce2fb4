#include "server/registry/administration.h"

#include "server/registry/command_runner.h"
#include "server/store/accounts.h"
#include "server/store/audit.h"
#include "server/store/installation.h"
#include "server/store/records.h"
#include "server/store/stations.h"

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
            return openAccounts(transaction, records, store::PasswordOrigin::sample);
        });
    });
}

Result<std::vector<NewAccount>> Administration::import(const std::vector<domain::Record>& records) {
    using Accounts = std::vector<NewAccount>;
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<Accounts> {
        return put(transaction, records).and_then([&] {
            return openAccounts(transaction, records, store::PasswordOrigin::handedOver);
        });
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

} // namespace okno::server::registry
