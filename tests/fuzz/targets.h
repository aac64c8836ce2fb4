// Every place where bytes from outside become something: what a target is given may be anything at
// all, and must end in a value or an Error. What was understood must survive being written and read
// again. Driven by libFuzzer (fuzzer.cpp) and, with the corpus and its mutations, by a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okno::fuzz {

struct Target {
    std::string name; // also the folder of its corpus
    /// Aborts on a broken promise.
    void (*run)(std::string_view bytes);
};

[[nodiscard]] const std::vector<Target>& targets();

} // namespace okno::fuzz
