// Who waits for the registry's word on a command: a booking at a counter. Used by the writing
// thread; the futures are read anywhere.
#pragma once

#include "common/basics/result.h"
#include "common/domain/ids.h"

#include <QFuture>
#include <QPromise>

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace okno::client::store {

class AwaitedAnswers {
public:
    /// Ready when an answer to the command has been stored; without a result when the store closes
    /// before.
    [[nodiscard]] QFuture<Result<void>> await(const domain::CommandId& command);
    /// Whether a person is still to be told what comes of the command.
    [[nodiscard]] bool hasListener(const domain::CommandId& command) const;
    /// The person has been told otherwise; the future stays.
    void dismissListener(const domain::CommandId& command);
    void answer(const domain::CommandId& command, Result<void> word);

    /// The transaction is on disk: those who wait hear what it has answered.
    void commit();
    void rollBack();

private:
    struct Awaited {
        std::shared_ptr<QPromise<Result<void>>> promise;
        bool isPerson;
    };

    std::map<domain::CommandId, Awaited> m_awaited;
    // Of the transaction under way.
    std::vector<domain::CommandId> m_added;
    std::vector<std::pair<domain::CommandId, Result<void>>> m_answers;
};

} // namespace okno::client::store
