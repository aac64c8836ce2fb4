#include "common/domain/queue/ticket.h"
#include "common/protocol/record_json.h"
#include "server/registry/verification.h"
#include "server/store/card_index.h"
#include "server/store/inspection.h"
#include "server/store/word_index.h"

namespace okno::server::registry {

namespace {
constexpr int recordsAtOnce = 500;

std::string placeOf(const domain::Ticket& ticket) {
    if (!domain::holdsPlace(ticket))
        return {};
    return ticket.place.window + " " + formatDate(ticket.place.date) + " "
        + std::to_string(ticket.place.start.count());
}

std::string numberOf(const domain::Card& card) {
    if (!card.number)
        return {};
    return card.number->journal + " " + std::to_string(card.number->year) + " "
        + std::to_string(card.number->number);
}

/// What the search goes by: the words beside a card, and the index of those of all cards.
class WordCheck {
public:
    explicit WordCheck(const store::ReadTransaction& transaction)
        : m_transaction(transaction)
        , m_until(store::wordsIndexedUntil(transaction)) { }

    void examine(const store::InspectedRecord& record) {
        if (record.born == 0 || record.born > m_until)
            return;
        const auto [indexed, expected]
            = store::countWords(m_transaction, record.born, record.words);
        m_indexed += indexed;
        if (indexed != expected)
            words.add(
                std::to_string(expected - indexed) + " words do not lead to card " + record.key);
    }
    void compare(const domain::Card& card, const store::InspectedRecord& record) {
        ++words.examined;
        if (store::lineOf(card) != record.words)
            words.add("the search knows other words than those of card " + record.key);
    }
    void finish() {
        const auto more = store::countIndexedWords(m_transaction, m_until) - m_indexed;
        if (more != 0)
            words.add(std::to_string(more) + " words lead to cards that do not have them");
    }

    CheckResult words{"words"};

private:
    const store::ReadTransaction& m_transaction;
    const std::int64_t m_until;
    std::int64_t m_indexed = 0;
};

class RecordChecks {
public:
    explicit RecordChecks(const store::ReadTransaction& transaction)
        : search(transaction) { }

    void examine(const store::InspectedRecord& record) {
        ++records.examined;
        const auto faultsBefore = records.found;
        search.examine(record);
        const std::string name = record.kind + " " + record.key;
        if (record.change != name + " " + std::to_string(record.version))
            records.add(
                "the feed does not have version " + std::to_string(record.version) + " of " + name);
        else if (!record.docHash.empty() && sha256(record.doc).toString() != record.docHash)
            records.add("not as it was written: " + name);
        const auto read = parsed(record);
        if (!read || domain::keyOf(*read).key != record.key) {
            records.add("cannot be read: " + name);
            return;
        }
        if (const auto* ticket = std::get_if<domain::Ticket>(&*read))
            examine(*ticket, record);
        if (const auto* card = std::get_if<domain::Card>(&*read)) {
            if (numberOf(*card) != record.number)
                numbers.add("the card and the journal do not name the same number: " + record.key);
            if (records.found == faultsBefore)
                search.compare(*card, record);
        }
    }

    CheckResult records{"records"};
    CheckResult places{"places"};
    CheckResult numbers{"cards' numbers"};
    WordCheck search;

private:
    static Result<domain::Record> parsed(const store::InspectedRecord& record) {
        return protocol::recordKindFromString(record.kind).and_then([&](domain::RecordKind kind) {
            return protocol::parseJson(record.doc).and_then([&](const protocol::Json& json) {
                return protocol::recordFromJson(kind, json);
            });
        });
    }

    void examine(const domain::Ticket& ticket, const store::InspectedRecord& record) {
        if (!record.place.empty())
            ++places.examined;
        if (placeOf(ticket) != record.place)
            places.add("ticket " + record.key + " and its place do not agree");
    }
};
} // namespace

std::vector<CheckResult> verifyRecords(const store::ReadTransaction& transaction) {
    RecordChecks checks(transaction);
    std::string kind;
    std::string key;
    for (auto page = store::inspectRecords(transaction, kind, key, recordsAtOnce); !page.empty();
         page = store::inspectRecords(transaction, kind, key, recordsAtOnce)) {
        for (const store::InspectedRecord& record : page) {
            checks.examine(record);
            if (!record.number.empty())
                ++checks.numbers.examined;
        }
        kind = page.back().kind;
        key = page.back().key;
    }
    if (store::countPlaces(transaction) != checks.places.examined)
        checks.places.add("places are held for tickets that do not exist");
    std::vector<CheckResult> results{
        std::move(checks.records), std::move(checks.places), std::move(checks.numbers)};
    // Until the cards of an earlier program are indexed, nobody can say what is missing.
    if (store::olderRecordsIndexed(transaction)) {
        checks.search.finish();
        results.push_back(std::move(checks.search.words));
    }
    return results;
}

} // namespace okno::server::registry
