// Loaded into a real program (LD_PRELOAD) it writes down every change of the files beneath the
// folder OKNO_RECORDED into the file OKNO_TRACE. A change and its record are one step under a lock,
// so the trace has the order of the disk's cache, and a kill -9 loses no record of a change that
// anybody has seen. It remembers nothing: what a descriptor stands for the system knows.
#include "tests/power_cut/trace.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <mutex>
#include <string>
#include <vector>

namespace okno::power_cut {
namespace {

/// The function that this one stands before.
template <typename Function> Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string targetOf(const std::string& link) {
    std::array<char, PATH_MAX> target{};
    const ssize_t size = ::readlink(link.c_str(), target.data(), target.size());
    return {target.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
}

std::string pathOf(int descriptor) {
    return targetOf("/proc/self/fd/" + std::to_string(descriptor));
}

std::string pathOf(int folder, const char* path) {
    std::filesystem::path whole(path);
    if (whole.is_relative())
        whole = (folder == AT_FDCWD ? targetOf("/proc/self/cwd") : pathOf(folder)) / whole;
    return whole.lexically_normal();
}

class Recorder {
public:
    /// Never destroyed: threads may write until the very end.
    static Recorder& instance() {
        static auto* const recorder = new Recorder;
        return *recorder;
    }

    [[nodiscard]] bool covers(const std::string& path) const {
        return m_trace >= 0 && path.rfind(m_folder, 0) == 0;
    }
    [[nodiscard]] std::mutex& mutex() { return m_mutex; }
    [[nodiscard]] std::int64_t length() const { return ::lseek(m_trace, 0, SEEK_END); }

    void note(Act act, std::uint64_t file, std::int64_t number, const std::string& path,
        const std::string& bytes = {}) {
        const Record record{act, static_cast<std::uint32_t>(path.size()), bytes.size(), file,
            number, std::chrono::steady_clock::now().time_since_epoch().count()};
        std::string all(reinterpret_cast<const char*>(&record), sizeof record);
        all += path;
        all += bytes;
        static auto* const write = next<decltype(::write)>("write");
        const int before = errno;
        if (write(m_trace, all.data(), all.size()) != static_cast<ssize_t>(all.size()))
            std::abort();
        errno = before;
    }

private:
    Recorder() {
        const char* folder = std::getenv("OKNO_RECORDED");
        const char* trace = std::getenv("OKNO_TRACE");
        if (folder == nullptr || trace == nullptr)
            return;
        static auto* const open = next<decltype(::open)>("open");
        m_folder = folder;
        m_trace = open(trace, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    }

    std::string m_folder;
    int m_trace = -1;
    std::mutex m_mutex;
};

Recorder& recorder() {
    return Recorder::instance();
}

/// The file or folder behind a descriptor, if its changes are recorded.
bool isRecorded(int descriptor, struct stat& status) {
    return ::fstat(descriptor, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))
        && recorder().covers(pathOf(descriptor));
}

template <typename Call> int opening(const std::string& path, int flags, const Call& call) {
    if ((flags & (O_CREAT | O_TRUNC | O_TMPFILE)) == 0 || !recorder().covers(path))
        return call();
    const std::lock_guard lock(recorder().mutex());
    struct stat before { };
    struct stat after { };
    const bool nameless = (flags & O_TMPFILE) == O_TMPFILE;
    const bool known = !nameless && ::lstat(path.c_str(), &before) == 0;
    const int descriptor = call();
    if (descriptor < 0 || ::fstat(descriptor, &after) != 0 || !S_ISREG(after.st_mode))
        return descriptor;
    if (!known)
        recorder().note(Act::makeFile, after.st_ino, 0, nameless ? "" : path);
    else if ((flags & O_TRUNC) != 0 && before.st_size > 0)
        recorder().note(Act::resize, after.st_ino, 0, {});
    return descriptor;
}

/// Somewhere, or where the descriptor stands (-1).
template <typename Call>
ssize_t writing(int descriptor, const iovec* parts, int count, off_t from, const Call& call) {
    struct stat status { };
    if (!isRecorded(descriptor, status))
        return call();
    const std::lock_guard lock(recorder().mutex());
    const ssize_t written = call();
    if (written <= 0)
        return written;
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
    bytes.resize(static_cast<std::size_t>(written));
    if (from < 0)
        from = ::lseek(descriptor, 0, SEEK_CUR) - written;
    recorder().note(Act::write, status.st_ino, from, {}, bytes);
    return written;
}

template <typename Call>
ssize_t writing(int descriptor, const void* data, std::size_t size, off_t from, const Call& call) {
    const iovec part{const_cast<void*>(data), size};
    return writing(descriptor, &part, 1, from, call);
}

template <typename Call> int resizing(int descriptor, const Call& call) {
    struct stat status { };
    if (!isRecorded(descriptor, status))
        return call();
    const std::lock_guard lock(recorder().mutex());
    const int failed = call();
    const off_t before = status.st_size;
    if (failed == 0 && ::fstat(descriptor, &status) == 0 && status.st_size != before)
        recorder().note(Act::resize, status.st_ino, status.st_size, {});
    return failed;
}

template <typename Call> int syncing(int descriptor, const Call& call) {
    struct stat status { };
    if (!isRecorded(descriptor, status))
        return call();
    const std::int64_t covered = [] {
        const std::lock_guard lock(recorder().mutex());
        return recorder().length();
    }();
    const int failed = call();
    const std::lock_guard lock(recorder().mutex());
    if (failed == 0)
        recorder().note(Act::sync, status.st_ino, covered, {});
    return failed;
}

template <typename Call>
int naming(Act act, const std::string& path, const std::string& target, const Call& call) {
    const std::string& name = act == Act::link ? target : path;
    if (!recorder().covers(name))
        return call();
    const std::lock_guard lock(recorder().mutex());
    const int failed = call();
    struct stat status { };
    if (failed == 0 && (act == Act::makeFolder || act == Act::link)
        && ::lstat(name.c_str(), &status) != 0)
        std::abort();
    if (failed == 0)
        recorder().note(act, status.st_ino, 0, name, act == Act::rename ? target : std::string());
    return failed;
}

int flagsOf(const char* mode) {
    return *mode == 'w' ? O_CREAT | O_TRUNC : *mode == 'a' ? O_CREAT : 0;
}

} // namespace
} // namespace okno::power_cut

using namespace okno::power_cut;

// Each under all names that libraries call it by.
extern "C" {

int openat(int folder, const char* path, int flags, ...) {
    static auto* const real = next<decltype(openat)>("openat");
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return opening(pathOf(folder, path), flags, [&] { return real(folder, path, flags, mode); });
}
int openat64(int folder, const char* path, int flags, ...) __attribute__((alias("openat")));

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openat(AT_FDCWD, path, flags, mode);
}
int open64(const char* path, int flags, ...) __attribute__((alias("open")));

FILE* fopen(const char* path, const char* mode) {
    static auto* const real = next<decltype(fopen)>("fopen");
    FILE* file = nullptr;
    opening(pathOf(AT_FDCWD, path), flagsOf(mode), [&] {
        file = real(path, mode);
        return file == nullptr ? -1 : ::fileno(file);
    });
    return file;
}
FILE* fopen64(const char* path, const char* mode) __attribute__((alias("fopen")));

ssize_t write(int file, const void* data, size_t size) {
    static auto* const real = next<decltype(write)>("write");
    return writing(file, data, size, -1, [&] { return real(file, data, size); });
}
ssize_t writev(int file, const iovec* parts, int count) {
    static auto* const real = next<decltype(writev)>("writev");
    return writing(file, parts, count, -1, [&] { return real(file, parts, count); });
}
ssize_t pwrite(int file, const void* data, size_t size, off_t from) {
    static auto* const real = next<decltype(pwrite)>("pwrite");
    return writing(file, data, size, from, [&] { return real(file, data, size, from); });
}
ssize_t pwrite64(int file, const void* data, size_t size, off_t from)
    __attribute__((alias("pwrite")));
ssize_t pwritev(int file, const iovec* parts, int count, off_t from) {
    static auto* const real = next<decltype(pwritev)>("pwritev");
    return writing(file, parts, count, from, [&] { return real(file, parts, count, from); });
}
ssize_t pwritev64(int file, const iovec* parts, int count, off_t from)
    __attribute__((alias("pwritev")));

int ftruncate(int file, off_t size) noexcept {
    static auto* const real = next<decltype(ftruncate)>("ftruncate");
    return resizing(file, [&] { return real(file, size); });
}
int ftruncate64(int file, off_t size) noexcept __attribute__((alias("ftruncate")));
int fallocate(int file, int mode, off_t from, off_t size) {
    static auto* const real = next<decltype(fallocate)>("fallocate");
    return resizing(file, [&] { return real(file, mode, from, size); });
}
int fallocate64(int file, int mode, off_t from, off_t size) __attribute__((alias("fallocate")));
int posix_fallocate(int file, off_t from, off_t size) {
    static auto* const real = next<decltype(posix_fallocate)>("posix_fallocate");
    return resizing(file, [&] { return real(file, from, size); });
}
int posix_fallocate64(int file, off_t from, off_t size) __attribute__((alias("posix_fallocate")));

int fsync(int file) {
    static auto* const real = next<decltype(fsync)>("fsync");
    return syncing(file, [&] { return real(file); });
}
int fdatasync(int file) {
    static auto* const real = next<decltype(fdatasync)>("fdatasync");
    return syncing(file, [&] { return real(file); });
}

int mkdirat(int folder, const char* path, mode_t mode) noexcept {
    static auto* const real = next<decltype(mkdirat)>("mkdirat");
    return naming(
        Act::makeFolder, pathOf(folder, path), {}, [&] { return real(folder, path, mode); });
}
int mkdir(const char* path, mode_t mode) noexcept {
    return mkdirat(AT_FDCWD, path, mode);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
    static auto* const real = next<decltype(unlinkat)>("unlinkat");
    return naming(Act::remove, pathOf(folder, path), {}, [&] { return real(folder, path, flags); });
}
int unlink(const char* path) noexcept {
    return unlinkat(AT_FDCWD, path, 0);
}
int rmdir(const char* path) noexcept {
    return unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
}
int remove(const char* path) noexcept {
    static auto* const real = next<decltype(remove)>("remove");
    return naming(Act::remove, pathOf(AT_FDCWD, path), {}, [&] { return real(path); });
}

int renameat2(int folder, const char* path, int toFolder, const char* to, unsigned flags) noexcept {
    static auto* const real = next<decltype(renameat2)>("renameat2");
    return naming(Act::rename, pathOf(folder, path), pathOf(toFolder, to),
        [&] { return real(folder, path, toFolder, to, flags); });
}
int renameat(int folder, const char* path, int toFolder, const char* to) noexcept {
    return renameat2(folder, path, toFolder, to, 0);
}
int rename(const char* path, const char* to) noexcept {
    return renameat2(AT_FDCWD, path, AT_FDCWD, to, 0);
}

int linkat(int folder, const char* path, int toFolder, const char* to, int flags) noexcept {
    static auto* const real = next<decltype(linkat)>("linkat");
    return naming(Act::link, {}, pathOf(toFolder, to),
        [&] { return real(folder, path, toFolder, to, flags); });
}
int link(const char* path, const char* to) noexcept {
    return linkat(AT_FDCWD, path, AT_FDCWD, to, 0);
}

} // extern "C"
