#include "common/domain/queue/ticket.h"
#include "common/protocol/record_json.h"
#include "server/registry/verification.h"
#include "server/store/inspection.h"

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

class RecordChecks {
public:
    void examine(const store::InspectedRecord& record) {
        ++records.examined;
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
        if (const auto* card = std::get_if<domain::Card>(&*read))
            if (numberOf(*card) != record.number)
                numbers.add("the card and the journal do not name the same number: " + record.key);
    }

    CheckResult records{"records"};
    CheckResult places{"places"};
    CheckResult numbers{"cards' numbers"};

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
    RecordChecks checks;
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
    return {std::move(checks.records), std::move(checks.places), std::move(checks.numbers)};
}

} // namespace okno::server::registry
