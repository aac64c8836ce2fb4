// A write that the synchronisation waits for: what comes next follows from what is on disk.
#pragma once

#include "client/store/store.h"

#include <utility>

namespace okno::client::sync {

template <typename T, typename Work>
[[nodiscard]] Result<T> written(store::Store& store, Work work) {
    auto future = store.write<T>(std::move(work));
    future.waitForFinished();
    return future.result();
}

} // namespace okno::client::sync
