#include "server/registry/backup_files.h"

#include "server/blobs/blob_store.h"
#include "server/store/blob_rows.h"

#include <array>
#include <fstream>

namespace okno::server::registry {

namespace {
/// Whether the file was there and what its name says.
Result<bool> copyFile(blobs::BlobStore& to, const std::filesystem::path& from, const BlobId& id) {
    std::ifstream file(from, std::ios::binary);
    if (!file)
        return false;
    auto incoming = to.receive(id.toString());
    if (!incoming)
        return tl::unexpected(incoming.error());
    if (const auto begun = (*incoming)->clear(); !begun)
        return tl::unexpected(begun.error());
    std::array<char, 1 << 16> buffer{};
    while (file.read(buffer.data(), buffer.size()) || file.gcount() > 0) {
        const auto written
            = (*incoming)->write(buffer.data(), static_cast<std::size_t>(file.gcount()));
        if (!written)
            return tl::unexpected(written.error());
    }
    const auto finished = (*incoming)->finish(id);
    if (!finished && finished.error().code != ErrorCode::invalidInput)
        return tl::unexpected(finished.error());
    return finished.has_value();
}
} // namespace

Result<CopiedFiles> copyFiles(
    store::Database& database, const std::filesystem::path& from, const std::filesystem::path& to) {
    const auto listed = database.read(
        [](const store::ReadTransaction& transaction) -> Result<std::vector<store::BlobRow>> {
            return store::allBlobs(transaction);
        });
    if (!listed)
        return tl::unexpected(listed.error());
    const auto target = blobs::BlobStore::open(to);
    if (!target)
        return tl::unexpected(target.error());
    CopiedFiles files{static_cast<std::int64_t>(listed->size())};
    std::error_code error;
    for (const store::BlobRow& blob : *listed) {
        const auto there = std::filesystem::file_size(blobs::pathIn(to, blob.id), error);
        if (!error && there == static_cast<std::uintmax_t>(blob.bytes))
            continue;
        const auto copied = copyFile(**target, blobs::placeIn(from, blob.id), blob.id);
        if (!copied)
            return tl::unexpected(copied.error());
        if (*copied)
            ++files.copied;
        else
            files.damaged.push_back(blob.id);
    }
    return files;
}

} // namespace okno::server::registry
