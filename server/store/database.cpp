#include "server/store/database.h"

#include "server/store/migrations.h"

#include <spdlog/spdlog.h>

namespace okno::server::store {

namespace {
constexpr std::size_t maxReaders = 16;
constexpr std::chrono::seconds patienceWithReaders(10);
} // namespace

Database::Borrowed::Borrowed(Database& database)
    : m_database(database)
    , m_connection(database.takeReader()) {
    if (m_connection)
        return;
    try {
        m_connection = m_database.m_location.connect(store::Access::read);
    } catch (...) {
        m_database.giveBack(nullptr);
        throw;
    }
}

Database::Borrowed::~Borrowed() {
    m_database.giveBack(std::move(m_connection));
}

std::unique_ptr<Connection> Database::takeReader() {
    std::unique_lock lock(m_mutex);
    if (!m_returned.wait_for(lock, patienceWithReaders, [this] { return m_lent < maxReaders; }))
        throw StoreError(StoreError::Kind::busy, "all reading connections are in use");
    ++m_lent;
    if (m_idle.empty())
        return nullptr;
    auto connection = std::move(m_idle.back());
    m_idle.pop_back();
    return connection;
}

void Database::giveBack(std::unique_ptr<Connection> connection) {
    {
        const std::lock_guard lock(m_mutex);
        --m_lent;
        if (connection && connection->isAlive())
            m_idle.push_back(std::move(connection));
        else
            m_idle.clear(); // the engine has gone, and the others are as dead
    }
    m_returned.notify_one();
}

Database::Database(Location location)
    : m_location(std::move(location)) { }

Result<std::unique_ptr<Database>> Database::open(const Location& location, Access access) {
    try {
        std::unique_ptr<Database> database(new Database(location));
        const bool writes = access == Access::write;
        {
            const auto connection
                = location.connect(writes ? store::Access::write : store::Access::read);
            const auto fits = writes ? migrate(*connection) : requireCurrentSchema(*connection);
            if (!fits)
                return tl::unexpected(fits.error());
        }
        if (writes)
            database->m_writer = std::make_unique<Writer>(location);
        return database;
    } catch (const StoreError& error) {
        spdlog::error("[store] the database was not opened: {}", error.what());
        return tl::unexpected(error.toError());
    }
}

bool Database::waitForFence(std::chrono::milliseconds patience) {
    return m_writer && m_writer->waitForFence(patience);
}

void Database::submit(Writer::Job job, const std::function<void()>& meanwhile) {
    if (m_writer)
        m_writer->submit(std::move(job), meanwhile);
    else if (meanwhile)
        meanwhile();
}

} // namespace okno::server::store
