#include "server/registry/cards.h"

#include "common/protocol/enum_names.h"
#include "server/registry/transaction_records.h"
#include "server/registry/view.h"
#include "server/registry/zone.h"
#include "server/store/blob_references.h"
#include "server/store/card_search.h"
#include "server/store/card_words.h"
#include "server/store/records.h"

#include <algorithm>
#include <charconv>

namespace okno::server::registry {

namespace {
Result<domain::Viewer> viewerOfCards(const Caller& caller) {
    domain::Viewer viewer = viewerOf(caller);
    if (domain::sightOf(viewer, domain::RecordKind::card) == domain::Sight::none)
        return failure(ErrorCode::forbidden, "role-forbids");
    return viewer;
}

Result<void> checkLimit(int limit) {
    if (limit < 1 || limit > protocol::maxCardsPerPage)
        return failure(ErrorCode::invalidInput, "number-wrong", "limit");
    return {};
}

bool hasAll(const protocol::Change& card, const std::vector<std::string>& typed) {
    const auto record = protocol::recordFromJson(domain::RecordKind::card, card.record);
    if (!record)
        return false;
    const auto words = store::wordsOf(std::get<domain::Card>(*record));
    return std::all_of(typed.begin(), typed.end(), [&](const std::string& beginning) {
        return std::any_of(words.begin(), words.end(),
            [&](const std::string& word) { return word.starts_with(beginning); });
    });
}

struct Place {
    std::string due;
    std::int64_t born = 0;
};

/// "2026-11-23.4711"
Result<Place> placeOf(const std::optional<std::string>& after) {
    if (!after)
        return Place{};
    const auto malformed = failure(ErrorCode::invalidInput, "page-malformed", "after");
    const auto dot = after->find('.');
    if (dot == std::string::npos || !parseDate(after->substr(0, dot)))
        return malformed;
    Place place{after->substr(0, dot)};
    const char* last = after->data() + after->size();
    const auto [end, error] = std::from_chars(after->data() + dot + 1, last, place.born);
    if (error != std::errc{} || end != last)
        return malformed;
    return place;
}

Result<LocalDate> todayIn(const store::ReadTransaction& transaction, Instant now) {
    const auto office = TransactionRecords(transaction).office();
    return zoneNamed(office ? office->zone : "Etc/UTC").map([now](const auto& zone) {
        return zone->toLocal(now).date;
    });
}
} // namespace

Cards::Cards(store::Database& database, const Clock& clock)
    : m_database(database)
    , m_clock(clock) { }

Result<protocol::CardsPage> Cards::search(
    const Caller& caller, const protocol::SearchRequest& request) {
    const auto viewer = viewerOfCards(caller);
    if (!viewer)
        return tl::unexpected(viewer.error());
    if (const auto limit = checkLimit(request.limit); !limit)
        return tl::unexpected(limit.error());
    const auto words = store::wordsTyped(request.text);
    if (words.empty())
        return failure(ErrorCode::invalidInput, "text-missing", "text");
    const store::CardSearch search{
        words, store::joinedTyped(request.text), domain::boundTo(*viewer).value_or("")};
    return m_database.read([&](const auto& transaction) -> Result<protocol::CardsPage> {
        const auto found = store::searchCards(transaction, search, request.limit);
        protocol::CardsPage page{{}, std::nullopt, !found.complete, m_clock.now()};
        for (const domain::RecordKey& key : found.cards) {
            const auto card = store::findRecord(transaction, key);
            auto seen = card ? seenBy(*viewer, *card) : std::nullopt;
            if (!seen || !hasAll(*seen, words))
                continue;
            if (page.cards.size() == static_cast<std::size_t>(request.limit)) {
                page.more = true;
                break;
            }
            page.cards.push_back(std::move(*seen));
        }
        return page;
    });
}

Result<protocol::CardsPage> Cards::list(const Caller& caller, const CardListRequest& request) {
    const auto viewer = viewerOfCards(caller);
    if (!viewer)
        return tl::unexpected(viewer.error());
    if (const auto limit = checkLimit(request.limit); !limit)
        return tl::unexpected(limit.error());
    const auto place = placeOf(request.after);
    if (!place)
        return tl::unexpected(place.error());
    store::CardFilter filter = request.filter;
    if (!filter.state.empty() && !protocol::valueNamed<domain::CardState>(filter.state))
        return failure(ErrorCode::invalidInput, "value-unknown", "state");
    const auto bound = domain::boundTo(*viewer);
    if (bound && filter.department.empty())
        filter.department = *bound;
    return m_database.read([&](const auto& transaction) -> Result<protocol::CardsPage> {
        const auto cards
            = store::listCards(transaction, filter, place->due, place->born, request.limit);
        const bool full = cards.size() == static_cast<std::size_t>(request.limit);
        protocol::CardsPage page{{}, std::nullopt, full, m_clock.now()};
        if (full)
            page.next = cards.back().dueOn + "." + std::to_string(cards.back().born);
        for (const store::ListedCard& card : cards)
            if (auto seen = seenBy(*viewer, card.card))
                page.cards.push_back(std::move(*seen));
        return page;
    });
}

Result<protocol::CardCounters> Cards::counters(const Caller& caller) {
    const auto viewer = viewerOfCards(caller);
    if (!viewer)
        return tl::unexpected(viewer.error());
    const auto bound = domain::boundTo(*viewer);
    if (bound && bound->empty())
        return protocol::CardCounters{};
    return m_database.read([&](const auto& transaction) -> Result<protocol::CardCounters> {
        const auto today = todayIn(transaction, m_clock.now());
        if (!today)
            return tl::unexpected(today.error());
        protocol::CardCounters counters{};
        for (const auto& [state, count, overdue] :
            store::countOpenCards(transaction, bound.value_or(""), *today)) {
            const auto named = protocol::valueNamed<domain::CardState>(state);
            if (named == domain::CardState::registered)
                counters.registered = count;
            else if (named == domain::CardState::inWork)
                counters.inWork = count;
            else
                counters.ready = count;
            if (named != domain::CardState::ready)
                counters.overdue += overdue;
        }
        return counters;
    });
}

Result<void> Cards::checkFile(const Caller& caller, const BlobId& file) {
    return m_database.read([&](const auto& transaction) -> Result<void> {
        if (!mayRead(transaction, viewerOf(caller), file))
            return failure(ErrorCode::forbidden, "not-in-view", file.toString());
        return {};
    });
}

Result<protocol::WantedBlobs> Cards::wantedFrom(const Caller& caller, const std::string& after) {
    const domain::Viewer viewer = viewerOf(caller);
    return m_database.read([&](const auto& transaction) -> Result<protocol::WantedBlobs> {
        const auto lacking = store::wantedBlobs(transaction, after, protocol::maxWantedBlobs);
        protocol::WantedBlobs answer;
        for (const BlobId& blob : lacking)
            if (store::isNamedBy(transaction, caller.station, blob)
                || mayRead(transaction, viewer, blob))
                answer.wanted.push_back(blob);
        if (lacking.size() == protocol::maxWantedBlobs)
            answer.next = lacking.back();
        return answer;
    });
}

} // namespace okno::server::registry
