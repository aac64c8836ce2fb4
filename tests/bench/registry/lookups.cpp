#include "tests/bench/registry/lookups.h"

#include "common/protocol/view_messages.h"
#include "tests/end_to_end/operator.h"
#include "tests/support/await.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/store_fixture.h"

#include <QElapsedTimer>
#include <QUrl>

#include <algorithm>
#include <functional>

namespace okno::bench {

using rehearsal::require;

namespace {

constexpr int lookupRounds = 100;
constexpr int pageSize = 50;
constexpr double lookupGoalMs = 50;
constexpr double lookupShare = 0.95;

struct Lookup {
    std::string name;
    std::string note;
    std::function<void(int round)> run;
};

void measureLookups(
    const std::string& where, int cards, const std::vector<Lookup>& lookups, const Report& report) {
    for (const Lookup& lookup : lookups) {
        std::vector<double> times;
        for (int round = 0; round < lookupRounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            lookup.run(round);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        report({.name = where + "_" + lookup.name + "_p95_ms",
            .value = percentile(times, lookupShare),
            .unit = "ms",
            .goal = lookupGoalMs,
            .note = lookup.note + "; " + std::to_string(cards) + " cards, "
                + std::to_string(lookupRounds) + " different ones, " + rangeOf(times, 1)});
    }
}

std::string nameOf(const domain::Card& card) {
    return domain::personOf(card.applicant)->name.last + " "
        + domain::personOf(card.applicant)->name.first;
}

std::string addressOf(const domain::Card& card) {
    return domain::personOf(card.applicant)->address;
}

client::store::CardFilter inState(domain::CardState state) {
    client::store::CardFilter filter;
    filter.states = {state};
    return filter;
}

client::store::CardFilter withText(const std::string& text) {
    client::store::CardFilter filter;
    filter.text = text;
    return filter;
}

/// Cards all over the years.
domain::Card cardAt(int round, int cards) {
    return cardOfYears(
        static_cast<int>(static_cast<std::int64_t>(round) * 7919 * 997 % cards), cards);
}

/// As if the registry had sent them all.
void fillDesk(client::store::Store& store, int count) {
    constexpr int cardsPerPage = 2'000;
    for (int first = 0; first < count; first += cardsPerPage) {
        const int end = std::min(count, first + cardsPerPage);
        const auto write = [=](client::store::WriteTransaction& transaction) {
            protocol::ChangesPage page{{}, "bench", false, 0, tests::at("2026-11-23 09:00")};
            for (int index = first; index < end; ++index) {
                const domain::Record record = cardOfYears(index, count);
                page.changes.push_back({domain::keyOf(record), 1, protocol::toJson(record)});
            }
            return transaction.applyChanges(page);
        };
        require(tests::await(store.write<void>(write)).has_value(),
            QStringLiteral("the store could not be filled"));
    }
}

} // namespace

void measureRegistryLookups(WireStation& station, int cards, const Report& report) {
    const auto found = [](const WireAnswer& answer) {
        require(answer.status == 200,
            QStringLiteral("no list: ") + QString::fromStdString(answer.body.substr(0, 200)));
        require(answer.body.find("provisional_number") != std::string::npos,
            QStringLiteral("nothing was found"));
    };
    const auto search = [&](const std::string& text) {
        found(station.connection().request("POST", std::string(protocol::endpoints::search),
            protocol::Json{{"text", text}, {"limit", pageSize}}.dump(), station.authorised()));
    };
    measureLookups("registry", cards,
        {{"list", "a page of 50 of the cards in work, over HTTP",
             [&](int) { found(station.get("/v1/cards?state=in_work&limit=50")); }},
            {"search_name", "last and first name",
                [&](int round) { search(nameOf(cardAt(round, cards))); }},
            {"search_number", "registration number",
                [&](int round) { search(domain::toString(*cardAt(round, cards).number)); }},
            {"search_address", "street, house and flat",
                [&](int round) { search(addressOf(cardAt(round, cards))); }}},
        report);
}

void measureDeskLookups(int cards, const Report& report) {
    tests::Station station(1, tests::Station::Content::sampleCity);
    fillDesk(station.store(), cards);
    const auto find = [&station](const client::store::CardFilter& filter) {
        require(!station.reader().cards(filter, 0, pageSize).empty(),
            QStringLiteral("nothing found at the desk"));
    };
    measureLookups("desk", cards,
        {{"list", "a page of 50 of the cards in work, from the station's store",
             [&](int) { find(inState(domain::CardState::inWork)); }},
            {"search_name", "last and first name",
                [&](int round) { find(withText(nameOf(cardAt(round, cards)))); }},
            {"search_number", "registration number",
                [&](int round) { find(withText(domain::toString(*cardAt(round, cards).number))); }},
            {"search_address", "street, house and flat",
                [&](int round) { find(withText(addressOf(cardAt(round, cards)))); }}},
        report);
}

} // namespace okno::bench
