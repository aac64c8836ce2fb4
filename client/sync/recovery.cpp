#include "client/sync/recovery.h"

#include "client/sync/store_write.h"

#include <utility>

namespace okno::client::sync {

using protocol::RecoveryPage;
using store::RecoveryPart;
using store::WriteTransaction;

namespace {

RecoveryPage pageOf(const RecoveryPart& part) {
    return {part.cursor, part.confirmedN, part.records, part.commands, part.last};
}

} // namespace

Recovery::Recovery(RegistryPort& registry, store::Store& store, const protocol::Problem& problem,
    Finished finished)
    : m_registry(registry)
    , m_store(store)
    , m_restoredTo(problem.restoredTo)
    , m_finished(std::move(finished)) {
    m_place.n = problem.expectedN.value_or(1) - 1;
}

void Recovery::begin() {
    if (m_restoredTo)
        sendNext();
    else
        finish({}, {});
}

// As many records as fit into one body.
Result<RecoveryPart> Recovery::read() const {
    for (std::size_t limit = protocol::maxItemsPerRecoveryPage;; limit /= 2) {
        auto part = written<RecoveryPart>(
            m_store, [&](WriteTransaction& transaction) -> Result<RecoveryPart> {
                return transaction.recoveryPart(*m_restoredTo, m_place, limit);
            });
        if (!part || limit == 1
            || protocol::toJson(pageOf(*part)).dump().size() < protocol::maxBodyBytes / 2)
            return part;
    }
}

void Recovery::sendNext() {
    auto part = read();
    if (!part)
        return fail(part.error());
    if (part->cursor.empty()) // a new station, before the end of its first snapshot
        return finish({}, {});
    const RecoveryPage page = pageOf(*part);
    m_registry.recover(page, this,
        [this, part = *std::move(part)](
            const Answer<protocol::RecoveryAnswer>& answer) { takeAnswer(part, answer); });
}

void Recovery::takeAnswer(
    const RecoveryPart& part, const Answer<protocol::RecoveryAnswer>& answer) {
    if (!answer)
        return m_finished(answer.error());
    const auto noted = written<void>(m_store, [&](WriteTransaction& transaction) -> Result<void> {
        transaction.awaitUploads(part);
        return {};
    });
    if (!noted)
        return fail(noted.error());
    if (part.last)
        return finish(answer->confirmedN, answer->cursor);
    m_place = part.next;
    sendNext();
}

void Recovery::finish(
    std::optional<std::int64_t> confirmedN, const std::optional<std::string>& cursor) {
    const auto finished
        = written<void>(m_store, [&](WriteTransaction& transaction) -> Result<void> {
              transaction.finishRecovery(m_restoredTo, confirmedN, cursor);
              return {};
          });
    if (!finished)
        return fail(finished.error());
    m_finished(std::nullopt);
}

} // namespace okno::client::sync
