// The files that this station has from the registry and not from its own scanner. They go when
// somebody with another view comes: the registry has them for whoever may see them. Used by the
// writing thread.
#pragma once

#include "client/store/database.h"
#include "common/basics/sha256.h"

#include <vector>

namespace okno::client::store {

class FetchedTable {
public:
    explicit FetchedTable(Database& database);

    void note(const BlobId& blob);
    void forget(const BlobId& blob);
    /// Without those that the registry has asked for again, or that a draft names.
    [[nodiscard]] std::vector<BlobId> removable() const;

private:
    Database& m_database;
};

} // namespace okno::client::store
