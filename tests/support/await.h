// Waits for what happens on other threads, by running this thread's event loop: no sleeping, and a
// deadline that only a hanging program meets.
#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <functional>
#include <stdexcept>

namespace okno::tests {

/// Runs the event loop until `holds()`, asked again after every event and every 20 ms; false after
/// a minute.
[[nodiscard]] bool eventually(const std::function<bool()>& holds);

/// The future's result, after the signals that were posted before it.
template <typename T> T await(const QFuture<T>& future) {
    QFutureWatcher<T> watcher;
    bool finished = false;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, [&] { finished = true; });
    watcher.setFuture(future);
    if (!eventually([&] { return finished; }) || future.resultCount() == 0)
        throw std::runtime_error("the future has no result");
    return future.result();
}

} // namespace okno::tests
