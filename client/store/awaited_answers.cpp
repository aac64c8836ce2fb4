#include "client/store/awaited_answers.h"

namespace okno::client::store {

QFuture<Result<void>> AwaitedAnswers::await(const domain::CommandId& command) {
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_awaited.insert_or_assign(command, Awaited{promise, true});
    m_added.push_back(command);
    return promise->future();
}

bool AwaitedAnswers::hasListener(const domain::CommandId& command) const {
    const auto found = m_awaited.find(command);
    return found != m_awaited.end() && found->second.isPerson;
}

void AwaitedAnswers::dismissListener(const domain::CommandId& command) {
    if (const auto found = m_awaited.find(command); found != m_awaited.end())
        found->second.isPerson = false;
}

void AwaitedAnswers::answer(const domain::CommandId& command, Result<void> word) {
    if (m_awaited.contains(command))
        m_answers.emplace_back(command, std::move(word));
}

void AwaitedAnswers::commit() {
    m_added.clear();
    for (auto& [command, word] : std::exchange(m_answers, {})) {
        const auto awaited = m_awaited.extract(command);
        if (awaited.empty())
            continue;
        awaited.mapped().promise->addResult(std::move(word));
        awaited.mapped().promise->finish();
    }
}

void AwaitedAnswers::rollBack() {
    m_answers.clear();
    for (const domain::CommandId& command : std::exchange(m_added, {}))
        m_awaited.erase(command);
}

} // namespace okno::client::store
