// Slots of any office, on any date of the calendars that are shipped, in zones whose clocks shift:
// whole, packed, inside their interval, none over another, each at a moment of its own.
#include "common/domain/office/check_office.h"
#include "common/domain/queue/slots.h"
#include "common/protocol/reference_files.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace okno::tests {

using namespace domain;

namespace {
constexpr unsigned slotSeed = 20261122;

/// Clocks that go forward or back by a shift at a moment.
class ShiftingZone : public TimeZone {
public:
    ShiftingZone(std::chrono::minutes offset, std::chrono::minutes shift, Instant when)
        : m_offset(offset)
        , m_shift(shift)
        , m_when(when) { }

    [[nodiscard]] LocalDateTime toLocal(Instant instant) const override {
        const auto local = std::chrono::floor<std::chrono::minutes>(instant) + offsetAt(instant);
        const auto day = std::chrono::floor<std::chrono::days>(local);
        return {LocalDate(day), std::chrono::duration_cast<TimeOfDay>(local - day)};
    }
    [[nodiscard]] Instant toInstant(const LocalDateTime& local) const override {
        const Instant wall = std::chrono::sys_days(local.date) + local.time;
        const Instant before = wall - m_offset;
        const Instant after = wall - m_offset - m_shift;
        if (before < m_when)
            return before;
        return std::max(after, m_when);
    }

private:
    [[nodiscard]] std::chrono::minutes offsetAt(Instant instant) const {
        return instant < m_when ? m_offset : m_offset + m_shift;
    }

    std::chrono::minutes m_offset;
    std::chrono::minutes m_shift;
    Instant m_when;
};

class Chance {
public:
    explicit Chance(unsigned seed)
        : m_engine(seed) { }
    int between(int least, int most) {
        return least + static_cast<int>(m_engine() % static_cast<unsigned long>(most - least + 1));
    }
    bool in(int count) { return between(1, count) == 1; }

private:
    std::mt19937 m_engine;
};

std::vector<Interval> anyHours(Chance& chance) {
    std::vector<Interval> hours;
    int minute = chance.between(0, 600);
    for (int left = chance.between(0, 4); left > 0 && minute < 1400; --left) {
        const int until = std::min(1440, minute + chance.between(1, 400));
        hours.push_back({TimeOfDay(minute), TimeOfDay(until)});
        minute = until + chance.between(0, 120);
    }
    return hours;
}

Office anyOffice(Chance& chance, const LocalDate& around) {
    Office office = sampleOffice();
    for (auto& hours : office.hours)
        hours = anyHours(chance);
    office.lines[0].ticketMinutes = office.lines[2].ticketMinutes = chance.between(1, 120);
    office.lines[1].ticketMinutes = chance.between(1, 240);
    for (int i = chance.between(0, 5); i > 0; --i) {
        Shift shift{"3", "lebedeva", {"municipal", "collect"}, {Purpose::submit}};
        shift.weekdays = {i};
        shift.hours = anyHours(chance);
        office.roster.push_back(shift);
    }
    for (int i = chance.between(0, 3); i > 0; --i)
        office.exceptions.push_back({addDays(around, i),
            chance.in(2) ? std::vector<std::string>{"3"} : std::vector<std::string>(),
            anyHours(chance), {}});
    return office;
}

/// Of one duty: whole, packed from the start of each interval, no tail that would hold another.
void expectPacked(const Duty& duty) {
    const std::vector<TimeOfDay> starts = startsOf(duty);
    auto next = starts.begin();
    TimeOfDay free{0};
    for (const Interval& interval : duty.hours) {
        ASSERT_LE(free, interval.from);
        TimeOfDay end = interval.from;
        while (next != starts.end() && *next < interval.until) {
            ASSERT_EQ(*next, end);
            end = *next++ + duty.length;
        }
        ASSERT_LE(end, interval.until);
        ASSERT_GT(end + duty.length, interval.until);
        free = interval.until;
    }
    ASSERT_EQ(next, starts.end());
}

/// At each window the slots follow one another in real time, too.
void expectMomentsApart(const Duty& duty, const LocalDate& date, const TimeZone& zone) {
    std::set<Instant> moments;
    for (const TimeOfDay start : startsOf(duty))
        if (zone.toLocal(zone.toInstant({date, start})) == LocalDateTime{date, start}) {
            ASSERT_TRUE(moments.empty() || *moments.rbegin() < zone.toInstant({date, start}));
            moments.insert(zone.toInstant({date, start}));
        }
}
} // namespace

TEST(SlotsProperty, holdOfAnyOfficeOnAnyDate) {
    const auto city = protocol::readReferenceFolder(OKNO_RESOURCE_FOLDER);
    ASSERT_TRUE(city);
    SCOPED_TRACE(testing::Message() << "seed " << slotSeed);
    Chance chance(slotSeed);
    int offices = 0;
    for (const CalendarYear& year : city->calendar.years) {
        const LocalDate first{
            std::chrono::year(year.year), std::chrono::January, std::chrono::day(1)};
        const ShiftingZone zone(std::chrono::minutes(chance.between(-12, 14) * 60),
            std::chrono::minutes(chance.in(2) ? 60 : -30),
            std::chrono::sys_days(first) + std::chrono::hours(chance.between(0, 8000)));
        for (int day = 0; day < 366; ++day) {
            const LocalDate date = addDays(first, day);
            const Office office = anyOffice(chance, date);
            if (!checkOffice(office, city->calendar).errors.empty())
                continue;
            ++offices;
            const Schedule schedule(office, city->calendar);
            for (const Duty& duty : schedule.dutiesOn(date)) {
                expectPacked(duty);
                expectMomentsApart(duty, date, zone);
            }
            if (testing::Test::HasFatalFailure())
                return;
        }
    }
    EXPECT_GT(offices, 300);
}

TEST(SlotsProperty, noTwoPlacesOfADayShareANumber) {
    const auto city = protocol::readReferenceFolder(OKNO_RESOURCE_FOLDER);
    ASSERT_TRUE(city);
    SCOPED_TRACE(testing::Message() << "seed " << slotSeed);
    Chance chance(slotSeed);
    for (int round = 0; round < 20; ++round) {
        const LocalDate day = addDays(date("2026-01-12"), chance.between(0, 300));
        const Office office = anyOffice(chance, day);
        std::set<std::string> numbers;
        for (const Window& window : office.windows) {
            std::vector<TimeOfDay> starts = slotsOn(office, city->calendar, window.number, day);
            starts.resize(std::min<std::size_t>(starts.size(), 40));
            for (const TimeOfDay start : starts)
                EXPECT_TRUE(
                    numbers.insert(ticketNumber(office, "municipal", {window.number, day, start}))
                        .second);
        }
    }
}

TEST(SlotsProperty, workOnWorkingDaysOfTheCalendarOnly) {
    const auto city = protocol::readReferenceFolder(OKNO_RESOURCE_FOLDER);
    ASSERT_TRUE(city);
    Office plain = city->office;
    plain.exceptions.clear();
    const Schedule schedule(plain, city->calendar);
    for (const CalendarYear& year : city->calendar.years)
        for (LocalDate day{std::chrono::year(year.year), std::chrono::January, std::chrono::day(1)};
             static_cast<int>(day.year()) == year.year; day = addDays(day, 1)) {
            ASSERT_EQ(schedule.dutiesOn(day).empty(), !isWorkingDay(city->calendar, day))
                << formatDate(day);
            if (isWorkingDay(city->calendar, day)) {
                ASSERT_EQ(schedule.hoursOn(day).back().until,
                    isShortDay(city->calendar, day) ? time("17:00") : time("18:00"));
            }
        }
}

} // namespace okno::tests
