#include "server/store/joined_log_writes.h"

#include <sqlite3.h>

#include <memory>
#include <new>
#include <vector>

namespace okno::server::store {

namespace {
/// A page at its largest: the system's VFS is made for no longer calls.
constexpr std::size_t longest = 65'536;

/// The log as SQLite sees it. The system's file follows it in the memory that SQLite has given.
struct LogFile : sqlite3_file {
    sqlite3_file* system{};
    std::vector<char> waiting;
    sqlite3_int64 start{}; // of what waits, in the file

    [[nodiscard]] sqlite3_int64 end() const {
        return start + static_cast<sqlite3_int64>(waiting.size());
    }
    /// If it fails, the commit does, and the next one starts at the same place: nothing waits on.
    int writeOut() {
        if (waiting.empty())
            return SQLITE_OK;
        const int status = system->pMethods->xWrite(
            system, waiting.data(), static_cast<int>(waiting.size()), start);
        waiting.clear();
        return status;
    }
};

LogFile& logFile(sqlite3_file* file) {
    return *static_cast<LogFile*>(file);
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    LogFile& log = logFile(file);
    const bool fits = log.waiting.size() + static_cast<std::size_t>(size) <= longest;
    if (offset != log.end() || !fits)
        if (const int status = log.writeOut(); status != SQLITE_OK)
            return status;
    if (log.waiting.empty())
        log.start = offset;
    const auto* from = static_cast<const char*>(bytes);
    log.waiting.insert(log.waiting.end(), from, from + size);
    return SQLITE_OK;
}

int close(sqlite3_file* file) {
    LogFile& log = logFile(file);
    const int written = log.writeOut();
    const int closed = log.system->pMethods->xClose(log.system);
    std::destroy_at(&log);
    return written == SQLITE_OK ? closed : written;
}

/// The system's method, after what waits is written.
template <auto method, typename... Arguments>
int afterWriting(sqlite3_file* file, Arguments... arguments) {
    LogFile& log = logFile(file);
    const int written = log.writeOut();
    return written == SQLITE_OK ? (log.system->pMethods->*method)(log.system, arguments...)
                                : written;
}

template <auto method, typename... Arguments>
int passOn(sqlite3_file* file, Arguments... arguments) {
    sqlite3_file* system = logFile(file).system;
    return (system->pMethods->*method)(system, arguments...);
}

constexpr sqlite3_io_methods logMethods{
    .iVersion = 1,
    .xClose = close,
    .xRead = afterWriting<&sqlite3_io_methods::xRead, void*, int, sqlite3_int64>,
    .xWrite = write,
    .xTruncate = afterWriting<&sqlite3_io_methods::xTruncate, sqlite3_int64>,
    .xSync = afterWriting<&sqlite3_io_methods::xSync, int>,
    .xFileSize = afterWriting<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    .xLock = passOn<&sqlite3_io_methods::xLock, int>,
    .xUnlock = passOn<&sqlite3_io_methods::xUnlock, int>,
    .xCheckReservedLock = passOn<&sqlite3_io_methods::xCheckReservedLock, int*>,
    .xFileControl = passOn<&sqlite3_io_methods::xFileControl, int, void*>,
    .xSectorSize = passOn<&sqlite3_io_methods::xSectorSize>,
    .xDeviceCharacteristics = passOn<&sqlite3_io_methods::xDeviceCharacteristics>,
    // Asked of the database's own file only, which is the system's.
    .xShmMap = nullptr,
    .xShmLock = nullptr,
    .xShmBarrier = nullptr,
    .xShmUnmap = nullptr,
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int open(sqlite3_vfs* /*ours*/, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
    if ((flags & SQLITE_OPEN_WAL) == 0)
        return vfs->xOpen(vfs, name, file, flags, outFlags);
    LogFile* log = new (file) LogFile{};
    log->system = reinterpret_cast<sqlite3_file*>(log + 1);
    const int status = vfs->xOpen(vfs, name, log->system, flags, outFlags);
    if (status == SQLITE_OK)
        log->pMethods = &logMethods;
    else
        std::destroy_at(log);
    return status;
}

const char* registered() {
    static sqlite3_vfs vfs = *sqlite3_vfs_find(nullptr);
    vfs.pNext = nullptr;
    vfs.zName = "okno-joined-log-writes";
    vfs.szOsFile += static_cast<int>(sizeof(LogFile));
    vfs.xOpen = open;
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK ? vfs.zName : nullptr;
}
} // namespace

const char* joinedLogWrites() {
    static const char* const name = registered();
    return name;
}

} // namespace okno::server::store
