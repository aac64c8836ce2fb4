// What a station offers: with the registry at hand everything that is free and not lent to another
// station, alone nothing but the free slots of its own leases. The desk shows it, a refusal names
// the nearest of it. Pure; borrows what it is made of.
#pragma once

#include "common/domain/queue/slots.h"
#include "common/domain/queue/waiting.h"
#include "common/domain/record.h"

namespace okno::domain {

/// How far a station's word reaches.
enum class Reach { connected, alone };

struct Seller {
    StationId station;
    Reach reach = Reach::connected;
};

class Offer {
public:
    struct Reference {
        const Office& office;
        const ProductionCalendar& calendar;
    };

    Offer(const Records& records, Reference reference, Seller seller, Moment moment);

    /// As freePlaces(), of them those that the seller may sell.
    [[nodiscard]] std::vector<Place> places(const Wish& wish, const LocalDate& date);
    /// The nearest by time, three at most: of the wanted day or, where that is sold out, of the
    /// nearest one that is not, later ones first.
    [[nodiscard]] std::vector<Place> nearest(const Wish& wish, const Place& wanted);
    /// Whether a free slot there is the seller's to sell.
    [[nodiscard]] bool maySell(const Place& place);

private:
    [[nodiscard]] const std::optional<LeasedDay>& leases(const Place& place);

    const Records& m_records;
    Reference m_reference;
    Seller m_seller;
    Moment m_moment;
    std::map<std::string, std::optional<LeasedDay>> m_leases; // by key
};

/// "2026-11-23/10:40/3 …": places as a refusal's detail names them.
[[nodiscard]] std::string placesText(std::span<const Place> places);
/// The places that a detail names; none where it names something else.
[[nodiscard]] std::vector<Place> placesIn(const std::string& detail);

} // namespace okno::domain
