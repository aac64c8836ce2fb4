// A database in a folder of its own that goes when the test ends.
#pragma once

#include "server/store/database.h"
#include "tests/support/test_database.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace okno::tests {

class TemporaryDatabase {
public:
    TemporaryDatabase()
        : m_folder(newFolder())
        , m_place(m_folder) {
        open();
    }
    TemporaryDatabase(const TemporaryDatabase&) = delete;
    TemporaryDatabase& operator=(const TemporaryDatabase&) = delete;
    ~TemporaryDatabase() {
        close();
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    void open() {
        auto opened = server::store::Database::open(location());
        if (!opened)
            throw std::runtime_error(opened.error().reason);
        m_database = std::move(*opened);
    }
    void close() { m_database.reset(); }

    [[nodiscard]] const server::store::Location& location() const { return m_place.location(); }
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "registry.db"; }
    server::store::Database* operator->() { return m_database.get(); }

private:
    static std::filesystem::path newFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "okno-store-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            throw std::runtime_error("no temporary folder");
        return pattern;
    }

    std::filesystem::path m_folder;
    TestDatabase m_place;
    std::unique_ptr<server::store::Database> m_database;
};

} // namespace okno::tests
