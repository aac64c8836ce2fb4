#include "common/domain/queue/relocation.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace okno::domain {

namespace {
class Relocating {
public:
    Relocating(const Stock& stock, const Moment& now)
        : m_stock(stock)
        , m_now(now) {
        for (const Ticket& ticket : stock.tickets)
            m_tickets[ticket.place.date].push_back(ticket);
    }

    std::optional<Place> placeFor(const Stranded& one) {
        if (one.wish.lines.empty())
            return std::nullopt;
        for (const LocalDate& date : datesFor(one))
            if (auto place = nearestOn(date, one)) {
                m_given.insert(*place);
                return place;
            }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::vector<LocalDate> datesFor(const Stranded& one) const {
        const LocalDate own = one.ticket.place.date;
        std::vector<LocalDate> dates
            = bookingDates(m_stock.office, m_now.local.date, one.wish.lines);
        std::stable_sort(
            dates.begin(), dates.end(), [&](const LocalDate& left, const LocalDate& right) {
                const int first = daysBetween(own, left);
                const int second = daysBetween(own, right);
                return std::tuple(first < 0, std::abs(first))
                    < std::tuple(second < 0, std::abs(second));
            });
        return dates;
    }

    /// All that were free before any of these people was given a place.
    const std::vector<Place>& freeOn(const LocalDate& date, const Wish& wish) {
        const auto [places, isNew] = m_free.try_emplace(std::tuple(wish.lines, wish.purpose, date));
        if (isNew) {
            places->second
                = freePlaces(m_stock.office, m_stock.calendar, wish, date, m_now, m_tickets[date]);
            std::erase_if(places->second, [&](const Place& place) { return isKept(place); });
        }
        return places->second;
    }

    [[nodiscard]] bool isKept(const Place& place) const {
        const bool isClosed = place.date == m_now.local.date
            && std::any_of(
                m_stock.windows.begin(), m_stock.windows.end(), [&](const WindowStatus& status) {
                    return status.window == place.window && status.mode == WindowMode::closed;
                });
        return isClosed
            || std::any_of(m_stock.leases.begin(), m_stock.leases.end(), [&](const LeasedDay& day) {
                   if (day.window != place.window || day.date != place.date)
                       return false;
                   const Lease* lease = leaseAt(day, place.start, m_now.instant);
                   return lease != nullptr && lease->station != m_stock.station;
               });
    }

    std::optional<Place> nearestOn(const LocalDate& date, const Stranded& one) {
        const TimeOfDay promised = one.ticket.place.start;
        const bool notEarlier = date == m_now.local.date && date == one.ticket.place.date
            && one.ticket.state == TicketState::booked;
        const Place* nearest = nullptr;
        for (const Place& place : freeOn(date, one.wish)) {
            if (m_given.contains(place) || (notEarlier && place.start < promised))
                continue;
            if (nearest == nullptr
                || std::chrono::abs(place.start - promised)
                    < std::chrono::abs(nearest->start - promised))
                nearest = &place;
        }
        return nearest == nullptr ? std::nullopt : std::optional(*nearest);
    }

    const Stock& m_stock;
    const Moment& m_now;
    std::map<LocalDate, std::vector<Ticket>> m_tickets;
    std::map<std::tuple<std::vector<std::string>, Purpose, LocalDate>, std::vector<Place>> m_free;
    std::set<Place> m_given;
};
} // namespace

std::vector<Relocation> relocationsOf(
    const Stock& stock, std::span<const Stranded> stranded, const Moment& now) {
    Relocating relocating(stock, now);
    std::vector<Relocation> relocations;
    relocations.reserve(stranded.size());
    for (const Stranded& one : stranded)
        relocations.push_back({one.ticket, relocating.placeFor(one)});
    return relocations;
}

} // namespace okno::domain
