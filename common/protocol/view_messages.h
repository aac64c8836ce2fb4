// What a station asks of the registry beyond the feed: a snapshot to begin with, old cards, lists
// and counters. Every answer holds only what the one who asks may see.
#pragma once

#include "common/protocol/messages.h"

namespace okno::protocol {

namespace endpoints {
inline constexpr std::string_view snapshot = "/v1/snapshot";
inline constexpr std::string_view search = "/v1/search";
inline constexpr std::string_view cards = "/v1/cards";
inline constexpr std::string_view counters = "/v1/counters";
} // namespace endpoints

inline constexpr int maxRecordsPerPage = 2000; // of changes and snapshot
inline constexpr int maxCardsPerPage = 100; // of search and cards

/// GET snapshot?page=PAGE&limit=N: what a new or long absent station needs, page by page; the first
/// without `page`. A page may be asked for again, also days later. The feed goes on from `cursor`,
/// which every page tells alike.
struct SnapshotPage {
    std::vector<Change> changes;
    std::optional<std::string> next; // opaque; none on the last page
    std::string cursor;
    Instant serverTime;
};

/// POST search: cards by words of a name, number, address or phone, also those that stations hold
/// no more. In the body, because addresses of requests end up in logs.
struct SearchRequest {
    std::string text;
    int limit; // 1 to maxCardsPerPage
};

/// Answer of search, newest cards first, and of GET
/// cards?state=&department=&executor=&after=NEXT&limit=N, by due date.
struct CardsPage {
    std::vector<Change> cards;
    std::optional<std::string> next; // of cards: opaque, for `after`
    bool more; // there is more than this: search more closely, or ask for `next`
    Instant serverTime;
};

/// GET counters: open cards that the one who asks may see.
struct CardCounters {
    std::int64_t registered;
    std::int64_t inWork;
    std::int64_t ready;
    std::int64_t overdue; // registered or in work, due before today

    bool operator==(const CardCounters&) const = default;
};

[[nodiscard]] Json toJson(const SnapshotPage& message);
[[nodiscard]] Json toJson(const SearchRequest& message);
[[nodiscard]] Json toJson(const CardsPage& message);
[[nodiscard]] Json toJson(const CardCounters& message);

[[nodiscard]] Result<SnapshotPage> snapshotPageFromJson(const Json& json);
[[nodiscard]] Result<SearchRequest> searchRequestFromJson(const Json& json);
[[nodiscard]] Result<CardsPage> cardsPageFromJson(const Json& json);
[[nodiscard]] Result<CardCounters> cardCountersFromJson(const Json& json);

} // namespace okno::protocol
