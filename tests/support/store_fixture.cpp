#include "tests/support/store_fixture.h"

#include <QString>

#include <stdexcept>

namespace okno::tests {

using client::store::Store;
using client::store::WriteTransaction;
using domain::Command;

namespace {

protocol::CommandOutcome outcome(
    const Command& command, std::optional<Error> error, std::vector<protocol::Change> changes) {
    const auto kind = error ? protocol::OutcomeKind::rejected : protocol::OutcomeKind::applied;
    return {command.id, kind, false, std::move(error), std::move(changes)};
}

} // namespace

std::vector<domain::Record> sampleReference() {
    return {sampleOffice(), russianCalendar(), realEstateQuery(), companyQuery(), sampleService(),
        staff::specialist(), staff::neighbour(), staff::senior(), staff::callCentre(),
        staff::terminal(), staff::executor(), staff::otherExecutor(), staff::supervisor(),
        staff::administrator(), staff::exchange()};
}

protocol::Change changeOf(const domain::Record& record, std::int64_t version) {
    return {domain::keyOf(record), version, protocol::toJson(record)};
}

protocol::ChangesPage pageOf(
    std::vector<protocol::Change> changes, const std::string& cursor, std::int64_t confirmedN) {
    return {std::move(changes), cursor, false, confirmedN, at("2026-11-23 09:00")};
}

Station::Station(int number, Content content)
    : Station(id<domain::StationId>(900 + number), std::to_string(number).insert(0, 1, '0'),
        at("2026-11-23 10:00")) {
    if (content == Content::nothing)
        return;
    std::vector<protocol::Change> changes;
    for (const domain::Record& record : sampleReference())
        changes.push_back(changeOf(record));
    const auto taken = change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf(std::move(changes), "city"));
    });
    if (!taken)
        throw std::runtime_error("the sample city does not fit: " + taken.error().detail);
}

Station::Station(const domain::StationId& id, const std::string& code, Instant now)
    : m_clock(now)
    , m_ids(m_clock)
    , m_settings{m_folder.path().toStdString(), id, code} {
    restart();
}

Result<std::unique_ptr<Store>> Station::openAgain() {
    return Store::open(m_settings, m_clock, m_ids);
}

void Station::restart() {
    restart(std::nullopt);
}

void Station::restart(std::optional<int> maxPages) {
    close();
    m_settings.maxPages = maxPages;
    auto opened = openAgain();
    if (!opened)
        throw std::runtime_error("the store does not open: " + opened.error().reason);
    m_store = *std::move(opened);
}

Result<Command> Station::submit(const domain::Employee& actor, const domain::CommandArgs& args) {
    return write<Command>(
        [&](WriteTransaction& transaction) { return transaction.submit(args, actor.id); });
}

Result<void> Station::confirm(const std::vector<protocol::Change>& changes) {
    return change([&](WriteTransaction& transaction) {
        return transaction.applyOutcomes(
            {outcome(transaction.unsent(1).front(), std::nullopt, changes)});
    });
}

Result<void> Station::reject(const Error& error) {
    return change([&](WriteTransaction& transaction) {
        return transaction.applyOutcomes({outcome(transaction.unsent(1).front(), error, {})});
    });
}

std::vector<Command> Station::unsent() {
    return write<std::vector<Command>>([](WriteTransaction& transaction) {
        return transaction.unsent(1000);
    }).value();
}

} // namespace okno::tests
