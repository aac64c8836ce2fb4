#include "tests/simulation/hall/hall_life.h"

#include "common/domain/queue/lease_plan.h"
#include "common/domain/queue/offer.h"

#include <algorithm>
#include <array>

namespace okno::simulation {

using domain::BookTicket;
using domain::Place;
using domain::Purpose;

namespace {

constexpr int terminals = 3;
constexpr int operators = 3;
constexpr std::array windowNumbers{"1", "2", "3", "4", "5"};
constexpr int opens = 8 * 60 + 30;
constexpr int closes = 18 * 60;
constexpr int atTheLatest = 23 * 60;
constexpr int leaseEvery = 30; // minutes
constexpr double bookingsPerMinute = 0.2;
constexpr double walkInsPerMinute = 0.02;
constexpr double cancellations = 0.004;
constexpr double moves = 0.004;
constexpr int longestTrouble = 240;
constexpr double stayAway = 0.1;
constexpr double goesToTerminal = 0.9;
constexpr int asksAgain = 10; // minutes

domain::Employee staffOf(int number, domain::Role role, const std::string& window) {
    return {tests::id<domain::EmployeeId>(900 + number), "staff" + std::to_string(number),
        "Лебедева О. Н.", role, {}, window};
}

} // namespace

HallLife::HallLife(std::uint64_t seed, double troubles)
    : m_seed(seed)
    , m_chance(seed)
    , m_troubles(troubles)
    , m_office(tests::sampleOffice())
    , m_calendar(tests::russianCalendar()) {
    const domain::Window like = m_office.windows.front();
    m_office.windows.clear();
    for (const char* number : windowNumbers) {
        m_office.windows.push_back(like);
        m_office.windows.back().number = number;
    }
    const auto join = [this](domain::Role role, const std::string& window) {
        const int number = static_cast<int>(m_stations.size()) + 1;
        const auto person = staffOf(number, role, window);
        m_registry.put(person);
        m_stations.push_back(std::make_unique<HallStation>(m_registry, number, person));
    };
    m_registry.put(m_office);
    m_registry.put(m_calendar);
    m_registry.put(tests::sampleService());
    for (int index = 0; index < terminals; ++index)
        join(domain::Role::terminal, {});
    for (int index = 0; index < operators; ++index)
        join(domain::Role::callCentre, {});
    for (const char* number : windowNumbers) {
        m_windows.push_back({number, m_stations.size()});
        join(domain::Role::specialist, number);
    }
    for (const auto& station : m_stations)
        station->sync();
}

bool HallLife::isWorked(const LocalDate& date) const {
    return !domain::slotsOn(m_office, m_calendar, date).empty();
}

void HallLife::day(const LocalDate& date) {
    m_date = date;
    for (m_minute = opens; m_minute < closes; ++m_minute)
        minute();
    for (const auto& station : m_stations)
        station->setConnected(true);
    m_offlineUntil.clear();
    for (; m_minute < atTheLatest && !nobodyWaits(); ++m_minute) {
        for (const auto& station : m_stations)
            station->sync();
        arrive();
        for (std::size_t index = 0; index < m_windows.size(); ++index)
            serve(index);
    }
    closeDay();
}

void HallLife::minute() {
    disturbNetwork();
    for (const auto& station : m_stations)
        if (station->isConnected()) {
            station->sync();
            if (m_minute % leaseEvery == 0)
                lease(*station);
        }
    if (m_chance.happens(bookingsPerMinute))
        book();
    if (m_chance.happens(walkInsPerMinute) && m_minute < closes - 60)
        admit();
    if (m_chance.happens(cancellations))
        cancel();
    if (m_chance.happens(moves))
        move();
    arrive();
    for (std::size_t index = 0; index < m_windows.size(); ++index)
        serve(index);
}

void HallLife::disturbNetwork() {
    std::erase_if(m_offlineUntil, [this](const auto& entry) {
        if (entry.second > m_minute)
            return false;
        entry.first->setConnected(true);
        return true;
    });
    for (const auto& station : m_stations)
        if (station->isConnected() && m_chance.happens(m_troubles)) {
            ++m_counts.offline;
            station->setConnected(false);
            m_offlineUntil.emplace_back(
                station.get(), m_minute + 1 + static_cast<int>(m_chance.below(longestTrouble)));
        }
}

/// As its keeper does in the course of some minutes.
void HallLife::lease(HallStation& station) {
    if (!station.person().window.empty())
        return;
    const domain::Moment moment = domain::momentAt(now(), tests::FixedZone());
    for (const LocalDate& date : domain::bookingDates(m_office, m_date))
        if (const auto step
            = domain::nextLeaseStep(station.records(), {station.id()}, date, moment, {}))
            if (!station.submit(*step, now()))
                ++m_counts.refusedLeases;
}

HallStation& HallLife::anySeller() {
    return *m_stations.at(m_chance.below(terminals + operators));
}

HallStation& HallLife::anyTerminal() {
    return *m_stations.at(m_chance.below(terminals));
}

HallStation& HallLife::stationOf(const WindowPlace& window) {
    return *m_stations.at(window.station);
}

Instant HallLife::now() const {
    return tests::FixedZone().toInstant({m_date, TimeOfDay(m_minute)});
}

std::string HallLife::clock() const {
    return formatTimeOfDay(TimeOfDay(m_minute));
}

HallLife::Person& HallLife::personOf(const domain::TicketId& ticket) {
    return m_people.at(ticket);
}

void HallLife::book() {
    HallStation& seller = anySeller();
    const auto dates = domain::bookingDates(m_office, m_date);
    const LocalDate date = m_chance.one(dates);
    const bool isTerminal = seller.person().role == domain::Role::terminal;
    const auto reach = seller.isConnected() ? domain::Reach::connected : domain::Reach::alone;
    domain::Offer offer(seller.records(), {m_office, m_calendar}, {seller.id(), reach},
        domain::momentAt(now(), tests::FixedZone()));
    const auto places = offer.places({{"municipal"}, Purpose::submit}, date);
    if (places.empty())
        return;
    const Place place = m_chance.one(places);
    BookTicket booking = tests::sampleBooking();
    booking.ticket = tests::id<domain::TicketId>(++m_lastTicket);
    booking.place = place;
    booking.channel = isTerminal ? domain::Channel::terminal : domain::Channel::callCentre;
    if (!seller.submit(booking, now())) {
        ++m_counts.tooLate;
        return;
    }
    ++m_counts.booked;
    m_counts.bookedOffline += seller.isConnected() ? 0 : 1;
    const int slot = static_cast<int>(place.start.count());
    const int off = static_cast<int>(m_chance.below(30)) - 22; // from 22 early to 7 late
    Person person{booking.ticket, date, m_chance.happens(stayAway) ? -1 : slot + off,
        5 + static_cast<int>(m_chance.below(15))};
    if (date == m_date && person.comes >= 0)
        person.comes = std::max(person.comes, m_minute + 1);
    m_people.insert({booking.ticket, person});
}

void HallLife::admit() {
    HallStation& terminal = anyTerminal();
    domain::AdmitVisitor visit{tests::id<domain::TicketId>(++m_lastTicket),
        "T" + std::to_string(m_lastTicket), Purpose::submit, {"MU-001"}, domain::Channel::terminal,
        "Соколова Марина Андреевна", tests::sampleBooking().phone, {}};
    if (!terminal.submit(visit, now()))
        return fault("nobody was let in at " + clock());
    ++m_counts.admitted;
    Person person{visit.ticket, m_date, m_minute, 5 + static_cast<int>(m_chance.below(15))};
    person.isHere = true;
    m_people.insert({visit.ticket, person});
}

// Some go past the terminal, and one without the network may not know the ticket; who has waited
// for long asks again.
void HallLife::arrive() {
    for (auto& [id, person] : m_people) {
        if (person.date != m_date || person.comes < 0 || person.isGone || person.isServed
            || person.comes > m_minute)
            continue;
        if (!person.isHere ? m_chance.happens(goesToTerminal)
                           : (m_minute - person.comes) % asksAgain == 0)
            static_cast<void>(anyTerminal().submit(domain::MarkArrived{id}, now()));
        person.isHere = true;
    }
}

void HallLife::cancel() {
    if (m_people.empty())
        return;
    auto person = m_people.begin();
    std::advance(person, static_cast<std::ptrdiff_t>(m_chance.below(m_people.size())));
    HallStation& operatorStation = *m_stations.at(terminals);
    if (person->second.isHere || person->second.isServed || !operatorStation.isConnected())
        return;
    if (operatorStation.submit(domain::CancelTicket{person->first}, now())) {
        ++m_counts.cancelled;
        person->second.isGone = true;
    }
}

void HallLife::move() {
    if (m_people.empty())
        return;
    auto person = m_people.begin();
    std::advance(person, static_cast<std::ptrdiff_t>(m_chance.below(m_people.size())));
    HallStation& operatorStation = *m_stations.at(terminals);
    if (person->second.isHere || person->second.isServed || person->second.isGone
        || !operatorStation.isConnected())
        return;
    const auto places = domain::freePlaces(m_office, m_calendar, {{"municipal"}, Purpose::submit},
        person->second.date, domain::momentAt(now(), tests::FixedZone()),
        operatorStation.records().ticketsOn(person->second.date));
    if (places.empty())
        return;
    const Place place = m_chance.one(places);
    if (operatorStation.submit(domain::MoveTicket{person->first, place}, now())) {
        ++m_counts.moved;
        if (person->second.comes >= 0)
            person->second.comes = std::max(
                static_cast<int>(place.start.count()) - 5, place.date == m_date ? m_minute + 1 : 0);
    }
}

bool HallLife::nobodyWaits() {
    const auto isAway = [this](const auto& entry) {
        const Person& person = entry.second;
        return person.date != m_date || !person.isHere || person.isServed;
    };
    return std::all_of(m_people.begin(), m_people.end(), isAway)
        && std::none_of(m_windows.begin(), m_windows.end(),
            [](const WindowPlace& window) { return window.ticket.has_value(); });
}

} // namespace okno::simulation
