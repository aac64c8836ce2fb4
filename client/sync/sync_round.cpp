#include "client/sync/sync_round.h"

#include "client/documents/blob_folder.h"
#include "client/sync/store_write.h"
#include "common/protocol/command_json.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace okno::client::sync {

using protocol::Problem;
using store::WriteTransaction;

namespace {

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

SyncRound::~SyncRound() {
    std::ignore = settle();
}

void SyncRound::push() {
    const auto commands = unsentBehind(0);
    if (!commands)
        return fail(commands.error());
    send(*commands);
}

Result<std::vector<domain::Command>> SyncRound::unsentBehind(std::int64_t n) {
    auto commands = written<std::vector<domain::Command>>(
        m_store, [&](WriteTransaction& transaction) -> Result<std::vector<domain::Command>> {
            return transaction.unsent(m_pushLimit, n);
        });
    if (commands)
        fitIntoOneBody(*commands);
    return commands;
}

void SyncRound::send(const std::vector<domain::Command>& commands) {
    if (commands.empty())
        return pull();
    const std::int64_t last = commands.back().n;
    m_listener.sending(last);
    m_registry.push(
        {commands}, this, [this, last] { noteSent(last); },
        [this, last](const Answer<protocol::PushResponse>& answer) { takePushed(answer, last); });
}

void SyncRound::noteSent(std::int64_t n) {
    // Where this fails the round fails at its next step.
    static_cast<void>(written<void>(m_store, [n](WriteTransaction& transaction) {
        transaction.noteSent(n);
        return Result<void>();
    }));
}

void SyncRound::takePushed(const Answer<protocol::PushResponse>& answer, std::int64_t last) {
    m_listener.sending(0);
    if (const auto before = settle(); !before)
        return fail(before.error());
    if (!answer && answer.error().expectedN && (!m_renumbered || m_pushLimit > 1))
        return closeGap(answer.error());
    if (!answer)
        return takeRefusal(answer.error());
    m_listener.heard(answer->serverTime);
    if (answer->outcomes.empty())
        return m_listener.finished(
            Problem{0, Error{ErrorCode::unavailable, "answer-broken"}, {}}); // or it never ends
    m_renumbered = false;
    const auto next = unsentBehind(last);
    m_applying = m_store.write<void>([response = *answer](WriteTransaction& transaction) {
        transaction.hear(response.serverTime);
        return transaction.applyOutcomes(response.outcomes);
    });
    if (!next)
        return fail(next.error());
    send(*next); // the registry decides on them while the station takes its answer
}

Result<void> SyncRound::settle() {
    if (!m_applying)
        return {};
    m_applying->waitForFinished();
    return std::exchange(m_applying, std::nullopt)->result();
}

// A second gap: commands that the registry knows stand among the new ones, as after a damaged
// database; one by one they are told apart. A registry that counts less than it has confirmed was
// restored from a backup: the feed tells.
void SyncRound::closeGap(const Problem& gap) {
    if (std::exchange(m_renumbered, true))
        m_pushLimit = 1;
    const auto renumbered = written<void>(m_store, [&](WriteTransaction& transaction) {
        return transaction.renumberOutbox(gap.expectedN.value());
    });
    if (renumbered)
        return push();
    if (renumbered.error().code != ErrorCode::conflict)
        return fail(renumbered.error());
    m_trouble = Problem{gap.status, renumbered.error(), {}};
    pull();
}

// What the registry says of the request, not of a command, leaves the outbox as it is. Others' news
// can still come in unless they would meet the same.
void SyncRound::takeRefusal(const Problem& problem) {
    const bool stillTells = problem.error.reason == "registry-recovering"
        || problem.error.reason == "registry-disk-full";
    if (problem.error.reason == "field-unknown" || problem.error.reason == "value-unknown")
        m_trouble = Problem{problem.status,
            Error{ErrorCode::incompatible, "registry-too-old", problem.error.detail}, {}};
    else
        m_trouble = problem;
    if ((isAway(problem) && !stillTells) || problem.error.code == ErrorCode::incompatible)
        return finish();
    pull();
}

void SyncRound::pull() {
    if (const auto before = settle(); !before)
        return fail(before.error());
    m_pull = new FeedPull(m_registry, m_store,
        {m_listener.heard, [this](const std::string& cursor) { takePulled(cursor); },
            [this](const Problem& problem) { m_listener.finished(problem); },
            [this] { dropFetched(); }});
    m_pull->setParent(this);
    m_pull->begin();
}

void SyncRound::takePulled(const std::string& cursor) {
    if (m_pull->hasRecovered() && !std::exchange(m_recovered, true)) {
        m_trouble.reset();
        m_renumbered = false;
        return push(); // what waited for the registry to know this station again
    }
    m_listener.pulled(cursor);
    listBlobs();
}

// What was fetched for somebody who saw more does not stay.
void SyncRound::dropFetched() {
    const auto fetched = written<std::vector<BlobId>>(
        m_store, [](WriteTransaction& transaction) -> Result<std::vector<BlobId>> {
            return transaction.fetched();
        });
    if (!fetched)
        return; // the snapshot that follows meets the same
    std::vector<BlobId> gone;
    std::copy_if(fetched->begin(), fetched->end(), std::back_inserter(gone),
        [this](const BlobId& blob) { return m_blobs.remove(blob).has_value(); });
    std::ignore = written<void>(m_store, [&](WriteTransaction& transaction) -> Result<void> {
        for (const BlobId& blob : gone)
            transaction.forgetFetched(blob);
        return {};
    });
}

void SyncRound::listBlobs() {
    auto waiting = written<std::vector<BlobId>>(
        m_store, [](WriteTransaction& transaction) -> Result<std::vector<BlobId>> {
            return transaction.blobsToUpload();
        });
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
        m_registry.probe(blob, this, [this, blob](const Answer<void>& answer) {
            const bool isOthers = !answer && answer.error().error.code == ErrorCode::forbidden;
            takeUpload(blob, isOthers ? Answer<void>() : answer);
        });
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
    const auto marked = written<void>(m_store, [&](WriteTransaction& transaction) -> Result<void> {
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
