#include "client/store/write_transaction.h"

#include "client/store/rescue.h"
#include "client/store/store_error.h"
#include "client/store/writer_state.h"
#include "common/domain/decide.h"

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <sstream>
#include <utility>

namespace okno::client::store {

using domain::Command;
using domain::Record;
using domain::RecordKey;

namespace {
constexpr auto mostCorrection = std::chrono::hours(24); // of a clock that may be right
}

WriteTransaction::WriteTransaction(WriterState& state)
    : m_state(state) { }

WriteTransaction::~WriteTransaction() = default;

std::optional<Record> WriteTransaction::find(const RecordKey& key) const {
    return m_state.records.find(key);
}

std::optional<domain::Ticket> WriteTransaction::ticketAt(const domain::Place& place) const {
    return m_state.records.ticketAt(place);
}

std::vector<domain::Ticket> WriteTransaction::ticketsHolding(const LocalDate& date) const {
    return m_state.records.ticketsHolding(date);
}

Result<Command> WriteTransaction::submit(
    const domain::CommandArgs& args, const domain::EmployeeId& actor) {
    Command command{m_state.ids.make<domain::CommandId>(), m_state.station, m_state.row.takeN(),
        actor, now(), args, versionBuiltOn(domain::targetOf(args))};
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

Result<Command> WriteTransaction::submitQuietly(
    const domain::CommandArgs& args, const domain::EmployeeId& actor) {
    return submit(args, actor).map([this](Command command) {
        m_state.outbox.hush(command.n);
        return command;
    });
}

QFuture<Result<void>> WriteTransaction::awaitAnswer(const domain::CommandId& command) {
    return m_state.awaited.await(command);
}

void WriteTransaction::dismissListener(const domain::CommandId& command) {
    m_state.awaited.dismissListener(command);
}

void WriteTransaction::hush(const domain::CommandId& command) {
    if (const auto n = m_state.outbox.find(command))
        m_state.outbox.hush(*n);
}

bool WriteTransaction::isUnconfirmed(const domain::CommandId& command) const {
    return m_state.outbox.find(command).has_value();
}

bool WriteTransaction::isUnheard(const RecordKey& key) const {
    const std::set<std::int64_t> own = m_state.outbox.touching(key);
    return !own.empty() && *own.begin() > m_state.sentUpTo;
}

const domain::StationId& WriteTransaction::station() const {
    return m_state.station;
}

domain::Moment WriteTransaction::moment() const {
    if (const auto known = office())
        m_state.zone.setName(known->zone);
    return domain::momentAt(now(), m_state.zone);
}

// The station's clock as the registry has corrected it, and never before what the registry's clock
// has said: a station that wakes in 1970 or 2038 would register into another year's journal. When
// the clock has been set right since, the correction would lead astray itself.
Instant WriteTransaction::now() const {
    const Instant heard = m_state.row.heardAt();
    const Instant own = m_state.clock.now();
    const Instant corrected = own + m_state.row.clockOffset();
    const bool wasSetRight
        = own >= heard && (corrected < heard || corrected > own + mostCorrection);
    return std::max(wasSetRight ? own : corrected, heard);
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

std::string WriteTransaction::nextVisitorNumber() {
    if (const auto known = office())
        m_state.zone.setName(known->zone);
    const std::string own = '-' + m_state.code + '-'; // after the letter of the line
    int latest = 0;
    for (const domain::Ticket& ticket : m_state.records.ticketsOn(m_state.zone.toLocal(now()).date))
        if (const auto at = ticket.number.find(own); ticket.unbooked && at != std::string::npos)
            latest = std::max(latest, std::atoi(ticket.number.c_str() + at + own.size()));
    std::ostringstream text;
    text << m_state.code << '-' << std::setw(2) << std::setfill('0') << latest + 1;
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

void WriteTransaction::takeOver(const Salvage& salvage) {
    std::int64_t n = salvage.confirmedN;
    for (const Command& saved : salvage.commands) {
        Command command = saved;
        command.n = ++n;
        m_state.outbox.append(command);
        m_state.outbox.touch(n, domain::targetOf(command.args));
        for (const BlobId& blob : domain::blobsOf(command.args))
            m_state.outbox.awaitUpload(blob);
    }
    for (const RefusedCommand& refused : salvage.refused)
        m_state.outbox.takeOver(refused);
    for (const Draft& draft : salvage.drafts) {
        m_state.drafts.save(draft);
        for (const domain::Page& page : draft.pages)
            if (!m_state.drafts.addPage(draft.id, page))
                throw StoreError(Error{ErrorCode::storage, "database-failed", "draft"});
    }
    m_state.row.setConfirmedN(salvage.confirmedN);
    m_state.row.setNextN(n + 1);
    m_state.sentUpTo = n;
    m_state.row.setNextProvisional(salvage.nextProvisional);
    m_state.outboxChanged = true;
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
