// What the registry's exchange and the outside agencies say to each other (in demo and training the
// agencies are the simulator). The envelope is read before the body is trusted, so that one broken
// answer cannot hide the others.
#pragma once

#include "common/basics/sha256.h"
#include "common/domain/card/card.h"
#include "common/protocol/record_json.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace okno::protocol {

/// Paths at the agencies. A paper's is responses + "/" + id + paperSuffix.
namespace agency_endpoints {
inline constexpr std::string_view requests = "/requests";
inline constexpr std::string_view responses = "/responses";
inline constexpr std::string_view paperSuffix = "/paper";
} // namespace agency_endpoints

/// POST requests: a query; the same messageId again changes nothing and is acknowledged again.
struct AgencyRequest {
    std::string messageId; // the query's id
    std::string kind; // code of the query kind
    std::map<std::string, std::string> request;
    Instant sentAt;
};

/// The answer to a request that was taken.
struct AgencyReceipt {
    std::string messageId;
    Instant receivedAt; // of the first time
};

/// The envelope of an answer.
struct AgencyResponse {
    std::string id; // the agency's, the same at every offer
    std::string messageId; // of the request, as the agency says
    std::string body; // text of an AgencyAnswer
};

/// GET responses: those that are ready, until each is acknowledged by DELETE responses/id.
struct AgencyResponses {
    std::vector<AgencyResponse> responses;
};

/// The answer as a document: what its bytes must be.
struct AgencyPaper {
    BlobId sha256;
    std::int64_t bytes;
};

struct AgencyAnswer {
    domain::QueryState outcome; // answered, refused or noData
    std::map<std::string, std::string> fields;
    std::string remark; // the reason of a refusal
    std::optional<AgencyPaper> paper;
};

[[nodiscard]] Json toJson(const AgencyRequest& message);
[[nodiscard]] Json toJson(const AgencyReceipt& message);
[[nodiscard]] Json toJson(const AgencyResponses& message);
[[nodiscard]] Json toJson(const AgencyAnswer& message);

/// Requests are read strictly, answers leniently.
[[nodiscard]] Result<AgencyRequest> agencyRequestFromJson(const Json& json);
[[nodiscard]] Result<AgencyReceipt> agencyReceiptFromJson(const Json& json);
/// An envelope without an id is left out; one whose other members cannot be read keeps its id, so
/// that it can be reported and acknowledged.
[[nodiscard]] Result<AgencyResponses> agencyResponsesFromJson(const Json& json);
/// An outcome that ends nothing (queued, sent, failed) is "value-unknown".
[[nodiscard]] Result<AgencyAnswer> agencyAnswerFromJson(const Json& json);

} // namespace okno::protocol
