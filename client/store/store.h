// The station's own memory: the registry's records as last seen, the commands not yet confirmed,
// and the receptions being typed. One SQLite database in the data folder. The application makes one
// Store on the GUI thread; all writing happens one after another on a thread of its own.
#pragma once

#include "client/store/reader.h"
#include "client/store/rescue.h"
#include "client/store/write_transaction.h"
#include "common/basics/clock.h"
#include "common/basics/uuid.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QLockFile;
class QThread;

namespace okno::client::store {

class Writer;
struct Announcement;

struct StoreSettings {
    std::filesystem::path folder; // made when absent; okno.sqlite and its lock lie in it
    domain::StationId station;
    std::string stationCode; // "03", begins the provisional numbers
    std::optional<int> maxPages{}; // ceiling of the database, in SQLite pages
};

class Store : public QObject {
    Q_OBJECT

public:
    /// A damaged database is put aside into the folder "damaged", and what the registry does not
    /// know yet is taken over from it into a new one: see rescue(). After a run that did not end
    /// cleanly every page is looked at first.
    ///
    /// `conflict` "data-in-use" when another process works in the folder; `incompatible`
    /// "database-newer" when a newer program has written it; `conflict` "station-differs" when the
    /// folder belongs to another station; `storage` "disk-full", "database-failed". Clock and
    /// identifiers must outlive the store.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(
        const StoreSettings& settings, const Clock& clock, IdSource& ids);
    /// Finishes the writes already asked for.
    ~Store() override;

    /// Runs `work` in one transaction on the store's thread, after all earlier ones. An error it
    /// returns undoes everything; `storage` "disk-full", ... when the database failed. Call from
    /// any thread. recordsChanged() and outboxChanged() arrive before the future's continuation.
    template <typename T>
    QFuture<Result<T>> write(std::function<Result<T>(WriteTransaction&)> work,
        Durability durability = Durability::atOnce) {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        auto result = std::make_shared<std::optional<Result<T>>>();
        promise->start();
        enqueue(
            [result, work = std::move(work)](WriteTransaction& transaction) {
                result->emplace(work(transaction));
                return (*result)->has_value() ? std::optional<Error>()
                                              : std::optional<Error>((*result)->error());
            },
            [result, promise](const std::optional<Error>& error) {
                if (error)
                    promise->addResult(Result<T>(tl::unexpect, *error));
                else
                    promise->addResult(std::move(**result));
                promise->finish();
            },
            durability);
        return promise->future();
    }

    /// What was saved when this store was opened; nothing when its database was sound.
    [[nodiscard]] const std::optional<Rescue>& rescue() const { return m_rescue; }

    [[nodiscard]] const domain::StationId& station() const { return m_station; }
    /// For reading connections on other threads: see eachTicket().
    [[nodiscard]] std::filesystem::path databaseFile() const;
    /// For the GUI thread only.
    [[nodiscard]] const Reader& reader() const { return *m_reader; }

Q_SIGNALS:
    /// Records as the station shows them have become different; no keys when there are too many to
    /// name, as when a snapshot comes in: whatever is shown may be old.
    void recordsChanged(const std::vector<okno::domain::RecordKey>& keys);
    void outboxChanged(const okno::client::store::OutboxState& state);
    /// The database could not be read; what is shown may be incomplete.
    void readFailed(const okno::Error& error);

private:
    using Work = std::function<std::optional<Error>(WriteTransaction&)>;
    using Finished = std::function<void(const std::optional<Error>&)>;

    Store(std::unique_ptr<QLockFile> lock, const StoreSettings& settings);
    [[nodiscard]] std::optional<Error> start(
        const StoreSettings& settings, const Clock& clock, IdSource& ids);
    [[nodiscard]] std::optional<Error> openDatabase(
        const StoreSettings& settings, const Clock& clock, IdSource& ids);
    [[nodiscard]] std::filesystem::path openMark() const { return m_folder / "okno.open"; }
    void enqueue(Work work, Finished finished, Durability durability);
    void announce(const Announcement& news);

    std::unique_ptr<QLockFile> m_lock;
    std::filesystem::path m_folder;
    domain::StationId m_station;
    std::optional<Rescue> m_rescue;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<Writer> m_writer; // lives on m_thread
    std::unique_ptr<Reader> m_reader;
};

} // namespace okno::client::store
