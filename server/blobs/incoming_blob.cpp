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
    BlobStore& store, std::string name, int file, std::int64_t bytes, std::optional<Digest> hash)
    : m_store(store)
    , m_name(std::move(name))
    , m_file(file)
    , m_bytes(bytes)
    , m_handedOut(bytes)
    , m_hash(std::move(hash)) {
    mark();
}

IncomingBlob::~IncomingBlob() {
    if (!m_gone && m_hash)
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
    beginWriteOut();
    return {};
}

// The disk works while the network does: at the end little is left to wait for.
void IncomingBlob::beginWriteOut() {
    constexpr std::int64_t portion = 8LL << 20;
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
    if (::ftruncate(m_file, bytes) != 0)
        return writeFailure(errno);
    m_bytes = bytes;
    m_handedOut = std::min(m_handedOut, bytes);
    return {};
}

Result<BlobId> IncomingBlob::contentHash() {
    if (m_hash)
        return blobIdOf(*m_hash);
    const std::atomic<bool> never = false;
    return BlobFile::open(m_store.partNamed(m_name)).and_then([&](const BlobFile& file) {
        return file.hash(never);
    });
}

Result<void> IncomingBlob::finish(const BlobId& expected) {
    const auto hash = contentHash();
    m_hash.reset();
    if (!hash)
        return tl::unexpected(hash.error());
    if (*hash != expected) {
        discard();
        return failure(ErrorCode::invalidInput, "blob-differs");
    }
    if (::fsync(m_file) != 0)
        return writeFailure(errno);
    const auto named = m_store.giveName(m_name, expected);
    m_gone = named.has_value();
    return named;
}

void IncomingBlob::discard() {
    m_store.discard(m_name);
    m_gone = true;
}

} // namespace okno::server::blobs
