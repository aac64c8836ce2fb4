#include "server/store/inspection.h"

namespace okno::server::store {

namespace {
using Number = std::int64_t;
using Text = std::string;

std::string joined(const Text& first, const Text& second, Number third) {
    return first.empty() ? Text() : first + " " + second + " " + std::to_string(third);
}

std::vector<GivenNumber> numbers(
    const ReadTransaction& transaction, const std::string& sql, int limit) {
    std::vector<GivenNumber> found;
    for (auto& [journal, year, number] : transaction.rows<Text, Number, Number>(sql, Number{limit}))
        found.push_back({std::move(journal), year, number});
    return found;
}

template <typename Column>
std::vector<Column> column(const ReadTransaction& transaction, const std::string& sql, int limit) {
    std::vector<Column> found;
    for (auto& [value] : transaction.rows<Column>(sql, Number{limit}))
        found.push_back(std::move(value));
    return found;
}

Number count(const ReadTransaction& transaction, const std::string& sql) {
    return std::get<0>(transaction.rows<Number>(sql).front());
}

constexpr const char* recordsSql = R"(
SELECT r.kind, r.record_key, r.version, r.doc,
  COALESCE(f.kind, ''), COALESCE(f.record_key, ''), COALESCE(f.version, 0),
  COALESCE(f.doc_hash, ''),
  COALESCE(p.window_number, ''), COALESCE(p.place_date, ''), COALESCE(p.start_minute, 0),
  COALESCE(n.journal, ''), COALESCE(n.journal_year, 0), COALESCE(n.number, 0),
  COALESCE(c.born, 0), COALESCE(c.words, '')
FROM record r
LEFT JOIN feed f ON f.office = (SELECT office FROM installation)
  AND f.feed_position = r.feed_position
LEFT JOIN ticket_place p ON p.ticket = r.record_key
LEFT JOIN journal_number n ON n.card = r.record_key
LEFT JOIN card_index c ON r.kind = 'card' AND c.card = r.record_key
WHERE (r.kind, r.record_key) > ($1, $2)
ORDER BY r.kind, r.record_key LIMIT $3)";

constexpr const char* gapsSql = R"(
WITH given AS (
  SELECT journal, journal_year, number FROM journal_number
  UNION ALL SELECT journal, journal_year, number FROM lost_number)
SELECT g.journal, g.journal_year, g.number FROM given g
LEFT JOIN given p ON p.journal = g.journal AND p.journal_year = g.journal_year
  AND p.number = g.number - 1
WHERE g.number <> 1 AND p.number IS NULL
ORDER BY g.journal, g.journal_year, g.number LIMIT $1)";

constexpr const char* offCounterSql = R"(
WITH given AS (
  SELECT journal, journal_year, number FROM journal_number
  UNION ALL SELECT journal, journal_year, number FROM lost_number)
SELECT h.journal, h.journal_year, h.last_number FROM journal_head h
LEFT JOIN given g ON g.journal = h.journal AND g.journal_year = h.journal_year
GROUP BY h.journal, h.journal_year, h.last_number
HAVING COALESCE(MAX(g.number), 0) <> h.last_number
ORDER BY h.journal, h.journal_year LIMIT $1)";

constexpr const char* stationsSql = R"(
SELECT s.code, s.confirmed_n, COUNT(c.id), COALESCE(MAX(c.n), 0),
  (SELECT COALESCE(SUM(r.lost_commands), 0) FROM station_recovery r WHERE r.station = s.id)
FROM station s LEFT JOIN command c ON c.station = s.id
GROUP BY s.id, s.code, s.confirmed_n ORDER BY s.code)";
} // namespace

std::vector<InspectedRecord> inspectRecords(const ReadTransaction& transaction,
    const std::string& afterKind, const std::string& afterKey, int limit) {
    std::vector<InspectedRecord> found;
    for (auto& [kind, key, version, doc, feedKind, feedKey, feedVersion, docHash, window, date,
             minute, journal, year, number, born, words] :
        transaction.rows<Text, Text, Number, Text, Text, Text, Number, Text, Text, Text, Number,
            Text, Number, Number, Number, Text>(recordsSql, afterKind, afterKey, Number{limit})) {
        InspectedRecord record{std::move(kind), std::move(key), version, std::move(doc),
            joined(feedKind, feedKey, feedVersion), std::move(docHash),
            joined(window, date, minute), joined(journal, std::to_string(year), number), born,
            std::move(words)};
        found.push_back(std::move(record));
    }
    return found;
}

std::int64_t countPlaces(const ReadTransaction& transaction) {
    return count(transaction, "SELECT COUNT(*) FROM ticket_place");
}

std::vector<InspectedCommand> inspectCommands(
    const ReadTransaction& transaction, std::int64_t from, std::int64_t to) {
    std::vector<InspectedCommand> found;
    for (auto& [position, body, outcome] : transaction.rows<Number, Text, Text>(
             "SELECT a.chain_n, COALESCE(c.body_hash, ''), COALESCE(c.outcome, '') FROM audit a "
             "LEFT JOIN command c ON c.id = a.command "
             "WHERE a.office = (SELECT office FROM installation) AND a.chain_n >= $1 "
             "AND a.chain_n <= $2 AND a.body_hash <> '' ORDER BY a.chain_n",
             from, to))
        found.push_back({position, std::move(body), std::move(outcome)});
    return found;
}

std::vector<InspectedEffect> inspectEffects(
    const ReadTransaction& transaction, std::int64_t from, std::int64_t to) {
    std::vector<InspectedEffect> found;
    for (auto& [position, hash] : transaction.rows<Number, Text>(
             "SELECT a.chain_n, f.doc_hash FROM audit a JOIN feed f ON f.command = a.command "
             "WHERE a.office = (SELECT office FROM installation) AND a.chain_n >= $1 "
             "AND a.chain_n <= $2 AND a.command <> '' ORDER BY a.chain_n, f.feed_position",
             from, to))
        found.push_back({position, std::move(hash)});
    return found;
}

std::int64_t countCommands(const ReadTransaction& transaction) {
    return count(transaction, "SELECT COUNT(*) FROM command");
}

std::vector<std::string> commandsNotAudited(const ReadTransaction& transaction, int limit) {
    return column<Text>(transaction,
        "SELECT c.id FROM command c LEFT JOIN audit a ON a.command = c.id AND a.body_hash <> '' "
        "LEFT JOIN audit_before_chain b ON b.command = c.id "
        "WHERE a.command IS NULL AND b.command IS NULL ORDER BY c.id LIMIT $1",
        limit);
}

std::vector<std::int64_t> changesNotAudited(const ReadTransaction& transaction, int limit) {
    return column<Number>(transaction,
        "SELECT f.feed_position FROM feed f LEFT JOIN audit a ON a.command = f.command "
        "AND a.effects_hash <> '' WHERE f.doc_hash <> '' AND a.command IS NULL "
        "ORDER BY f.feed_position LIMIT $1",
        limit);
}

FeedExtent feedExtent(const ReadTransaction& transaction) {
    const auto rows = transaction.rows<Number, Number, Number>(
        "SELECT COUNT(*), COALESCE(MAX(f.feed_position), 0), "
        "(SELECT COALESCE(MAX(value), 0) FROM head) FROM feed f");
    const auto& [changes, last, head] = rows.front();
    return {changes, last, head};
}

std::vector<std::int64_t> feedGaps(const ReadTransaction& transaction, int limit) {
    return column<Number>(transaction,
        "SELECT f.feed_position FROM feed f LEFT JOIN feed p ON p.office = f.office "
        "AND p.feed_position = f.feed_position - 1 "
        "WHERE f.feed_position <> 1 AND p.feed_position IS NULL "
        "ORDER BY f.feed_position LIMIT $1",
        limit);
}

std::int64_t countNumbers(const ReadTransaction& transaction) {
    return count(transaction, "SELECT COUNT(*) FROM journal_number");
}

std::vector<GivenNumber> numbersAfterGap(const ReadTransaction& transaction, int limit) {
    return numbers(transaction, gapsSql, limit);
}

std::vector<GivenNumber> journalsOffCounter(const ReadTransaction& transaction, int limit) {
    return numbers(transaction, offCounterSql, limit);
}

std::vector<GivenNumber> numbersWithoutCard(const ReadTransaction& transaction, int limit) {
    return numbers(transaction,
        "SELECT n.journal, n.journal_year, n.number FROM journal_number n LEFT JOIN record r "
        "ON r.kind = 'card' AND r.record_key = n.card WHERE r.record_key IS NULL "
        "ORDER BY n.journal, n.journal_year, n.number LIMIT $1",
        limit);
}

std::int64_t countLostNumbers(const ReadTransaction& transaction) {
    return count(transaction, "SELECT COUNT(*) FROM lost_number");
}

std::vector<InspectedStation> inspectStations(const ReadTransaction& transaction) {
    std::vector<InspectedStation> found;
    for (auto& [code, confirmedN, commands, lastN, lost] :
        transaction.rows<Text, Number, Number, Number, Number>(stationsSql))
        found.push_back({std::move(code), confirmedN, commands + lost, lastN});
    return found;
}

} // namespace okno::server::store
