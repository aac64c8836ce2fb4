#include "common/basics/named_uuid.h"
#include "server/agencies/exchange.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <string_view>

namespace okno::server::agencies {

namespace {
constexpr std::size_t batch = 100;

bool isPassing(const Error& error) {
    return error.code == ErrorCode::unavailable || error.code == ErrorCode::storage;
}

/// One message over which the agency stumbles must not hold the others up; a few of them mean that
/// the agency itself is in trouble.
bool forgives(const Error& error, RoundCounts& counts) {
    constexpr std::size_t patience = 3;
    return error.code == ErrorCode::unavailable && ++counts.postponed < patience;
}

/// Ids come from outside: only those that look like one reach the log.
std::string logged(const std::string& id) {
    const auto isPlain = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || c == '-';
    };
    const bool plain = !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), isPlain);
    return plain ? id : std::string("(malformed)");
}

domain::CommandId commandNamed(std::string_view purpose, const std::string& id) {
    return domain::CommandId(
        uuidOfName(std::string("exchange ") + std::string(purpose) + " " + id));
}

/// The one thing that a clerk can do with an answer at fault is to ask again, so it ends the query.
void markFailed(domain::RecordAnswer& answer, std::string reason) {
    answer.outcome = domain::QueryState::failed;
    answer.response.clear();
    answer.paper.reset();
    answer.remark = std::move(reason);
}
} // namespace

ExchangeRound::ExchangeRound(AgencyGateway& gateway, Outgoing& outgoing, const Clock& clock)
    : m_gateway(gateway)
    , m_outgoing(outgoing)
    , m_clock(clock) { }

Result<RoundCounts> ExchangeRound::run() {
    RoundCounts counts;
    const auto done = sendBatch(counts).and_then([&] { return receiveAll(counts); });
    if (counts.sent + counts.rejected + counts.answered + counts.broken + counts.postponed > 0)
        spdlog::info("exchange: {} sent, {} rejected, {} answered, {} broken, {} postponed",
            counts.sent, counts.rejected, counts.answered, counts.broken, counts.postponed);
    if (!done)
        return tl::unexpected(done.error());
    return counts;
}

Result<void> ExchangeRound::sendBatch(RoundCounts& counts) {
    const auto queries = m_outgoing.nextQueries(batch);
    if (!queries)
        return tl::unexpected(queries.error());
    for (const OutgoingQuery& query : *queries)
        if (auto sent = sendOne(query, counts); !sent && !forgives(sent.error(), counts))
            return sent;
    return {};
}

Result<void> ExchangeRound::sendOne(const OutgoingQuery& query, RoundCounts& counts) {
    const std::string id = query.query.toString();
    auto sent = m_gateway.send({id, query.kind, query.request, m_clock.now()});
    if (!sent)
        return isPassing(sent.error()) ? sent : reject(query, sent.error(), counts);
    auto marked = m_outgoing.markSent(commandNamed("sent", id), {query.card, query.query});
    if (!marked && isPassing(marked.error()))
        return marked;
    if (!marked)
        spdlog::warn("exchange: query {} not marked sent: {}", id, marked.error().reason);
    ++counts.sent;
    return {};
}

Result<void> ExchangeRound::reject(
    const OutgoingQuery& query, const Error& refusal, RoundCounts& counts) {
    const std::string id = query.query.toString();
    spdlog::warn("exchange: query {} rejected by the agency: {}", id, refusal.reason);
    domain::RecordAnswer answer{
        query.card, query.query, domain::QueryState::failed, {}, std::nullopt, "query-rejected"};
    auto recorded = m_outgoing.recordAnswer(commandNamed("rejected", id), answer);
    if (!recorded && isPassing(recorded.error()))
        return recorded;
    ++counts.rejected;
    return {};
}

Result<void> ExchangeRound::receiveAll(RoundCounts& counts) {
    const auto responses = m_gateway.responses();
    if (!responses)
        return tl::unexpected(responses.error());
    for (const protocol::AgencyResponse& response : *responses) {
        auto received = receiveOne(response, counts).and_then([&] {
            return m_gateway.acknowledge(response.id);
        });
        if (!received && isPassing(received.error()) && !forgives(received.error(), counts))
            return received;
    }
    return {};
}

Result<void> ExchangeRound::receiveOne(
    const protocol::AgencyResponse& response, RoundCounts& counts) {
    const auto query = domain::QueryId::parse(response.messageId);
    const auto card
        = query ? m_outgoing.cardOf(*query) : Result<std::optional<domain::CardId>>(std::nullopt);
    if (!card)
        return tl::unexpected(card.error());
    if (!*card) {
        spdlog::error("exchange: response {} answers no query of ours", logged(response.id));
        ++counts.broken;
        return {};
    }
    const auto answer = answerIn(response, **card, *query);
    if (!answer)
        return tl::unexpected(answer.error());
    // The message's id belongs to the name: two agencies may use the same number.
    const auto id = commandNamed("answer", response.id + " " + response.messageId);
    auto recorded = m_outgoing.recordAnswer(id, *answer);
    if (!recorded && isPassing(recorded.error()))
        return recorded;
    if (!recorded)
        spdlog::warn(
            "exchange: response {} not recorded: {}", logged(response.id), recorded.error().reason);
    const bool usable = recorded && answer->outcome != domain::QueryState::failed;
    ++(usable ? counts.answered : counts.broken);
    return {};
}

Result<domain::RecordAnswer> ExchangeRound::answerIn(const protocol::AgencyResponse& response,
    const domain::CardId& card, const domain::QueryId& query) {
    domain::RecordAnswer answer{card, query, domain::QueryState::failed, {}, std::nullopt, {}};
    const auto said = protocol::parseJson(response.body).and_then(protocol::agencyAnswerFromJson);
    if (!said) {
        spdlog::error("exchange: response {} to query {} is unreadable: {} {}", logged(response.id),
            query.toString(), said.error().reason, said.error().detail);
        markFailed(answer, "answer-unreadable");
        return answer;
    }
    answer.outcome = said->outcome;
    answer.response = said->fields;
    answer.remark = said->remark;
    if (said->outcome == domain::QueryState::answered && said->fields.empty() && !said->paper) {
        markFailed(answer, "answer-empty");
        return answer;
    }
    if (said->paper)
        if (const auto fetched = fetchPaper(response.id, *said->paper, answer); !fetched)
            return tl::unexpected(fetched.error());
    return answer;
}

Result<void> ExchangeRound::fetchPaper(const std::string& responseId,
    const protocol::AgencyPaper& paper, domain::RecordAnswer& answer) {
    const auto bytes = m_gateway.paper(responseId);
    if (!bytes && isPassing(bytes.error()))
        return tl::unexpected(bytes.error());
    if (!bytes) {
        spdlog::error("exchange: response {} has no paper", logged(responseId));
        markFailed(answer, "paper-missing");
        return {};
    }
    if (sha256(*bytes) != paper.sha256 || static_cast<std::int64_t>(bytes->size()) != paper.bytes) {
        spdlog::error("exchange: response {} has another paper than it says", logged(responseId));
        markFailed(answer, "paper-hash-wrong");
        return {};
    }
    answer.paper = paper.sha256;
    return m_outgoing.storePaper(paper.sha256, *bytes);
}

} // namespace okno::server::agencies
