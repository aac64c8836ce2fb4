// 50,000 steps of a city in trouble, in five histories that run side by side; `./check --long`
// makes it a million. OKNO_SIMULATION_SEED plays one history again, OKNO_SIMULATION_STEPS sets its
// length.
#include "tests/simulation/city.h"

#include <QCoreApplication>
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

namespace okno::simulation {
namespace {

constexpr std::size_t stepsOfAHistory = 10'000;
constexpr std::size_t stepsBetweenChecks = 2'500;

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

} // namespace

TEST_P(Simulation, losesNothingWhateverGoesWrong) {
    const std::uint64_t seed = setting("OKNO_SIMULATION_SEED", GetParam());
    const std::size_t steps = setting("OKNO_SIMULATION_STEPS", stepsOfAHistory);
    std::cout << "seed " << seed << ", " << steps << " steps" << std::endl;
    City city(seed);
    ASSERT_TRUE(city.heal()) << "the stations do not come up";
    for (std::size_t step = 1; step <= steps; ++step) {
        city.step();
        if (step % stepsBetweenChecks != 0 && step != steps)
            continue;
        ASSERT_TRUE(city.heal()) << "something waits for ever, after " << step
                                 << " steps: " << city.waiting();
        const auto faults = city.faults();
        ASSERT_TRUE(faults.empty()) << "after " << step << " steps: " << inLines(faults);
    }
    std::cout << city.account() << std::endl;
    EXPECT_GT(city.given(), steps / 20) << "hardly anything was done";
    EXPECT_GT(city.troubles(), steps / 200) << "hardly anything went wrong";
}

INSTANTIATE_TEST_SUITE_P(Seeds, Simulation, testing::Values(1, 2, 3, 4, 5));

} // namespace okno::simulation

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
