// One file of the arrival log: what came in, piece by piece and in that order. Its blocks have
// long been on the disk, so that a sync writes the bytes and waits for nothing else. Guarded by the
// log, but for sync() and what only reads.
//
// Head: magic, generation. Then records: generation, arrival, size, kind, and the bytes: a piece,
// or the name of the blob whose pieces are all there. A record of another generation ends the file.
// Each begins a page: one that is written in part would have to be read first.
#pragma once

#include "common/basics/result.h"
#include "common/basics/sha256.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace okno::server::blobs {

class ArrivalFile {
public:
    struct Piece {
        std::int64_t from;
        std::size_t size;
    };
    /// A blob whose bytes are all here.
    struct Arrival {
        BlobId id;
        std::vector<Piece> pieces;
    };

    /// Makes the file if need be. What an earlier run has left in it is among the arrivals, and it
    /// takes nothing more until it is cleared.
    [[nodiscard]] static Result<std::unique_ptr<ArrivalFile>> open(
        const std::filesystem::path& path);
    ArrivalFile(const ArrivalFile&) = delete;
    ArrivalFile& operator=(const ArrivalFile&) = delete;
    ~ArrivalFile();

    /// What that many bytes take in pieces of a usual size, name included; and its parts.
    [[nodiscard]] static std::int64_t spaceFor(std::int64_t bytes);
    [[nodiscard]] static std::int64_t spaceForName();
    [[nodiscard]] static std::int64_t spaceForPiece(std::size_t size);
    [[nodiscard]] std::int64_t room() const { return m_capacity - m_end; }
    /// `storage` "arrival-log-full", or "disk-full" and "blob-not-written".
    [[nodiscard]] Result<void> append(std::uint64_t arrival, const char* data, std::size_t size);
    [[nodiscard]] Result<void> end(std::uint64_t arrival, const BlobId& id);
    [[nodiscard]] std::vector<Piece> piecesOf(std::uint64_t arrival) const;
    void forget(std::uint64_t arrival) { m_coming.erase(arrival); }
    /// Takes nothing more until it is cleared.
    void refuse() { m_end = m_capacity; }
    /// Where the next record goes.
    [[nodiscard]] std::int64_t end() const { return m_end; }

    /// Lets the disk begin with these bytes.
    void beginWriteOut(std::int64_t from, std::int64_t until) const;
    /// Whatever was appended before is on the disk when this returns.
    [[nodiscard]] Result<void> sync() const;

    [[nodiscard]] const std::vector<Arrival>& arrivals() const { return m_arrived; }
    /// `storage` "blob-not-readable".
    [[nodiscard]] Result<std::string> read(const std::vector<Piece>& pieces) const;

    /// Nothing is in it any more, on the disk too; the next time there is more room, up to a bound.
    [[nodiscard]] Result<void> clear();

private:
    struct Record {
        std::uint64_t generation;
        std::uint64_t arrival;
        std::uint64_t size;
        std::uint64_t kind;
    };
    static constexpr std::int64_t recordBytes = sizeof(Record);

    ArrivalFile(int file, std::int64_t capacity);
    [[nodiscard]] Result<void> begin(std::int64_t capacity);
    [[nodiscard]] Result<void> append(const Record& record, const char* data);
    [[nodiscard]] bool take(const Record& record, std::int64_t from);
    void readBack();

    int m_file;
    std::int64_t m_capacity;
    std::int64_t m_end = 0;
    std::uint64_t m_generation = 0;
    std::map<std::uint64_t, std::vector<Piece>> m_coming;
    std::vector<Arrival> m_arrived;
};

} // namespace okno::server::blobs
