// Requests and answers of the registry's interface, version 1.
#pragma once

#include "common/domain/commands.h"
#include "common/protocol/record_json.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::protocol {

/// Paths. A blob's is blobs + "/" + its SHA-256.
namespace endpoints {
inline constexpr std::string_view health = "/health";
inline constexpr std::string_view metrics = "/metrics"; // to this machine only
inline constexpr std::string_view sessions = "/v1/sessions";
inline constexpr std::string_view enrolments = "/v1/enrolments"; // messages in enrolment.h
inline constexpr std::string_view password = "/v1/password";
inline constexpr std::string_view push = "/v1/push";
inline constexpr std::string_view changes = "/v1/changes";
inline constexpr std::string_view wait = "/v1/wait"; // on a port of its own
inline constexpr std::string_view blobs = "/v1/blobs";
inline constexpr std::string_view recovery = "/v1/recovery"; // messages in recovery_messages.h
} // namespace endpoints

inline constexpr int protocolVersion = 1;
/// Carries the version with every request; without it 1 is meant.
inline constexpr std::string_view protocolHeader = "Okno-Protocol";
/// With every request: for how many seconds nobody has touched the station. A session of a person
/// who is away ends; without the header only what a person does (a command, a search, looking at a
/// scan) counts as being there.
inline constexpr std::string_view idleHeader = "Okno-Idle";
inline constexpr std::size_t maxCommandsPerPush = 100;
inline constexpr std::size_t maxBodyBytes = 8U << 20;
inline constexpr std::size_t maxBlobBytes = 128U << 20;

/// POST sessions; the answer's token goes into every other request as "Authorization: Bearer …".
struct SignInRequest {
    std::string login;
    std::string password;
    domain::StationId station;
    std::string stationKey{}; // of the enrolment or of the last sign-in
};
struct SignInResponse {
    std::string token;
    domain::Employee employee;
    Instant serverTime;
    int waitPort;
    std::string stationKey{}; // for the next sign-in; the old one ends as soon as it was used
    Instant expiresAt{}; // of the session, however busy it is
    int offlineDays = 0; // for so long the person may sign in with the registry away
};

/// One record as the registry has it now, as far as the one who asks may see it.
struct Change {
    domain::RecordKey key;
    std::int64_t version; // grows by one with every command that touched the record
    Json record; // null: a tombstone, the station forgets the record
    std::int64_t position = 0; // in the feed; 0 from a registry that does not tell it

    [[nodiscard]] bool isTombstone() const { return record.is_null(); }
};

/// POST push: the station's outbox, in order.
struct PushRequest {
    std::vector<domain::Command> commands;
};
enum class OutcomeKind {
    applied,
    merged, // applied to a record that others had changed since the station saw it
    conflict, // what was wanted waits on the record for a person's choice; no refusal
    rejected,
};
struct CommandOutcome {
    domain::CommandId command;
    OutcomeKind kind;
    bool duplicate; // the registry knew the command; this is what it said then
    std::optional<Error> error; // of a rejected one
    std::vector<Change> changes; // the records of the command as they are in the registry now
    std::optional<std::int64_t> n{}; // of a duplicate: the counter under which it is known
};
struct PushResponse {
    std::vector<CommandOutcome> outcomes; // one for each command, in order
    Instant serverTime;
};

/// GET changes?since=CURSOR&limit=N: latest state of what changed; the first page is asked for
/// without `since`.
struct ChangesPage {
    std::vector<Change> changes;
    std::string cursor; // opaque; for the next request
    bool more;
    std::int64_t confirmedN; // the station's last counter that the registry has decided
    Instant serverTime;
    /// Where the registry's audit chain ends: opaque. The station keeps the newest and hands it
    /// back (changes?audit=…); `conflict` "history-rewritten" tells that the chain no longer holds
    /// it.
    std::optional<std::string> auditHead{};
};

/// GET wait?since=CURSOR: whether anything lies after the cursor; it is fetched with changes.
struct WaitResponse {
    bool changed;
};

/// The body of every failed request (RFC 9457); `expectedN` of a gap in the counter. With
/// "cursor-of-another-epoch" come the registry's `epoch` and, where that registry was restored from
/// a backup of the station's own history, `restoredTo`: what the station has of changes beyond that
/// position the registry has lost (see recovery_messages.h).
struct Problem {
    int status;
    Error error;
    std::optional<std::int64_t> expectedN;
    std::optional<std::string> epoch{};
    std::optional<std::int64_t> restoredTo{};
};

[[nodiscard]] Json toJson(const SignInRequest& message);
[[nodiscard]] Json toJson(const SignInResponse& message);
[[nodiscard]] Json toJson(const Change& message);
[[nodiscard]] Json toJson(const PushRequest& message);
[[nodiscard]] Json toJson(const CommandOutcome& message);
[[nodiscard]] Json toJson(const PushResponse& message);
[[nodiscard]] Json toJson(const ChangesPage& message);
[[nodiscard]] Json toJson(const WaitResponse& message);
[[nodiscard]] Json toJson(const Problem& message);

/// Requests are read strictly ("field-unknown"), answers leniently.
[[nodiscard]] Result<SignInRequest> signInRequestFromJson(const Json& json);
[[nodiscard]] Result<SignInResponse> signInResponseFromJson(const Json& json);
[[nodiscard]] Result<Change> changeFromJson(const Json& json);
[[nodiscard]] Result<PushRequest> pushRequestFromJson(const Json& json);
[[nodiscard]] Result<CommandOutcome> commandOutcomeFromJson(const Json& json);
[[nodiscard]] Result<PushResponse> pushResponseFromJson(const Json& json);
[[nodiscard]] Result<ChangesPage> changesPageFromJson(const Json& json);
[[nodiscard]] Result<WaitResponse> waitResponseFromJson(const Json& json);
[[nodiscard]] Result<Problem> problemFromJson(const Json& json);

[[nodiscard]] std::string toString(ErrorCode code);
[[nodiscard]] Result<ErrorCode> errorCodeFromString(std::string_view text);
/// The HTTP status that carries an error.
[[nodiscard]] int httpStatusOf(ErrorCode code);

} // namespace okno::protocol
