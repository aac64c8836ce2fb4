// The body of a request, read so that a cut connection cannot pass for a complete message: Poco
// takes the end of the stream for the end of the body.
#pragma once

#include "common/basics/result.h"

#include <Poco/Net/HTTPServerRequest.h>

#include <cstdint>
#include <functional>
#include <string>

namespace okno::server::http {

/// The Content-Length. `invalidInput` "length-required", "length-ambiguous" (with
/// Transfer-Encoding, or twice) and "body-too-large" with the limit as detail.
[[nodiscard]] Result<std::int64_t> bodyLength(
    const Poco::Net::HTTPServerRequest& request, std::size_t limit);

using Sink = std::function<Result<void>(const char* data, std::size_t size)>;

/// Hands the body over in pieces. `invalidInput` "body-truncated" when fewer bytes came than were
/// announced; the sink's first failure ends it.
[[nodiscard]] Result<void> streamBody(
    Poco::Net::HTTPServerRequest& request, std::size_t limit, const Sink& sink);

[[nodiscard]] Result<std::string> readBody(
    Poco::Net::HTTPServerRequest& request, std::size_t limit);

/// Takes in what nobody has read of the body, up to a bound. True when the next request begins
/// behind it for certain: otherwise the connection must not be used for another one, which could be
/// hidden in the body.
[[nodiscard]] bool forgetBody(Poco::Net::HTTPServerRequest& request);

} // namespace okno::server::http
