#include "server/blobs/blob_store.h"

#include "common/basics/durable.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <set>
#include <system_error>

namespace okno::server::blobs {

namespace {
namespace fs = std::filesystem;

constexpr auto logFolder = "arrivals";

Result<void> toDisk(const fs::path& path) {
    if (const auto failed = syncToDisk(path))
        return writeFailure(failed.value());
    return {};
}

/// The 256 folders of the files, by the first two digits of their names, and two more.
void makeFolders(const fs::path& root, std::error_code& error) {
    constexpr const char* digits = "0123456789abcdef";
    for (int index = 0; index < 256 && !error; ++index)
        fs::create_directory(root / std::string{digits[index / 16], digits[index % 16]}, error);
    for (const char* folder : {"parts", "trash"})
        if (!error)
            fs::create_directory(root / folder, error);
}

struct Locked {
    int file;
    std::int64_t bytes;
};

/// Open and locked, in whichever process its other writers are.
Result<Locked> openLocked(const fs::path& part) {
    while (true) {
        const int file = ::open(part.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0)
            return writeFailure(errno);
        struct stat status { };
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            ::close(file);
            return failure(ErrorCode::conflict, "upload-busy");
        }
        const bool known = ::fstat(file, &status) == 0;
        if (known && status.st_nlink == 1)
            return Locked{file, status.st_size};
        if (known && status.st_nlink > 1) // a power cut has left a stored file its old name, too
            ::unlink(part.c_str());
        ::close(file); // else it was named or removed a moment ago
    }
}
} // namespace

tl::unexpected<Error> writeFailure(int error) {
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return failure(ErrorCode::storage, full ? "disk-full" : "blob-not-written");
}

fs::path pathIn(const fs::path& root, const BlobId& id) {
    const std::string name = id.toString();
    return root / name.substr(0, 2) / name;
}

fs::path placeIn(const fs::path& root, const BlobId& id) {
    std::error_code unknown;
    const auto trashed = root / "trash" / id.toString();
    const bool inTrash = !fs::exists(pathIn(root, id), unknown) && fs::exists(trashed, unknown);
    return inTrash ? trashed : pathIn(root, id);
}

BlobStore::BlobStore(fs::path root)
    : m_root(std::move(root)) { }

Result<std::unique_ptr<BlobStore>> BlobStore::open(const fs::path& root) {
    std::error_code error = makeDurableFolder(root);
    if (!error)
        makeFolders(root, error);
    if (error || !toDisk(root))
        return failure(ErrorCode::storage, "blob-folder-unusable", root.string());
    return std::unique_ptr<BlobStore>(new BlobStore(root));
}

Result<std::unique_ptr<BlobStore>> BlobStore::openWithLog(const fs::path& root) {
    return open(root).and_then([&](std::unique_ptr<BlobStore> store) {
        return ArrivalLog::open(root / logFolder).map([&](std::unique_ptr<ArrivalLog> log) {
            store->m_log = std::move(log);
            return std::move(store);
        });
    });
}

fs::path BlobStore::partNamed(const std::string& name) const {
    return m_root / "parts" / name;
}

fs::path BlobStore::trashed(const BlobId& id) const {
    return m_root / "trash" / id.toString();
}

Result<std::unique_ptr<IncomingBlob>> BlobStore::receive(const std::string& name) {
    const auto locked = openLocked(partNamed(name));
    if (!locked)
        return tl::unexpected(locked.error());
    return std::unique_ptr<IncomingBlob>(
        new IncomingBlob(*this, name, locked->file, locked->bytes, hashSoFar(name, locked->bytes)));
}

Result<void> BlobStore::keep(std::string_view bytes, const BlobId& id) {
    const auto incoming = receive("own-" + std::to_string(m_nextOwn++));
    if (!incoming)
        return tl::unexpected(incoming.error());
    IncomingBlob& part = **incoming;
    auto kept = part.clear()
                    .and_then([&] { return part.write(bytes.data(), bytes.size()); })
                    .and_then([&] { return part.finish(id); });
    if (!kept)
        part.discard();
    return kept;
}

std::int64_t BlobStore::arrived(const std::string& name) const {
    std::error_code absent;
    const auto bytes = fs::file_size(partNamed(name), absent);
    return absent ? 0 : static_cast<std::int64_t>(bytes);
}

void BlobStore::discard(const std::string& name) {
    std::error_code ignored;
    fs::remove(partNamed(name), ignored);
    const std::lock_guard lock(m_mutex);
    m_hashes.erase(name);
}

std::vector<std::string> BlobStore::parts() const {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& part : fs::directory_iterator(m_root / "parts", ignored))
        names.push_back(part.path().filename().string());
    return names;
}

Result<BlobFile> BlobStore::openBlob(const BlobId& id) const {
    auto file = BlobFile::open(pathIn(m_root, id));
    if (!file && file.error().code == ErrorCode::notFound)
        return BlobFile::open(trashed(id));
    return file;
}

Result<void> BlobStore::makeFile(const BlobId& id) {
    const std::lock_guard lock(m_placing);
    const auto bytes = m_log->read(id);
    if (!bytes || sha256OfFile(pathIn(m_root, id)) == id) // a settling was faster
        return {};
    return lay(*bytes, id);
}

/// Under its name, but not yet on the disk. One at a time.
Result<void> BlobStore::lay(const std::string& bytes, const BlobId& id) {
    const fs::path part = m_root / logFolder / "file";
    std::remove(part.c_str()); // after a power cut it may be another name of a stored file
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file || std::rename(part.c_str(), pathIn(m_root, id).c_str()) != 0) {
        const auto failed = writeFailure(errno);
        std::remove(part.c_str());
        return failed;
    }
    return {};
}

Result<std::vector<BlobId>> BlobStore::settle(const ArrivalFile& arrived) {
    std::vector<BlobId> settled;
    std::set<fs::path> folders;
    for (const auto& arrival : arrived.arrivals()) {
        const std::lock_guard lock(m_placing);
        const fs::path place = pathIn(m_root, arrival.id);
        if (sha256OfFile(place) != arrival.id) {
            const auto bytes = arrived.read(arrival.pieces);
            if (!bytes || sha256(*bytes) != arrival.id)
                continue; // lost twice: the next night finds its row without a file
            if (const auto laid = lay(*bytes, arrival.id); !laid)
                return tl::unexpected(laid.error());
        }
        if (const auto synced = toDisk(place); !synced)
            return tl::unexpected(synced.error());
        folders.insert(place.parent_path());
        settled.push_back(arrival.id);
    }
    for (const fs::path& folder : folders)
        if (const auto synced = toDisk(folder); !synced)
            return tl::unexpected(synced.error());
    return settled;
}

Result<void> BlobStore::sync(const BlobId& id) const {
    return toDisk(placeIn(m_root, id)).and_then([&] { return syncName(id); });
}

Result<void> BlobStore::syncName(const BlobId& id) const {
    return toDisk(placeIn(m_root, id).parent_path());
}

void BlobStore::takeName(const BlobId& id) {
    std::error_code ignored;
    fs::remove(pathIn(m_root, id), ignored);
}

Result<void> BlobStore::move(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::rename(from, to, error);
    if (error)
        return writeFailure(error.value());
    return toDisk(to.parent_path());
}

Result<bool> BlobStore::giveName(const std::string& name, const BlobId& id) {
    const fs::path part = partNamed(name);
    const fs::path place = pathIn(m_root, id);
    if (::renameat2(AT_FDCWD, part.c_str(), AT_FDCWD, place.c_str(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EEXIST && errno != EINVAL) // a file system that knows no such renaming
        return writeFailure(errno);
    return false;
}

Result<void> BlobStore::replace(const std::string& name, const BlobId& id) {
    return move(partNamed(name), pathIn(m_root, id));
}

Result<void> BlobStore::moveToTrash(const BlobId& id) {
    if (!fs::exists(pathIn(m_root, id)))
        return {};
    return move(pathIn(m_root, id), trashed(id));
}

Result<void> BlobStore::bringBack(const BlobId& id) {
    if (!fs::exists(trashed(id)))
        return {};
    return move(trashed(id), pathIn(m_root, id));
}

void BlobStore::removeTrashed(const BlobId& id) {
    std::error_code ignored;
    fs::remove(trashed(id), ignored);
}

void BlobStore::rememberHash(const std::string& name, std::int64_t bytes, Sha256 hash) {
    constexpr std::size_t enough = 1024; // more uploads at once are read again at their end
    const std::lock_guard lock(m_mutex);
    if (m_hashes.size() < enough)
        m_hashes.insert_or_assign(name, RunningHash{bytes, std::move(hash)});
}

std::optional<Sha256> BlobStore::hashSoFar(const std::string& name, std::int64_t bytes) {
    if (bytes == 0)
        return Sha256();
    const std::lock_guard lock(m_mutex);
    const auto known = m_hashes.find(name);
    if (known == m_hashes.end() || known->second.bytes != bytes)
        return std::nullopt;
    std::optional<Sha256> hash(std::move(known->second.hash));
    m_hashes.erase(known);
    return hash;
}

} // namespace okno::server::blobs
