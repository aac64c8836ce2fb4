#include "server/blobs/arrival_file.h"

#include "server/blobs/blob_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <random>
#include <span>

namespace okno::server::blobs {

namespace {
constexpr std::uint64_t magic = 0x316c'7661'6f6e'6b6f; // "oknoavl1"
constexpr std::int64_t page = 4096;
constexpr std::int64_t leastCapacity = 1 << 20;
constexpr std::int64_t mostCapacity = 32 << 20;
constexpr std::int64_t growth = 4; // times
constexpr std::uint64_t pieceKind = 1;
constexpr std::uint64_t nameKind = 2;
constexpr std::size_t nameBytes = 64;

struct Head {
    std::uint64_t magic;
    std::uint64_t generation;
};

/// Nobody who sends bytes can know it, so no bytes pass for a record.
std::uint64_t newGeneration() {
    std::random_device random;
    return (std::uint64_t{random()} << 32) | random();
}

bool readAt(int file, std::int64_t from, void* data, std::size_t size) {
    ssize_t got = 0;
    do
        got = ::pread(file, data, size, from);
    while (got < 0 && errno == EINTR);
    return got == static_cast<ssize_t>(size);
}

Result<void> writeAt(int file, std::int64_t from, std::span<iovec> parts) {
    while (!parts.empty()) {
        const ssize_t written = ::pwritev(file, parts.data(), static_cast<int>(parts.size()), from);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return writeFailure(errno);
        from += written;
        auto done = static_cast<std::size_t>(written);
        while (!parts.empty() && done >= parts.front().iov_len) {
            done -= parts.front().iov_len;
            parts = parts.subspan(1);
        }
        if (!parts.empty()) {
            parts.front().iov_base = static_cast<char*>(parts.front().iov_base) + done;
            parts.front().iov_len -= done;
        }
    }
    return {};
}

/// Zeros, really written: a block that was only reserved costs a commit of the file system when
/// its first bytes come.
Result<void> fill(int file, std::int64_t from, std::int64_t until) {
    std::vector<char> zeros(256 << 10);
    while (from < until) {
        const auto size = std::min(until - from, static_cast<std::int64_t>(zeros.size()));
        std::array<iovec, 1> parts{{{zeros.data(), static_cast<std::size_t>(size)}}};
        if (const auto written = writeAt(file, from, parts); !written)
            return written;
        from += size;
    }
    return {};
}
} // namespace

ArrivalFile::ArrivalFile(int file, std::int64_t capacity)
    : m_file(file)
    , m_capacity(capacity) { }

ArrivalFile::~ArrivalFile() {
    ::close(m_file);
}

Result<std::unique_ptr<ArrivalFile>> ArrivalFile::open(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return writeFailure(errno);
    struct stat status { };
    const bool known = ::fstat(file, &status) == 0;
    std::unique_ptr<ArrivalFile> opened(new ArrivalFile(file, known ? status.st_size : 0));
    opened->readBack();
    opened->refuse();
    if (opened->m_arrived.empty())
        if (const auto begun = opened->begin(std::max(opened->m_capacity, leastCapacity)); !begun)
            return tl::unexpected(begun.error());
    return opened;
}

std::int64_t ArrivalFile::spaceFor(std::int64_t bytes) {
    constexpr std::int64_t usualPiece = 16 << 10;
    return bytes + (bytes / usualPiece + 1) * (recordBytes + page) + spaceForName();
}

std::int64_t ArrivalFile::spaceForName() {
    return spaceForPiece(nameBytes);
}

std::int64_t ArrivalFile::spaceForPiece(std::size_t size) {
    const auto bytes = static_cast<std::int64_t>(sizeof(Record) + size);
    return (bytes + page - 1) / page * page;
}

Result<void> ArrivalFile::append(std::uint64_t arrival, const char* data, std::size_t size) {
    const std::int64_t from = m_end + recordBytes;
    return append({m_generation, arrival, size, pieceKind}, data).map([&] {
        m_coming[arrival].push_back({from, size});
    });
}

Result<void> ArrivalFile::end(std::uint64_t arrival, const BlobId& id) {
    const std::string name = id.toString();
    return append({m_generation, arrival, name.size(), nameKind}, name.data()).map([&] {
        m_arrived.push_back({id, std::move(m_coming[arrival])});
        m_coming.erase(arrival);
    });
}

// One after the other, so that whoever syncs has everything before on the disk as well and a break
// in the row can only be its end.
Result<void> ArrivalFile::append(const Record& record, const char* data) {
    const std::int64_t all = spaceForPiece(record.size);
    if (m_end + all > m_capacity)
        return failure(ErrorCode::storage, "arrival-log-full");
    Record head = record;
    std::array<char, page> rest{};
    const auto used = sizeof head + record.size;
    std::array<iovec, 3> parts{{{&head, sizeof head}, {const_cast<char*>(data), record.size},
        {rest.data(), static_cast<std::size_t>(all) - used}}};
    return writeAt(m_file, m_end, parts).map([&] { m_end += all; });
}

void ArrivalFile::beginWriteOut(std::int64_t from, std::int64_t until) const {
    ::sync_file_range(m_file, from, until - from, SYNC_FILE_RANGE_WRITE);
}

Result<void> ArrivalFile::sync() const {
    if (::fdatasync(m_file) != 0)
        return writeFailure(errno);
    return {};
}

void ArrivalFile::readBack() {
    Head head{};
    if (!readAt(m_file, 0, &head, sizeof head) || head.magic != magic)
        return;
    m_generation = head.generation;
    m_end = page;
    Record record{};
    while (readAt(m_file, m_end, &record, sizeof record) && record.generation == m_generation
        && record.size <= static_cast<std::uint64_t>(room() - recordBytes)
        && take(record, m_end + recordBytes))
        m_end += spaceForPiece(record.size);
}

bool ArrivalFile::take(const Record& record, std::int64_t from) {
    if (record.kind == pieceKind) {
        m_coming[record.arrival].push_back({from, record.size});
        return true;
    }
    std::string name(nameBytes, '\0');
    if (record.kind != nameKind || record.size != nameBytes
        || !readAt(m_file, from, name.data(), name.size()))
        return false;
    const auto id = BlobId::parse(name);
    if (!id)
        return false;
    m_arrived.push_back({*id, std::move(m_coming[record.arrival])});
    m_coming.erase(record.arrival);
    return true;
}

std::vector<ArrivalFile::Piece> ArrivalFile::piecesOf(std::uint64_t arrival) const {
    const auto coming = m_coming.find(arrival);
    return coming == m_coming.end() ? std::vector<Piece>() : coming->second;
}

Result<std::string> ArrivalFile::read(const std::vector<Piece>& pieces) const {
    std::string bytes;
    for (const Piece& piece : pieces) {
        const std::size_t before = bytes.size();
        bytes.resize(before + piece.size);
        if (!readAt(m_file, piece.from, bytes.data() + before, piece.size))
            return failure(ErrorCode::storage, "blob-not-readable");
    }
    return bytes;
}

Result<void> ArrivalFile::clear() {
    const bool wasSmall = m_end > m_capacity / 2;
    refuse(); // whatever fails now may have changed the head
    if (wasSmall && begin(std::min(m_capacity * growth, mostCapacity)))
        return {};
    return begin(m_capacity); // a full disk: as much as before will do
}

Result<void> ArrivalFile::begin(std::int64_t capacity) {
    Head head{magic, newGeneration()};
    std::array<iovec, 1> parts{{{&head, sizeof head}}};
    const auto synced = fill(m_file, m_capacity, capacity)
                            .and_then([&] { return writeAt(m_file, 0, parts); })
                            .and_then([&] { return sync(); });
    if (!synced)
        return synced;
    m_capacity = capacity;
    m_generation = head.generation;
    m_end = page;
    m_coming.clear();
    m_arrived.clear();
    return {};
}

} // namespace okno::server::blobs
