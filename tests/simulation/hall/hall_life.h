// A hall with its people: they book, come early, late or never, wait, are called and served, while
// stations lose the network and find it again. Everything follows from the seed; a step is a
// minute.
#pragma once

#include "common/domain/queue/order.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/hall/hall_station.h"

#include <memory>

namespace okno::simulation {

class HallLife {
public:
    /// `troubles`: the share of minutes in which a station loses the network.
    HallLife(std::uint64_t seed, double troubles);
    HallLife(const HallLife&) = delete; // its stations know the registry
    HallLife& operator=(const HallLife&) = delete;

    /// From the morning until the last person has gone home.
    void day(const LocalDate& date);
    [[nodiscard]] bool isWorked(const LocalDate& date) const;
    [[nodiscard]] std::uint64_t seed() const { return m_seed; }

    /// What is not as it must be, in words.
    [[nodiscard]] const std::vector<std::string>& faults() const { return m_faults; }

    struct Counts {
        int booked = 0;
        int bookedOffline = 0;
        int tooLate = 0; // somebody was quicker
        int admitted = 0;
        int served = 0;
        int noShows = 0;
        int cancelled = 0;
        int moved = 0;
        int postponed = 0;
        int sentOn = 0;
        int offline = 0; // times that a station lost the network
        int refusedLater = 0;
        int refusedLeases = 0;
        int longestWaitMinutes = 0;
        int startedLate = 0; // present holders, later than slot and tolerance
        int inTime = 0; // present holders
    };
    [[nodiscard]] const Counts& counts() const { return m_counts; }
    /// Who has waited longest, and the last who started late: what happened to them.
    [[nodiscard]] const std::string& longestStory() const { return m_longestStory; }
    [[nodiscard]] const std::string& lateStory() const { return m_lateStory; }

private:
    struct Person {
        domain::TicketId ticket;
        LocalDate date;
        int comes; // minute of the day; -1: never
        int needs; // minutes of service
        bool isHere = false;
        bool isServed = false;
        std::optional<std::size_t> at{}; // the window where the person stands
        bool disturbed = false; // postponed, sent on, moved
        bool isGone = false; // cancelled
    };
    struct WindowPlace {
        std::string number;
        std::size_t station;
        std::optional<domain::TicketId> ticket{};
        int calledAt = 0;
        std::optional<int> servedUntil{};
    };

    [[nodiscard]] HallStation& anySeller();
    [[nodiscard]] HallStation& anyTerminal();
    [[nodiscard]] HallStation& stationOf(const WindowPlace& window);
    [[nodiscard]] Instant now() const;
    [[nodiscard]] std::string clock() const;
    [[nodiscard]] Person& personOf(const domain::TicketId& ticket);

    void minute();
    void disturbNetwork();
    void lease(HallStation& station);
    void book();
    void admit();
    void arrive();
    void cancel();
    void move();
    void serve(std::size_t index);
    void callNext(std::size_t index);
    void greet(std::size_t index);
    void attend(std::size_t index);
    void leave(std::size_t index);
    [[nodiscard]] bool nobodyWaits();
    void closeDay();
    void checkPlaces();
    void checkPeople();
    void count(const domain::Ticket& ticket, const Person& person);
    void fault(const std::string& words);
    [[nodiscard]] std::string storyOf(const domain::Ticket& ticket) const;

    const std::uint64_t m_seed;
    Chance m_chance;
    const double m_troubles;
    HallRegistry m_registry;
    std::vector<std::unique_ptr<HallStation>> m_stations; // terminals, operators, windows
    std::vector<WindowPlace> m_windows;
    std::vector<std::pair<HallStation*, int>> m_offlineUntil; // minute of the day
    std::map<domain::TicketId, Person> m_people;
    domain::Office m_office;
    domain::ProductionCalendar m_calendar;
    LocalDate m_date;
    int m_minute = 0;
    int m_lastTicket = 0;
    Counts m_counts;
    std::string m_longestStory;
    std::string m_lateStory;
    std::vector<std::string> m_faults;
};

} // namespace okno::simulation
