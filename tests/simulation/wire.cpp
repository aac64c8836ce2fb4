#include "tests/simulation/wire.h"

#include <Poco/Exception.h>

#include <array>
#include <string_view>
#include <utility>

namespace okno::simulation {

namespace {

constexpr NetworkFault requestLost{"request lost", 0.03};
constexpr NetworkFault requestDoubled{"request doubled", 0.03};
constexpr NetworkFault requestCut{"request cut off", 0.01};
constexpr NetworkFault requestDamaged{"request damaged", 0.01};
constexpr NetworkFault answerLost{"answer lost", 0.05};
constexpr NetworkFault answerCut{"answer cut off", 0.02};
constexpr NetworkFault answerDamaged{"answer damaged", 0.01};
constexpr NetworkFault requestAgain{"request again, long after", 0.01};
constexpr auto overtaken = "request overtaken";

constexpr std::size_t maxGhosts = 20;

} // namespace

Wire::Wire(tests::RegistryFixture& registry, Chance& chance, Tally& tally)
    : m_registry(registry)
    , m_chance(chance)
    , m_tally(tally) { }

std::vector<std::string> Wire::faultNames() {
    std::vector<std::string> names{overtaken};
    for (const NetworkFault& fault : {requestLost, requestDoubled, requestCut, requestDamaged,
             answerLost, answerCut, answerDamaged, requestAgain})
        names.emplace_back(fault.name);
    return names;
}

void Wire::send(Exchange exchange) {
    m_exchanges.push_back({std::move(exchange), std::nullopt});
}

void Wire::step() {
    if (!m_ghosts.empty() && goesWrong(requestAgain))
        replayOldOne();
    if (m_exchanges.empty())
        return;
    const std::size_t index = m_chance.below(m_exchanges.size());
    if (index > 0)
        m_tally.count(overtaken);
    Waiting waiting = std::move(m_exchanges.at(index));
    m_exchanges.erase(m_exchanges.begin() + static_cast<std::ptrdiff_t>(index));
    if (waiting.reply)
        carryBack(waiting);
    else
        carryThere(waiting);
}

void Wire::cutAll() {
    for (const Waiting& waiting : std::exchange(m_exchanges, {}))
        answer(waiting.exchange, std::nullopt);
}

bool Wire::goesWrong(const NetworkFault& fault) {
    const bool wrong = !m_isCalm && m_chance.happens(fault.share);
    if (wrong)
        m_tally.count(fault.name);
    return wrong;
}

std::optional<tests::Reply> Wire::ask(const Exchange& exchange) {
    try {
        return tests::request(
            m_registry.port(), exchange.method, exchange.path, exchange.body, exchange.headers);
    } catch (const Poco::Exception&) {
        return std::nullopt; // the registry is down
    }
}

/// The line breaks in the middle of the body.
void Wire::askHalf(const Exchange& exchange) {
    std::string bytes = exchange.method + ' ' + exchange.path + " HTTP/1.1\r\nHost: registry\r\n";
    for (const auto& [name, value] : exchange.headers)
        bytes.append(name).append(": ").append(value).append("\r\n");
    bytes += "Content-Length: " + std::to_string(exchange.body.size()) + "\r\n\r\n";
    bytes += exchange.body.substr(0, m_chance.below(exchange.body.size()));
    try {
        static_cast<void>(tests::raw(m_registry.port(), bytes));
    } catch (const Poco::Exception&) {
        return; // it hung up, or is down
    }
}

/// One byte becomes one that no message may hold. What TLS would have noticed anyway, a letter that
/// has become another letter, does not reach either end.
std::string Wire::damaged(std::string bytes) {
    constexpr std::string_view impossible("\xff\xc0\x01\x00", 4);
    bytes.at(m_chance.below(bytes.size())) = impossible.at(m_chance.below(impossible.size()));
    return bytes;
}

void Wire::carryThere(Waiting& waiting) {
    if (goesWrong(requestLost))
        return answer(waiting.exchange, std::nullopt);
    if (!waiting.exchange.body.empty() && goesWrong(requestCut)) {
        askHalf(waiting.exchange);
        return answer(waiting.exchange, std::nullopt);
    }
    if (goesWrong(requestDoubled)) {
        static_cast<void>(ask(waiting.exchange));
        if (m_ghosts.size() < maxGhosts)
            m_ghosts.push_back(waiting.exchange);
    }
    Exchange asked = waiting.exchange;
    if (!asked.body.empty() && goesWrong(requestDamaged))
        asked.body = damaged(std::move(asked.body));
    waiting.reply = ask(asked);
    if (!waiting.reply)
        return answer(waiting.exchange, std::nullopt);
    m_exchanges.push_back(std::move(waiting));
}

void Wire::carryBack(const Waiting& waiting) {
    if (goesWrong(answerLost))
        return answer(waiting.exchange, std::nullopt);
    auto reply = waiting.reply;
    if (!reply->body.empty() && goesWrong(answerCut))
        reply->body.resize(m_chance.below(reply->body.size()));
    else if (!reply->body.empty() && goesWrong(answerDamaged))
        reply->body = damaged(std::move(reply->body));
    answer(waiting.exchange, reply);
}

void Wire::replayOldOne() {
    const std::size_t index = m_chance.below(m_ghosts.size());
    static_cast<void>(ask(m_ghosts.at(index)));
    m_ghosts.erase(m_ghosts.begin() + static_cast<std::ptrdiff_t>(index));
}

void Wire::answer(const Exchange& exchange, const std::optional<tests::Reply>& reply) {
    if (exchange.context)
        exchange.answer(reply);
}

} // namespace okno::simulation
