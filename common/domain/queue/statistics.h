// How the queue has gone: visits, waits and services of a period, by whatever the supervisor wants
// them compared. Pure; the station's statistics desk calls it on a worker thread.
//
// Waiting is that of waiting.h: from the later of the slot's time and the arrival to the start of
// service, without the service in between at windows that sent the person on; never negative, and
// begun anew by neither a postponement nor a transfer. Left out, and counted as left out, is a
// visit that touches another day or whose time is not exact.
#pragma once

#include "common/domain/office/office.h"
#include "common/domain/queue/consultation.h"

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace okno::domain {

struct Period {
    LocalDate from;
    LocalDate until; // included

    bool operator==(const Period&) const = default;
};

/// A distribution by nearest rank: the smallest value that at least so many per cent do not exceed,
/// so each figure is one that somebody has really met. The median of an even count is the lower of
/// the two in the middle. To the second.
struct Times {
    int count = 0;
    std::chrono::seconds median{};
    std::chrono::seconds p90{};
    std::chrono::seconds p95{};
    std::chrono::seconds longest{};

    bool operator==(const Times&) const = default;
};
[[nodiscard]] Times timesOf(std::vector<std::chrono::seconds> values);

enum class Fate {
    open, // still to come, going on, or never finished
    served,
    noShow,
    cancelled,
    leftOut,
};

/// A ticket as far as figures go.
struct Visit {
    LocalDate date;
    int hour; // of the slot; of one without a booking, of the arrival
    std::vector<std::string> services;
    std::string line; // code; empty: the office has no such line any more
    std::string window; // empty: nobody has called yet
    std::optional<EmployeeId> specialist;
    Channel channel;
    Purpose purpose;
    Fate fate = Fate::open;
    std::optional<std::chrono::seconds> waited{}; // of served ones, as all below
    std::optional<std::chrono::seconds> served{};
    std::optional<std::chrono::seconds> late{}; // call minus slot, where booked and not sent on
    std::optional<std::chrono::minutes> limit{}; // that the law sets to the waiting
};

/// A consultation as far as figures go.
struct CountedConsultation {
    LocalDate date;
    int hour;
    std::string service;
    EmployeeId by;
    Channel channel;
};

/// Reads tickets as visits. Borrows office and zone.
class VisitReading {
public:
    VisitReading(const Office& office, const TimeZone& zone);

    [[nodiscard]] Visit visitOf(const Ticket& ticket);
    [[nodiscard]] CountedConsultation counted(const Consultation& consultation) const;

private:
    struct Day {
        LocalDate date;
        Instant begin;
        Instant end;
    };

    [[nodiscard]] const Day& dayOf(const LocalDate& date);
    [[nodiscard]] Instant slotOf(const Ticket& ticket);
    void readTimes(Visit& visit, const Ticket& ticket);

    const Office& m_office;
    const TimeZone& m_zone;
    std::optional<Day> m_day; // of the latest ticket: they come by days
};

enum class Grouping { service, line, window, specialist, hour, channel, purpose };
inline constexpr std::array groupings{Grouping::service, Grouping::line, Grouping::window,
    Grouping::specialist, Grouping::hour, Grouping::channel, Grouping::purpose};

struct Figures {
    int tickets = 0; // all of these: visits, no-shows, cancelled, left out, open
    int visits = 0; // served; the times are theirs
    int noShows = 0;
    int cancelled = 0;
    int leftOut = 0;
    int open = 0;
    std::array<int, 3> channels{}; // tickets by Channel
    int consultations = 0; // short ones, beside the tickets
    Times waiting{};
    Times service{};
    Times early{}; // by which calls came before the slot
    Times late{}; // by which they came after it; one on the second is neither
    int withinLimit = 0; // of the waiting's count

    bool operator==(const Figures&) const = default;
};

/// One line of a report. The key is the code of the service or line, the window's number, the
/// specialist's id, the hour or channel or purpose as a number; empty where a ticket has none.
struct FiguresOf {
    std::string key;
    Figures figures;

    bool operator==(const FiguresOf&) const = default;
};

struct Statistics {
    Figures total;
    std::vector<FiguresOf> rows; // numbers by value, other keys by letters; an empty key last
    std::vector<std::chrono::minutes> limits; // that held for any of these visits, ascending

    bool operator==(const Statistics&) const = default;
};

/// A visit for several services stands in the row of each, and once in the total. Consultations
/// stand in the rows of services, specialists, hours, channels and of the purpose; they belong to
/// no line or window, so there they are in the total alone.
[[nodiscard]] Statistics statisticsOf(std::span<const Visit> visits, const Period& period,
    Grouping grouping, std::span<const CountedConsultation> consultations = {});

} // namespace okno::domain
