// Every file of the corpus, and what chance makes of it, through its target: quick, on every run of
// ./check, under the sanitizers. libFuzzer searches further: ./check --only fuzz.
#include "tests/fuzz/targets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

namespace okno::fuzz {
namespace {

constexpr int mutationsOfAFile = 300;
constexpr std::uint32_t seed = 20261122;

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// A few bytes changed, doubled, lost, or the end cut off.
std::string mutated(std::string bytes, std::mt19937& random) {
    const auto below
        = [&random](std::size_t count) { return random() % std::max<std::size_t>(count, 1); };
    const std::size_t changes = 1 + below(4);
    for (std::size_t change = 0; change < changes && !bytes.empty(); ++change) {
        const std::size_t at = below(bytes.size());
        const std::size_t length = std::min(below(16), bytes.size() - at);
        switch (below(5)) {
        case 0:
            bytes[at] = static_cast<char>(random());
            break;
        case 1:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 2:
            bytes.erase(at, length);
            break;
        case 3:
            bytes.resize(at);
            break;
        default:
            bytes.insert(at, 1, std::string_view("\"{}[]:,\\0-9e.\n").at(below(14)));
        }
    }
    return bytes;
}

class Corpus : public testing::TestWithParam<Target> { };

} // namespace

TEST_P(Corpus, endsInAValueOrAnError) {
    const auto folder = std::filesystem::path(OKNO_FUZZ_CORPUS) / GetParam().name;
    int files = 0;
    std::mt19937 random(seed);
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string bytes = bytesOf(entry.path());
        GetParam().run(bytes);
        for (int mutation = 0; mutation < mutationsOfAFile; ++mutation)
            GetParam().run(mutated(bytes, random));
        ++files;
    }
    EXPECT_GT(files, 0) << folder << " holds nothing";
}

INSTANTIATE_TEST_SUITE_P(Targets, Corpus, testing::ValuesIn(targets()),
    [](const auto& parameter) { return parameter.param.name; });

} // namespace okno::fuzz
