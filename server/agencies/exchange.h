// The exchange with outside agencies: carries queries of cards out and answers in. The registry
// starts one; it works on a thread of its own and touches the registry only through Outgoing.
#pragma once

#include "common/domain/commands.h"
#include "server/agencies/agency_gateway.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace okno::server::agencies {

/// A query that waits to be sent.
struct OutgoingQuery {
    domain::CardId card;
    domain::QueryId query;
    std::string kind;
    std::map<std::string, std::string> request;
};

/// The registry's side. Called by the exchange's thread; each call is one transaction. The registry
/// gives the commands their station, counter, actor (role exchange) and time, and carries them out
/// by the rules as it does every other; a command id that it knows has no second effect and counts
/// as success.
class Outgoing {
public:
    virtual ~Outgoing() = default;

    /// Oldest first; not those that were marked sent or have an answer.
    [[nodiscard]] virtual Result<std::vector<OutgoingQuery>> nextQueries(std::size_t limit) = 0;
    /// The query has left: it is not offered again, even where the rules refuse the command
    /// (`conflict`: its answer came first).
    [[nodiscard]] virtual Result<void> markSent(
        const domain::CommandId& id, const domain::MarkQuerySent& command)
        = 0;
    /// The card of a query; nothing when the registry has none such.
    [[nodiscard]] virtual Result<std::optional<domain::CardId>> cardOf(const domain::QueryId& query)
        = 0;
    /// Safe on disk when it returns; before the command that names it.
    [[nodiscard]] virtual Result<void> storePaper(const BlobId& id, const std::string& bytes) = 0;
    /// The query has its answer and is not offered again, sent or not. What the rules refuse
    /// (`conflict`, `refused`, `notFound`) is final; `storage` and `unavailable` are tried again.
    [[nodiscard]] virtual Result<void> recordAnswer(
        const domain::CommandId& id, const domain::RecordAnswer& command)
        = 0;
};

struct RoundCounts {
    std::size_t sent = 0;
    std::size_t rejected = 0; // by the agency, for good
    std::size_t answered = 0;
    std::size_t broken = 0; // answers that could not be used
    std::size_t postponed = 0; // the agency was in trouble over them; tried again in the next round
};

/// One round: a batch of what waits goes out, what is ready comes in. A message or an answer at
/// fault is recorded and left behind; one over which the agency stumbles holds no other up. A peer
/// that is in trouble over several ends the round with its error.
class ExchangeRound {
public:
    ExchangeRound(AgencyGateway& gateway, Outgoing& outgoing, const Clock& clock);
    [[nodiscard]] Result<RoundCounts> run();

private:
    [[nodiscard]] Result<void> sendBatch(RoundCounts& counts);
    [[nodiscard]] Result<void> sendOne(const OutgoingQuery& query, RoundCounts& counts);
    [[nodiscard]] Result<void> reject(
        const OutgoingQuery& query, const Error& refusal, RoundCounts& counts);
    [[nodiscard]] Result<void> receiveAll(RoundCounts& counts);
    [[nodiscard]] Result<void> receiveOne(
        const protocol::AgencyResponse& response, RoundCounts& counts);

    [[nodiscard]] Result<domain::RecordAnswer> answerIn(const protocol::AgencyResponse& response,
        const domain::CardId& card, const domain::QueryId& query);
    [[nodiscard]] Result<void> fetchPaper(const std::string& responseId,
        const protocol::AgencyPaper& paper, domain::RecordAnswer& answer);

    AgencyGateway& m_gateway;
    Outgoing& m_outgoing;
    const Clock& m_clock;
};

struct ExchangePace {
    std::chrono::milliseconds poll{1000}; // between rounds while all is well
    std::chrono::milliseconds firstRetry{1000}; // full jitter, doubling
    std::chrono::milliseconds lastRetry{std::chrono::minutes(5)};
};

/// Longest pause before attempt `failures` + 1; the real one is drawn between nought and it.
[[nodiscard]] std::chrono::milliseconds retryLimit(const ExchangePace& pace, int failures);

/// Runs rounds until destroyed, which waits for the round in progress (bounded by the gateway's
/// time-outs).
class Exchange {
public:
    Exchange(AgencyGateway& gateway, Outgoing& outgoing, const Clock& clock, ExchangePace pace);
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    /// There is something to send. From any thread.
    void wake();

private:
    void work();
    [[nodiscard]] std::chrono::milliseconds pauseAfter(const Result<RoundCounts>& round);

    ExchangeRound m_round;
    ExchangePace m_pace;
    std::mt19937_64 m_random;
    int m_failures = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace okno::server::agencies
