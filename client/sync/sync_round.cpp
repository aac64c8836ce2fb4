#include "client/sync/sync_round.h"

#include "client/documents/blob_folder.h"
#include "client/store/store.h"
#include "common/protocol/command_json.h"

#include <algorithm>
#include <utility>

namespace okno::client::sync {

using protocol::Problem;
using store::WriteTransaction;

namespace {

constexpr std::size_t blobsPerRound = 10'000; // the scans of some weeks offline

bool isAway(const Problem& problem) {
    return problem.error.code == ErrorCode::unavailable
        || problem.error.code == ErrorCode::unauthenticated;
}

/// As many of the commands as fit into one body, but at least one.
void fitIntoOneBody(std::vector<domain::Command>& commands) {
    std::size_t bytes = 0;
    const auto tooMany
        = std::find_if(commands.begin(), commands.end(), [&](const domain::Command& command) {
              bytes += protocol::toJson(command).dump().size();
              return bytes > protocol::maxBodyBytes / 2;
          });
    if (tooMany != commands.end())
        commands.erase(std::max(tooMany, commands.begin() + 1), commands.end());
}

} // namespace

SyncRound::SyncRound(RegistryPort& registry, store::Store& store,
    const documents::BlobFolder& blobs, Listener listener)
    : m_registry(registry)
    , m_store(store)
    , m_blobs(blobs)
    , m_listener(std::move(listener)) { }

template <typename T> Result<T> SyncRound::write(std::function<Result<T>(WriteTransaction&)> work) {
    auto future = m_store.write<T>(std::move(work));
    future.waitForFinished();
    return future.result();
}

void SyncRound::push() {
    auto commands = write<std::vector<domain::Command>>([](WriteTransaction& transaction) {
        return transaction.unsent(protocol::maxCommandsPerPush);
    });
    if (!commands)
        return fail(commands.error());
    if (commands->empty())
        return pull();
    fitIntoOneBody(*commands);
    m_listener.sending(commands->back().n);
    m_registry.push({*std::move(commands)}, this,
        [this](const Answer<protocol::PushResponse>& answer) { takePushed(answer); });
}

void SyncRound::takePushed(const Answer<protocol::PushResponse>& answer) {
    m_listener.sending(0);
    if (!answer && answer.error().expectedN && !m_renumbered)
        return closeGap(answer.error());
    if (!answer)
        return m_listener.finished(answer.error());
    m_listener.heard(answer->serverTime);
    const auto applied = write<void>(
        [&](WriteTransaction& transaction) { return transaction.applyOutcomes(answer->outcomes); });
    if (!applied)
        return fail(applied.error());
    if (answer->outcomes.empty())
        return m_listener.finished(
            Problem{0, Error{ErrorCode::unavailable, "answer-broken"}, {}}); // or it never ends
    push();
}

void SyncRound::closeGap(const Problem& gap) {
    m_renumbered = true;
    const auto renumbered = write<void>([&](WriteTransaction& transaction) {
        return transaction.renumberOutbox(gap.expectedN.value());
    });
    if (!renumbered)
        return fail(renumbered.error());
    push();
}

void SyncRound::pull() {
    const auto cursor = write<std::optional<std::string>>(
        [](WriteTransaction& transaction) { return transaction.cursor(); });
    if (!cursor)
        return fail(cursor.error());
    m_registry.changes(
        *cursor, this, [this](const Answer<protocol::ChangesPage>& answer) { takePage(answer); });
}

void SyncRound::takePage(const Answer<protocol::ChangesPage>& answer) {
    if (!answer)
        return m_listener.finished(answer.error());
    m_listener.heard(answer->serverTime);
    const auto applied = write<void>(
        [&](WriteTransaction& transaction) { return transaction.applyChanges(*answer); });
    if (!applied)
        return fail(applied.error());
    if (answer->more)
        return pull();
    m_listener.pulled(answer->cursor);
    listBlobs();
}

void SyncRound::listBlobs() {
    auto waiting = write<std::vector<BlobId>>(
        [](WriteTransaction& transaction) { return transaction.blobsToUpload(blobsPerRound); });
    if (!waiting)
        return fail(waiting.error());
    m_toUpload = *std::move(waiting);
    std::reverse(m_toUpload.begin(), m_toUpload.end());
    uploadNext();
}

void SyncRound::uploadNext() {
    if (m_toUpload.empty() || m_hurried)
        return finish();
    const BlobId blob = m_toUpload.back();
    m_toUpload.pop_back();
    const auto taken = [this, blob](const Answer<void>& answer) { takeUpload(blob, answer); };
    if (m_blobs.has(blob))
        m_registry.upload(blob, m_blobs.pathOf(blob), this, taken);
    else // it came from another station, which brings it
        m_registry.probe(blob, this, taken);
}

void SyncRound::takeUpload(const BlobId& blob, const Answer<void>& answer) {
    if (answer)
        return uploaded(blob);
    if (isAway(answer.error()))
        return m_listener.finished(answer.error());
    m_trouble = answer.error();
    uploadNext();
}

void SyncRound::uploaded(const BlobId& blob) {
    const auto marked = write<void>([&](WriteTransaction& transaction) -> Result<void> {
        transaction.markUploaded(blob);
        return {};
    });
    if (!marked)
        return fail(marked.error());
    uploadNext();
}

void SyncRound::fail(const Error& error) {
    m_listener.finished(Problem{0, error, {}});
}

void SyncRound::finish() {
    m_listener.finished(m_trouble);
}

} // namespace okno::client::sync
