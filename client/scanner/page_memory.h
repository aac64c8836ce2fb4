// Memory for pixels. A colour page has 26 MB: taken in huge pages it costs the kernel a dozen
// faults instead of thousands, which was a third of the time that a page took.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <sys/mman.h>

namespace okno::client::scanner {

constexpr std::size_t hugePage = std::size_t{2} << 20;

struct FreePageMemory {
    void operator()(std::uint8_t* memory) const { std::free(memory); }
};
using PageMemory = std::unique_ptr<std::uint8_t[], FreePageMemory>;

/// Not initialised; at least one byte. Safe to call from any thread.
[[nodiscard]] inline PageMemory allocatePageMemory(std::size_t bytes) {
    const std::size_t rounded = (bytes + hugePage - 1) / hugePage * hugePage;
    void* memory = std::aligned_alloc(hugePage, rounded);
    if (memory == nullptr)
        throw std::bad_alloc();
    ::madvise(memory, rounded, MADV_HUGEPAGE); // a system without them serves small ones
    return PageMemory(static_cast<std::uint8_t*>(memory));
}

} // namespace okno::client::scanner
