#include "server/blobs/arrival_log.h"

#include "common/basics/durable.h"

namespace okno::server::blobs {

namespace {
using std::chrono::steady_clock;
}

ArrivalLog::Entry::Entry(
    ArrivalLog& log, std::size_t half, std::uint64_t number, std::int64_t space)
    : m_log(log)
    , m_half(half)
    , m_number(number)
    , m_space(space)
    , m_left(space - ArrivalFile::spaceForName()) { }

ArrivalLog::Entry::~Entry() {
    const std::lock_guard lock(m_log.m_mutex);
    Half& half = m_log.m_halves.at(m_half);
    half.file->forget(m_number);
    --half.open;
    half.promised -= m_space;
    if (half.open == 0 && m_log.m_waits)
        m_log.m_changed.notify_all();
}

Result<void> ArrivalLog::Entry::append(const char* data, std::size_t size) {
    ArrivalFile& file = *m_log.m_halves.at(m_half).file;
    m_left -= ArrivalFile::spaceForPiece(size);
    if (m_left < 0)
        return failure(ErrorCode::storage, "arrival-log-full");
    std::int64_t end = 0;
    {
        const std::lock_guard lock(m_log.m_mutex);
        if (m_handedOut == 0)
            m_handedOut = file.end();
        if (const auto appended = file.append(m_number, data, size); !appended)
            return appended;
        end = file.end();
    }
    // The disk works while the network does.
    constexpr std::int64_t portion = 64 << 10;
    if (end - m_handedOut >= portion) {
        file.beginWriteOut(m_handedOut, end);
        m_handedOut = end;
    }
    return {};
}

Result<std::string> ArrivalLog::Entry::read() const {
    const std::lock_guard lock(m_log.m_mutex);
    const ArrivalFile& file = *m_log.m_halves.at(m_half).file;
    return file.read(file.piecesOf(m_number));
}

Result<void> ArrivalLog::Entry::end(const BlobId& id) {
    const std::lock_guard lock(m_log.m_mutex);
    ArrivalFile& file = *m_log.m_halves.at(m_half).file;
    return file.end(m_number, id).map([&] {
        m_log.m_pending.emplace(id, Pending{m_half, file.arrivals().back().pieces});
    });
}

Result<void> ArrivalLog::Entry::sync() {
    ArrivalFile& file = *m_log.m_halves.at(m_half).file;
    const auto synced = file.sync();
    const std::lock_guard lock(m_log.m_mutex);
    Half& half = m_log.m_halves.at(m_half);
    if (!synced) {
        half.broken = true; // nobody knows what of it is on the disk, and the system says it once
        file.refuse();
    }
    if (half.broken)
        return failure(ErrorCode::storage, "blob-not-written");
    return {};
}

ArrivalLog::ArrivalLog(std::unique_ptr<ArrivalFile> first, std::unique_ptr<ArrivalFile> second)
    : m_waits(!second->arrivals().empty()) {
    m_halves.at(0).file = std::move(first);
    m_halves.at(1).file = std::move(second);
    for (std::size_t index = 0; index < m_halves.size(); ++index)
        for (const auto& arrival : m_halves.at(index).file->arrivals()) {
            m_halves.at(index).since = steady_clock::now();
            m_pending.emplace(arrival.id, Pending{index, arrival.pieces});
        }
}

Result<std::unique_ptr<ArrivalLog>> ArrivalLog::open(const std::filesystem::path& folder) {
    const auto made = makeDurableFolder(folder);
    auto first = ArrivalFile::open(folder / "0");
    auto second = ArrivalFile::open(folder / "1");
    if (!first)
        return tl::unexpected(first.error());
    if (!second)
        return tl::unexpected(second.error());
    if (made || syncToDisk(folder)) // their names
        return failure(ErrorCode::storage, "blob-folder-unusable", folder.string());
    return std::unique_ptr<ArrivalLog>(new ArrivalLog(*std::move(first), *std::move(second)));
}

std::unique_ptr<ArrivalLog::Entry> ArrivalLog::begin(std::int64_t bytes) {
    if (bytes > mostBytes)
        return nullptr;
    const std::int64_t space = ArrivalFile::spaceFor(bytes);
    const std::lock_guard lock(m_mutex);
    const auto fits = [&] { return active().promised + space <= active().file->room(); };
    if (!fits() && !m_waits)
        close();
    if (!fits())
        return nullptr;
    ++active().open;
    active().promised += space;
    if (!active().since)
        active().since = steady_clock::now();
    return std::make_unique<Entry>(*this, m_active, m_nextNumber++, space);
}

std::vector<BlobId> ArrivalLog::pending() {
    const std::lock_guard lock(m_mutex);
    std::vector<BlobId> ids;
    for (const auto& [id, one] : m_pending)
        ids.push_back(id);
    return ids;
}

bool ArrivalLog::isPending(const BlobId& id) {
    const std::lock_guard lock(m_mutex);
    return m_pending.contains(id);
}

std::optional<std::string> ArrivalLog::read(const BlobId& id) {
    std::unique_lock lock(m_mutex);
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return std::nullopt;
    const Pending one = found->second;
    lock.unlock();
    auto bytes = m_halves.at(one.half).file->read(one.pieces);
    lock.lock();
    if (!bytes || !m_pending.contains(id)) // settled meanwhile, and perhaps cleared
        return std::nullopt;
    return *std::move(bytes);
}

void ArrivalLog::notePlaced(const BlobId& id) {
    const std::lock_guard lock(m_mutex);
    m_pending.erase(id);
}

void ArrivalLog::close() {
    m_active = 1 - m_active;
    m_waits = true;
    m_changed.notify_all();
}

bool ArrivalLog::waitUntilDue(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        const auto now = steady_clock::now();
        auto due = active().since.value_or(now) + patience;
        if (m_waits)
            due = closed().open == 0 ? m_notBefore : now + patience;
        if (due > now)
            m_changed.wait_until(lock, due);
        else if (m_waits)
            return true;
        else
            close();
    }
    return false;
}

Result<void> ArrivalLog::settle(const Settle& settle) {
    constexpr std::chrono::seconds pause(5);
    std::unique_lock lock(m_mutex);
    if (!m_waits || closed().open > 0 || steady_clock::now() < m_notBefore)
        return {};
    auto settled = settleClosed(lock, settle);
    if (!settled)
        m_notBefore = steady_clock::now() + pause;
    return settled;
}

Result<void> ArrivalLog::settleAll(const Settle& settle) {
    std::unique_lock lock(m_mutex);
    for (std::size_t half = 0; half < m_halves.size(); ++half) {
        if (!m_waits)
            close();
        if (const auto settled = settleClosed(lock, settle); !settled)
            return settled;
    }
    return {};
}

Result<void> ArrivalLog::settleClosed(std::unique_lock<std::mutex>& lock, const Settle& settle) {
    const std::size_t index = 1 - m_active;
    Half& half = closed();
    m_changed.wait(lock, [&half] { return half.open == 0; });
    if (half.since) {
        lock.unlock(); // nobody begins in it while it waits
        const auto settled = settle(*half.file);
        lock.lock();
        if (!settled)
            return settled;
        std::erase_if(m_pending, [index](const auto& one) { return one.second.half == index; });
        lock.unlock();
        const auto cleared = half.file->clear();
        lock.lock();
        if (!cleared)
            return cleared;
    }
    half.since.reset();
    half.broken = false;
    m_waits = false;
    return {};
}

void ArrivalLog::stop() {
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_changed.notify_all();
}

} // namespace okno::server::blobs
