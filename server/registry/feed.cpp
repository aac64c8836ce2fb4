#include "server/registry/feed.h"

#include "common/protocol/change_list.h"
#include "common/protocol/view_messages.h"
#include "server/registry/cursor.h"
#include "server/registry/history.h"
#include "server/registry/view.h"
#include "server/store/audit.h"
#include "server/store/columns.h"
#include "server/store/feed_rows.h"
#include "server/store/installation.h"
#include "server/store/stations.h"

#include <charconv>

namespace okno::server::registry {

namespace {
// Positions that one request looks at, most of which may be others' business.
constexpr std::int64_t longestRange = 20'000;

class Page {
public:
    Page(const domain::Viewer& viewer, bool withTombstones)
        : m_viewer(viewer)
        , m_withTombstones(withTombstones)
        , m_bound(domain::boundTo(viewer)) { }

    void add(const store::FeedRow& row) {
        const domain::RecordKey key{row.kind, row.key};
        switch (sightOf(row)) {
        case domain::Sight::none:
            return bury(key, row);
        case domain::Sight::whole:
            return put(key, row, row.doc);
        case domain::Sight::part:
            break;
        }
        const auto record = store::stored(protocol::parseJson(row.doc).and_then(
            [&](const protocol::Json& json) { return protocol::recordFromJson(row.kind, json); }));
        if (const auto seen = domain::seenBy(m_viewer, record))
            put(key, row, protocol::toJson(*seen).dump());
        else
            bury(key, row);
    }

    [[nodiscard]] PageText in(const protocol::Json& message) const {
        return {m_changes.in(message), m_personal};
    }

private:
    [[nodiscard]] domain::Sight sightOf(const store::FeedRow& row) const {
        if (row.kind == domain::RecordKind::card && m_bound && row.department != *m_bound)
            return domain::Sight::none;
        return domain::sightOf(m_viewer, row.kind);
    }

    void put(const domain::RecordKey& key, const store::FeedRow& row, std::string_view record) {
        m_changes.add(key, row.version, row.position, record);
        if (key.kind == domain::RecordKind::card || key.kind == domain::RecordKind::ticket)
            ++m_personal;
    }

    /// Only what a station may have had: a card of another department that was never its own, or a
    /// record of a kind that it never sees, is passed over.
    void bury(const domain::RecordKey& key, const store::FeedRow& row) {
        const bool had = key.kind == domain::RecordKind::card ? row.moved : row.version > 1;
        if (m_withTombstones && had && domain::sightOf(m_viewer, key.kind) != domain::Sight::none)
            m_changes.addTombstone(key, row.version, row.position);
    }

    const domain::Viewer& m_viewer;
    bool m_withTombstones;
    std::optional<std::string> m_bound;
    protocol::ChangeList m_changes;
    std::int64_t m_personal = 0;
};

store::FeedKinds kindsFor(const domain::Viewer& viewer) {
    const auto sees = [&](domain::RecordKind kind) {
        return domain::sightOf(viewer, kind) != domain::Sight::none;
    };
    return {
        sees(domain::RecordKind::ticket), sees(domain::RecordKind::card), domain::boundTo(viewer)};
}

/// Fills the page; returns the position at which it ends.
std::int64_t fill(Page& page, const store::ReadTransaction& transaction,
    const domain::Viewer& viewer, store::FeedRange range, int limit) {
    range.until = std::min(range.until, range.after + longestRange);
    const auto rows = store::feedRows(transaction, range, kindsFor(viewer), limit);
    for (const store::FeedRow& row : rows)
        page.add(row);
    return rows.size() == static_cast<std::size_t>(limit) ? rows.back().position : range.until;
}

/// "<last position of the page before>~<cursor of the snapshot>"
struct SnapshotPlace {
    std::int64_t after = 0;
    std::string cursor;
};

Result<SnapshotPlace> placeOf(const std::string& page) {
    SnapshotPlace place;
    const char* last = page.data() + page.size();
    const auto [end, error] = std::from_chars(page.data(), last, place.after);
    if (error != std::errc{} || place.after < 0 || end == last || *end != '~')
        return failure(ErrorCode::invalidInput, "page-malformed", "page");
    place.cursor.assign(end + 1, last);
    return place;
}
} // namespace

Feed::Feed(store::Database& database, const Clock& clock, std::string epoch)
    : m_database(database)
    , m_clock(clock)
    , m_epoch(std::move(epoch)) { }

Result<PageText> Feed::changes(
    const Caller& caller, const std::optional<std::string>& since, int limit) {
    const domain::Viewer viewer = viewerOf(caller);
    const FeedName name{m_epoch, domain::codeOf(viewer)};
    return m_database.read([&](const auto& transaction) -> Result<PageText> {
        const std::int64_t head = store::head(transaction);
        const auto after = since ? positionOf(*since, name, head) : Result<std::int64_t>(0);
        if (!after)
            return tl::unexpected(inHistory(transaction, after.error(), *since));
        const auto station = store::findStation(transaction, caller.station);
        if (!station)
            return failure(ErrorCode::unauthenticated, "station-unknown");
        Page page(viewer, since.has_value());
        const std::int64_t position
            = fill(page, transaction, viewer, {*after, head, std::nullopt}, limit);
        return page.in(
            protocol::toJson(protocol::ChangesPage{{}, cursorAt(name, position), position < head,
                station->confirmedN, m_clock.now(), store::auditHead(transaction).toString()}));
    });
}

Result<PageText> Feed::snapshot(const Caller& caller, const SnapshotFrom& from, int limit) {
    const domain::Viewer viewer = viewerOf(caller);
    const FeedName name{m_epoch, domain::codeOf(viewer)};
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    return m_database.read([&](const auto& transaction) -> Result<PageText> {
        const std::int64_t head = store::head(transaction);
        if (from.since)
            if (const auto known = positionOf(*from.since, name, head);
                !known && known.error().reason != "cursor-of-another-view")
                return tl::unexpected(inHistory(transaction, known.error(), *from.since));
        const auto place
            = from.page ? placeOf(*from.page) : Result<SnapshotPlace>({0, cursorAt(name, head)});
        if (!place)
            return tl::unexpected(place.error());
        const auto until = positionOf(place->cursor, name, head);
        if (!until)
            return tl::unexpected(inHistory(transaction, until.error(), place->cursor));
        // What changes while the pages are pulled moves beyond the end and comes with the feed.
        Page texts(viewer, false);
        const std::int64_t position
            = fill(texts, transaction, viewer, {place->after, *until, today}, limit);
        const auto next = position < *until
            ? std::optional(std::to_string(position) + "~" + place->cursor)
            : std::nullopt;
        return texts.in(
            protocol::toJson(protocol::SnapshotPage{{}, next, place->cursor, m_clock.now()}));
    });
}

} // namespace okno::server::registry
