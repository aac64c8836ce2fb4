// What a desk or a window does once a write or a reading has been answered. QFuture::then() asserts
// when its context is gone before the answer, as happens to a window that is closed while its
// station still writes; here the answer is dropped.
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace okno::client {

/// Calls `act` with the result on the thread of `context`, unless `context` is gone by then or
/// there is no result. Call on that thread.
template <typename T, typename Act>
void whenDone(const QFuture<T>& future, QObject* context, Act act) {
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, act = std::move(act)]() mutable {
            watcher->deleteLater();
            if (watcher->future().resultCount() > 0)
                act(watcher->result());
        });
    watcher->setFuture(future);
}

} // namespace okno::client
