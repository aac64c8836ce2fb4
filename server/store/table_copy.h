// The registry's tables from one database into another, whichever engine either is on: so a backup
// is a plain SQLite file, and restoring may move a city from SQLite to PostgreSQL. Both must have
// this program's schema.
#pragma once

#include "server/store/transaction.h"

#include <string>
#include <vector>

namespace okno::server::store {

struct TableColumn {
    std::string name;
    bool isNumber;
    bool isKey;
};

struct Table {
    std::string name;
    std::vector<TableColumn> columns;
};

/// As a SQLite database has them, each behind those it refers to and `installation`, without which
/// a database is no registry, last. Left out is what belongs to a running registry: the fence,
/// sessions, uploads on their way.
[[nodiscard]] std::vector<Table> registryTables(const ReadTransaction& sqlite);

/// Replaces the rows of the one by those of the other; returns how many.
std::int64_t copyTable(const ReadTransaction& from, WriteTransaction& to, const Table& table);

} // namespace okno::server::store
