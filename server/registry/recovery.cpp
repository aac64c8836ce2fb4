#include "server/registry/recovery.h"

#include "common/basics/named_uuid.h"
#include "common/domain/people/view.h"
#include "common/protocol/command_json.h"
#include "server/registry/command_runner.h"
#include "server/registry/cursor.h"
#include "server/registry/filled.h"
#include "server/registry/history.h"
#include "server/registry/view.h"
#include "server/store/audit.h"
#include "server/store/commands.h"
#include "server/store/installation.h"
#include "server/store/outgoing.h"
#include "server/store/records.h"
#include "server/store/stations.h"

namespace okno::server::registry {

namespace {
using protocol::Change;
using protocol::RecoveredCommand;

// A number further beyond the backup's last than a city gives in a season was never given.
constexpr std::int64_t plausibleNumbers = 10'000;

/// "<epoch>.<position>.<view>"; none where the cursor has none.
std::string viewOf(const std::string& cursor, const std::string& otherwise) {
    const auto position = cursor.find('.');
    const auto view = position == std::string::npos ? position : cursor.find('.', position + 1);
    return view == std::string::npos ? otherwise : cursor.substr(view + 1);
}

domain::CommandId nameOfPage(const store::ReadTransaction& transaction) {
    const auto installation = store::findInstallation(transaction);
    return domain::CommandId(uuidOfName("recovery " + (installation ? installation->epoch : "")
        + " " + std::to_string(store::auditHead(transaction).position)));
}

Result<domain::Record> recordOf(const Change& change) {
    auto record = protocol::recordFromJson(change.key.kind, change.record);
    if (record && domain::keyOf(*record) != change.key)
        return failure(ErrorCode::invalidInput, "key-differs");
    return record;
}

bool isPlausible(const store::ReadTransaction& transaction, const domain::Card& card) {
    const auto& number = *card.number;
    return number.number > 0 && number.year == static_cast<int>(card.registeredOn.year())
        && number.number
        <= store::lastNumber(transaction, number.journal, number.year) + plausibleNumbers;
}
} // namespace

Recovery::Recovery(store::WriteTransaction& transaction, Instant now)
    : m_transaction(transaction)
    , m_now(now)
    , m_open(store::openRestoration(transaction))
    , m_id(nameOfPage(transaction)) { }

Result<protocol::RecoveryAnswer> Recovery::take(
    const Caller& caller, const protocol::RecoveryPage& page) {
    if (page.records.size() + page.commands.size() > protocol::maxItemsPerRecoveryPage)
        return failure(ErrorCode::invalidInput, "too-many-items");
    const auto restoration = restorationThatLost(m_transaction, page.cursor);
    if (!restoration)
        return failure(ErrorCode::conflict, "not-recovering");
    m_restoredTo = restoration->restoredTo;
    const auto station = store::findStation(m_transaction, caller.station);
    if (!station || station->enrolledAt > restoration->restoredAt)
        return failure(ErrorCode::forbidden, "station-not-awaited");
    for (const RecoveredCommand& recovered : page.commands)
        if (recovered.command.station != caller.station)
            return failure(ErrorCode::forbidden, "station-differs");
    const Sender sender{caller, viewOf(page.cursor, domain::codeOf(viewerOf(caller)))};
    for (const RecoveredCommand& recovered : page.commands)
        takeCommand(sender, recovered);
    for (const Change& change : page.records)
        takeRecord(sender, change);
    if (page.done)
        close(caller, page.confirmedN);
    else
        audit(caller);
    const auto now = store::findStation(m_transaction, caller.station);
    const FeedName history{
        store::findInstallation(m_transaction)->epoch, domain::codeOf(viewerOf(caller))};
    return protocol::RecoveryAnswer{m_records + m_commands,
        store::countAsideFrom(m_transaction, caller.station), now ? now->confirmedN : 0,
        store::openRestoration(m_transaction).has_value(), cursorAt(history, m_restoredTo)};
}

void Recovery::takeCommand(const Sender& sender, const RecoveredCommand& recovered) {
    const domain::Command& command = recovered.command;
    const auto json = protocol::toJson(command);
    const BlobId hash = sha256(json.dump());
    const auto known = store::findCommand(m_transaction, command.id);
    const auto keep = [&] {
        return store::keepRecovered(m_transaction, command, hash,
            store::outcomeText({hash, recovered.kind, recovered.error}), m_now);
    };
    if (known ? CommandRunner::isSame(*known, command, hash) : command.n > 0 && keep()) {
        ++m_commands;
        return;
    }
    store::putAside(m_transaction,
        {"command", command.id.toString(), command.n, sender.caller.station,
            known ? "command-differs" : "counter-taken", json.dump(), m_now});
}

void Recovery::takeRecord(const Sender& sender, const Change& change) {
    if (change.record.is_null())
        return;
    const bool isBusiness = change.key.kind == domain::RecordKind::card
        || change.key.kind == domain::RecordKind::ticket;
    // The catalogue, the staff and their roles come from the administrator, never from a station.
    if (!isBusiness)
        return setAside(sender.caller, change, "reference-record");
    if (const auto record = recordOf(change); !record)
        return setAside(sender.caller, change, record.error().reason);
    const auto viewer = viewerOf(sender.caller);
    const bool whole = sender.view == domain::codeOf(viewer)
        && domain::sightOf(viewer, change.key.kind) == domain::Sight::whole;
    const auto own = store::findRecord(m_transaction, change.key);
    const auto before = store::findRecovered(m_transaction, change.key);
    const bool untouched = own && before && own->version == before->version;
    const bool isOurs = own && own->position > m_restoredTo && !untouched;
    // Where the machine was set back, the station may have it from the history that went on.
    const bool isKnown = isOurs && own->version == change.version
        && filled(change.record, own->record) == own->record;
    if (before && change.version <= before->version) {
        if (m_open && untouched && whole && change.version > before->filledVersion)
            return fill(sender, change, *before);
        ++m_records;
    } else if (isKnown || (own && own->version >= change.version && !isOurs))
        ++m_records;
    else if (m_open && !isOurs)
        return takeNewer(sender, change, own, whole);
    else // Over, or changed since the restore: two histories, and a person must choose.
        setAside(sender.caller, change, m_open ? "changed-since" : "recovery-over");
    if (own && change.key.kind == domain::RecordKind::card)
        keepPapers(sender, change, *own, {isOurs, whole});
}

void Recovery::takeNewer(
    const Sender& sender, const Change& change, const std::optional<Change>& own, bool whole) {
    const auto before = store::findRecovered(m_transaction, change.key);
    const auto doc = whole || !own ? change.record : filled(change.record, own->record);
    if (const auto obstacle = write(change.key, change.version, doc))
        return setAside(sender.caller, change, *obstacle);
    const std::int64_t filledFrom = before ? before->filledVersion : own ? own->version : 0;
    store::putRecoveredMark(m_transaction, change.key,
        {change.version, whole ? change.version : filledFrom,
            whole ? std::string() : change.record.dump(), sender.caller.station, m_now});
    ++m_records;
}

/// A second restore would lose what is put aside, and the stations take the registry's version: the
/// papers of the other history must not wait for the choice.
void Recovery::keepPapers(
    const Sender& sender, const Change& change, const Change& own, const Standing& standing) {
    const auto doc = standing.whole ? withPapersOf(own.record, change.record)
                                    : withPagesOf(own.record, change.record);
    if (doc == own.record)
        return;
    if (const auto obstacle = write(change.key, own.version + (standing.isOurs ? 1 : 0), doc))
        return setAside(sender.caller, change, *obstacle);
    if (!standing.isOurs && !store::findRecovered(m_transaction, change.key))
        store::putRecoveredMark(m_transaction, change.key,
            {own.version, own.version, "", sender.caller.station, m_now});
}

void Recovery::fill(
    const Sender& sender, const Change& change, const store::RecoveredRecord& before) {
    const auto part = protocol::parseJson(before.partialDoc);
    const auto doc
        = part && change.version < before.version ? filled(*part, change.record) : change.record;
    if (const auto obstacle = write(change.key, before.version, doc))
        return setAside(sender.caller, change, *obstacle);
    auto mark = before;
    mark.filledVersion = change.version;
    if (change.version == before.version)
        mark.partialDoc.clear();
    store::putRecoveredMark(m_transaction, change.key, mark);
    ++m_records;
}

std::optional<std::string> Recovery::write(
    const domain::RecordKey& key, std::int64_t version, const protocol::Json& brought) {
    auto record = protocol::recordFromJson(key.kind, brought);
    if (!record)
        return record.error().reason;
    const auto own = store::findRecord(m_transaction, key);
    const bool isCard = key.kind == domain::RecordKind::card;
    const auto doc = isCard && own ? withPapersOf(brought, own->record) : brought;
    if (isCard && own)
        record = protocol::recordFromJson(key.kind, doc);
    const auto* card = std::get_if<domain::Card>(&*record);
    if (card != nullptr && card->number && !isPlausible(m_transaction, *card))
        return "number-implausible";
    if (const auto* ticket = std::get_if<domain::Ticket>(&*record)) {
        const auto holder = store::ticketAt(m_transaction, ticket->place);
        if (domain::isLive(*ticket) && holder && *holder != ticket->id)
            return "place-taken";
    }
    try {
        store::Savepoint savepoint(m_transaction, "recovered");
        if (card != nullptr && card->number
            && !store::claimNumber(m_transaction, *card->number, card->id)) {
            savepoint.rollBack();
            return "number-of-another-card";
        }
        store::putRecovered(m_transaction, *record, doc, version, m_id);
        if (card != nullptr)
            queueOutgoing(*card);
        savepoint.release();
        return std::nullopt;
    } catch (const store::StoreError& error) {
        if (error.kind() != store::StoreError::Kind::constraint)
            throw;
        return "record-conflict";
    }
}

void Recovery::queueOutgoing(const domain::Card& card) {
    using store::OutgoingState;
    const auto queue = [&](store::OutgoingKind kind, const std::string& item, OutgoingState state,
                           Instant since) {
        if (store::cardOfOutgoing(m_transaction, item))
            store::moveOutgoing(m_transaction, item, state);
        else
            store::addOutgoing(m_transaction, {item, kind, card.id, state, since});
    };
    for (const domain::Query& query : card.queries)
        queue(store::OutgoingKind::query, query.id.toString(),
            query.state == domain::QueryState::queued     ? OutgoingState::queued
                : query.state == domain::QueryState::sent ? OutgoingState::sent
                                                          : OutgoingState::done,
            m_now);
    for (const domain::Notice& notice : card.notices)
        queue(store::OutgoingKind::notice, notice.id.toString(),
            notice.state == domain::NoticeState::queued ? OutgoingState::queued
                                                        : OutgoingState::done,
            notice.queuedAt);
}

// A ticket may come before the one that has left its place.
void Recovery::retryPlaces() {
    constexpr int most = 1000;
    for (const store::Aside& aside : store::asideFor(m_transaction, "place-taken", most)) {
        const auto json = protocol::parseJson(aside.doc);
        const domain::RecordKey key{domain::RecordKind::ticket, aside.key};
        const auto version = store::versionOf(m_transaction, key);
        const bool isThere = version && *version >= aside.version;
        if (!json || (!isThere && write(key, aside.version, *json)))
            continue;
        if (!isThere)
            store::putRecoveredMark(
                m_transaction, key, {aside.version, aside.version, "", aside.station, m_now});
        store::dropAside(m_transaction, aside);
    }
}

void Recovery::setAside(const Caller& caller, const Change& change, const std::string& reason) {
    store::putAside(m_transaction,
        {protocol::toString(change.key.kind), change.key.key, change.version, caller.station,
            reason, change.record.dump(), m_now});
}

void Recovery::close(const Caller& caller, std::int64_t confirmedN) {
    if (m_open)
        retryPlaces();
    audit(caller);
    const auto restoration = store::latestRestoration(m_transaction);
    auto state = store::stationRecovery(m_transaction, restoration->epoch, caller.station);
    const auto station = store::findStation(m_transaction, caller.station);
    const std::int64_t reached = std::max(station->confirmedN, confirmedN);
    store::setConfirmedN(m_transaction, caller.station, reached);
    state.lostCommands = reached - store::countCommandsOf(m_transaction, caller.station)
        - store::countLostBefore(m_transaction, caller.station, restoration->epoch);
    state.doneAt = m_now;
    store::putStationRecovery(m_transaction, restoration->epoch, state);
    if (m_open && store::countAwaited(m_transaction, m_open->epoch) == 0)
        finish(*m_open);
}

void Recovery::finish(const store::Restoration& restoration) {
    const std::int64_t lost = store::writeOffNumbers(m_transaction);
    store::finishRestoration(m_transaction, restoration.epoch, m_now);
    const auto installation = store::findInstallation(m_transaction);
    store::addAudit(m_transaction,
        {m_now, m_now, installation->station.toString(), installation->console.toString(),
            "recovery-finished", "epoch", restoration.epoch, lost});
}

void Recovery::audit(const Caller& caller) {
    const std::string id = m_id.toString();
    const auto restoration = store::latestRestoration(m_transaction);
    auto state = store::stationRecovery(m_transaction, restoration->epoch, caller.station);
    state.records += m_records;
    state.commands += m_commands;
    store::putStationRecovery(m_transaction, restoration->epoch, state);
    store::addAudit(m_transaction,
        {m_now, m_now, caller.station.toString(), caller.employee.id.toString(), "recovered", "",
            "", m_records, id, "", store::effectsOf(m_transaction, id)});
}

} // namespace okno::server::registry
