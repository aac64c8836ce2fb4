// The way to the outside agencies. Delivery is at least once in both directions: a message may be
// sent twice and a response offered twice, so both carry ids that make the repetition harmless.
#pragma once

#include "common/protocol/agency_messages.h"

#include <string>
#include <vector>

namespace okno::server::agencies {

/// Called by the exchange's thread only. `unavailable`: trying later helps; any other error: this
/// message or response is refused for good.
class AgencyGateway {
public:
    virtual ~AgencyGateway() = default;

    /// The message's id is the query's, the same at every attempt.
    [[nodiscard]] virtual Result<void> send(const protocol::AgencyRequest& message) = 0;
    /// What waits to be fetched; the same again until acknowledged.
    [[nodiscard]] virtual Result<std::vector<protocol::AgencyResponse>> responses() = 0;
    /// The bytes of the answer as a document.
    [[nodiscard]] virtual Result<std::string> paper(const std::string& responseId) = 0;
    [[nodiscard]] virtual Result<void> acknowledge(const std::string& responseId) = 0;
};

} // namespace okno::server::agencies
