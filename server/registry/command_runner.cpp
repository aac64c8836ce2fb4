#include "server/registry/command_runner.h"

#include "common/protocol/command_json.h"
#include "server/registry/clock_slack.h"
#include "server/registry/transaction_records.h"
#include "server/registry/zone.h"
#include "server/store/accounts.h"
#include "server/store/blob_references.h"
#include "server/store/commands.h"
#include "server/store/installation.h"
#include "server/store/outgoing.h"
#include "server/store/records.h"
#include "server/store/stations.h"

#include <algorithm>

namespace okno::server::registry {

CommandRunner::CommandRunner(
    store::WriteTransaction& transaction, Instant now, ReferenceCache* cache)
    : m_transaction(transaction)
    , m_now(now)
    , m_cache(cache) { }

BlobId CommandRunner::bodyHashOf(const domain::Command& command) {
    return sha256(protocol::toJson(command).dump());
}

bool CommandRunner::isSame(
    const store::KeptCommand& kept, const domain::Command& command, const BlobId& bodyHash) {
    if (kept.bodyHash == bodyHash)
        return true;
    domain::Command asDecided = command;
    asDecided.n = kept.n;
    return kept.bodyHash == bodyHashOf(asDecided);
}

void CommandRunner::ask(const store::ReadTransaction& transaction, const domain::Command& command) {
    store::askCommand(transaction, command.id);
    store::askStation(transaction, command.station);
    store::askSignedInAt(transaction, command.actor, command.station);
    store::askRecord(transaction, domain::targetOf(command.args));
}

Result<protocol::CommandOutcome> CommandRunner::run(const domain::Command& command) {
    return run(command, bodyHashOf(command));
}

Result<protocol::CommandOutcome> CommandRunner::run(
    const domain::Command& command, const BlobId& bodyHash) {
    const auto kept = store::findCommand(m_transaction, command.id);
    if (kept && !isSame(*kept, command, bodyHash))
        return failure(ErrorCode::refused, "command-differs", command.id.toString());
    if (kept)
        return protocol::CommandOutcome{command.id, kept->kind, true, kept->refusal,
            orTarget(store::changesOf(m_transaction, command.id), command), kept->n};
    const auto station = store::findStation(m_transaction, command.station);
    if (!station)
        return failure(ErrorCode::notFound, "no-such-station");
    if (command.n != station->confirmedN + 1)
        return failure(ErrorCode::conflict, "counter-gap", std::to_string(station->confirmedN + 1));
    Put put;
    const Verdict verdict = verdictOn(command, put);
    store::keepCommand(
        m_transaction, command, {bodyHash, verdict.kind, verdict.refusal}, put.docHashes, m_now);
    return protocol::CommandOutcome{command.id, verdict.kind, false, verdict.refusal,
        orTarget(std::move(put.changes), command)};
}

std::optional<protocol::CommandOutcome> CommandRunner::outcomeOf(
    const domain::CommandId& id) const {
    const auto kept = store::findCommand(m_transaction, id);
    if (!kept)
        return std::nullopt;
    return protocol::CommandOutcome{
        id, kept->kind, true, kept->refusal, store::changesOf(m_transaction, id)};
}

CommandRunner::Verdict CommandRunner::verdictOn(const domain::Command& command, Put& put) {
    const auto refused = [](const Error& error) {
        return Verdict{protocol::OutcomeKind::rejected, error};
    };
    if (const auto known = checkActor(command); !known)
        return refused(known.error());
    auto decision = decide(command);
    if (!decision)
        return refused(decision.error());
    if (const auto complete = checkPapers(command); !complete)
        return refused(complete.error());
    const Verdict verdict{kindOf(command, *decision)};
    try {
        store::Savepoint savepoint(m_transaction, "command");
        Put done = carryOut(command, std::move(*decision));
        savepoint.release();
        put = std::move(done);
        return verdict;
    } catch (const store::StoreError& error) {
        // What the rules let through and an index forbids is one command's trouble, not the
        // queue's.
        if (error.kind() != store::StoreError::Kind::constraint)
            throw;
        return refused(Error{ErrorCode::conflict, "record-conflict"});
    }
}

/// To be asked before the decision is carried out.
protocol::OutcomeKind CommandRunner::kindOf(
    const domain::Command& command, const domain::Decision& decision) const {
    if (decision.conflict)
        return protocol::OutcomeKind::conflict;
    if (!command.baseVersion
        || store::versionOf(m_transaction, domain::targetOf(command.args)) == command.baseVersion)
        return protocol::OutcomeKind::applied;
    return protocol::OutcomeKind::merged;
}

Result<void> CommandRunner::checkActor(const domain::Command& command) const {
    const auto installation = store::findInstallation(m_transaction);
    const bool own = installation && command.station == installation->station;
    // Work done offline may be pushed in a colleague's session: who did it must have signed in here
    // before.
    if (!own && !store::hasSignedInAt(m_transaction, command.actor, command.station))
        return failure(ErrorCode::forbidden, "actor-unknown-here");
    return {};
}

/// A case is closed with all its papers in the registry: a scan that lies at a station only would
/// be lost with it. Pages that were put aside are no papers.
Result<void> CommandRunner::checkPapers(const domain::Command& command) const {
    const auto* issue = std::get_if<domain::IssueResult>(&command.args);
    const auto card
        = issue == nullptr ? std::nullopt : TransactionRecords(m_transaction).card(issue->card);
    if (!card)
        return {};
    for (const auto& missing : store::missingBlobsOf(m_transaction, domain::keyOf(*card)))
        if (std::none_of(card->pages.begin(), card->pages.end(), [&](const domain::Page& page) {
                return page.excluded && page.blob == missing.blob;
            }))
            return failure(ErrorCode::refused, "scans-missing",
                missing.station.empty() ? card->window : missing.station);
    return {};
}

Result<domain::Decision> CommandRunner::decide(domain::Command command) const {
    // A clock that runs ahead must not register into a year that has not begun. The audit keeps
    // what it said.
    if (command.at > m_now + clockSlack)
        command.at = m_now;
    const TransactionRecords records(m_transaction, m_cache);
    const auto office = records.sharedOffice();
    const auto zone = zoneNamed(office ? office->zone : "Etc/UTC");
    if (!zone)
        return tl::unexpected(zone.error());
    return domain::decide(command, records, **zone);
}

CommandRunner::Put CommandRunner::carryOut(
    const domain::Command& command, domain::Decision decision) {
    Put done;
    for (const domain::Ask& ask : decision.asks)
        carryOut(ask, decision.records);
    for (const domain::Record& record : decision.records) {
        const auto* card = std::get_if<domain::Card>(&record);
        auto [change, docHash] = store::putRecord(m_transaction, record, command.id);
        m_moved.push_back(
            {change.key.kind, card == nullptr ? std::string() : card->department, change.position});
        done.changes.push_back(std::move(change));
        done.docHashes.push_back(std::move(docHash));
    }
    const auto settle = [this](const domain::QueryId& query, store::OutgoingState state) {
        store::moveOutgoing(m_transaction, query.toString(), state);
    };
    if (const auto* sent = std::get_if<domain::MarkQuerySent>(&command.args))
        settle(sent->query, store::OutgoingState::sent);
    if (const auto* answer = std::get_if<domain::RecordAnswer>(&command.args))
        settle(answer->query, store::OutgoingState::done);
    return done;
}

void CommandRunner::carryOut(const domain::Ask& ask, std::vector<domain::Record>& records) {
    const auto queue = [this](store::OutgoingKind kind, const domain::CardId& card,
                           const std::string& item) {
        store::addOutgoing(m_transaction, {item, kind, card, store::OutgoingState::queued, m_now});
    };
    if (const auto* query = std::get_if<domain::SendQuery>(&ask)) {
        queue(store::OutgoingKind::query, query->card, query->query.toString());
    } else if (const auto* notice = std::get_if<domain::SendNotice>(&ask)) {
        queue(store::OutgoingKind::notice, notice->card, notice->notice.toString());
    } else if (const auto* grant = std::get_if<domain::GrantLease>(&ask)) {
        records.emplace_back(grant->day);
    } else if (const auto* assign = std::get_if<domain::AssignNumber>(&ask)) {
        for (domain::Record& record : records) {
            auto* card = std::get_if<domain::Card>(&record);
            if (card != nullptr && card->id == assign->card)
                card->number = store::assignNumber(m_transaction, assign->journal,
                    static_cast<int>(card->registeredOn.year()), card->id);
        }
    }
}

std::vector<protocol::Change> CommandRunner::orTarget(
    std::vector<protocol::Change> changes, const domain::Command& command) const {
    if (!changes.empty())
        return changes;
    // The station has shown its own guess: it gets the record as it really is.
    if (auto target = store::findRecord(m_transaction, domain::targetOf(command.args)))
        changes.push_back(std::move(*target));
    return changes;
}

} // namespace okno::server::registry
