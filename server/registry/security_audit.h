// The trail of what concerns accounts, stations and sign-ins. It is written in the transaction of
// what it tells; the same goes to the log once that is committed.
#pragma once

#include "common/basics/clock.h"
#include "common/domain/ids.h"
#include "server/store/transaction.h"

#include <string>

namespace okno::server::registry {

/// Identifiers only: never a login that was typed, a password, a code or a key.
struct SecurityAct {
    std::string act; // "signed-in", "station-cloned", "account-locked", …
    domain::StationId station; // where it was done
    std::string actor{}; // an employee's id; empty: nobody who is known
    std::string targetKind{}; // "station" or "account"
    std::string targetKey{}; // its id
};

void audit(store::WriteTransaction& transaction, const SecurityAct& act, Instant now);
void log(const SecurityAct& act);

} // namespace okno::server::registry
