// 50,000 steps of a city in trouble, in five histories that run side by side; `./check --long`
// makes it a million. OKNO_SIMULATION_SEED plays one history again, OKNO_SIMULATION_STEPS sets its
// length.
#include "tests/simulation/city.h"

#include <QCoreApplication>
#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace okno::simulation {
namespace {

constexpr std::size_t stepsOfAHistory = 10'000;
constexpr std::size_t stepsBetweenChecks = 2'500;
constexpr std::size_t mostChecks = 20; // they take longer the more there is to compare

std::size_t setting(const char* name, std::size_t otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

class Simulation : public testing::TestWithParam<std::uint64_t> { };

std::string inLines(const std::vector<std::string>& faults) {
    constexpr std::size_t shown = 20;
    std::string words = std::to_string(faults.size()) + " faults";
    for (std::size_t index = 0; index < std::min(shown, faults.size()); ++index)
        words += "\n  " + faults.at(index);
    return words;
}

/// A history has no power cuts in it, so that its disks may be memory, where there is enough.
void useMemoryAsDisk() {
    constexpr auto memory = "/dev/shm";
    constexpr std::uintmax_t enough = 4'000'000'000;
    std::error_code error;
    const auto space = std::filesystem::space(memory, error);
    if (!error && space.available > enough && !qEnvironmentVariableIsSet("TMPDIR"))
        qputenv("TMPDIR", memory);
}

} // namespace

TEST_P(Simulation, losesNothingWhateverGoesWrong) {
    const std::uint64_t seed = setting("OKNO_SIMULATION_SEED", GetParam());
    const std::size_t steps = setting("OKNO_SIMULATION_STEPS", stepsOfAHistory);
    const std::size_t untilCheck = std::max(stepsBetweenChecks, steps / mostChecks);
    std::cout << "seed " << seed << ", " << steps << " steps" << std::endl;
    City city(seed);
    ASSERT_TRUE(city.heal()) << "the stations do not come up: " << city.waiting();
    for (std::size_t step = 1; step <= steps; ++step) {
        city.step();
        if (step % untilCheck != 0 && step != steps)
            continue;
        ASSERT_TRUE(city.heal()) << "something waits for ever, after " << step
                                 << " steps: " << city.waiting();
        const auto faults = city.faults();
        ASSERT_TRUE(faults.empty()) << "after " << step << " steps: " << inLines(faults);
    }
    std::cout << city.given() << " commands; " << city.tally().account() << std::endl;
    EXPECT_GT(city.given(), steps / 20) << "hardly anything was done";
    if (steps < stepsOfAHistory)
        return;
    for (const std::string& trouble : City::everyTrouble())
        EXPECT_GT(city.tally().of(trouble), 0U) << "there was no " << trouble;
}

INSTANTIATE_TEST_SUITE_P(Seeds, Simulation, testing::Values(1, 2, 3, 4, 5));

} // namespace okno::simulation

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    okno::simulation::useMemoryAsDisk();
    spdlog::set_level(spdlog::level::off); // what goes wrong here is meant to
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
