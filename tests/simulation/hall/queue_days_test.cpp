// 250 working days of a hall, from one seed; quiet ones from ten. OKNO_QUEUE_SEED plays other
// histories.
#include "tests/simulation/hall/hall_life.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

namespace okno::simulation {
namespace {

constexpr int workingDays = 250;
constexpr double troubledMinutes = 0.0008; // for each station
constexpr int longestWait = 120; // minutes
constexpr double startsInTime = 0.99; // share of holders who are there in time
constexpr int quietHistories = 10;
constexpr std::size_t shownFaults = 20;

std::uint64_t seedOr(std::uint64_t otherwise) {
    const char* text = std::getenv("OKNO_QUEUE_SEED");
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// Working days of a hall, without a fault.
void live(HallLife& hall) {
    LocalDate date = tests::date("2026-01-12");
    for (int day = 0; day < workingDays; date = addDays(date, 1))
        if (hall.isWorked(date)) {
            hall.day(date);
            ++day;
        }
    const HallLife::Counts& counts = hall.counts();
    std::cout << "seed " << hall.seed() << ": " << counts.booked << " booked, "
              << counts.bookedOffline << " of them offline, " << counts.tooLate
              << " times somebody was quicker, " << counts.refusedLeases << " blocks not lent; "
              << counts.admitted << " without a ticket; " << counts.served << " served, "
              << counts.noShows << " no-shows, " << counts.cancelled << " cancelled, "
              << counts.moved << " moved, " << counts.postponed << " postponed, " << counts.sentOn
              << " sent on; " << counts.offline << " times offline; longest wait "
              << counts.longestWaitMinutes << " min; " << counts.startedLate << " of "
              << counts.inTime << " in time started late" << std::endl;
    for (std::size_t index = 0; index < std::min(shownFaults, hall.faults().size()); ++index)
        ADD_FAILURE() << hall.faults().at(index);
    EXPECT_EQ(hall.faults().size(), 0U);
}

} // namespace

TEST(QueueDays, sellNothingTwiceLoseNobodyAndLetNobodyWaitInVain) {
    const std::uint64_t seed = seedOr(20260112);
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    HallLife hall(seed, troubledMinutes);
    live(hall);

    const HallLife::Counts& counts = hall.counts();
    EXPECT_GT(counts.bookedOffline, workingDays);
    EXPECT_GT(counts.offline, workingDays);
    EXPECT_GT(counts.inTime, workingDays);
    EXPECT_LE(counts.startedLate, static_cast<int>((1 - startsInTime) * counts.inTime));
}

class QuietDays : public testing::TestWithParam<int> { };

TEST_P(QuietDays, letNobodyStarveAndNoHolderStartLate) {
    const std::uint64_t seed = seedOr(1) + static_cast<std::uint64_t>(GetParam());
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    HallLife hall(seed, 0);
    live(hall);

    EXPECT_EQ(hall.counts().offline, 0);
    EXPECT_GT(hall.counts().inTime, workingDays);
    EXPECT_EQ(hall.counts().startedLate, 0) << hall.lateStory();
    EXPECT_LE(hall.counts().longestWaitMinutes, longestWait) << hall.longestStory();
}

INSTANTIATE_TEST_SUITE_P(Histories, QuietDays, testing::Range(0, quietHistories));

} // namespace okno::simulation
