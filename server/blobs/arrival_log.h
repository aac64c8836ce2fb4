// A faster way to the disk for small files that come whole in one request. A file of its own makes
// the file system write bytes, inode and name in several places and wait for its journal; here the
// bytes go to a place that has long been there, and the answer waits for nothing else. The file is
// made from the log a moment later, reaches the disk when it suits the disk, and then the log
// forgets it. What a crash has caught between is made from the log at the next start.
//
// Two files take turns: one takes what comes while what is in the other is settled. Where both are
// full an upload does without. Called by the request threads and the one that settles.
#pragma once

#include "server/blobs/arrival_file.h"

#include <array>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace okno::server::blobs {

class ArrivalLog {
public:
    /// Larger files gain nothing.
    static constexpr std::int64_t mostBytes = 4 << 20;

    /// A blob on its way in. Not finished: forgotten.
    class Entry {
    public:
        Entry(ArrivalLog& log, std::size_t half, std::uint64_t number, std::int64_t space);
        Entry(const Entry&) = delete;
        Entry& operator=(const Entry&) = delete;
        ~Entry();

        /// In pieces of at least 16 KB, but for the last. `storage` "arrival-log-full" where they
        /// take more than was promised, and what a disk may say.
        [[nodiscard]] Result<void> append(const char* data, std::size_t size);
        /// What was appended.
        [[nodiscard]] Result<std::string> read() const;
        /// All of it is here, and its hash is this: it can be read when end() returns, and is safe
        /// from a power cut when sync() does.
        [[nodiscard]] Result<void> end(const BlobId& id);
        [[nodiscard]] Result<void> sync();

    private:
        ArrivalLog& m_log;
        const std::size_t m_half;
        const std::uint64_t m_number;
        const std::int64_t m_space; // promised
        std::int64_t m_left; // of it for pieces
        std::int64_t m_handedOut = 0; // to the disk, ahead of the sync at the end
    };

    [[nodiscard]] static Result<std::unique_ptr<ArrivalLog>> open(
        const std::filesystem::path& folder);

    /// Null where there is no room now.
    [[nodiscard]] std::unique_ptr<Entry> begin(std::int64_t bytes);

    /// Blobs without a file and a row: a settling gives them both, and so does whoever needs one
    /// sooner.
    [[nodiscard]] std::vector<BlobId> pending();
    [[nodiscard]] bool isPending(const BlobId& id);
    /// The bytes of one that is pending.
    [[nodiscard]] std::optional<std::string> read(const BlobId& id);
    /// It has both now.
    void notePlaced(const BlobId& id);

    /// Waits for something to settle: a file that is full, or that has held something for so long.
    /// False once stopped.
    [[nodiscard]] bool waitUntilDue(std::chrono::milliseconds patience);
    /// Makes all arrivals of a file safe without the log. Where it fails they stay, and it is due
    /// again after a while.
    using Settle = std::function<Result<void>(const ArrivalFile& file)>;
    [[nodiscard]] Result<void> settle(const Settle& settle);
    /// Whatever is in the log and no longer on its way in.
    [[nodiscard]] Result<void> settleAll(const Settle& settle);
    void stop();

private:
    struct Half {
        std::unique_ptr<ArrivalFile> file;
        int open = 0; // entries
        std::int64_t promised = 0; // to them
        std::optional<std::chrono::steady_clock::time_point> since{}; // of the first entry
        bool broken = false; // a sync has failed
    };
    struct Pending {
        std::size_t half;
        std::vector<ArrivalFile::Piece> pieces;
    };

    ArrivalLog(std::unique_ptr<ArrivalFile> first, std::unique_ptr<ArrivalFile> second);
    [[nodiscard]] Half& active() { return m_halves.at(m_active); }
    [[nodiscard]] Half& closed() { return m_halves.at(1 - m_active); }
    void close();
    [[nodiscard]] Result<void> settleClosed(
        std::unique_lock<std::mutex>& lock, const Settle& settle);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::array<Half, 2> m_halves;
    std::size_t m_active = 0;
    bool m_waits = false; // the closed one, to be settled; otherwise it is empty
    std::chrono::steady_clock::time_point m_notBefore{}; // after a failure
    std::uint64_t m_nextNumber = 0;
    std::map<BlobId, Pending> m_pending;
    bool m_stopped = false;
};

} // namespace okno::server::blobs
