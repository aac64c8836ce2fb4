#include "server/registry/security_audit.h"

#include "server/store/audit.h"

#include <spdlog/spdlog.h>

namespace okno::server::registry {

void audit(store::WriteTransaction& transaction, const SecurityAct& act, Instant now) {
    store::addAudit(transaction,
        {now, now, act.station.toString(), act.actor, act.act, act.targetKind, act.targetKey});
}

void log(const SecurityAct& act) {
    const auto level = act.act == "station-cloned" ? spdlog::level::err : spdlog::level::info;
    spdlog::log(level, "[security] {} station={} actor={} {}={}", act.act, act.station.toString(),
        act.actor, act.targetKind, act.targetKey);
}

} // namespace okno::server::registry
