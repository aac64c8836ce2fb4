#include "client/store/writer.h"

#include "client/store/migrations.h"
#include "client/store/store_error.h"

#include <QTimerEvent>

#include <string>
#include <tuple>
#include <utility>

namespace okno::client::store {

namespace {

// A page of two thousand cards stays in memory until it is committed; in KiB.
constexpr auto cacheSize = "PRAGMA cache_size = -32768";

// Of a new database; an older one keeps the four kilobytes of the default, which hold one card and
// stay empty by a third.
constexpr auto pageSize = "PRAGMA page_size = 16384";

// Copied into the database file by the 64 MB, not in the middle of every other page from the
// registry.
constexpr auto checkpointEvery = "PRAGMA wal_autocheckpoint = 4096";

// In WAL mode NORMAL leaves it to the next FULL to bring the log to the disk.
constexpr auto syncAtOnce = "PRAGMA synchronous = FULL";
constexpr auto syncWithTheNext = "PRAGMA synchronous = NORMAL";

constexpr int whileOthersWrite = 250; // ms
constexpr int atOnce = 0;
constexpr std::size_t indexedAtOnce = 1'000; // some 15 ms, for which a clerk's command may wait

bool isSound(Database& database) {
    Rows rows = database.rowsOnce("PRAGMA quick_check(1)", {});
    return rows.next() && rows.text(0) == "ok";
}

} // namespace

WriterState::WriterState(const std::filesystem::path& file, domain::StationId stationId,
    std::string stationCode, const Clock& stationClock, IdSource& idSource)
    : database(file, Database::Access::write)
    , records(database)
    , base(database, records)
    , words(database)
    , indexes(database)
    , outbox(database)
    , confirmed(database)
    , fetched(database)
    , row(database)
    , drafts(database)
    , station(stationId)
    , code(std::move(stationCode))
    , clock(stationClock)
    , ids(idSource) { }

Writer::Writer(Announce announce)
    : m_announce(std::move(announce)) { }

std::optional<Error> Writer::open(
    const Connect& connect, std::optional<int> maxPages, Check check) {
    try {
        m_state = connect();
        Database& database = m_state->database;
        if (check == Check::everyPage && !isSound(database))
            throw StoreError(Error{ErrorCode::storage, "database-corrupt", "quick_check"});
        database.exec(pageSize);
        database.exec("PRAGMA journal_mode = WAL");
        database.exec(syncAtOnce);
        m_durability = Durability::atOnce;
        database.exec("PRAGMA foreign_keys = ON");
        database.exec(cacheSize);
        database.exec(checkpointEvery);
        if (maxPages)
            database.exec("PRAGMA max_page_count = " + std::to_string(*maxPages));
        const auto ready
            = migrate(database).and_then([&] { return m_state->row.claim(m_state->station); });
        if (!ready)
            return ready.error();
        m_state->sentUpTo = m_state->outbox.lastN(); // by the run before, for all that is known
        planIndexing(whileOthersWrite);
        return std::nullopt;
    } catch (const StoreError& error) {
        m_state.reset();
        return error.error();
    }
}

std::optional<Error> Writer::takeOver(const Salvage& salvage) {
    return transact([&](WriteTransaction& transaction) -> std::optional<Error> {
        transaction.takeOver(salvage);
        return {};
    });
}

void Writer::close() {
    m_indexing.stop();
    m_state.reset();
}

std::optional<Error> Writer::transact(const Work& work, Durability durability) {
    try {
        setDurability(durability);
        auto error = commit(work);
        if (error) {
            rollBack();
        } else {
            announce();
            planIndexing(whileOthersWrite);
        }
        return error;
    } catch (const StoreError& error) {
        m_damaged = m_damaged || error.error().reason == "database-corrupt";
        rollBack();
        return error.error();
    } catch (const std::exception&) {
        rollBack();
        return Error{ErrorCode::storage, "write-failed"};
    }
}

std::optional<Error> Writer::commit(const Work& work) {
    m_state->database.exec("BEGIN IMMEDIATE");
    WriteTransaction transaction(*m_state);
    auto error = work(transaction);
    if (!error)
        m_state->database.exec("COMMIT");
    return error;
}

void Writer::setDurability(Durability durability) {
    if (std::exchange(m_durability, durability) != durability)
        m_state->database.exec(durability == Durability::atOnce ? syncAtOnce : syncWithTheNext);
}

// Behind whatever has been asked for by then; after a failure only when a write has succeeded.
void Writer::planIndexing(int pauseMs) {
    if (indexesAreDue())
        m_indexing.start(pauseMs, this);
    else if (m_state->words.areWaiting())
        m_indexing.start(atOnce, this);
}

/// Not between the pages of a snapshot.
bool Writer::indexesAreDue() const {
    return m_state->indexes.areWaiting() && m_state->row.stage() != StationRow::Stage::pages;
}

void Writer::timerEvent(QTimerEvent* /*idle*/) {
    m_indexing.stop();
    const auto indexing = [this](WriteTransaction& /*transaction*/) -> std::optional<Error> {
        index();
        return {};
    };
    if (!transact(indexing, Durability::withTheNext))
        planIndexing(atOnce);
}

void Writer::index() {
    if (indexesAreDue())
        m_state->indexes.makeNext();
    else
        m_state->words.index(indexedAtOnce);
}

void Writer::rollBack() {
    m_state->records.forgetAll();
    m_state->awaited.rollBack();
    m_state->changed.clear();
    m_state->muchChanged = false;
    m_state->outboxChanged = false;
    try {
        m_state->database.exec("ROLLBACK");
    } catch (const StoreError&) {
        // After a full disk SQLite has rolled back by itself.
    }
}

void Writer::announce() {
    Announcement news;
    news.much = std::exchange(m_state->muchChanged, false);
    if (!news.much)
        news.keys.assign(m_state->changed.begin(), m_state->changed.end());
    if (std::exchange(m_state->outboxChanged, false))
        news.outbox = m_state->outbox.state();
    m_state->changed.clear();
    m_announce(news);
    m_state->awaited.commit();
}

} // namespace okno::client::store
