// The half of a write transaction that the synchronisation uses.
#include "client/store/office_zone.h"
#include "client/store/write_transaction.h"
#include "client/store/writer_state.h"
#include "common/domain/scope.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace okno::client::store {

using domain::Command;
using domain::RecordKey;

namespace {

using Stage = StationRow::Stage;

constexpr std::size_t worthNaming = 100; // records of one transaction
constexpr auto commandsKept = std::chrono::hours(35 * 24);
constexpr auto pruneEvery = std::chrono::hours(24);
constexpr auto noticeableOffset = std::chrono::minutes(1);

std::vector<BlobId> blobsOf(const domain::Card& card) {
    std::vector<BlobId> blobs;
    for (const domain::Page& page : card.pages)
        blobs.push_back(page.blob);
    for (const domain::Query& query : card.queries)
        if (query.paper)
            blobs.push_back(*query.paper);
    if (card.result)
        for (const domain::Page& page : card.result->pages)
            blobs.push_back(page.blob);
    return blobs;
}

} // namespace

std::vector<Command> WriteTransaction::unsent(std::size_t limit, std::int64_t behind) const {
    return m_state.outbox.first(limit, behind);
}

void WriteTransaction::noteSent(std::int64_t n) {
    m_state.sentUpTo = std::max(m_state.sentUpTo, n);
}

Result<void> WriteTransaction::applyOutcomes(
    const std::vector<protocol::CommandOutcome>& outcomes) {
    std::set<RecordKey> keys;
    for (const protocol::CommandOutcome& outcome : outcomes) {
        if (const auto taken = takeChanges(outcome.changes, keys); !taken)
            return taken;
        const auto n = m_state.outbox.find(outcome.command);
        if (!n)
            continue; // answered twice
        keys.merge(m_state.outbox.touchedBy(*n));
        m_state.row.confirm(outcome.n.value_or(*n));
        m_state.confirmed.keep(*n, outcome, now());
        conclude(*n, outcome);
        m_state.outboxChanged = true;
    }
    rebuild(std::move(keys));
    return {};
}

void WriteTransaction::conclude(std::int64_t n, const protocol::CommandOutcome& outcome) {
    Result<void> word;
    if (outcome.kind == protocol::OutcomeKind::rejected)
        word = tl::unexpected(outcome.error.value_or(Error{ErrorCode::refused, "refused"}));
    const bool isTold = m_state.outbox.isQuiet(n) || m_state.awaited.hasListener(outcome.command);
    if (!word && !isTold)
        m_state.outbox.refuse(n, word.error(), now());
    else
        m_state.outbox.remove(n);
    m_state.awaited.answer(outcome.command, std::move(word));
}

Result<void> WriteTransaction::applyChanges(const protocol::ChangesPage& page) {
    const protocol::PageText text = protocol::pageText(page);
    return incoming(text.changes).map([&](const std::vector<IncomingRecord>& records) {
        beginFeedPage(text);
        takeRecords(records);
        finishFeedPage(text);
    });
}

std::optional<std::string> WriteTransaction::cursor() const {
    return m_state.row.cursor();
}

PullPoint WriteTransaction::pullPoint() {
    const auto cursor = m_state.row.cursor();
    if (!cursor && m_state.row.stage() == Stage::feed)
        beginSnapshot();
    PullPoint point{PullPoint::Kind::feed, cursor, m_state.row.auditHead(), m_state.row.heardAt()};
    if (m_state.row.stage() == Stage::pages)
        point = {PullPoint::Kind::snapshot, m_state.row.snapshotPage(), {}, point.heardAt, cursor};
    else if (m_state.row.stage() == Stage::sweep)
        point.kind = PullPoint::Kind::sweep;
    return point;
}

void WriteTransaction::takeRecords(const std::vector<IncomingRecord>& records) {
    std::set<RecordKey> keys;
    takeAll(records, keys);
    if (records.size() > worthNaming)
        m_state.muchChanged = true;
    rebuild(std::move(keys));
}

void WriteTransaction::beginFeedPage(const protocol::PageText& page) {
    // Only the last page's records are as new as its counter.
    if (!page.more && page.confirmedN)
        m_state.row.confirm(*page.confirmedN);
}

void WriteTransaction::finishFeedPage(const protocol::PageText& page) {
    m_state.row.setCursor(page.cursor);
    keepAuditHead(page.auditHead);
}

void WriteTransaction::finishSnapshotPage(const protocol::PageText& page) {
    if (page.next)
        m_state.row.setSnapshotPage(*page.next);
    else if (m_state.row.marksSeen())
        m_state.row.beginSweep(page.cursor);
    else
        m_state.row.setCursor(page.cursor);
}

bool WriteTransaction::sweep(std::size_t limit) {
    const auto unseen = m_state.base.unseen(limit);
    std::set<RecordKey> keys(unseen.begin(), unseen.end());
    for (const RecordKey& key : unseen)
        m_state.base.forget(key);
    rebuild(std::move(keys));
    if (unseen.size() == limit)
        return false;
    m_state.base.forgetSeen();
    m_state.row.setCursor(m_state.row.snapshotCursor().value_or(std::string()));
    return true;
}

void WriteTransaction::beginSnapshot() {
    m_state.base.forgetSeen();
    const bool hasAny = m_state.base.hasAny();
    if (!hasAny && !m_state.indexes.areWaiting())
        m_state.indexes.setAside();
    m_state.row.beginSnapshot(hasAny);
}

bool WriteTransaction::prune(Instant serverTime, std::size_t limit) {
    if (serverTime < m_state.row.prunedAt() + pruneEvery)
        return true;
    const auto known = office();
    if (!known)
        return true;
    m_state.zone.setName(known->zone);
    const LocalDate today = m_state.zone.toLocal(serverTime).date;
    auto old = m_state.base.ticketsBefore(addDays(today, -domain::daysOfTickets), limit);
    if (old.size() < limit)
        for (RecordKey& key : m_state.base.leasesBefore(today, limit - old.size()))
            old.push_back(std::move(key));
    if (old.size() < limit)
        for (RecordKey& key :
            m_state.base.consultationsBefore(addDays(today, -domain::daysOfTickets), limit))
            old.push_back(std::move(key));
    if (old.size() < limit)
        for (RecordKey& key :
            cardsOutOfScope(serverTime, addDays(today, -domain::daysOfCards), limit))
            old.push_back(std::move(key));
    for (const RecordKey& key : old)
        m_state.base.forget(key);
    if (!old.empty())
        m_state.muchChanged = true;
    if (old.size() >= limit)
        return false;
    m_state.confirmed.dropBefore(serverTime - commandsKept);
    m_state.row.setPrunedAt(serverTime);
    return true;
}

// The journal tells when a card was touched last; cards are read by the hundred until enough of
// them are found or all have been looked at.
std::vector<RecordKey> WriteTransaction::cardsOutOfScope(
    Instant serverTime, const LocalDate& day, std::size_t limit) const {
    const auto touchedSince = [&](const domain::Card& card) {
        return std::any_of(card.journal.begin(), card.journal.end(), [&](const auto& entry) {
            return entry.mark.at > serverTime - std::chrono::hours(domain::daysOfCards * 24);
        });
    };
    std::vector<RecordKey> old;
    std::string after;
    while (old.size() < limit) {
        const auto closed = m_state.base.cardsClosedBefore(day, after, limit);
        if (closed.empty())
            break;
        for (const RecordKey& key : closed) {
            const auto record = find(key);
            if (record && !touchedSince(std::get<domain::Card>(*record)))
                old.push_back(key);
        }
        after = closed.back().key;
    }
    return old;
}

void WriteTransaction::hear(Instant serverTime) {
    const std::chrono::microseconds offset = serverTime - m_state.clock.now();
    m_state.row.setHeardAt(serverTime,
        std::chrono::abs(offset) < noticeableOffset ? std::chrono::microseconds(0) : offset);
}

void WriteTransaction::keepAuditHead(const std::optional<std::string>& head) {
    if (head)
        m_state.row.setAuditHead(head);
}

Result<void> WriteTransaction::renumberOutbox(std::int64_t expectedN) {
    if (expectedN <= m_state.row.confirmedN())
        return failure(ErrorCode::conflict, "registry-behind", std::to_string(expectedN));
    renumber(expectedN);
    return {};
}

void WriteTransaction::renumber(std::int64_t expectedN) {
    const auto first = m_state.outbox.firstN();
    if (first)
        m_state.outbox.renumber(expectedN - *first);
    m_state.row.setConfirmedN(expectedN - 1);
    if (first)
        m_state.row.setNextN(m_state.outbox.lastN() + 1);
    m_state.sentUpTo = m_state.outbox.lastN(); // under other numbers
}

RecoveryPart WriteTransaction::recoveryPart(
    std::int64_t restoredTo, const RecoveryPlace& place, std::size_t limit) const {
    auto [records, next] = m_state.base.changesBeyond(restoredTo, {place.kind, place.id}, limit);
    RecoveryPart part{std::move(records), {}, m_state.row.cursor().value_or(std::string()),
        m_state.row.confirmedN(), {next.kind, next.id, place.n}, false};
    if (part.records.size() < limit)
        part.commands = m_state.confirmed.after(place.n, limit - part.records.size());
    if (!part.commands.empty())
        part.next.n = part.commands.back().command.n;
    part.last = part.records.size() + part.commands.size() < limit;
    return part;
}

void WriteTransaction::awaitUploads(const RecoveryPart& part) {
    for (const protocol::Change& change : part.records)
        if (change.key.kind == domain::RecordKind::card)
            if (const auto record = protocol::recordFromJson(change.key.kind, change.record))
                for (const BlobId& blob : blobsOf(std::get<domain::Card>(*record)))
                    m_state.outbox.awaitUpload(blob);
    for (const protocol::RecoveredCommand& recovered : part.commands)
        for (const BlobId& blob : domain::blobsOf(recovered.command.args))
            m_state.outbox.awaitUpload(blob);
    m_state.outboxChanged = true;
}

void WriteTransaction::finishRecovery(std::optional<std::int64_t> restoredTo,
    std::optional<std::int64_t> confirmedN, const std::optional<std::string>& cursor) {
    m_state.base.disown(restoredTo.value_or(0));
    // What was uploaded before its command was sent is lost too.
    for (const Command& command : m_state.outbox.first(std::numeric_limits<std::uint32_t>::max()))
        for (const BlobId& blob : domain::blobsOf(command.args))
            awaitUpload(blob);
    if (confirmedN)
        renumber(*confirmedN + 1);
    m_state.row.standAt(cursor);
    m_state.row.setAuditHead({});
    beginSnapshot();
}

std::vector<BlobId> WriteTransaction::blobsToUpload() const {
    return m_state.outbox.blobs();
}

void WriteTransaction::markUploaded(const BlobId& blob) {
    m_state.outbox.uploaded(blob);
    m_state.outboxChanged = true;
}

void WriteTransaction::awaitUpload(const BlobId& blob) {
    m_state.outbox.awaitUpload(blob);
    m_state.outboxChanged = true;
}

void WriteTransaction::noteFetched(const BlobId& blob) {
    m_state.fetched.note(blob);
}

std::vector<BlobId> WriteTransaction::fetched() const {
    return m_state.fetched.removable();
}

void WriteTransaction::forgetFetched(const BlobId& blob) {
    m_state.fetched.forget(blob);
}

Result<void> WriteTransaction::takeChanges(
    const std::vector<protocol::Change>& changes, std::set<RecordKey>& keys) {
    const auto page = protocol::pageText(protocol::ChangesPage{changes, {}, false, 0, {}, {}});
    return incoming(page.changes).map([&](const std::vector<IncomingRecord>& records) {
        takeAll(records, keys);
    });
}

// The answer to a push, too, brings what a snapshot under way may have passed already: unmarked it
// would be swept away, and until the feed brings it again nobody could give it back.
void WriteTransaction::takeAll(
    const std::vector<IncomingRecord>& records, std::set<RecordKey>& keys) {
    const bool marks = m_state.row.stage() != Stage::feed && m_state.row.marksSeen();
    const Taking taking{m_state.row.stage() == Stage::pages, records.size() > worthNaming};
    for (const IncomingRecord& record : records) {
        take(record, taking, keys);
        if (marks)
            m_state.base.see(record.key);
    }
    m_state.words.indexBeyondBound(records.size());
}

// What no own command touches needs no rebuilding: it shows the registry's word already.
void WriteTransaction::take(
    const IncomingRecord& record, Taking taking, std::set<RecordKey>& keys) {
    if (!m_state.base.take(record, taking))
        return;
    if (!m_state.outbox.touching(record.key).empty())
        keys.insert(record.key);
    else
        m_state.changed.insert(record.key);
}

} // namespace okno::client::store
