// Wrong passwords, counted for each login (whether it exists or not) and each station. In the
// database, so that a restart forgives nothing.
#pragma once

#include "common/basics/clock.h"
#include "server/store/transaction.h"

#include <optional>
#include <string>

namespace okno::server::store {

struct SignInFailures {
    std::int64_t count;
    Instant lastAt;
    Instant lockedUntil;
};

/// `subject` names a login or a station; whoever calls sees to it that they cannot be confused.
[[nodiscard]] std::optional<SignInFailures> findFailures(
    const ReadTransaction& transaction, const std::string& subject);
void putFailures(
    WriteTransaction& transaction, const std::string& subject, const SignInFailures& failures);
void forgetFailures(WriteTransaction& transaction, const std::string& subject);
/// Those that came last before `time`: logins that somebody made up would pile up otherwise.
void forgetFailuresBefore(WriteTransaction& transaction, Instant time);

} // namespace okno::server::store
