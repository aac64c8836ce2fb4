#include "tests/server/agencies/fakes.h"

#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::server::agencies::tests {

namespace {
const Error troubled{ErrorCode::unavailable, "fault-injected"};
} // namespace

domain::QueryId MemoryOutgoing::add(const std::string& kind, int number) {
    const std::lock_guard lock(m_mutex);
    const auto query = okno::tests::id<domain::QueryId>(number);
    m_queries.push_back({okno::tests::id<domain::CardId>(1000 + number), query, kind,
        {{"cadastral_no", "55:36:070401:" + std::to_string(number)}}});
    return query;
}

std::optional<domain::RecordAnswer> MemoryOutgoing::answerTo(const domain::QueryId& query) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_answers.find(query);
    return found == m_answers.end() ? std::nullopt : std::optional(found->second);
}

std::string MemoryOutgoing::paperOf(const domain::QueryId& query) const {
    const auto answer = answerTo(query);
    const std::lock_guard lock(m_mutex);
    return answer && answer->paper ? m_papers.at(*answer->paper) : std::string();
}

std::size_t MemoryOutgoing::effects() const {
    const std::lock_guard lock(m_mutex);
    return m_commands.size();
}

void MemoryOutgoing::waitForAnswers(std::size_t count) {
    std::unique_lock lock(m_mutex);
    m_answered.wait(lock, [&] { return m_answers.size() >= count; });
}

Result<void> MemoryOutgoing::step() {
    if (m_faults != nullptr && m_faults->strikes())
        return failure(ErrorCode::storage, "fault-injected");
    return {};
}

Result<std::vector<OutgoingQuery>> MemoryOutgoing::nextQueries(std::size_t limit) {
    if (const auto done = step(); !done)
        return tl::unexpected(done.error());
    const std::lock_guard lock(m_mutex);
    std::vector<OutgoingQuery> waiting;
    for (const OutgoingQuery& query : m_queries)
        if (waiting.size() < limit && !m_sent.contains(query.query)
            && !m_answers.contains(query.query))
            waiting.push_back(query);
    return waiting;
}

Result<void> MemoryOutgoing::markSent(
    const domain::CommandId& id, const domain::MarkQuerySent& command) {
    if (auto done = step(); !done)
        return done;
    const std::lock_guard lock(m_mutex);
    m_sent.insert(command.query);
    m_commands.insert(id);
    return {};
}

Result<std::optional<domain::CardId>> MemoryOutgoing::cardOf(const domain::QueryId& query) {
    if (const auto done = step(); !done)
        return tl::unexpected(done.error());
    const std::lock_guard lock(m_mutex);
    for (const OutgoingQuery& one : m_queries)
        if (one.query == query)
            return std::optional(one.card);
    return std::optional<domain::CardId>();
}

Result<void> MemoryOutgoing::storePaper(const BlobId& id, const std::string& bytes) {
    if (auto done = step(); !done)
        return done;
    const std::lock_guard lock(m_mutex);
    m_papers[id] = bytes;
    return {};
}

Result<void> MemoryOutgoing::recordAnswer(
    const domain::CommandId& id, const domain::RecordAnswer& command) {
    if (auto done = step(); !done)
        return done;
    const std::lock_guard lock(m_mutex);
    if (command.paper && !m_papers.contains(*command.paper))
        return failure(ErrorCode::refused, "paper-not-stored");
    if (!m_commands.insert(id).second)
        return {};
    if (!m_answers.emplace(command.query, command).second)
        return failure(ErrorCode::conflict, "already-answered");
    m_answered.notify_all();
    return {};
}

/// Two steps each: the request may get lost, and so may the answer to it.
template <typename Call> auto FaultyGateway::attempt(Call call) -> decltype(call()) {
    if (m_faults.strikes())
        return tl::unexpected(troubled);
    auto result = call();
    if (m_faults.strikes())
        return tl::unexpected(troubled);
    return result;
}

Result<void> FaultyGateway::send(const protocol::AgencyRequest& message) {
    return attempt([&] { return m_gateway.send(message); });
}

Result<std::vector<protocol::AgencyResponse>> FaultyGateway::responses() {
    return attempt([&] { return m_gateway.responses(); });
}

Result<std::string> FaultyGateway::paper(const std::string& responseId) {
    return attempt([&] { return m_gateway.paper(responseId); });
}

Result<void> FaultyGateway::acknowledge(const std::string& responseId) {
    return attempt([&] { return m_gateway.acknowledge(responseId); });
}

Agencies::Agencies(agency_simulator::Script script, int answerAfter)
    : simulator({std::chrono::seconds(answerAfter), std::move(script), {}, OKNO_PAPER_FONT}, clock)
    , server(agency_simulator::AgencyServer::start(simulator, 0).value())
    , gateway("127.0.0.1", server->port(), std::chrono::seconds(20)) { }

} // namespace okno::server::agencies::tests
