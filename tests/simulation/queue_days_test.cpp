// 250 working days of a hall, from one seed. OKNO_QUEUE_SEED plays another history.
#include "tests/simulation/hall_life.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

namespace okno::simulation {
namespace {

constexpr int workingDays = 250;
constexpr int quietDays = 250;
constexpr double troubledMinutes = 0.0008; // for each station
constexpr int longestWait = 120; // minutes, an hour of lunch among them
constexpr double startsInTime = 0.99; // share of holders who are there in time
constexpr std::size_t shownFaults = 20;

std::uint64_t seedOr(std::uint64_t otherwise) {
    const char* text = std::getenv("OKNO_QUEUE_SEED");
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// So many working days of a hall, without a fault.
HallLife::Counts lived(int days, double troubles) {
    const std::uint64_t seed = seedOr(20260112);
    std::cout << "seed " << seed << std::endl;
    HallLife hall(seed, troubles);
    LocalDate date = tests::date("2026-01-12");
    for (int day = 0; day < days; date = addDays(date, 1))
        if (hall.isWorked(date)) {
            hall.day(date);
            ++day;
        }
    const HallLife::Counts& counts = hall.counts();
    std::cout << counts.booked << " booked, " << counts.bookedOffline << " of them offline, "
              << counts.tooLate << " times somebody was quicker, " << counts.refusedLeases
              << " blocks not lent; " << counts.admitted << " without a ticket; " << counts.served
              << " served, " << counts.noShows << " no-shows, " << counts.cancelled
              << " cancelled, " << counts.moved << " moved, " << counts.postponed << " postponed, "
              << counts.sentOn << " sent on; " << counts.offline << " times offline; longest wait "
              << counts.longestWaitMinutes << " min; " << counts.startedLate << " of "
              << counts.inTime << " in time started late" << std::endl;
    for (std::size_t index = 0; index < std::min(shownFaults, hall.faults().size()); ++index)
        ADD_FAILURE() << hall.faults().at(index);
    EXPECT_EQ(hall.faults().size(), 0U);
    return counts;
}

} // namespace

TEST(QueueDays, sellNothingTwiceLoseNobodyAndLetNobodyWaitInVain) {
    const auto counts = lived(workingDays, troubledMinutes);
    EXPECT_GT(counts.bookedOffline, workingDays);
    EXPECT_GT(counts.offline, workingDays);
    EXPECT_GT(counts.inTime, workingDays);
    EXPECT_LE(counts.startedLate, static_cast<int>((1 - startsInTime) * counts.inTime));
}

TEST(QueueDays, letNobodyStarveWhileAllStationsAreConnected) {
    const auto counts = lived(quietDays, 0);
    EXPECT_EQ(counts.offline, 0);
    EXPECT_GT(counts.inTime, quietDays);
    EXPECT_EQ(counts.startedLate, 0);
    EXPECT_LE(counts.longestWaitMinutes, longestWait);
}

} // namespace okno::simulation
