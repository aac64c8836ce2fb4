// The registry's own work at night, so that no file is lost unnoticed and none is kept for nothing:
// reads a part of the files again, each within a month; lets uploads that nobody finishes expire;
// takes away what no record has named for long, and the leases of days past. On a thread of its
// own, made by the application.
#pragma once

#include "common/basics/local_time.h"
#include "server/registry/files.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace okno::server::registry {

struct UpkeepRules {
    std::chrono::days scrubWithin{28}; // each file is read again; sooner than it stops to vouch
    std::chrono::days garbageAfter{90}; // without a record that names it, into the trash
    std::chrono::days removedAfter{7}; // in the trash, for good
};

struct UpkeepCounts {
    int expired = 0; // uploads
    int read = 0; // files, to the last byte
    int damaged = 0; // of them
    int trashed = 0;
    int broughtBack = 0;
    int removed = 0;
    int leases = 0; // of days past

    bool operator==(const UpkeepCounts&) const = default;
};

class Upkeep {
public:
    Upkeep(store::Database& database, blobs::BlobStore& blobs, Files& files, const Clock& clock,
        UpkeepRules rules = {});
    Upkeep(const Upkeep&) = delete;
    Upkeep& operator=(const Upkeep&) = delete;
    /// Ends the work under way at the next file.
    ~Upkeep();

    /// Every night from now on.
    void start();

    /// A night's work, now. `unavailable` "stopped".
    [[nodiscard]] Result<UpkeepCounts> run();
    /// In the small hours once a day, and at any hour after a night was missed.
    [[nodiscard]] static bool isDue(std::optional<Instant> last, Instant now, const TimeZone& zone);

private:
    void work();
    [[nodiscard]] Result<bool> isDueNow();
    [[nodiscard]] Result<void> night();
    [[nodiscard]] Result<void> noteOldReferences();
    [[nodiscard]] Result<void> expireUploads();
    [[nodiscard]] Result<void> dropStrayParts();
    [[nodiscard]] Result<void> dropLeases();
    [[nodiscard]] Result<void> scrub();
    [[nodiscard]] Result<void> scrub(const store::BlobRow& blob);
    [[nodiscard]] Result<void> markGarbage();
    [[nodiscard]] Result<void> bringBack();
    [[nodiscard]] Result<void> trash();
    [[nodiscard]] Result<void> removeTrash();
    [[nodiscard]] Result<void> note(const std::string& task);

    template <typename Work> [[nodiscard]] Result<void> write(Work work);

    store::Database& m_database;
    blobs::BlobStore& m_blobs;
    Files& m_files;
    const Clock& m_clock;
    const UpkeepRules m_rules;
    UpkeepCounts m_counts;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    std::condition_variable m_stopped;
    std::thread m_thread;
};

} // namespace okno::server::registry
