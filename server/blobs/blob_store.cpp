#include "server/blobs/blob_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace okno::server::blobs {

namespace {
tl::unexpected<Error> writeFailure(int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return failure(ErrorCode::storage, full ? "disk-full" : "blob-not-written");
}

bool syncFolder(const std::filesystem::path& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    return synced;
}
} // namespace

// Two levels of folders, so that none holds more than a few thousand files.
std::filesystem::path pathIn(const std::filesystem::path& root, const BlobId& id) {
    const std::string name = id.toString();
    return root / name.substr(0, 2) / name.substr(2, 2) / name;
}

IncomingBlob::IncomingBlob(std::filesystem::path part, std::filesystem::path root, int file)
    : m_part(std::move(part))
    , m_root(std::move(root))
    , m_file(file) { }

IncomingBlob::~IncomingBlob() {
    if (m_file >= 0)
        ::close(m_file);
    std::error_code ignored;
    std::filesystem::remove(m_part, ignored);
}

Result<void> IncomingBlob::write(const char* data, std::size_t size) {
    m_hash.update(data, size);
    m_bytes += static_cast<std::int64_t>(size);
    while (size > 0) {
        const ssize_t written = ::write(m_file, data, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return writeFailure(errno);
        data += written;
        size -= static_cast<std::size_t>(written);
    }
    return {};
}

Result<void> IncomingBlob::finish(const BlobId& expected) {
    if (m_hash.finish() != expected)
        return failure(ErrorCode::invalidInput, "blob-differs");
    if (::fsync(m_file) != 0)
        return writeFailure(errno);
    const auto place = pathIn(m_root, expected);
    std::error_code error;
    std::filesystem::create_directories(place.parent_path(), error);
    if (!error)
        std::filesystem::rename(m_part, place, error);
    if (error)
        return writeFailure(error.value());
    // New folders must survive a power cut as well as the name in the last of them.
    for (auto folder = place.parent_path();; folder = folder.parent_path()) {
        if (!syncFolder(folder))
            return writeFailure(errno);
        if (folder == m_root)
            return {};
    }
}

BlobStore::BlobStore(std::filesystem::path root)
    : m_root(std::move(root)) { }

Result<std::unique_ptr<BlobStore>> BlobStore::open(const std::filesystem::path& root) {
    std::error_code error;
    const auto parts = root / "parts";
    std::filesystem::remove_all(parts, error);
    std::filesystem::create_directories(parts, error);
    if (error)
        return failure(ErrorCode::storage, "blob-folder-unusable", root.string());
    return std::unique_ptr<BlobStore>(new BlobStore(root));
}

Result<std::unique_ptr<IncomingBlob>> BlobStore::receive() {
    const auto part = m_root / "parts" / (std::to_string(m_nextPart++) + ".part");
    const int file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return writeFailure(errno);
    return std::unique_ptr<IncomingBlob>(new IncomingBlob(part, m_root, file));
}

std::filesystem::path BlobStore::pathOf(const BlobId& id) const {
    return pathIn(m_root, id);
}

} // namespace okno::server::blobs
