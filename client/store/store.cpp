#include "client/store/store.h"

#include "client/store/store_error.h"
#include "client/store/writer.h"
#include "common/basics/durable.h"

#include <QDateTime>
#include <QLockFile>
#include <QMetaObject>
#include <QString>
#include <QThread>

#include <fstream>
#include <system_error>
#include <utility>

namespace okno::client::store {

namespace {

std::filesystem::path databaseIn(const std::filesystem::path& folder) {
    return folder / "okno.sqlite";
}

/// "2026-11-23 061500", with a number where that is taken.
std::filesystem::path folderFor(const std::filesystem::path& parent, Instant now) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(now).time_since_epoch().count(), Qt::UTC);
    const std::string name = time.toString(QStringLiteral("yyyy-MM-dd HHmmss")).toStdString();
    auto folder = parent / name;
    for (int i = 2; std::filesystem::exists(folder); ++i)
        folder = parent / (name + ' ' + std::to_string(i));
    return folder;
}

} // namespace

Result<std::unique_ptr<Store>> Store::open(
    const StoreSettings& settings, const Clock& clock, IdSource& ids) {
    if (makeDurableFolder(settings.folder))
        return failure(ErrorCode::storage, "folder-not-writable", settings.folder.string());
    auto lock = std::make_unique<QLockFile>(
        QString::fromStdU16String((settings.folder / "okno.lock").u16string()));
    lock->setStaleLockTime(0); // a station may run for weeks
    if (!lock->tryLock(0))
        return lock->error() == QLockFile::LockFailedError
            ? failure(ErrorCode::conflict, "data-in-use", settings.folder.string())
            : failure(ErrorCode::storage, "folder-not-writable", settings.folder.string());
    std::unique_ptr<Store> store(new Store(std::move(lock), settings));
    if (const auto error = store->start(settings, clock, ids))
        return tl::unexpected(*error);
    return store;
}

Store::Store(std::unique_ptr<QLockFile> lock, const StoreSettings& settings)
    : m_lock(std::move(lock))
    , m_folder(settings.folder)
    , m_station(settings.station)
    , m_thread(std::make_unique<QThread>()) {
    m_thread->setObjectName(QStringLiteral("store"));
}

Store::~Store() {
    const bool wasOpen = m_reader != nullptr;
    bool damaged = false;
    m_reader.reset(); // first, so that the writing connection is the one that checkpoints
    if (m_writer)
        QMetaObject::invokeMethod(
            m_writer.get(),
            [&] {
                damaged = m_writer->isDamaged();
                m_writer->close();
                m_thread->quit();
            },
            Qt::QueuedConnection);
    m_thread->wait();
    std::error_code ignored;
    if (wasOpen && !damaged)
        std::filesystem::remove(openMark(), ignored);
}

std::optional<Error> Store::start(
    const StoreSettings& settings, const Clock& clock, IdSource& ids) {
    m_writer = std::make_unique<Writer>([this](const Announcement& news) {
        QMetaObject::invokeMethod(
            this, [this, news] { announce(news); }, Qt::QueuedConnection);
    });
    m_writer->moveToThread(m_thread.get());
    m_thread->start();
    std::optional<Error> error;
    QMetaObject::invokeMethod(
        m_writer.get(), [&] { error = openDatabase(settings, clock, ids); },
        Qt::BlockingQueuedConnection);
    if (error)
        return error;
    std::ofstream(openMark()) << settings.stationCode << '\n';
    if (syncToDisk(m_folder)) // the mark is for those who come after a power cut
        return Error{ErrorCode::storage, "folder-not-writable", m_folder.string()};
    try {
        m_reader = std::make_unique<Reader>(
            databaseIn(m_folder), [this](const Error& failed) { Q_EMIT readFailed(failed); });
    } catch (const StoreError& failed) {
        return failed.error();
    }
    return {};
}

std::filesystem::path Store::databaseFile() const {
    return databaseIn(m_folder);
}

// On the writer's thread.
std::optional<Error> Store::openDatabase(
    const StoreSettings& settings, const Clock& clock, IdSource& ids) {
    const auto file = databaseIn(m_folder);
    const auto connect = [&] {
        return std::make_unique<WriterState>(
            file, settings.station, settings.stationCode, clock, ids);
    };
    const auto check
        = std::filesystem::exists(openMark()) ? Writer::Check::everyPage : Writer::Check::none;
    auto error = m_writer->open(connect, settings.maxPages, check);
    if (!error || error->reason != "database-corrupt")
        return error;
    const Salvage saved = salvage(file, settings.station);
    const auto aside = folderFor(m_folder / "damaged", clock.now());
    if (const auto moved = putAside(file, aside, saved); !moved)
        return moved.error();
    error = m_writer->open(connect, settings.maxPages, Writer::Check::none);
    if (!error)
        error = m_writer->takeOver(saved);
    m_rescue = Rescue{aside, static_cast<int>(saved.commands.size()),
        static_cast<int>(saved.refused.size()), static_cast<int>(saved.drafts.size()),
        saved.wasComplete};
    return error;
}

void Store::enqueue(Work work, Finished finished, Durability durability) {
    QMetaObject::invokeMethod(
        m_writer.get(),
        [writer = m_writer.get(), work = std::move(work), finished = std::move(finished),
            durability] { finished(writer->transact(work, durability)); },
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
