// The registry's side of the exchange in memory, agencies in the test's own process, and a way to
// make each step fail in turn.
#pragma once

#include "server/agencies/exchange.h"
#include "server/agencies/http_agency_gateway.h"
#include "server/agency_simulator/agency_server.h"
#include "tests/support/fake_clock.h"

#include <functional>
#include <set>

namespace okno::server::agencies::tests {

/// Counts the steps of a run; the one with the chosen number fails.
class Faults {
public:
    explicit Faults(int failing)
        : m_failing(failing) { }
    [[nodiscard]] bool strikes() { return m_step++ == m_failing; }
    [[nodiscard]] bool struck() const { return m_step > m_failing; }

private:
    int m_failing;
    int m_step = 0;
};

/// Keeps what a registry would: one effect for each command id, one answer for each query.
class MemoryOutgoing : public Outgoing {
public:
    explicit MemoryOutgoing(Faults* faults = nullptr)
        : m_faults(faults) { }

    domain::QueryId add(const std::string& kind, int number);
    [[nodiscard]] std::optional<domain::RecordAnswer> answerTo(const domain::QueryId& query) const;
    [[nodiscard]] std::string paperOf(const domain::QueryId& query) const;
    [[nodiscard]] std::size_t effects() const;
    void waitForAnswers(std::size_t count);

    [[nodiscard]] Result<std::vector<OutgoingQuery>> nextQueries(std::size_t limit) override;
    [[nodiscard]] Result<void> markSent(
        const domain::CommandId& id, const domain::MarkQuerySent& command) override;
    [[nodiscard]] Result<std::optional<domain::CardId>> cardOf(
        const domain::QueryId& query) override;
    [[nodiscard]] Result<void> storePaper(const BlobId& id, const std::string& bytes) override;
    [[nodiscard]] Result<void> recordAnswer(
        const domain::CommandId& id, const domain::RecordAnswer& command) override;

private:
    [[nodiscard]] Result<void> step();

    Faults* m_faults;
    mutable std::mutex m_mutex;
    std::condition_variable m_answered;
    std::vector<OutgoingQuery> m_queries;
    std::set<domain::QueryId> m_sent;
    std::set<domain::CommandId> m_commands;
    std::map<domain::QueryId, domain::RecordAnswer> m_answers;
    std::map<BlobId, std::string> m_papers;
};

/// Another gateway whose calls can fail before they go out, or after they had their effect.
class FaultyGateway : public AgencyGateway {
public:
    FaultyGateway(AgencyGateway& gateway, Faults& faults)
        : m_gateway(gateway)
        , m_faults(faults) { }

    [[nodiscard]] Result<void> send(const protocol::AgencyRequest& message) override;
    [[nodiscard]] Result<std::vector<protocol::AgencyResponse>> responses() override;
    [[nodiscard]] Result<std::string> paper(const std::string& responseId) override;
    [[nodiscard]] Result<void> acknowledge(const std::string& responseId) override;

private:
    template <typename Call> auto attempt(Call call) -> decltype(call());

    AgencyGateway& m_gateway;
    Faults& m_faults;
};

inline const Instant morning{std::chrono::seconds(1'795'400'000)};

/// Agencies on a port of their own choice, answering after three seconds of `clock`.
class Agencies {
public:
    explicit Agencies(agency_simulator::Script script = {}, int answerAfter = 3);

    okno::tests::FakeClock clock{morning};
    agency_simulator::AgencySimulator simulator;
    std::unique_ptr<agency_simulator::AgencyServer> server;
    HttpAgencyGateway gateway;
};

} // namespace okno::server::agencies::tests
