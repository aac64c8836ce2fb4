// The registry as a station's synchronisation sees it. RegistryConnection speaks HTTP; tests put a
// simulated network in its place. Used on one thread; nothing blocks, every answer arrives as a
// call, never before the request has returned. An answer whose context has gone is dropped.
#pragma once

#include "common/basics/sha256.h"
#include "common/protocol/page_text.h"
#include "common/protocol/recovery_messages.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

class QObject;

namespace okno::client::sync {

/// A failure without a status never reached the registry, or its answer did not arrive whole:
/// `unavailable` "registry-away", "answer-broken", or one of reply.h. A registry whose own disk or
/// database fails is `unavailable` "registry-disk-full" or "registry-failed": `storage` is this
/// station's.
template <typename T> using Answer = tl::expected<T, protocol::Problem>;
template <typename T> using Answered = std::function<void(Answer<T>)>;

class RegistryPort {
public:
    RegistryPort() = default;
    virtual ~RegistryPort() = default;
    RegistryPort(const RegistryPort&) = delete;
    RegistryPort& operator=(const RegistryPort&) = delete;

    /// `left` is called when the request has left the station, once or more: the registry may know
    /// it from then on. Not at all where no line could be had.
    virtual void push(const protocol::PushRequest& request, QObject* context,
        std::function<void()> left, Answered<protocol::PushResponse> answered)
        = 0;
    /// From the feed's beginning without a cursor; `auditHead` is what the registry said last.
    virtual void changes(const std::optional<std::string>& cursor,
        const std::optional<std::string>& auditHead, QObject* context,
        Answered<protocol::PageText> answered)
        = 0;
    /// The first page without `page`, but with the cursor that the station has, if any.
    virtual void snapshot(const std::optional<std::string>& page,
        const std::optional<std::string>& since, QObject* context,
        Answered<protocol::PageText> answered)
        = 0;
    virtual void recover(const protocol::RecoveryPage& page, QObject* context,
        Answered<protocol::RecoveryAnswer> answered)
        = 0;

    /// Sends the file, or what the registry lacks of it. `notFound` "blob-missing" when this
    /// station does not have it.
    virtual void upload(const BlobId& blob, const std::filesystem::path& file, QObject* context,
        Answered<void> answered)
        = 0;
    /// Answers well when the registry holds the blob; `forbidden` when it is no business of whoever
    /// is signed in.
    virtual void probe(const BlobId& blob, QObject* context, Answered<void> answered) = 0;
    /// Streams into `file`, behind what an attempt before has left there; it holds the blob, synced
    /// to disk, when the answer is well. `storage` "disk-full" or "blob-damaged".
    virtual void download(const BlobId& blob, const std::filesystem::path& file, QObject* context,
        Answered<void> answered)
        = 0;
};

} // namespace okno::client::sync
