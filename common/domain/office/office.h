// The office: its hours, windows, lines and departments. One city has one record of it.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/catalogue/service.h"
#include "common/domain/ids.h"
#include "common/domain/queue/ticket.h"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace okno::domain {

struct Interval {
    TimeOfDay from;
    TimeOfDay until; // not included

    bool operator==(const Interval&) const = default;
};

/// Whether a line wants to know something of who books, and what it does without.
enum class Asking {
    no, // what is told all the same is not kept
    optional,
    required, // no ticket without it
};

/// The longest permitted wait from a date on (for Russian one-stop offices: Government Decree 1376
/// of 2012, par. 13), with a ticket for an exact time and without one.
struct WaitLimit {
    LocalDate from;
    int withoutBookingMinutes;
    int withBookingMinutes;

    bool operator==(const WaitLimit&) const = default;
};

/// A line of the queue: services that share windows and a letter, with its settings.
struct Line {
    std::string code; // "municipal"
    std::string letter; // "А"
    Wording name;
    std::string organisation{}; // code; empty: the office itself
    std::optional<int> ticketMinutes{}; // absent: the office's
    std::optional<int> horizonDays{}; // after today; absent: the office's
    int leadMinutes = 0; // from booking to the start at least
    std::map<Channel, int>
        quotas{}; // percent of a day's places; a channel without one has no limit
    Asking asksName = Asking::optional;
    Asking asksPhone = Asking::optional;
    std::optional<int> earlyMinutes{}; // arrival is not noted earlier before the start
    std::optional<int> lateMinutes{}; // nor later after it
    int toleranceMinutes = 5; // by which others may delay a ticket-holder
    int mostCalls = 3;
    bool admitsUnbooked = true; // lets people in at the terminal for whom no time is left
    std::vector<WaitLimit> limits{}; // ascending; none: the law's own

    bool operator==(const Line&) const = default;
};

/// A place in the hall. What it does at an instant is its shift then; a window that the roster does
/// not name does during all office hours what stands here.
struct Window {
    std::string number; // "3"
    std::string employee; // login of the specialist
    std::vector<std::string> lines; // codes
    std::vector<Purpose> purposes;
    std::string organisation{}; // code; empty: the office itself

    bool operator==(const Window&) const = default;
};

/// Who sits at a window, when and for what.
struct Shift {
    std::string window;
    std::string employee; // login
    std::vector<std::string> lines; // codes
    std::vector<Purpose> purposes;
    std::vector<int> weekdays{}; // 1 is Monday; none and no dates: every day
    std::vector<LocalDate> dates{}; // on these alone, in place of the window's weekly shifts
    std::optional<LocalDate> validFrom{};
    std::optional<LocalDate> validUntil{}; // included
    std::vector<Interval> hours{}; // none: the office's

    bool operator==(const Shift&) const = default;
};

/// One day that is unlike its weekday.
struct DayException {
    LocalDate date;
    std::vector<std::string> windows; // none: all
    std::vector<Interval> hours; // none: closed
    std::string note;

    bool operator==(const DayException&) const = default;
};

/// A body that shares the hall with its own windows, services and staff.
struct HallOrganisation {
    std::string code;
    Wording name;

    bool operator==(const HallOrganisation&) const = default;
};

struct Department {
    std::string code;
    Wording name;

    bool operator==(const Department&) const = default;
};

struct Office {
    std::string code; // "main"
    Wording city;
    Wording name;
    std::string address;
    std::string phone;
    std::string zone; // IANA name
    std::array<std::vector<Interval>, 7> hours; // Monday first
    int ticketMinutes; // of lines that have none of their own
    int horizonDays; // after today; of lines that have none of their own
    std::vector<Line> lines;
    std::vector<Window> windows;
    std::vector<Department> departments;
    std::string municipalJournal; // "01-12"
    std::string stateJournal;
    std::vector<HallOrganisation> organisations{};
    std::vector<Shift> roster{};
    std::vector<DayException> exceptions{};
    int leaseMinutes = 120; // for which a station without the network goes on selling its slots

    bool operator==(const Office&) const = default;
};

[[nodiscard]] const Window* findWindow(const Office& office, const std::string& number);
[[nodiscard]] const Line* findLine(const Office& office, const std::string& code);
[[nodiscard]] int ticketMinutesOf(const Office& office, const Line& line);
[[nodiscard]] int horizonDaysOf(const Office& office, const Line& line);
/// Whether somebody on that shift serves the line for that purpose.
[[nodiscard]] bool serves(const Shift& shift, const std::string& line, Purpose purpose);
[[nodiscard]] bool serves(const Shift& shift, std::span<const std::string> lines, Purpose purpose);
/// The line in which the ticket waits; null where the office has none such. Tickets of before lines
/// were noted tell it by their letter.
[[nodiscard]] const Line* lineOf(const Office& office, const Ticket& ticket);
/// The line of everybody who comes for a result, unless the service has a line of its own.
inline constexpr const char* collectLine = "collect";
/// Line of a visit: the service's own, else "collect" for collecting, else that of its kind.
[[nodiscard]] std::string lineOf(const Service& service, Purpose purpose);

} // namespace okno::domain
