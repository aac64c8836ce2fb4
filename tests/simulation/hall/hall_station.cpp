#include "tests/simulation/hall/hall_station.h"

namespace okno::simulation {

using domain::Command;
using domain::Decision;

void HallRegistry::put(const domain::Record& record) {
    m_records.put(record);
    m_feed.push_back(domain::keyOf(record));
}

Result<Decision> HallRegistry::take(const Command& command) {
    auto decision = domain::decide(command, m_records, tests::FixedZone());
    if (!decision)
        return decision;
    for (const domain::Record& record : decision->records) {
        put(record);
        if (const auto* ticket = std::get_if<domain::Ticket>(&record))
            m_story.note(tests::FixedZone().toLocal(command.at), *ticket);
    }
    for (const domain::Ask& ask : decision->asks)
        if (const auto* lease = std::get_if<domain::GrantLease>(&ask))
            put(lease->day);
    return decision;
}

void HallRegistry::forgetBefore(const LocalDate& date) {
    m_records.forgetBefore(date);
    m_story.forgetBefore(date);
}

HallStation::HallStation(HallRegistry& registry, int number, domain::Employee person)
    : m_registry(registry)
    , m_number(number)
    , m_id(tests::id<domain::StationId>(number))
    , m_person(std::move(person)) { }

Result<void> HallStation::submit(const domain::CommandArgs& args, Instant now) {
    constexpr int most = 1'000'000; // commands of a station
    const auto id = tests::id<domain::CommandId>(m_number * most + static_cast<int>(++m_n));
    const Command command{id, m_id, m_n, m_person.id, now, args};
    if (m_connected) {
        const auto taken = m_registry.take(command);
        fetch();
        return taken ? Result<void>() : tl::unexpected(taken.error());
    }
    const auto decision = domain::decide(command, m_records, tests::FixedZone());
    if (!decision)
        return tl::unexpected(decision.error());
    for (const domain::Record& record : decision->records)
        m_records.put(record);
    m_outbox.push_back(command);
    return {};
}

void HallStation::sync() {
    for (const Command& command : m_outbox) {
        const auto taken = m_registry.take(command);
        if (taken)
            continue;
        m_refused.push_back({command, taken.error()});
        const auto key = domain::targetOf(command.args);
        if (const auto theirs = m_registry.records().find(key))
            m_records.put(*theirs);
        else
            m_records.remove(key);
    }
    m_outbox.clear();
    fetch();
}

void HallStation::setConnected(bool connected) {
    m_connected = connected;
    if (connected)
        sync();
}

void HallStation::fetch() {
    for (; m_fetched < m_registry.feed().size(); ++m_fetched) {
        const auto& key = m_registry.feed().at(m_fetched);
        if (const auto record = m_registry.records().find(key))
            m_records.put(*record);
    }
}

} // namespace okno::simulation
