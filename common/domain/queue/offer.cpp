#include "common/domain/queue/offer.h"

#include <algorithm>
#include <iterator>
#include <sstream>

namespace okno::domain {

namespace {
constexpr std::size_t mostNearest = 3;

/// The wanted date, those after it, then those before it, nearest first.
std::vector<LocalDate> fromWanted(std::vector<LocalDate> dates, const LocalDate& wanted) {
    const auto later = std::lower_bound(dates.begin(), dates.end(), wanted);
    std::vector<LocalDate> sorted(later, dates.end());
    sorted.insert(sorted.end(), std::make_reverse_iterator(later), dates.rend());
    return sorted;
}

std::optional<Place> placeIn(const std::string& text) {
    const auto first = text.find('/');
    const auto second = first == std::string::npos ? first : text.find('/', first + 1);
    if (second == std::string::npos || second + 1 == text.size())
        return std::nullopt;
    const auto date = parseDate(text.substr(0, first));
    const auto start = parseTimeOfDay(text.substr(first + 1, second - first - 1));
    if (!date || !start)
        return std::nullopt;
    return Place{text.substr(second + 1), *date, *start};
}
} // namespace

Offer::Offer(const Records& records, Reference reference, Seller seller, Moment moment)
    : m_records(records)
    , m_reference(reference)
    , m_seller(seller)
    , m_moment(moment) { }

std::vector<Place> Offer::places(const Wish& wish, const LocalDate& date) {
    std::vector<Ticket> tickets = m_records.ticketsHolding(date);
    if (date == m_moment.local.date)
        std::ranges::move(m_records.ticketsWithoutPlace(date), std::back_inserter(tickets));
    std::vector<Place> places
        = freePlaces(m_reference.office, m_reference.calendar, wish, date, m_moment, tickets);
    std::erase_if(places, [this](const Place& place) { return !maySell(place); });
    return places;
}

std::vector<Place> Offer::nearest(const Wish& wish, const Place& wanted) {
    std::vector<Place> nearest;
    const auto dates = bookingDates(m_reference.office, m_moment.local.date, wish.lines);
    for (const LocalDate& date : fromWanted(dates, wanted.date))
        if (nearest.empty())
            nearest = places(wish, date);
    std::stable_sort(nearest.begin(), nearest.end(), [&](const Place& one, const Place& other) {
        return std::chrono::abs(one.start - wanted.start)
            < std::chrono::abs(other.start - wanted.start);
    });
    nearest.resize(std::min(nearest.size(), mostNearest));
    return nearest;
}

bool Offer::maySell(const Place& place) {
    const auto& day = leases(place);
    if (m_seller.reach == Reach::alone)
        return day && holdsLease(*day, m_seller.station, place.start, m_moment.instant);
    const Lease* lease = day ? leaseAt(*day, place.start, m_moment.instant) : nullptr;
    return lease == nullptr || lease->station == m_seller.station;
}

const std::optional<LeasedDay>& Offer::leases(const Place& place) {
    const auto [day, isNew] = m_leases.try_emplace(leasedDayKey(place.window, place.date));
    if (isNew)
        day->second = m_records.leases(place.window, place.date);
    return day->second;
}

std::string placesText(std::span<const Place> places) {
    std::string text;
    for (const Place& place : places)
        text.append(text.empty() ? "" : " ")
            .append(formatDate(place.date))
            .append(1, '/')
            .append(formatTimeOfDay(place.start))
            .append(1, '/')
            .append(place.window);
    return text;
}

std::vector<Place> placesIn(const std::string& detail) {
    std::vector<Place> places;
    std::istringstream words(detail);
    for (std::string word; words >> word;) {
        auto place = placeIn(word);
        if (!place)
            return {};
        places.push_back(*std::move(place));
    }
    return places;
}

} // namespace okno::domain
