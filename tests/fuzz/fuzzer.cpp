// libFuzzer's entry: one program for each target, named by OKNO_FUZZ_TARGET.
#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const okno::fuzz::Target& target = []() -> const okno::fuzz::Target& {
        for (const auto& candidate : okno::fuzz::targets())
            if (candidate.name == OKNO_FUZZ_TARGET)
                return candidate;
        std::abort();
    }();
    target.run({reinterpret_cast<const char*>(data), size});
    return 0;
}
