#include "common/domain/office/schedule.h"

#include <algorithm>

namespace okno::domain {

namespace {
constexpr unsigned fridayIso = 5;
constexpr TimeOfDay shortDayLoss{60};

template <typename List, typename Value> bool contains(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Labour Code art. 112. The calendar lists those on Mondays to Fridays only.
bool isPublicHoliday(const LocalDate& date) {
    using namespace std::chrono;
    constexpr std::array holidays{
        February / 23, March / 8, May / 1, May / 9, June / 12, November / 4};
    const month_day day{date.month(), date.day()};
    return (date.month() == January && date.day() <= std::chrono::day(8))
        || contains(holidays, day);
}

bool isWithin(const Shift& shift, const LocalDate& date) {
    return (!shift.validFrom || *shift.validFrom <= date)
        && (!shift.validUntil || date <= *shift.validUntil);
}

std::vector<Interval> common(
    const std::vector<Interval>& some, const std::vector<Interval>& others) {
    std::vector<Interval> both;
    for (const Interval& one : some)
        for (const Interval& other : others) {
            const Interval part{std::max(one.from, other.from), std::min(one.until, other.until)};
            if (part.from < part.until)
                both.push_back(part);
        }
    return both;
}

std::vector<Interval> until(std::vector<Interval> hours, TimeOfDay end) {
    for (Interval& interval : hours)
        interval.until = std::min(interval.until, end);
    std::erase_if(hours, [](const Interval& interval) { return interval.until <= interval.from; });
    return hours;
}
} // namespace

/// What is the same for all windows of a date.
struct Schedule::DayKind {
    unsigned weekday; // whose hours and shifts hold
    const std::vector<Interval>* regular; // none: a day off
    std::optional<TimeOfDay> end; // of a short day
    std::vector<const DayException*> exceptions;

    [[nodiscard]] const DayException* exceptionFor(const std::string& window) const {
        const DayException* found = nullptr;
        for (const DayException* one : exceptions) {
            if (contains(one->windows, window))
                return one;
            if (one->windows.empty())
                found = one;
        }
        return found;
    }
};

std::vector<TimeOfDay> startsOf(const Duty& duty) {
    std::vector<TimeOfDay> starts;
    if (duty.length <= TimeOfDay(0))
        return starts;
    std::size_t count = 0;
    for (const Interval& interval : duty.hours)
        count += static_cast<std::size_t>(
            std::max<TimeOfDay::rep>(0, (interval.until - interval.from) / duty.length));
    starts.reserve(count);
    for (const Interval& interval : duty.hours)
        for (TimeOfDay start = interval.from; start + duty.length <= interval.until;
             start += duty.length)
            starts.push_back(start);
    return starts;
}

Schedule::Schedule(const Office& office, const ProductionCalendar& calendar)
    : m_office(office)
    , m_calendar(calendar)
    , m_shifts(office.windows.size()) {
    std::map<std::string_view, std::size_t> positions;
    for (std::size_t i = 0; i < office.windows.size(); ++i)
        positions.emplace(office.windows[i].number, i);
    std::vector<bool> named(office.windows.size());
    for (const Shift& shift : office.roster) {
        const auto position = positions.find(shift.window);
        if (position == positions.end())
            continue;
        named[position->second] = true;
        WindowShifts& shifts = m_shifts[position->second];
        (shift.dates.empty() ? shifts.weekly : shifts.dated).push_back(&shift);
    }
    m_standing.reserve(office.windows.size());
    for (std::size_t i = 0; i < office.windows.size(); ++i) {
        if (named[i])
            continue;
        const Window& window = office.windows[i];
        m_standing.push_back({window.number, window.employee, window.lines, window.purposes});
        m_shifts[i].weekly.push_back(&m_standing.back());
    }
}

Schedule::DayKind Schedule::kindOf(const LocalDate& date) const {
    const bool works = isWorkingDay(m_calendar, date);
    unsigned weekday = weekdayOf(date).iso_encoding();
    const bool isWeekend = weekday > fridayIso;
    const bool ownHours = !m_office.hours.at(weekday - 1).empty();
    if (isWeekend && !ownHours)
        weekday = fridayIso;
    DayKind kind{weekday, nullptr, {}, {}};
    if (works || (isWeekend && ownHours && !isPublicHoliday(date)))
        kind.regular = &m_office.hours.at(weekday - 1);
    if (kind.regular != nullptr && !kind.regular->empty() && isShortDay(m_calendar, date))
        kind.end = kind.regular->back().until - shortDayLoss;
    for (const DayException& exception : m_office.exceptions)
        if (exception.date == date)
            kind.exceptions.push_back(&exception);
    return kind;
}

std::vector<Interval> Schedule::hoursOn(const LocalDate& date) const {
    const DayKind kind = kindOf(date);
    if (const DayException* exception = kind.exceptionFor({}))
        return exception->hours;
    if (kind.regular == nullptr)
        return {};
    return kind.end ? until(*kind.regular, *kind.end) : *kind.regular;
}

std::vector<Duty> Schedule::dutiesOn(const LocalDate& date) const {
    std::vector<Duty> duties;
    const DayKind kind = kindOf(date);
    if (kind.regular == nullptr && kind.exceptions.empty())
        return duties;
    duties.reserve(m_shifts.size());
    for (std::size_t window = 0; window < m_shifts.size(); ++window)
        addDuties(duties, window, date, kind);
    return duties;
}

const Shift* Schedule::shiftAt(const std::string& window, const LocalDateTime& when) const {
    for (const Duty& duty : dutiesOn(when.date))
        for (const Interval& interval : duty.hours)
            if (m_office.windows[duty.window].number == window && interval.from <= when.time
                && when.time < interval.until)
                return duty.shift;
    return nullptr;
}

bool Schedule::servesOn(const LocalDate& date, const std::string& window,
    std::span<const std::string> lines, Purpose purpose) const {
    for (const Duty& duty : dutiesOn(date))
        if (m_office.windows[duty.window].number == window && serves(*duty.shift, lines, purpose))
            return true;
    return false;
}

void Schedule::addDuties(std::vector<Duty>& duties, std::size_t window, const LocalDate& date,
    const DayKind& kind) const {
    const DayException* exception
        = kind.exceptions.empty() ? nullptr : kind.exceptionFor(m_office.windows[window].number);
    if (exception == nullptr && kind.regular == nullptr)
        return;
    const auto add = [&](const Shift& shift) {
        const std::vector<Interval>& regular
            = exception != nullptr ? exception->hours : *kind.regular;
        std::vector<Interval> hours = shift.hours.empty() ? regular : shift.hours;
        if (exception != nullptr && !shift.hours.empty())
            hours = common(shift.hours, exception->hours);
        else if (exception == nullptr && kind.end)
            hours = until(std::move(hours), *kind.end);
        if (!hours.empty())
            duties.push_back({window, &shift, std::move(hours), lengthIn(shift)});
    };
    bool isDated = false;
    for (const Shift* shift : m_shifts[window].dated)
        if (contains(shift->dates, date)) {
            add(*shift);
            isDated = true;
        }
    if (isDated)
        return;
    for (const Shift* shift : m_shifts[window].weekly)
        if (isWithin(*shift, date)
            && (shift->weekdays.empty()
                || contains(shift->weekdays, static_cast<int>(kind.weekday))))
            add(*shift);
}

TimeOfDay Schedule::lengthIn(const Shift& shift) const {
    const Line* line = shift.lines.empty() ? nullptr : findLine(m_office, shift.lines.front());
    return TimeOfDay(line == nullptr ? m_office.ticketMinutes : ticketMinutesOf(m_office, *line));
}

} // namespace okno::domain
