#include "server/store/database.h"

#include "server/store/migrations.h"

namespace okno::server::store {

namespace {
constexpr std::size_t maxIdle = 16;

Connection connectionTo(const std::filesystem::path& file, dialect::Access access) {
    try {
        return Connection(dialect::open(file, access));
    } catch (const Poco::Exception& exception) {
        throw dialect::translated(exception);
    }
}
} // namespace

Database::Borrowed::Borrowed(Database& database)
    : m_database(database) {
    {
        const std::lock_guard lock(m_database.m_mutex);
        if (!m_database.m_idle.empty()) {
            m_connection = std::move(m_database.m_idle.back());
            m_database.m_idle.pop_back();
        }
    }
    if (!m_connection)
        m_connection
            = std::make_unique<Connection>(connectionTo(m_database.m_file, dialect::Access::read));
}

Database::Borrowed::~Borrowed() {
    const std::lock_guard lock(m_database.m_mutex);
    if (m_database.m_idle.size() < maxIdle)
        m_database.m_idle.push_back(std::move(m_connection));
}

Database::Database(std::filesystem::path file)
    : m_file(std::move(file)) { }

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file, Access access) {
    try {
        std::unique_ptr<Database> database(new Database(file));
        const bool writes = access == Access::write;
        Connection connection
            = connectionTo(file, writes ? dialect::Access::write : dialect::Access::read);
        const auto fits = writes ? migrate(connection) : requireCurrentSchema(connection);
        if (!fits)
            return tl::unexpected(fits.error());
        if (writes)
            database->m_writer = std::make_unique<Writer>(std::move(connection));
        return database;
    } catch (const StoreError& error) {
        return tl::unexpected(error.toError());
    }
}

void Database::submit(Writer::Job job) {
    if (m_writer)
        m_writer->submit(std::move(job));
}

} // namespace okno::server::store
