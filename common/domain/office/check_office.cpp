#include "common/domain/office/check_office.h"

#include <algorithm>
#include <set>

namespace okno::domain {

namespace {
constexpr int longestHorizonDays = 60;
constexpr int longestTicketMinutes = 240;
constexpr int dayMinutes = 24 * 60;
constexpr int mostCallsEver = 20;
constexpr int daysOfWeek = 7;

std::string at(const std::string& list, std::size_t index) {
    return list + '[' + std::to_string(index) + ']';
}

std::string minutes(TimeOfDay time) {
    return std::to_string(time.count()) + " min";
}

template <typename T> bool meet(const std::vector<T>& some, const std::vector<T>& others) {
    return std::any_of(some.begin(), some.end(),
        [&](const T& one) { return std::find(others.begin(), others.end(), one) != others.end(); });
}

/// Of weekly shifts; none means every day.
bool shareWeekday(const Shift& one, const Shift& other) {
    return one.weekdays.empty() || other.weekdays.empty() || meet(one.weekdays, other.weekdays);
}

bool shareDay(const Shift& one, const Shift& other) {
    if (one.dates.empty() != other.dates.empty())
        return false; // the dated one is in place of the other
    if (!one.dates.empty())
        return meet(one.dates, other.dates);
    const bool apart = (one.validUntil && other.validFrom && *one.validUntil < *other.validFrom)
        || (other.validUntil && one.validFrom && *other.validUntil < *one.validFrom);
    return !apart && shareWeekday(one, other);
}

bool overlap(const std::vector<Interval>& some, const std::vector<Interval>& others) {
    return std::any_of(some.begin(), some.end(), [&](const Interval& one) {
        return std::any_of(others.begin(), others.end(), [&](const Interval& other) {
            return one.from < other.until && other.from < one.until;
        });
    });
}

/// The hours of a shift on a weekday of the plain week.
const std::vector<Interval>& hoursOf(const Office& office, const Shift& shift, int weekday) {
    return shift.hours.empty() ? office.hours.at(static_cast<std::size_t>(weekday - 1))
                               : shift.hours;
}

bool isOn(const Shift& shift, int weekday) {
    return shift.weekdays.empty()
        || std::find(shift.weekdays.begin(), shift.weekdays.end(), weekday) != shift.weekdays.end();
}

bool shareHours(const Office& office, const Shift& one, const Shift& other) {
    for (int weekday = 1; weekday <= daysOfWeek; ++weekday)
        if (isOn(one, weekday) && isOn(other, weekday)
            && overlap(hoursOf(office, one, weekday), hoursOf(office, other, weekday)))
            return true;
    return false;
}

class Checker {
public:
    Checker(const Office& office, const ProductionCalendar& calendar)
        : m_office(office)
        , m_calendar(calendar) { }

    OfficeCheck run() {
        checkSettings();
        for (std::size_t i = 0; i < m_office.lines.size(); ++i)
            checkLine(m_office.lines[i], at("lines", i));
        for (std::size_t i = 0; i < m_office.windows.size(); ++i)
            checkWindow(m_office.windows[i], at("windows", i));
        for (std::size_t i = 0; i < m_office.roster.size(); ++i)
            checkShift(m_office.roster[i], at("roster", i));
        checkRosterPairs();
        checkExceptions();
        if (m_check.errors.empty()) {
            warnOfTails();
            warnOfLines();
        }
        return std::move(m_check);
    }

private:
    void error(std::string reason, std::string place, std::string detail = {}) {
        m_check.errors.push_back({std::move(reason), std::move(place), std::move(detail)});
    }
    void warning(std::string reason, std::string place, std::string detail = {}) {
        m_check.warnings.push_back({std::move(reason), std::move(place), std::move(detail)});
    }
    void checkRange(int value, int least, int most, const std::string& place) {
        if (value < least || value > most)
            error("number-out-of-range", place,
                std::to_string(least) + " to " + std::to_string(most));
    }

    void checkHours(const std::vector<Interval>& hours, const std::string& place) {
        TimeOfDay free{0};
        for (std::size_t i = 0; i < hours.size(); ++i) {
            if (hours[i].until <= hours[i].from)
                error("hours-reversed", at(place, i));
            else if (hours[i].from < free)
                error("hours-overlap", at(place, i));
            if (hours[i].until > TimeOfDay(dayMinutes))
                error("number-out-of-range", at(place, i), "24:00");
            free = std::max(free, hours[i].until);
        }
    }

    void checkStep(int step, const std::string& place) {
        if (step < 1)
            error("step-not-positive", place);
        else
            checkRange(step, 1, longestTicketMinutes, place);
    }

    void checkSettings() {
        checkStep(m_office.ticketMinutes, "ticket_minutes");
        checkRange(m_office.horizonDays, 0, longestHorizonDays, "horizon_days");
        checkRange(m_office.leaseMinutes, 1, dayMinutes, "lease_minutes");
        for (std::size_t day = 0; day < m_office.hours.size(); ++day)
            checkHours(m_office.hours[day], at("hours", day));
    }

    void checkOrganisation(const std::string& code, const std::string& place) {
        const auto& known = m_office.organisations;
        if (!code.empty()
            && std::none_of(known.begin(), known.end(),
                [&](const HallOrganisation& one) { return one.code == code; }))
            error("organisation-unknown", place + ".organisation", code);
    }

    void checkLine(const Line& line, const std::string& place) {
        checkOrganisation(line.organisation, place);
        if (line.ticketMinutes)
            checkStep(*line.ticketMinutes, place + ".ticket_minutes");
        checkRange(horizonDaysOf(m_office, line), 0, longestHorizonDays, place + ".horizon_days");
        checkRange(line.leadMinutes, 0, dayMinutes, place + ".lead_minutes");
        checkRange(line.earlyMinutes.value_or(0), 0, dayMinutes, place + ".early_minutes");
        checkRange(line.lateMinutes.value_or(0), 0, dayMinutes, place + ".late_minutes");
        checkRange(line.toleranceMinutes, 0, dayMinutes, place + ".tolerance_minutes");
        checkRange(line.mostCalls, 1, mostCallsEver, place + ".most_calls");
        for (const auto& [channel, percent] : line.quotas)
            checkRange(percent, 0, 100, place + ".quotas");
        for (std::size_t i = 0; i < line.limits.size(); ++i) {
            const WaitLimit& limit = line.limits[i];
            checkRange(limit.withBookingMinutes, 0, dayMinutes, at(place + ".limits", i));
            checkRange(limit.withoutBookingMinutes, 0, dayMinutes, at(place + ".limits", i));
            if (i > 0 && limit.from <= line.limits[i - 1].from)
                error("limits-out-of-order", at(place + ".limits", i));
        }
    }

    /// All lines of a shift have one ticket length, so that its slots never overlap.
    void checkLines(const std::vector<std::string>& lines, const std::string& organisation,
        const std::string& place) {
        std::optional<int> length;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const Line* line = findLine(m_office, lines[i]);
            if (line == nullptr) {
                error("line-unknown", at(place + ".lines", i), lines[i]);
                continue;
            }
            if (line->organisation != organisation)
                error("organisation-differs", at(place + ".lines", i), lines[i]);
            const int own = ticketMinutesOf(m_office, *line);
            if (length.value_or(own) != own)
                error("lengths-differ", at(place + ".lines", i), lines[i]);
            length = own;
        }
    }

    void checkWindow(const Window& window, const std::string& place) {
        checkOrganisation(window.organisation, place);
        checkLines(window.lines, window.organisation, place);
    }

    void checkShift(const Shift& shift, const std::string& place) {
        const Window* window = findWindow(m_office, shift.window);
        if (window == nullptr)
            error("window-unknown", place + ".window", shift.window);
        else
            checkLines(shift.lines, window->organisation, place);
        checkHours(shift.hours, place + ".hours");
        for (std::size_t i = 0; i < shift.weekdays.size(); ++i)
            if (shift.weekdays[i] < 1 || shift.weekdays[i] > daysOfWeek)
                error("weekday-unknown", at(place + ".weekdays", i));
        if (shift.validFrom && shift.validUntil && *shift.validUntil < *shift.validFrom)
            error("validity-reversed", place);
    }

    void checkRosterPairs() {
        const std::vector<Shift>& roster = m_office.roster;
        for (std::size_t i = 0; i < roster.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                const bool sameWindow = roster[i].window == roster[k].window;
                const bool samePerson
                    = !roster[i].employee.empty() && roster[i].employee == roster[k].employee;
                if ((!sameWindow && !samePerson) || !shareDay(roster[i], roster[k])
                    || !shareHours(m_office, roster[i], roster[k]))
                    continue;
                if (sameWindow)
                    error("shift-overlaps", at("roster", i), at("roster", k));
                else
                    warning("employee-at-two-windows", at("roster", i), at("roster", k));
            }
    }

    void checkExceptions() {
        std::set<std::pair<LocalDate, std::string>> seen;
        for (std::size_t i = 0; i < m_office.exceptions.size(); ++i) {
            const DayException& exception = m_office.exceptions[i];
            const std::string place = at("exceptions", i);
            checkHours(exception.hours, place + ".hours");
            std::vector<std::string> windows = exception.windows;
            if (windows.empty())
                windows.emplace_back();
            for (const std::string& window : windows) {
                if (!window.empty() && findWindow(m_office, window) == nullptr)
                    error("window-unknown", place + ".windows", window);
                if (!seen.emplace(exception.date, window).second)
                    error("exceptions-repeated", place, formatDate(exception.date));
            }
            if (!knowsYear(m_calendar, exception.date))
                warning("calendar-year-unknown", place, formatDate(exception.date));
        }
    }

    void warnOfTail(
        const std::vector<Interval>& hours, TimeOfDay length, const std::string& place) {
        for (const Interval& interval : hours) {
            const TimeOfDay tail = (interval.until - interval.from) % length;
            const std::string where = place + ' ' + formatTimeOfDay(interval.from);
            if (tail > TimeOfDay(0) && m_warned.insert(where).second)
                warning("tail", where, minutes(tail));
        }
    }

    void warnOfTails(const Shift& shift) {
        const Line* line = shift.lines.empty() ? nullptr : findLine(m_office, shift.lines.front());
        if (line == nullptr)
            return;
        const TimeOfDay length(ticketMinutesOf(m_office, *line));
        for (int weekday = 1; weekday <= daysOfWeek; ++weekday)
            if (isOn(shift, weekday))
                warnOfTail(hoursOf(m_office, shift, weekday), length, "window " + shift.window);
    }

    /// Of the plain week; what is cut once a year is no fault of the set-up.
    void warnOfTails() {
        for (const Shift& shift : m_office.roster)
            warnOfTails(shift);
        for (const Window& window : m_office.windows)
            if (std::none_of(m_office.roster.begin(), m_office.roster.end(),
                    [&](const Shift& shift) { return shift.window == window.number; }))
                warnOfTails({window.number, window.employee, window.lines, window.purposes});
    }

    void warnOfLines() {
        std::set<std::string> served;
        for (const Window& window : m_office.windows)
            served.insert(window.lines.begin(), window.lines.end());
        for (const Shift& shift : m_office.roster)
            served.insert(shift.lines.begin(), shift.lines.end());
        for (std::size_t i = 0; i < m_office.lines.size(); ++i)
            if (!served.contains(m_office.lines[i].code))
                warning("line-unserved", at("lines", i), m_office.lines[i].code);
    }

    const Office& m_office;
    const ProductionCalendar& m_calendar;
    OfficeCheck m_check;
    std::set<std::string> m_warned;
};
} // namespace

OfficeCheck checkOffice(const Office& office, const ProductionCalendar& calendar) {
    return Checker(office, calendar).run();
}

} // namespace okno::domain
