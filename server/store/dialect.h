// What differs between the database engines. Everything else is SQL that both run.
#pragma once

#include "server/store/store_error.h"

#include <Poco/Data/Session.h>
#include <Poco/Exception.h>

#include <filesystem>
#include <string>

namespace okno::server::store::dialect {

enum class Access {
    write, // the one connection that writes and checkpoints
    read,
};

/// An open connection with the settings that durability asks for. Throws Poco's exceptions.
[[nodiscard]] Poco::Data::Session open(const std::filesystem::path& file, Access access);

/// Takes the write lock at once: a deferred BEGIN finds out too late that another writer was first.
[[nodiscard]] const std::string& beginWrite();
/// One view of the data for all statements until the end.
[[nodiscard]] const std::string& beginRead();
[[nodiscard]] const std::string& hasTable();

[[nodiscard]] StoreError translated(const Poco::Exception& exception);

} // namespace okno::server::store::dialect
