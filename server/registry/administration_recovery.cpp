#include "server/registry/administration.h"
#include "server/registry/recovery.h"

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

} // namespace okno::server::registry
