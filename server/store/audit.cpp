#include "server/store/audit.h"

#include "server/store/columns.h"

#include <charconv>

namespace okno::server::store {

namespace {
// Each part with its length before it: no two rows have the same text.
void append(std::string& text, std::string_view part) {
    text += std::to_string(part.size());
    text += ':';
    text += part;
}

void append(std::string& text, std::int64_t number) {
    append(text, std::to_string(number));
}
} // namespace

std::string AuditHead::toString() const {
    return std::to_string(position) + "." + hash;
}

Result<AuditHead> AuditHead::parse(std::string_view text) {
    AuditHead head;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, head.position);
    const bool empty = end != last && *end == '.' && end + 1 == last;
    if (error != std::errc{} || end == last || *end != '.' || head.position < 0
        || empty != (head.position == 0))
        return failure(ErrorCode::invalidInput, "audit-head-malformed", "audit");
    head.hash = std::string(end + 1, last);
    if (!empty && !BlobId::parse(head.hash))
        return failure(ErrorCode::invalidInput, "audit-head-malformed", "audit");
    return head;
}

AuditHead auditHead(const ReadTransaction& transaction) {
    const auto rows = transaction.rows<std::int64_t, std::string>(
        "SELECT chain_n, hash FROM audit WHERE office = (SELECT office FROM installation) "
        "ORDER BY chain_n DESC LIMIT 1");
    if (rows.empty())
        return {};
    return {std::get<0>(rows.front()), std::get<1>(rows.front())};
}

std::optional<std::string> auditHashAt(const ReadTransaction& transaction, std::int64_t position) {
    if (position == 0)
        return std::string();
    const auto rows = transaction.rows<std::string>(
        "SELECT hash FROM audit WHERE office = (SELECT office FROM installation) AND chain_n = $1",
        position);
    if (rows.empty())
        return std::nullopt;
    return std::get<0>(rows.front());
}

void addAudit(WriteTransaction& transaction, const AuditEntry& entry) {
    auto& end = transaction.chainEnd();
    const AuditHead head = end ? AuditHead{end->position, end->hash} : auditHead(transaction);
    const std::int64_t position = head.position + 1;
    std::string hash = chainedHash(head.hash, position, entry);
    transaction.execute(
        "INSERT INTO audit (chain_n, happened_at, station_at, station, actor, act, target_kind, "
        "target_key, amount, command, body_hash, effects_hash, outcome, hash, office) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
        "(SELECT office FROM installation))",
        position, column(entry.at), column(entry.stationAt), entry.station, entry.actor, entry.act,
        entry.targetKind, entry.targetKey, entry.amount, entry.command, entry.bodyHash,
        entry.effectsHash, entry.outcome, hash);
    end = ChainEnd{position, std::move(hash)};
}

std::string effectsOf(const std::vector<std::string>& docHashes) {
    if (docHashes.empty())
        return {};
    Sha256 sum;
    for (const std::string& hash : docHashes)
        sum.update(hash.data(), hash.size());
    return sum.finish().toString();
}

std::string effectsOf(const ReadTransaction& transaction, const std::string& command) {
    std::vector<std::string> hashes;
    for (auto& [hash] : transaction.rows<std::string>(
             "SELECT doc_hash FROM feed WHERE command = $1 ORDER BY feed_position", command))
        hashes.push_back(std::move(hash));
    return effectsOf(hashes);
}

std::vector<AuditRow> auditAfter(
    const ReadTransaction& transaction, std::int64_t position, int limit) {
    using Number = std::int64_t;
    using Text = std::string;
    std::vector<AuditRow> found;
    for (auto& [chainN, at, stationAt, station, actor, act, kind, key, amount, command, body,
             effects, outcome, hash] : transaction.rows<Number, Number, Number, Text, Text, Text,
                                       Text, Text, Number, Text, Text, Text, Text, Text>(
             "SELECT chain_n, happened_at, station_at, station, actor, act, target_kind, "
             "target_key, amount, command, body_hash, effects_hash, outcome, hash FROM audit "
             "WHERE office = (SELECT office FROM installation) AND chain_n > $1 "
             "ORDER BY chain_n LIMIT $2",
             position, std::int64_t{limit}))
        found.push_back({chainN,
            {instantOf(at), instantOf(stationAt), std::move(station), std::move(actor),
                std::move(act), std::move(kind), std::move(key), amount, std::move(command),
                std::move(body), std::move(effects), std::move(outcome)},
            std::move(hash)});
    return found;
}

std::string chainedHash(
    const std::string& previous, std::int64_t position, const AuditEntry& entry) {
    std::string text;
    text.reserve(512);
    append(text, previous);
    append(text, position);
    append(text, column(entry.at));
    append(text, column(entry.stationAt));
    append(text, entry.station);
    append(text, entry.actor);
    append(text, entry.act);
    append(text, entry.targetKind);
    append(text, entry.targetKey);
    append(text, entry.amount);
    append(text, entry.command);
    append(text, entry.bodyHash);
    append(text, entry.effectsHash);
    append(text, entry.outcome);
    return sha256(text).toString();
}

} // namespace okno::server::store
