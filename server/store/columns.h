// How values lie in columns: instants as microseconds since 1970 in UTC, identifiers as text.
#pragma once

#include "common/basics/clock.h"
#include "server/store/store_error.h"

#include <cstdint>

namespace okno::server::store {

[[nodiscard]] inline std::int64_t column(Instant instant) {
    return instant.time_since_epoch().count();
}

[[nodiscard]] inline Instant instantOf(std::int64_t microseconds) {
    return Instant(std::chrono::microseconds(microseconds));
}

/// What the store itself has written and must be able to read.
template <typename T> [[nodiscard]] T stored(const Result<T>& value) {
    if (!value)
        throw StoreError(StoreError::Kind::failed,
            "unreadable column: " + value.error().reason + " " + value.error().detail);
    return *value;
}

} // namespace okno::server::store
