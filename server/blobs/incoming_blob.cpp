#include "server/blobs/incoming_blob.h"

#include "server/blobs/blob_file.h"
#include "server/blobs/blob_store.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <utility>

namespace okno::server::blobs {

IncomingBlob::IncomingBlob(
    BlobStore& store, std::string name, int file, std::int64_t bytes, std::optional<Sha256> hash)
    : m_store(store)
    , m_name(std::move(name))
    , m_file(file)
    , m_bytes(bytes)
    , m_handedOut(bytes)
    , m_hash(std::move(hash)) {
    mark();
}

IncomingBlob::~IncomingBlob() {
    if (!m_named && !m_discarded && m_hash)
        m_store.rememberHash(m_name, m_bytes, *std::move(m_hash));
    ::close(m_file);
}

Result<void> IncomingBlob::write(const char* data, std::size_t size) {
    if (m_hash)
        m_hash->update(data, size);
    while (size > 0) {
        const ssize_t written = ::pwrite(m_file, data, size, m_bytes);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            m_hash.reset(); // it is ahead of the file
            return writeFailure(errno);
        }
        data += written;
        size -= static_cast<std::size_t>(written);
        m_bytes += written;
    }
    beginWriteOut(pieceOfFile);
    return {};
}

// The disk works while the network does: at the end little is left to wait for.
void IncomingBlob::beginWriteOut(std::int64_t portion) {
    if (m_bytes - m_handedOut < portion)
        return;
    ::sync_file_range(m_file, m_handedOut, m_bytes - m_handedOut, SYNC_FILE_RANGE_WRITE);
    m_handedOut = m_bytes;
}

void IncomingBlob::mark() {
    m_markedBytes = m_bytes;
    m_markedHash = m_hash;
}

Result<void> IncomingBlob::takeBack() {
    m_hash = m_markedHash;
    return cutTo(m_markedBytes);
}

Result<void> IncomingBlob::clear() {
    m_hash.emplace();
    return cutTo(0).map([this] { mark(); });
}

Result<void> IncomingBlob::cutTo(std::int64_t bytes) {
    // To some file systems a file that was cut to nothing is one that is written anew, and they
    // wait for its bytes when it is closed: not for nothing.
    if (m_bytes == bytes)
        return {};
    if (::ftruncate(m_file, bytes) != 0)
        return writeFailure(errno);
    m_bytes = bytes;
    m_handedOut = std::min(m_handedOut, bytes);
    return {};
}

Result<BlobId> IncomingBlob::contentHash() {
    if (m_hash)
        return m_hash->finish();
    const std::atomic<bool> never = false;
    return BlobFile::open(m_store.partNamed(m_name)).and_then([&](const BlobFile& file) {
        return file.hash(never);
    });
}

Result<void> IncomingBlob::check(const BlobId& expected) {
    const auto hash = contentHash();
    m_hash.reset();
    if (!hash)
        return tl::unexpected(hash.error());
    if (*hash == expected)
        return {};
    discard();
    return failure(ErrorCode::invalidInput, "blob-differs");
}

Result<void> IncomingBlob::finish(const BlobId& expected) {
    return check(expected)
        .and_then([&]() -> Result<void> {
            if (::fsync(m_file) != 0)
                return writeFailure(errno);
            return m_store.replace(m_name, expected);
        })
        .map([&] { m_named = expected; });
}

// Named before it is synced, so that one commit of the file system's journal brings both to the
// disk. What lies there already, sound or not, gives way only to what is safe.
Result<void> IncomingBlob::giveName(const BlobId& expected) {
    beginWriteOut(1);
    if (const auto checked = check(expected); !checked)
        return checked;
    const auto named = m_store.giveName(m_name, expected).and_then([&](bool free) -> Result<void> {
        if (free)
            return {};
        if (::fsync(m_file) != 0)
            return writeFailure(errno);
        return m_store.replace(m_name, expected);
    });
    return named.map([&] { m_named = expected; });
}

// The name first: the bytes are on their way meanwhile. The other way round the second sync would
// begin only after the first had waited for them.
Result<void> IncomingBlob::sync() {
    auto synced = m_store.syncName(*m_named);
    if (synced && ::fsync(m_file) != 0)
        synced = writeFailure(errno);
    if (!synced)
        m_store.takeName(*m_named);
    return synced;
}

void IncomingBlob::discard() {
    m_store.discard(m_name);
    m_discarded = true;
}

} // namespace okno::server::blobs
