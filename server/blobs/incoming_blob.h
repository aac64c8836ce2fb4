// A file on its way in. What has arrived stays on disk when the sender breaks off, so that the next
// attempt goes on from there. Used by one thread; a second writer of the same file is turned away.
#pragma once

#include "common/basics/result.h"
#include "common/basics/sha256.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace okno::server::blobs {

class BlobStore;

class IncomingBlob {
public:
    /// What has arrived stays.
    ~IncomingBlob();
    IncomingBlob(const IncomingBlob&) = delete;
    IncomingBlob& operator=(const IncomingBlob&) = delete;

    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    /// `storage` "disk-full" or "blob-not-written".
    [[nodiscard]] Result<void> write(const char* data, std::size_t size);

    /// Remembers how far the file has come; takeBack() drops what was written since.
    void mark();
    [[nodiscard]] Result<void> takeBack();
    /// Begins again with nothing.
    [[nodiscard]] Result<void> clear();

    /// The file is on the disk under its name when this returns. `invalidInput` "blob-differs" when
    /// the bytes are not those that the name promises; nothing of them stays then.
    [[nodiscard]] Result<void> finish(const BlobId& expected);
    /// The same in two steps and in less time: the file lies whole under its name when giveName()
    /// returns, and is safe from a power cut, name and bytes, when sync() does. Where that fails it
    /// is taken away again.
    [[nodiscard]] Result<void> giveName(const BlobId& expected);
    [[nodiscard]] Result<void> sync();
    /// Nothing of it stays.
    void discard();

private:
    friend class BlobStore;
    IncomingBlob(BlobStore& store, std::string name, int file, std::int64_t bytes,
        std::optional<Sha256> hash);
    [[nodiscard]] Result<void> cutTo(std::int64_t bytes);
    [[nodiscard]] Result<BlobId> contentHash();
    [[nodiscard]] Result<void> check(const BlobId& expected);
    /// Of what has not been handed out yet, if it is at least so much.
    void beginWriteOut(std::int64_t portion);

    BlobStore& m_store;
    const std::string m_name;
    int m_file;
    std::int64_t m_bytes;
    std::int64_t m_handedOut = 0; // to the disk, ahead of the sync at the end
    std::optional<Sha256> m_hash; // of the bytes so far; nothing after a restart: read again then
    std::int64_t m_markedBytes = 0;
    std::optional<Sha256> m_markedHash;
    std::optional<BlobId> m_named;
    bool m_discarded = false;
};

} // namespace okno::server::blobs
