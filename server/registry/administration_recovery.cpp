#include "server/registry/administration.h"
#include "server/registry/new_history.h"
#include "server/registry/recovery.h"
#include "server/store/accounts.h"
#include "server/store/installation.h"

namespace okno::server::registry {

Result<void> Administration::finishRecovery() {
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        const auto restoration = store::openRestoration(transaction);
        if (!restoration)
            return failure(ErrorCode::conflict, "not-recovering");
        Recovery(transaction, m_clock.now()).finish(*restoration);
        return {};
    });
}

Result<void> Administration::startRecovery(Instant setBackAt) {
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        if (!store::findInstallation(transaction))
            return failure(ErrorCode::notFound, "no-registry-here");
        beginHistory(transaction, store::headBefore(transaction, setBackAt), "set-back",
            m_clock.now(), m_ids);
        // Who signed out since is signed in again.
        store::endSessions(transaction);
        return {};
    });
}

} // namespace okno::server::registry
