// A database in a folder of its own that goes when the test ends.
#pragma once

#include "server/store/database.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <filesystem>
#include <stdexcept>

namespace okno::tests {

class TemporaryDatabase {
public:
    TemporaryDatabase()
        : m_place(m_folder.path()) {
        open();
    }
    TemporaryDatabase(const TemporaryDatabase&) = delete;
    TemporaryDatabase& operator=(const TemporaryDatabase&) = delete;
    ~TemporaryDatabase() = default;

    void open() {
        auto opened = server::store::Database::open(location());
        if (!opened)
            throw std::runtime_error(opened.error().reason);
        m_database = std::move(*opened);
    }
    void close() { m_database.reset(); }

    [[nodiscard]] const server::store::Location& location() const { return m_place.location(); }
    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "registry.db"; }
    server::store::Database* operator->() { return m_database.get(); }

private:
    TemporaryFolder m_folder;
    TestDatabase m_place;
    std::unique_ptr<server::store::Database> m_database;
};

} // namespace okno::tests
