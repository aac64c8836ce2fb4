#include "server/http/request_body.h"

#include <Poco/Exception.h>
#include <Poco/Net/HTTPFixedLengthStream.h>
#include <Poco/Net/HTTPMessage.h>

#include <algorithm>
#include <array>
#include <istream>
#include <vector>

namespace okno::server::http {

using Poco::Net::HTTPMessage;

namespace {
/// Opens Poco's own way to the socket, which begins with what came along with the headers and ends
/// with the body. Behind the stream's 4 KB each of its calls would bring no more than they hold.
class Device : public Poco::Net::HTTPFixedLengthStreamBuf {
public:
    using HTTPFixedLengthStreamBuf::readFromDevice;
};

/// One length at most, and no other way to tell where the body ends.
bool isClear(const Poco::Net::HTTPServerRequest& request) {
    const auto lengths = std::count_if(request.begin(), request.end(), [](const auto& header) {
        return Poco::icompare(header.first, HTTPMessage::CONTENT_LENGTH) == 0;
    });
    return lengths <= 1 && !request.has(HTTPMessage::TRANSFER_ENCODING);
}

/// 0 at the end of the body, and where the line has broken or fallen silent: nobody waits for the
/// rest a second time.
std::size_t readSome(std::istream& body, char* data, std::size_t size) {
    auto& device = dynamic_cast<Poco::Net::HTTPFixedLengthStreamBuf&>(*body.rdbuf());
    if (!body.good())
        return 0;
    try {
        const int got = (device.*&Device::readFromDevice)(data, static_cast<std::streamsize>(size));
        if (got >= 0)
            return static_cast<std::size_t>(got);
    } catch (const Poco::Exception&) {
        // silence, or a broken line
    }
    body.setstate(std::ios::badbit);
    return 0;
}

std::size_t fill(std::istream& body, char* data, std::size_t size) {
    std::size_t filled = 0;
    for (std::size_t got = 1; got > 0 && filled < size; filled += got)
        got = readSome(body, data + filled, size - filled);
    return filled;
}
} // namespace

Result<std::int64_t> bodyLength(const Poco::Net::HTTPServerRequest& request, std::size_t limit) {
    if (!request.has(HTTPMessage::CONTENT_LENGTH))
        return failure(ErrorCode::invalidInput, "length-required");
    if (!isClear(request))
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
    constexpr std::size_t piece = 32 << 10;
    auto left = static_cast<std::size_t>(*length);
    std::vector<char> buffer(std::min(left, piece));
    while (left > 0) {
        const std::size_t asked = std::min(left, buffer.size());
        const std::size_t got = fill(request.stream(), buffer.data(), asked);
        if (const auto taken = sink(buffer.data(), got); !taken)
            return taken;
        if (got < asked)
            return failure(ErrorCode::invalidInput, "body-truncated");
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

bool forgetBody(Poco::Net::HTTPServerRequest& request) {
    constexpr std::size_t most = 32 << 20;
    std::istream& body = request.stream();
    if (request.getChunkedTransferEncoding()) {
        body.ignore(most);
        return false;
    }
    if (!request.hasContentLength())
        return isClear(request); // Poco's stream would end with the connection only
    std::array<char, 16 << 10> buffer{};
    std::size_t got = 1;
    for (std::size_t taken = 0; got > 0 && taken < most; taken += got)
        got = readSome(body, buffer.data(), buffer.size());
    return got == 0 && body.good() && isClear(request);
}

} // namespace okno::server::http
