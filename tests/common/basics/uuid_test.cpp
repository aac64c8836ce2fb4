#include "common/basics/uuid.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <unordered_set>
#include <vector>

namespace okno {

namespace {
/// Stands where it is put.
class StandingClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(std::chrono::milliseconds sinceEpoch) { m_now = Instant(sinceEpoch); }

private:
    Instant m_now{std::chrono::milliseconds(0x0198'0000'0000)};
};

using CardId = Id<struct CardTag>;
} // namespace

TEST(Uuids, areWrittenAndReadBack) {
    const std::string text = "01980000-1234-7abc-8def-0123456789ab";

    EXPECT_EQ(Uuid::parse(text).value().toString(), text);
    EXPECT_EQ(Uuid::parse("01980000-1234-7ABC-8DEF-0123456789AB").value().toString(), text);
    EXPECT_EQ(CardId::parse(text).value().toString(), text);
}

TEST(Uuids, areReadStrictly) {
    for (const std::string text : {"", "01980000", "01980000-1234-7abc-8def-0123456789a",
             "01980000-1234-7abc-8def-0123456789abc", "01980000x1234-7abc-8def-0123456789ab",
             "0198000-01234-7abc-8def-0123456789ab", "01980000-1234-7abc-8def-0123456789ag",
             "{1980000-1234-7abc-8def-0123456789a}"})
        EXPECT_EQ(Uuid::parse(text).error().reason, "not-an-identifier") << text;
}

TEST(UuidSource, makesVersionSevenWithTheTimeInFront) {
    StandingClock clock;
    clock.set(std::chrono::milliseconds(0x0123'4567'89ab));
    UuidV7Source source(clock);

    const std::string text = source.next().toString();

    EXPECT_EQ(text.substr(0, 13), "01234567-89ab");
    EXPECT_EQ(text[14], '7');
    EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos);
}

TEST(UuidSource, growsWithinAMillisecondAndWhenTheClockGoesBack) {
    StandingClock clock;
    UuidV7Source source(clock);
    Uuid last = source.next();
    for (int i = 0; i < 20'000; ++i) {
        if (i == 10'000)
            clock.set(std::chrono::milliseconds(1));
        const Uuid next = source.next();
        ASSERT_LT(last, next) << i;
        ASSERT_LT(last.toString(), next.toString()) << i;
        last = next;
    }
}

TEST(UuidSource, repeatsNothingAcrossThreadsAndSources) {
    StandingClock clock;
    UuidV7Source one(clock);
    UuidV7Source other(clock);
    std::vector<std::vector<Uuid>> made(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < made.size(); ++i)
        threads.emplace_back([&, i] {
            for (int count = 0; count < 2000; ++count)
                made[i].push_back((i % 2 == 0 ? one : other).next());
        });
    for (std::thread& thread : threads)
        thread.join();

    std::unordered_set<Uuid> distinct;
    for (const std::vector<Uuid>& some : made)
        distinct.insert(some.begin(), some.end());
    EXPECT_EQ(distinct.size(), 8000U);
}

TEST(Clocks, areMovedByAConstant) {
    const SystemClock clock;
    const SystemClock moved(std::chrono::hours(24));

    const Instant before = clock.now();
    const Instant tomorrow = moved.now();
    const Instant after = clock.now();

    EXPECT_GE(tomorrow, before + std::chrono::hours(24));
    EXPECT_LE(tomorrow, after + std::chrono::hours(24));
    EXPECT_EQ(moved.offset(), std::chrono::hours(24));
}

} // namespace okno
