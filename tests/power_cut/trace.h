// What a recorded program has done to the files of one folder, in one order, as the recorder writes
// it and the disk reads it: record after record, each followed by its path and its bytes.
#pragma once

#include <cstdint>

namespace okno::power_cut {

enum class Act : std::uint32_t {
    makeFile, // path; none for a file without a name
    makeFolder, // path
    link, // path
    rename, // path; the bytes are the new path
    remove, // path
    write, // number: where the bytes begin
    resize, // number: the new size
    sync // number: how long the trace was when it began; what comes later it does not cover
};

struct Record {
    Act act;
    std::uint32_t pathSize;
    std::uint64_t size; // of the bytes
    std::uint64_t file; // its inode; of a removed file another one may have it
    std::int64_t number;
    std::int64_t at; // when it was done, as std::chrono::steady_clock counts
};

} // namespace okno::power_cut
