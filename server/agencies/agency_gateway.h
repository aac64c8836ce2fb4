// The way to the outside agencies. Delivery is at least once in both directions: a message may be
// sent twice and a response offered twice, so both carry ids that make the repetition harmless.
#pragma once

#include "common/basics/clock.h"
#include "common/basics/result.h"

#include <map>
#include <string>
#include <vector>

namespace okno::server::agencies {

/// A query as it leaves: `messageId` is the query's id, the same at every attempt.
struct QueryMessage {
    std::string messageId;
    std::string kind; // code of the query kind
    std::map<std::string, std::string> request;
    Instant sentAt;
};

/// The envelope of a response. The body is the agency's own text and not yet trusted to be one.
struct ResponseEnvelope {
    std::string id; // the agency's, the same at every offer
    std::string messageId; // of the query that it answers, as the agency says
    std::string body;
};

/// Called by the exchange's thread only. `unavailable`: trying later helps; any other error: this
/// message or response is refused for good.
class AgencyGateway {
public:
    virtual ~AgencyGateway() = default;

    [[nodiscard]] virtual Result<void> send(const QueryMessage& message) = 0;
    /// What waits to be fetched; the same again until acknowledged.
    [[nodiscard]] virtual Result<std::vector<ResponseEnvelope>> responses() = 0;
    /// The bytes of the answer as a document.
    [[nodiscard]] virtual Result<std::string> paper(const std::string& responseId) = 0;
    [[nodiscard]] virtual Result<void> acknowledge(const std::string& responseId) = 0;
};

} // namespace okno::server::agencies
