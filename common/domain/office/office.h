// The office: its hours, windows, lines and departments. One city has one record of it.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/catalogue/service.h"
#include "common/domain/ids.h"
#include "common/domain/queue/ticket.h"

#include <array>
#include <string>
#include <vector>

namespace okno::domain {

struct Interval {
    TimeOfDay from;
    TimeOfDay until; // not included

    bool operator==(const Interval&) const = default;
};

/// A line of the queue: services that share windows and a letter.
struct Line {
    std::string code; // "municipal"
    std::string letter; // "А"
    Wording name;

    bool operator==(const Line&) const = default;
};

struct Window {
    std::string number; // "3"
    std::string employee; // login of the specialist on the roster
    std::vector<std::string> lines; // codes
    std::vector<Purpose> purposes;

    bool operator==(const Window&) const = default;
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
    int ticketMinutes;
    int horizonDays; // after today
    std::vector<Line> lines;
    std::vector<Window> windows;
    std::vector<Department> departments;
    std::string municipalJournal; // "01-12"
    std::string stateJournal;

    bool operator==(const Office&) const = default;
};

[[nodiscard]] const Window* findWindow(const Office& office, const std::string& number);
[[nodiscard]] const Line* findLine(const Office& office, const std::string& code);
/// Whether the roster has the window serve that line for that purpose.
[[nodiscard]] bool serves(const Window& window, const std::string& line, Purpose purpose);
/// The line of everybody who comes for a result, whatever the service.
inline constexpr const char* collectLine = "collect";
/// Line of a visit: "collect" for collecting, else the line of the service's kind.
[[nodiscard]] std::string lineOf(const Service& service, Purpose purpose);

} // namespace okno::domain
