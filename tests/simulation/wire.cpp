#include "tests/simulation/wire.h"

#include <Poco/Exception.h>

#include <utility>

namespace okno::simulation {

namespace {
constexpr Faults faultsOfANetwork;
constexpr std::size_t maxGhosts = 20;
constexpr double ghostAppears = 0.01;
} // namespace

Wire::Wire(tests::RegistryFixture& registry, Chance& chance)
    : m_registry(registry)
    , m_chance(chance) { }

void Wire::send(Exchange exchange) {
    m_exchanges.push_back({std::move(exchange), std::nullopt});
}

void Wire::step() {
    if (!m_isCalm && !m_ghosts.empty() && m_chance.happens(ghostAppears))
        replayOldOne();
    if (m_exchanges.empty())
        return;
    const std::size_t index = m_chance.below(m_exchanges.size());
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

bool Wire::goesWrong(double share) {
    const bool wrong = !m_isCalm && m_chance.happens(share);
    m_faults += wrong ? 1 : 0;
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

void Wire::carryThere(Waiting& waiting) {
    if (goesWrong(faultsOfANetwork.lostThere))
        return answer(waiting.exchange, std::nullopt);
    if (goesWrong(faultsOfANetwork.doubled)) {
        static_cast<void>(ask(waiting.exchange));
        if (m_ghosts.size() < maxGhosts)
            m_ghosts.push_back(waiting.exchange);
    }
    waiting.reply = ask(waiting.exchange);
    if (!waiting.reply)
        return answer(waiting.exchange, std::nullopt);
    m_exchanges.push_back(std::move(waiting));
}

void Wire::carryBack(const Waiting& waiting) {
    if (goesWrong(faultsOfANetwork.lostBack))
        return answer(waiting.exchange, std::nullopt);
    auto reply = waiting.reply;
    if (goesWrong(faultsOfANetwork.cut))
        reply->body.resize(reply->body.size() / 2);
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
