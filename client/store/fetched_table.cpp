#include "client/store/fetched_table.h"

#include "client/store/store_error.h"

namespace okno::client::store {

FetchedTable::FetchedTable(Database& database)
    : m_database(database) { }

constexpr auto noteFetchedSql
    = "INSERT INTO fetched_blob (blob) VALUES (?) ON CONFLICT (blob) DO NOTHING";

void FetchedTable::note(const BlobId& blob) {
    m_database.run(noteFetchedSql, {value(blob.toString())});
}

constexpr auto forgetFetchedSql = "DELETE FROM fetched_blob WHERE blob = ?";

void FetchedTable::forget(const BlobId& blob) {
    m_database.run(forgetFetchedSql, {value(blob.toString())});
}

constexpr auto removableSql = R"(
    SELECT blob FROM fetched_blob WHERE blob NOT IN (SELECT blob FROM blob_upload)
        AND blob NOT IN (SELECT blob FROM draft_page) ORDER BY blob)";

std::vector<BlobId> FetchedTable::removable() const {
    std::vector<BlobId> blobs;
    Rows rows = m_database.rows(removableSql, {});
    while (rows.next())
        blobs.push_back(checked(BlobId::parse(rows.text(0))));
    return blobs;
}

} // namespace okno::client::store
