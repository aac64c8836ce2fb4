#include "client/store/store.h"

#include "client/store/store_error.h"
#include "client/store/writer.h"

#include <QLockFile>
#include <QMetaObject>
#include <QString>
#include <QThread>

#include <system_error>
#include <utility>

namespace okno::client::store {

Result<std::unique_ptr<Store>> Store::open(
    const StoreSettings& settings, const Clock& clock, IdSource& ids) {
    std::error_code failed;
    std::filesystem::create_directories(settings.folder, failed);
    if (failed)
        return failure(ErrorCode::storage, "folder-not-writable", settings.folder.string());
    auto lock = std::make_unique<QLockFile>(
        QString::fromStdU16String((settings.folder / "okno.lock").u16string()));
    lock->setStaleLockTime(0); // a station may run for weeks
    if (!lock->tryLock(0))
        return lock->error() == QLockFile::LockFailedError
            ? failure(ErrorCode::conflict, "data-in-use", settings.folder.string())
            : failure(ErrorCode::storage, "folder-not-writable", settings.folder.string());
    std::unique_ptr<Store> store(new Store(std::move(lock)));
    if (const auto error = store->start(settings, clock, ids))
        return tl::unexpected(*error);
    return store;
}

Store::Store(std::unique_ptr<QLockFile> lock)
    : m_lock(std::move(lock))
    , m_thread(std::make_unique<QThread>()) {
    m_thread->setObjectName(QStringLiteral("store"));
}

Store::~Store() {
    m_reader.reset(); // first, so that the writing connection is the one that checkpoints
    if (m_writer)
        QMetaObject::invokeMethod(
            m_writer.get(),
            [this] {
                m_writer->close();
                m_thread->quit();
            },
            Qt::QueuedConnection);
    m_thread->wait();
}

std::optional<Error> Store::start(
    const StoreSettings& settings, const Clock& clock, IdSource& ids) {
    m_writer = std::make_unique<Writer>([this](const Announcement& news) {
        QMetaObject::invokeMethod(
            this, [this, news] { announce(news); }, Qt::QueuedConnection);
    });
    m_writer->moveToThread(m_thread.get());
    m_thread->start();
    const auto file = settings.folder / "okno.sqlite";
    std::optional<Error> error;
    QMetaObject::invokeMethod(
        m_writer.get(),
        [&] {
            error = m_writer->open(
                [&] {
                    return std::make_unique<WriterState>(
                        file, settings.station, settings.stationCode, clock, ids);
                },
                settings.maxPages);
        },
        Qt::BlockingQueuedConnection);
    if (error)
        return error;
    try {
        m_reader = std::make_unique<Reader>(
            file, [this](const Error& failed) { Q_EMIT readFailed(failed); });
    } catch (const StoreError& failed) {
        return failed.error();
    }
    return {};
}

void Store::enqueue(Work work, Finished finished) {
    QMetaObject::invokeMethod(
        m_writer.get(),
        [writer = m_writer.get(), work = std::move(work), finished = std::move(finished)] {
            finished(writer->transact(work));
        },
        Qt::QueuedConnection);
}

void Store::announce(const Announcement& news) {
    if (news.much)
        m_reader->forgetAll();
    else
        m_reader->forget(news.keys);
    if (news.much || !news.keys.empty())
        Q_EMIT recordsChanged(news.keys);
    if (news.outbox)
        Q_EMIT outboxChanged(*news.outbox);
}

} // namespace okno::client::store
