// The race itself: that it is run fairly. Who wins is the benchmark's business.
#include "tests/client/scanning/stack_race.h"
#include "tests/client/virtual_scanner/virtual_stack.h"

#include <gtest/gtest.h>

namespace okno::tests {
namespace {

RaceCourse courseOn(const VirtualStack& stack) {
    RaceCourse course;
    course.scannerProgram = QStringLiteral(OKNO_BIN "/okno-scanner");
    course.environment = stack.environment();
    course.folder = stack.folder(QStringLiteral("race"));
    course.dpi = VirtualStack::dpi;
    course.rounds = 1;
    return course;
}

TEST(StackRace, bothReadTheWholeStack) {
    const VirtualStack stack(3);

    const Result<StackRace> race = raceScanimage(courseOn(stack));

    ASSERT_TRUE(race);
    EXPECT_EQ(race->pages, 3);
    EXPECT_GT(race->ratio(), 0);
}

TEST(StackRace, isVoidWhenAProgramFails) {
    const VirtualStack stack(3, {QStringLiteral("--fault"), QStringLiteral("jam")});

    EXPECT_FALSE(raceScanimage(courseOn(stack)));
}

} // namespace
} // namespace okno::tests
