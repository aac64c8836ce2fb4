#include "server/store/recovered.h"

#include "common/protocol/command_json.h"
#include "server/store/audit.h"
#include "server/store/columns.h"
#include "server/store/inspection.h"

namespace okno::server::store {

namespace {
using Number = std::int64_t;
using Text = std::string;

std::string nameOf(domain::RecordKind kind) {
    return protocol::toString(kind);
}

template <typename... Args>
Number count(const ReadTransaction& transaction, const std::string& sql, const Args&... args) {
    return std::get<0>(transaction.rows<Number>(sql, args...).front());
}
} // namespace

std::optional<RecoveredRecord> findRecovered(
    const ReadTransaction& transaction, const domain::RecordKey& key) {
    const auto rows = transaction.rows<Number, Number, Text, Text, Number>(
        "SELECT version, filled_version, partial_doc, station, recovered_at FROM recovered_record "
        "WHERE kind = $1 AND record_key = $2",
        nameOf(key.kind), key.key);
    if (rows.empty())
        return std::nullopt;
    const auto& [version, filled, doc, station, at] = rows.front();
    return RecoveredRecord{
        version, filled, doc, stored(domain::StationId::parse(station)), instantOf(at)};
}

void putRecoveredMark(
    WriteTransaction& transaction, const domain::RecordKey& key, const RecoveredRecord& recovered) {
    transaction.execute(
        "INSERT INTO recovered_record (kind, record_key, version, filled_version, partial_doc, "
        "station, recovered_at) VALUES ($1, $2, $3, $4, $5, $6, $7) "
        "ON CONFLICT (kind, record_key) DO UPDATE SET version = excluded.version, "
        "filled_version = excluded.filled_version, partial_doc = excluded.partial_doc, "
        "station = excluded.station, recovered_at = excluded.recovered_at",
        nameOf(key.kind), key.key, recovered.version, recovered.filledVersion, recovered.partialDoc,
        recovered.station.toString(), column(recovered.recoveredAt));
}

void putAside(WriteTransaction& transaction, const Aside& aside) {
    transaction.execute(
        "INSERT INTO recovery_aside (kind, record_key, version, station, reason, doc, put_at) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        aside.kind, aside.key, aside.version, aside.station.toString(), aside.reason, aside.doc,
        column(aside.at));
}

void dropAside(WriteTransaction& transaction, const Aside& aside) {
    transaction.execute("DELETE FROM recovery_aside WHERE kind = $1 AND record_key = $2 "
                        "AND version = $3 AND station = $4",
        aside.kind, aside.key, aside.version, aside.station.toString());
}

std::vector<Aside> asideFor(
    const ReadTransaction& transaction, const std::string& reason, int limit) {
    std::vector<Aside> found;
    for (auto& [kind, key, version, station, doc, at] :
        transaction.rows<Text, Text, Number, Text, Text, Number>(
            "SELECT kind, record_key, version, station, doc, put_at FROM recovery_aside "
            "WHERE reason = $1 ORDER BY put_at, kind, record_key, version LIMIT $2",
            reason, Number{limit}))
        found.push_back({std::move(kind), std::move(key), version,
            stored(domain::StationId::parse(station)), reason, std::move(doc), instantOf(at)});
    return found;
}

std::int64_t countAsideFrom(const ReadTransaction& transaction, const domain::StationId& station) {
    return count(
        transaction, "SELECT COUNT(*) FROM recovery_aside WHERE station = $1", station.toString());
}

std::vector<AsideCount> countAside(const ReadTransaction& transaction) {
    std::vector<AsideCount> found;
    for (auto& [kind, reason, number] : transaction.rows<Text, Text, Number>(
             "SELECT kind, reason, COUNT(*) FROM recovery_aside GROUP BY kind, reason "
             "ORDER BY kind, reason"))
        found.push_back({std::move(kind), std::move(reason), number});
    return found;
}

std::int64_t countIncomplete(const ReadTransaction& transaction) {
    return count(
        transaction, "SELECT COUNT(*) FROM recovered_record WHERE filled_version <> version");
}

bool claimNumber(WriteTransaction& transaction, const domain::RegistrationNumber& number,
    const domain::CardId& card) {
    const Number year{number.year};
    const Number value{number.number};
    const auto claimed = transaction.rows<Text, Text, Number, Number>(
        "SELECT card, journal, journal_year, number FROM journal_number WHERE card = $1 "
        "OR (journal = $2 AND journal_year = $3 AND number = $4)",
        card.toString(), number.journal, year, value);
    for (const auto& row : claimed)
        if (row != std::tuple(card.toString(), number.journal, year, value))
            return false;
    if (!claimed.empty())
        return true;
    transaction.execute("INSERT INTO journal_number (journal, journal_year, number, card) "
                        "VALUES ($1, $2, $3, $4)",
        number.journal, year, value, card.toString());
    transaction.execute(
        "INSERT INTO journal_head (journal, journal_year, last_number) VALUES ($1, $2, $3) "
        "ON CONFLICT (journal, journal_year) DO UPDATE SET last_number = excluded.last_number "
        "WHERE journal_head.last_number < excluded.last_number",
        number.journal, year, value);
    transaction.execute(
        "DELETE FROM lost_number WHERE journal = $1 AND journal_year = $2 AND number = $3",
        number.journal, year, value);
    return true;
}

std::int64_t lastNumber(const ReadTransaction& transaction, const std::string& journal, int year) {
    return count(transaction,
        "SELECT COALESCE(MAX(last_number), 0) FROM journal_head "
        "WHERE journal = $1 AND journal_year = $2",
        journal, Number{year});
}

std::int64_t writeOffNumbers(WriteTransaction& transaction) {
    constexpr int pageSize = 500;
    const auto isGiven = [&](const GivenNumber& number) {
        return count(transaction,
                   "SELECT COUNT(*) FROM journal_number "
                   "WHERE journal = $1 AND journal_year = $2 AND number = $3",
                   number.journal, number.year, number.number)
            > 0;
    };
    for (auto page = numbersAfterGap(transaction, pageSize); !page.empty();
         page = numbersAfterGap(transaction, pageSize))
        for (GivenNumber number : page)
            for (--number.number; number.number > 0 && !isGiven(number); --number.number)
                transaction.execute("INSERT INTO lost_number (journal, journal_year, number) "
                                    "VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                    number.journal, number.year, number.number);
    return countLostNumbers(transaction);
}

bool keepRecovered(WriteTransaction& transaction, const domain::Command& command,
    const BlobId& bodyHash, const std::string& outcome, Instant now) {
    const std::string id = command.id.toString();
    const std::string station = command.station.toString();
    const auto inserted = transaction.rows<std::string>(
        "INSERT INTO command (id, station, n, body_hash, outcome) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (station, n) DO NOTHING RETURNING id",
        id, station, command.n, bodyHash.toString(), outcome);
    if (inserted.empty())
        return false;
    const auto target = domain::targetOf(command.args);
    addAudit(transaction,
        {now, command.at, station, command.actor.toString(),
            "recovered-" + protocol::typeOf(command.args), nameOf(target.kind), target.key, 1, id,
            bodyHash.toString(), "", outcome});
    return true;
}

std::int64_t countCommandsOf(const ReadTransaction& transaction, const domain::StationId& station) {
    return count(
        transaction, "SELECT COUNT(*) FROM command WHERE station = $1", station.toString());
}

std::int64_t countLostBefore(const ReadTransaction& transaction, const domain::StationId& station,
    const std::string& epoch) {
    return count(transaction,
        "SELECT COALESCE(SUM(lost_commands), 0) FROM station_recovery "
        "WHERE station = $1 AND epoch <> $2",
        station.toString(), epoch);
}

} // namespace okno::server::store
