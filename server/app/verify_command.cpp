#include "server/app/commands.h"
#include "server/app/data_folder.h"
#include "server/blobs/blob_store.h"
#include "server/store/blob_rows.h"
#include "server/store/database.h"
#include "server/store/records.h"

#include <array>
#include <utility>

namespace okno::server::app {

namespace {
struct Books {
    std::vector<store::BlobRow> blobs;
    std::vector<std::string> brokenJournals;
    std::size_t tickets;
    std::size_t cards;
};

Result<Books> readBooks(store::Database& database) {
    return database.read([](const auto& transaction) -> Result<Books> {
        return Books{store::allBlobs(transaction), store::brokenJournals(transaction),
            store::keysOf(transaction, domain::RecordKind::ticket).size(),
            store::keysOf(transaction, domain::RecordKind::card).size()};
    });
}
} // namespace

Result<void> verify(const std::filesystem::path& data, std::ostream& out) {
    const DataFolder folder(data);
    if (const auto present = folder.requireDatabase(); !present)
        return present;
    const auto database
        = store::Database::open(folder.database(), store::Database::Access::readOnly);
    if (!database)
        return tl::unexpected(database.error());
    const auto books = readBooks(**database);
    if (!books)
        return tl::unexpected(books.error());
    std::size_t damaged = 0;
    for (const store::BlobRow& blob : books->blobs) {
        const auto found = sha256OfFile(blobs::pathIn(folder.blobs(), blob.id));
        if (found && *found == blob.id)
            continue;
        ++damaged;
        out << "damaged or missing: " << blob.id.toString() << '\n';
    }
    for (const std::string& journal : books->brokenJournals)
        out << "numbers broken: " << journal << '\n';
    out << "tickets " << books->tickets << ", cards " << books->cards << ", files "
        << books->blobs.size() << ", damaged " << damaged << ", broken journals "
        << books->brokenJournals.size() << '\n';
    if (damaged > 0)
        return failure(ErrorCode::storage, "files-damaged", std::to_string(damaged));
    if (!books->brokenJournals.empty())
        return failure(ErrorCode::storage, "numbers-broken", books->brokenJournals.front());
    return {};
}

} // namespace okno::server::app
