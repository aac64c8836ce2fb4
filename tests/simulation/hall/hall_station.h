// A registry and the stations of a hall, with nothing between them but being there or not. The
// rules are the product's own; the copies, the outbox and the feed are as simple as can be.
#pragma once

#include "tests/simulation/hall/hall_records.h"
#include "tests/simulation/hall/hall_story.h"
#include "tests/support/domain_fixtures.h"

#include <string>
#include <vector>

namespace okno::simulation {

class HallRegistry {
public:
    void put(const domain::Record& record);
    /// Decides for good; what was decided is in the feed.
    [[nodiscard]] Result<domain::Decision> take(const domain::Command& command);

    [[nodiscard]] const HallRecords& records() const { return m_records; }
    [[nodiscard]] const std::vector<domain::RecordKey>& feed() const { return m_feed; }
    [[nodiscard]] const HallStory& story() const { return m_story; }
    void forgetBefore(const LocalDate& date);

private:
    HallRecords m_records;
    HallStory m_story;
    std::vector<domain::RecordKey> m_feed;
};

class HallStation {
public:
    HallStation(HallRegistry& registry, int number, domain::Employee person);

    /// As at a desk: decided here at once; connected, the registry's word is what counts.
    Result<void> submit(const domain::CommandArgs& args, Instant now);
    /// Sends what waits and fetches what is new.
    void sync();
    void setConnected(bool connected);
    void forgetBefore(const LocalDate& date) { m_records.forgetBefore(date); }

    [[nodiscard]] bool isConnected() const { return m_connected; }
    [[nodiscard]] const HallRecords& records() const { return m_records; }
    [[nodiscard]] const domain::Employee& person() const { return m_person; }
    [[nodiscard]] domain::StationId id() const { return m_id; }

    struct Refused {
        domain::Command command;
        Error error;
    };
    /// What was promised here without the network and refused afterwards.
    [[nodiscard]] const std::vector<Refused>& refused() const { return m_refused; }
    void forgetRefused() { m_refused.clear(); }

private:
    void fetch();

    HallRegistry& m_registry;
    int m_number;
    domain::StationId m_id;
    domain::Employee m_person;
    HallRecords m_records;
    std::vector<domain::Command> m_outbox;
    std::vector<Refused> m_refused;
    std::size_t m_fetched = 0;
    std::int64_t m_n = 0;
    bool m_connected = true;
};

} // namespace okno::simulation
