// Files between station and registry: uploads by tus 1.0, downloads by ranges of RFC 9110. Their
// messages are headers; what is JSON among them is here.
#pragma once

#include "common/protocol/messages.h"

#include <optional>
#include <vector>

namespace okno::protocol {

namespace endpoints {
inline constexpr std::string_view blob = "/v1/blobs/"; // with the SHA-256 behind it
inline constexpr std::string_view uploads = "/v1/uploads";
inline constexpr std::string_view upload = "/v1/uploads/"; // with the upload's id behind it
} // namespace endpoints

inline constexpr int maxWantedBlobs = 1000; // looked at by one request

/// GET uploads?after=SHA256: what records name and the registry does not hold, or not whole any
/// more, in order of the hash. Only what the caller may read, or what this station has named.
struct WantedBlobs {
    std::vector<BlobId> wanted;
    std::optional<BlobId> next{}; // where to go on; none: that was all
};

[[nodiscard]] Json toJson(const WantedBlobs& message);
[[nodiscard]] Result<WantedBlobs> wantedBlobsFromJson(const Json& json);

} // namespace okno::protocol
