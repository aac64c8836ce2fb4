#include "server/store/sign_in_failures.h"

#include "server/store/columns.h"

namespace okno::server::store {

std::optional<SignInFailures> findFailures(
    const ReadTransaction& transaction, const std::string& subject) {
    const auto rows = transaction.rows<std::int64_t, std::int64_t, std::int64_t>(
        "SELECT failures, last_at, locked_until FROM sign_in_failure WHERE subject = $1", subject);
    if (rows.empty())
        return std::nullopt;
    const auto& [count, lastAt, lockedUntil] = rows.front();
    return SignInFailures{count, instantOf(lastAt), instantOf(lockedUntil)};
}

void putFailures(
    WriteTransaction& transaction, const std::string& subject, const SignInFailures& failures) {
    forgetFailures(transaction, subject);
    transaction.execute("INSERT INTO sign_in_failure (subject, failures, last_at, locked_until) "
                        "VALUES ($1, $2, $3, $4)",
        subject, failures.count, column(failures.lastAt), column(failures.lockedUntil));
}

void forgetFailures(WriteTransaction& transaction, const std::string& subject) {
    transaction.execute("DELETE FROM sign_in_failure WHERE subject = $1", subject);
}

void forgetFailuresBefore(WriteTransaction& transaction, Instant time) {
    transaction.execute("DELETE FROM sign_in_failure WHERE last_at < $1", column(time));
}

} // namespace okno::server::store
