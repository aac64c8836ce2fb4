#include "client/documents/blob_folder.h"

#include "common/basics/durable.h"

#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>
#include <vector>

namespace okno::client::documents {

namespace fs = std::filesystem;

namespace {

Error storageError(int code) {
    return {ErrorCode::storage,
        code == ENOSPC || code == EFBIG || code == EDQUOT ? "disk-full" : "disk-failed"};
}

/// A file that vanishes unless it is kept.
class IncomingFile {
public:
    explicit IncomingFile(const fs::path& folder)
        : m_path(folder / QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString())
        , m_descriptor(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) { }
    ~IncomingFile() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    IncomingFile(const IncomingFile&) = delete;
    IncomingFile& operator=(const IncomingFile&) = delete;

    Result<void> write(const char* data, std::size_t size) {
        m_hash.update(data, size);
        while (size > 0) {
            const ssize_t written = ::write(m_descriptor, data, size);
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return tl::unexpected(storageError(errno));
            data += written;
            size -= static_cast<std::size_t>(written);
        }
        return {};
    }

    Result<BlobId> finish() {
        if (m_descriptor < 0 || ::fsync(m_descriptor) != 0)
            return tl::unexpected(storageError(errno));
        return m_hash.finish();
    }

    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
    int m_descriptor;
    Sha256 m_hash;
};

} // namespace

Result<BlobFolder> BlobFolder::open(const fs::path& folder) {
    if (makeDurableFolder(folder) || makeDurableFolder(folder / "incoming"))
        return failure(ErrorCode::storage, "folder-unusable");
    return BlobFolder(folder);
}

BlobFolder::BlobFolder(fs::path folder)
    : m_folder(std::move(folder)) { }

fs::path BlobFolder::pathOf(const BlobId& blob) const {
    const std::string name = blob.toString();
    return m_folder / name.substr(0, 2) / name.substr(2);
}

bool BlobFolder::has(const BlobId& blob) const {
    std::error_code unread;
    return fs::is_regular_file(pathOf(blob), unread);
}

fs::path BlobFolder::incoming() const {
    return m_folder / "incoming";
}

Result<void> BlobFolder::adopt(const fs::path& file, const BlobId& blob) const {
    const fs::path target = pathOf(blob);
    std::error_code failed = makeDurableFolder(target.parent_path());
    if (!failed)
        fs::rename(file, target, failed);
    if (!failed)
        failed = syncToDisk(target.parent_path());
    if (failed)
        return tl::unexpected(storageError(failed.value()));
    return {};
}

Result<BlobId> BlobFolder::store(std::string_view bytes) const {
    IncomingFile file(incoming());
    if (const auto written = file.write(bytes.data(), bytes.size()); !written)
        return tl::unexpected(written.error());
    return file.finish().and_then(
        [&](const BlobId& blob) { return adopt(file.path(), blob).map([&blob] { return blob; }); });
}

Result<BlobId> BlobFolder::storeCopy(const fs::path& source) const {
    std::ifstream stream(source, std::ios::binary);
    if (!stream)
        return failure(ErrorCode::notFound, "file-not-found", source.filename().string());
    IncomingFile file(incoming());
    std::vector<char> piece(1 << 16);
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size()))
        || stream.gcount() > 0)
        if (const auto written
            = file.write(piece.data(), static_cast<std::size_t>(stream.gcount()));
            !written)
            return tl::unexpected(written.error());
    if (stream.bad())
        return failure(ErrorCode::storage, "file-unreadable", source.filename().string());
    return file.finish().and_then(
        [&](const BlobId& blob) { return adopt(file.path(), blob).map([&blob] { return blob; }); });
}

Result<void> BlobFolder::remove(const BlobId& blob) const {
    std::error_code failed;
    fs::remove(pathOf(blob), failed);
    if (failed)
        return tl::unexpected(storageError(failed.value()));
    return {};
}

Result<void> BlobFolder::verify(const BlobId& blob) const {
    const auto read = sha256OfFile(pathOf(blob));
    if (!read && read.error().code == ErrorCode::notFound)
        return failure(ErrorCode::notFound, "blob-missing", blob.toString());
    if (!read || *read != blob)
        return failure(ErrorCode::storage, "blob-damaged", blob.toString());
    return {};
}

} // namespace okno::client::documents
