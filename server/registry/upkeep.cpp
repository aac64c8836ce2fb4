#include "server/registry/upkeep.h"

#include "server/registry/older_records.h"
#include "server/registry/transaction_records.h"
#include "server/registry/zone.h"
#include "server/store/blob_references.h"
#include "server/store/records.h"
#include "server/store/upkeep_rows.h"
#include "server/store/upload_rows.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace okno::server::registry {

namespace {
constexpr int daysOfLeases = 2; // for which they stay after their day
constexpr auto nightlyTask = "night";
constexpr auto referencesTask = "references";
// In one transaction: a hundred rows, so that stations never wait for long.
constexpr int batch = 100;

tl::unexpected<Error> stopped() {
    return failure(ErrorCode::unavailable, "stopped");
}
} // namespace

Upkeep::Upkeep(store::Database& database, blobs::BlobStore& blobs, Files& files, const Clock& clock,
    UpkeepRules rules)
    : m_database(database)
    , m_blobs(blobs)
    , m_files(files)
    , m_clock(clock)
    , m_rules(rules) { }

Upkeep::~Upkeep() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_stopped.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Upkeep::start() {
    m_thread = std::thread([this] { work(); });
}

void Upkeep::work() {
    constexpr std::chrono::minutes pause(1);
    std::unique_lock lock(m_mutex);
    while (!m_stopped.wait_for(lock, pause, [this] { return m_stop.load(); })) {
        lock.unlock();
        if (m_database.term() != 0) {
            const auto done
                = indexOlderRecords(m_database)
                      .and_then([this] { return isDueNow(); })
                      .and_then([this](bool due) { return due ? night() : Result<void>(); });
            if (!done)
                spdlog::warn("[upkeep] not done: {}", done.error().reason);
        }
        lock.lock();
    }
}

bool Upkeep::isDue(std::optional<Instant> last, Instant now, const TimeZone& zone) {
    using std::chrono::hours;
    if (!last)
        return true;
    const auto hour = std::chrono::floor<hours>(zone.toLocal(now).time);
    const bool smallHours = hour >= hours(1) && hour < hours(5);
    // A clock that was set back must not put the nights off.
    return now < *last || now >= *last + hours(36) || (smallHours && now >= *last + hours(18));
}

Result<bool> Upkeep::isDueNow() {
    return m_database.read([&](const auto& transaction) -> Result<bool> {
        const auto office = TransactionRecords(transaction).office();
        return zoneNamed(office ? office->zone : "Etc/UTC").map([&](const auto& zone) {
            return isDue(store::doneAt(transaction, nightlyTask), m_clock.now(), *zone);
        });
    });
}

template <typename Work> Result<void> Upkeep::write(Work work) {
    return m_database.write([&](store::WriteTransaction& transaction) -> Result<void> {
        work(transaction);
        return {};
    });
}

Result<void> Upkeep::night() {
    return run().map([](const UpkeepCounts& counts) {
        spdlog::info("[upkeep] uploads expired {}, files read {}, damaged {}, to the trash {}, "
                     "brought back {}, removed {}, leases dropped {}",
            counts.expired, counts.read, counts.damaged, counts.trashed, counts.broughtBack,
            counts.removed, counts.leases);
    });
}

Result<UpkeepCounts> Upkeep::run() {
    m_counts = {};
    auto done = noteOldReferences()
                    .and_then([&] { return expireUploads(); })
                    .and_then([&] { return dropStrayParts(); })
                    .and_then([&] { return dropLeases(); })
                    .and_then([&] { return markGarbage(); })
                    .and_then([&] { return bringBack(); })
                    .and_then([&] { return removeTrash(); })
                    .and_then([&] { return trash(); })
                    .and_then([&] { return scrub(); })
                    .and_then([&] { return note(nightlyTask); });
    if (!done)
        return tl::unexpected(done.error());
    return m_counts;
}

Result<void> Upkeep::note(const std::string& task) {
    return write([&](auto& transaction) { store::noteDone(transaction, task, m_clock.now()); });
}

/// Cards that were written before the registry noted which files they name.
Result<void> Upkeep::noteOldReferences() {
    const domain::CommandId unknown{Uuid({})};
    const auto keys
        = m_database.read([&](const auto& transaction) -> Result<std::vector<std::string>> {
              if (store::doneAt(transaction, referencesTask))
                  return std::vector<std::string>();
              return store::keysOf(transaction, domain::RecordKind::card);
          });
    if (!keys)
        return tl::unexpected(keys.error());
    for (std::size_t first = 0; first < keys->size(); first += batch) {
        if (m_stop)
            return stopped();
        const auto end = std::min(keys->size(), first + batch);
        const auto noted = write([&](auto& transaction) {
            for (std::size_t i = first; i < end; ++i)
                if (const auto card
                    = store::readRecord(transaction, {domain::RecordKind::card, (*keys)[i]}))
                    store::noteReferences(transaction, *card, unknown, true);
        });
        if (!noted)
            return noted;
    }
    return note(referencesTask);
}

Result<void> Upkeep::expireUploads() {
    while (!m_stop) {
        std::vector<Uuid> expired;
        const auto done = write([&](auto& transaction) {
            expired = store::expiredUploads(transaction, m_clock.now(), batch);
            for (const Uuid& id : expired)
                store::removeUpload(transaction, id);
        });
        if (!done)
            return done;
        for (const Uuid& id : expired)
            m_blobs.discard(id.toString());
        m_counts.expired += static_cast<int>(expired.size());
        if (expired.empty())
            return {};
    }
    return stopped();
}

/// Not before what was sold by them without the network has had its day to arrive.
Result<void> Upkeep::dropLeases() {
    const LocalDate today{std::chrono::floor<std::chrono::days>(m_clock.now())};
    return write([&](auto& transaction) {
        m_counts.leases = store::dropLeasesBefore(transaction, addDays(today, -daysOfLeases));
    });
}

/// What a crash left of uploads that nobody can go on with.
Result<void> Upkeep::dropStrayParts() {
    for (const std::string& name : m_blobs.parts()) {
        const auto part = m_blobs.receive(name);
        if (!part)
            continue; // somebody writes it just now
        const auto known = m_database.read([&](const auto& transaction) -> Result<bool> {
            const auto id = Uuid::parse(name);
            return id && store::findUpload(transaction, *id).has_value();
        });
        if (!known)
            return tl::unexpected(known.error());
        if (!*known)
            (*part)->discard();
    }
    return {};
}

/// A part each night, and what earlier nights have missed.
Result<void> Upkeep::scrub() {
    const auto next
        = m_database.read([&](const auto& transaction) -> Result<std::vector<store::BlobRow>> {
              const auto counts = store::countBlobs(transaction);
              const auto nights = m_rules.scrubWithin.count();
              const auto part = (counts.all - counts.damaged + nights - 1) / nights;
              const auto late
                  = store::countVerifiedBefore(transaction, m_clock.now() - m_rules.scrubWithin);
              return store::leastVerified(transaction, static_cast<int>(std::max(part, late)));
          });
    if (!next)
        return tl::unexpected(next.error());
    for (const store::BlobRow& blob : *next)
        if (const auto scrubbed = scrub(blob); !scrubbed)
            return scrubbed;
    return {};
}

Result<void> Upkeep::scrub(const store::BlobRow& blob) {
    const auto file = m_blobs.openBlob(blob.id);
    const auto hash
        = file.and_then([this](const blobs::BlobFile& opened) { return opened.hash(m_stop); });
    if (m_stop)
        return stopped();
    ++m_counts.read;
    if (!hash || *hash != blob.id) {
        ++m_counts.damaged;
        m_files.reportDamaged(blob.id);
        return {};
    }
    return m_blobs.sync(blob.id).and_then([&] {
        return write([&](auto& transaction) {
            store::markVerified(transaction, blob.id, m_clock.now(), file->modifiedAt());
        });
    });
}

Result<void> Upkeep::markGarbage() {
    constexpr const char* digits = "0123456789abcdef";
    for (const char* first = digits; *first != 0; ++first)
        for (const char* second = digits; *second != 0; ++second) {
            if (m_stop)
                return stopped();
            const auto marked = write([&](auto& transaction) {
                store::markUnreferenced(transaction, {*first, *second}, m_clock.now());
            });
            if (!marked)
                return marked;
        }
    return {};
}

Result<void> Upkeep::bringBack() {
    const auto wanted
        = m_database.read([](const auto& transaction) -> Result<std::vector<store::BlobRow>> {
              return store::wantedFromTrash(transaction);
          });
    if (!wanted)
        return tl::unexpected(wanted.error());
    for (const store::BlobRow& blob : *wanted) {
        const auto back = m_blobs.bringBack(blob.id).and_then([&] {
            return write([&](auto& transaction) { store::unmarkTrashed(transaction, blob.id); });
        });
        if (!back)
            return back;
        ++m_counts.broughtBack;
    }
    return {};
}

Result<void> Upkeep::trash() {
    const auto garbage
        = m_database.read([&](const auto& transaction) -> Result<std::vector<store::BlobRow>> {
              return store::garbage(transaction, m_clock.now() - m_rules.garbageAfter);
          });
    if (!garbage)
        return tl::unexpected(garbage.error());
    for (const store::BlobRow& blob : *garbage) {
        const auto moved = m_blobs.moveToTrash(blob.id).and_then([&] {
            return write([&](auto& transaction) {
                store::markTrashed(transaction, blob.id, m_clock.now());
            });
        });
        if (!moved)
            return moved;
        ++m_counts.trashed;
    }
    return {};
}

Result<void> Upkeep::removeTrash() {
    const auto old
        = m_database.read([&](const auto& transaction) -> Result<std::vector<store::BlobRow>> {
              return store::trashedBefore(transaction, m_clock.now() - m_rules.removedAfter);
          });
    if (!old)
        return tl::unexpected(old.error());
    for (const store::BlobRow& blob : *old) {
        bool removed = false;
        const auto done = write([&](auto& transaction) {
            removed = store::recordsNaming(transaction, blob.id).empty();
            if (removed)
                store::removeBlob(transaction, blob.id);
        });
        if (!done)
            return done;
        if (removed) {
            m_blobs.removeTrashed(blob.id);
            ++m_counts.removed;
        }
    }
    return {};
}

} // namespace okno::server::registry
