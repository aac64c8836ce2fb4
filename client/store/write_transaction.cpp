#include "client/store/write_transaction.h"

#include "client/store/writer_state.h"
#include "common/domain/decide.h"

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <utility>

namespace okno::client::store {

using domain::Command;
using domain::Record;
using domain::RecordKey;

WriteTransaction::WriteTransaction(WriterState& state)
    : m_state(state) { }

WriteTransaction::~WriteTransaction() = default;

std::optional<Record> WriteTransaction::find(const RecordKey& key) const {
    return m_state.records.find(key);
}

std::optional<domain::Ticket> WriteTransaction::ticketAt(const domain::Place& place) const {
    return m_state.records.ticketAt(place);
}

Result<Command> WriteTransaction::submit(
    const domain::CommandArgs& args, const domain::EmployeeId& actor) {
    Command command{m_state.ids.make<domain::CommandId>(), m_state.station, m_state.row.takeN(),
        actor, m_state.clock.now(), args, versionBuiltOn(domain::targetOf(args))};
    auto decision = decide(command);
    if (!decision) {
        m_state.row.setNextN(command.n); // the counter stays gapless
        return tl::unexpected(decision.error());
    }
    m_state.outbox.append(command);
    m_state.outboxChanged = true;
    m_state.outbox.touch(command.n, domain::targetOf(args));
    show(command.n, *decision);
    for (const BlobId& blob : domain::blobsOf(args))
        m_state.outbox.awaitUpload(blob);
    return command;
}

// As the registry will count once it has the commands before this one.
std::optional<std::int64_t> WriteTransaction::versionBuiltOn(const RecordKey& key) const {
    const auto unconfirmed = static_cast<std::int64_t>(m_state.outbox.touching(key).size());
    const std::int64_t known = m_state.records.version(key).value_or(0);
    return known + unconfirmed > 0 ? std::optional(known + unconfirmed) : std::nullopt;
}

std::string WriteTransaction::nextProvisionalNumber() {
    std::ostringstream text;
    text << m_state.code << '-' << std::setw(5) << std::setfill('0')
         << m_state.row.takeProvisional();
    return text.str();
}

void WriteTransaction::saveDraft(const Draft& draft) {
    m_state.drafts.save(draft);
}

Result<void> WriteTransaction::addDraftPage(const domain::CardId& card, const domain::Page& page) {
    return m_state.drafts.addPage(card, page);
}

Result<void> WriteTransaction::updateDraftPage(
    const domain::CardId& card, std::size_t index, const domain::Page& page) {
    return m_state.drafts.updatePage(card, index, page);
}

std::optional<Draft> WriteTransaction::draft(const domain::CardId& card) const {
    return m_state.drafts.find(card);
}

void WriteTransaction::removeDraft(const domain::CardId& card) {
    m_state.drafts.remove(card);
}

void WriteTransaction::dismissRefused(const domain::CommandId& command) {
    m_state.outbox.dismiss(command);
    m_state.outboxChanged = true;
}

std::vector<Command> WriteTransaction::unsent(std::size_t limit) const {
    return m_state.outbox.first(limit);
}

Result<void> WriteTransaction::applyOutcomes(
    const std::vector<protocol::CommandOutcome>& outcomes) {
    std::set<RecordKey> keys;
    for (const protocol::CommandOutcome& outcome : outcomes) {
        if (const auto taken = takeBase(outcome.changes, keys); !taken)
            return taken;
        const auto n = m_state.outbox.find(outcome.command);
        if (!n)
            continue; // answered twice
        keys.merge(m_state.outbox.touchedBy(*n));
        m_state.row.confirm(*n);
        if (outcome.kind == protocol::OutcomeKind::rejected)
            m_state.outbox.refuse(*n, outcome.error.value_or(Error{ErrorCode::refused, "refused"}),
                m_state.clock.now());
        else
            m_state.outbox.remove(*n);
        m_state.outboxChanged = true;
    }
    rebuild(std::move(keys));
    return {};
}

Result<void> WriteTransaction::applyChanges(const protocol::ChangesPage& page) {
    std::set<RecordKey> keys;
    if (const auto taken = takeBase(page.changes, keys); !taken)
        return taken;
    // Only the last page's records are as new as its counter.
    if (!page.more)
        m_state.row.confirm(page.confirmedN);
    rebuild(std::move(keys));
    m_state.row.setCursor(page.cursor);
    return {};
}

std::optional<std::string> WriteTransaction::cursor() const {
    return m_state.row.cursor();
}

Result<void> WriteTransaction::renumberOutbox(std::int64_t expectedN) {
    const auto first = m_state.outbox.firstN();
    if (expectedN <= m_state.row.confirmedN() || (first && expectedN < *first))
        return failure(ErrorCode::conflict, "registry-behind", std::to_string(expectedN));
    if (first)
        m_state.outbox.renumber(expectedN - *first);
    m_state.row.confirm(expectedN - 1);
    if (first)
        m_state.row.setNextN(m_state.outbox.lastN() + 1);
    return {};
}

std::vector<BlobId> WriteTransaction::blobsToUpload(std::size_t limit) const {
    return m_state.outbox.blobs(limit);
}

void WriteTransaction::markUploaded(const BlobId& blob) {
    m_state.outbox.uploaded(blob);
    m_state.outboxChanged = true;
}

Result<void> WriteTransaction::takeBase(
    const std::vector<protocol::Change>& changes, std::set<RecordKey>& keys) {
    for (const protocol::Change& change : changes) {
        const auto taken = m_state.records.takeBase(change);
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken)
            keys.insert(change.key);
    }
    return {};
}

// Commands hang together through the records they touch: showing the registry's word of one record
// takes the commands on it back, and with them what these commands did to other records.
void WriteTransaction::rebuild(std::set<RecordKey> keys) {
    std::set<std::int64_t> counters;
    std::vector<RecordKey> open(keys.begin(), keys.end());
    while (!open.empty()) {
        const RecordKey key = std::move(open.back());
        open.pop_back();
        for (const std::int64_t n : m_state.outbox.touching(key))
            if (counters.insert(n).second)
                for (const RecordKey& other : m_state.outbox.touchedBy(n))
                    if (keys.insert(other).second)
                        open.push_back(other);
    }
    for (const RecordKey& key : keys)
        m_state.records.showBase(key);
    const auto confirmed = m_state.row.confirmedN();
    for (const std::int64_t n : counters)
        if (n > confirmed)
            replay(n);
    m_state.changed.merge(keys);
}

// A command that the registry's news make impossible here stays in the outbox: the refusal is the
// registry's to say.
void WriteTransaction::replay(std::int64_t n) {
    if (const auto decision = decide(m_state.outbox.at(n)))
        show(n, *decision);
}

Result<domain::Decision> WriteTransaction::decide(const Command& command) {
    if (const auto known = office())
        m_state.zone.setName(known->zone);
    return domain::decide(command, *this, m_state.zone);
}

void WriteTransaction::show(std::int64_t n, const domain::Decision& decision) {
    for (const Record& record : decision.records) {
        const RecordKey key = domain::keyOf(record);
        m_state.records.show(record);
        m_state.outbox.touch(n, key);
        m_state.changed.insert(key);
    }
}

} // namespace okno::client::store
