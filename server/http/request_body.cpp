#include "server/http/request_body.h"

#include <Poco/Net/HTTPMessage.h>

#include <algorithm>
#include <istream>
#include <vector>

namespace okno::server::http {

using Poco::Net::HTTPMessage;

Result<std::int64_t> bodyLength(const Poco::Net::HTTPServerRequest& request, std::size_t limit) {
    if (!request.has(HTTPMessage::CONTENT_LENGTH))
        return failure(ErrorCode::invalidInput, "length-required");
    const auto lengths = std::count_if(request.begin(), request.end(), [](const auto& header) {
        return Poco::icompare(header.first, HTTPMessage::CONTENT_LENGTH) == 0;
    });
    if (lengths != 1 || request.has(HTTPMessage::TRANSFER_ENCODING))
        return failure(ErrorCode::invalidInput, "length-ambiguous");
    const std::int64_t length = request.getContentLength64();
    if (length < 0)
        return failure(ErrorCode::invalidInput, "length-required");
    if (length > static_cast<std::int64_t>(limit))
        return failure(ErrorCode::invalidInput, "body-too-large", std::to_string(limit));
    return length;
}

Result<void> streamBody(
    Poco::Net::HTTPServerRequest& request, std::size_t limit, const Sink& sink) {
    const auto length = bodyLength(request, limit);
    if (!length)
        return tl::unexpected(length.error());
    // Whoever hashes and writes a piece does it while the next one comes in.
    constexpr std::int64_t piece = 32 << 10;
    std::vector<char> buffer(static_cast<std::size_t>(std::min(*length, piece)));
    std::int64_t left = *length;
    while (left > 0) {
        request.stream().read(
            buffer.data(), std::min<std::int64_t>(left, static_cast<std::int64_t>(buffer.size())));
        const auto got = request.stream().gcount();
        if (got <= 0)
            return failure(ErrorCode::invalidInput, "body-truncated");
        if (const auto taken = sink(buffer.data(), static_cast<std::size_t>(got)); !taken)
            return taken;
        left -= got;
    }
    return {};
}

Result<std::string> readBody(Poco::Net::HTTPServerRequest& request, std::size_t limit) {
    std::string body;
    return streamBody(request, limit, [&body](const char* data, std::size_t size) {
        body.append(data, size);
        return Result<void>{};
    }).map([&body] { return std::move(body); });
}

} // namespace okno::server::http
