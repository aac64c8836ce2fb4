#include "server/registry/new_history.h"

#include "server/registry/history.h"
#include "server/store/audit.h"
#include "server/store/installation.h"
#include "server/store/restoration.h"
#include "server/store/stations.h"

namespace okno::server::registry {

std::int64_t beginHistory(store::WriteTransaction& transaction, std::int64_t restoredTo,
    const std::string& act, Instant now, IdSource& ids) {
    const auto installation = store::findInstallation(transaction);
    const std::string epoch = epochFrom(ids.next(), restoredTo);
    const auto last = store::auditAfter(transaction, store::auditHead(transaction).position - 1, 1);
    store::beginRestoration(transaction, {epoch, installation->epoch, restoredTo, now},
        last.empty() ? now : last.front().entry.at);
    store::markStationsRestored(transaction);
    store::addAudit(transaction,
        {now, now, installation->station.toString(), installation->console.toString(), act, "epoch",
            installation->epoch, restoredTo});
    const std::int64_t awaited = store::countAwaited(transaction, epoch);
    if (awaited == 0)
        store::finishRestoration(transaction, epoch, now);
    return awaited;
}

} // namespace okno::server::registry
