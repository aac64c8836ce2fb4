// How every desk hands a command to the store: decided, recorded and queued for the registry in one
// transaction.
#pragma once

#include "client/store/store.h"
#include "common/domain/people/employee.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <optional>

namespace okno::client::desk {

/// A future that is already there.
template <typename T> [[nodiscard]] QFuture<T> ready(T value) {
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// Gives the record that `read` finds after the command, or why the command was refused; nobody
/// signed in: "not-signed-in". `before` runs first in the same transaction and may complete or
/// refuse the command.
template <typename T>
[[nodiscard]] QFuture<Result<T>> submitCommand(store::Store& store,
    const std::optional<domain::Employee>& actor, domain::CommandArgs args,
    std::function<std::optional<T>(const store::WriteTransaction&)> read,
    std::function<Result<void>(store::WriteTransaction&, domain::CommandArgs&)> before = {}) {
    if (!actor)
        return ready(Result<T>(failure(ErrorCode::unauthenticated, "not-signed-in")));
    return store.write<T>(
        [args = std::move(args), by = actor->id, read = std::move(read),
            before = std::move(before)](store::WriteTransaction& transaction) mutable -> Result<T> {
            if (before)
                if (auto may = before(transaction, args); !may)
                    return tl::unexpected(std::move(may.error()));
            if (const auto command = transaction.submit(args, by); !command)
                return tl::unexpected(command.error());
            std::optional<T> record = read(transaction);
            if (!record)
                return failure(ErrorCode::notFound, "no-such-record");
            return std::move(*record);
        });
}

} // namespace okno::client::desk
