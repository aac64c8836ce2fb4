#include "common/protocol/upload_messages.h"
#include "server/http/answer.h"
#include "server/http/byte_range.h"
#include "server/http/endpoint.h"
#include "server/http/query.h"
#include "server/http/request_body.h"
#include "server/registry/uploads.h"

#include <Poco/Base64Decoder.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Exception.h>
#include <Poco/Timestamp.h>

#include <iterator>
#include <sstream>

namespace okno::server::http {

namespace {
using Poco::Net::HTTPResponse;
using registry::Upload;

constexpr auto version = "1.0.0";
constexpr auto pieceType = "application/offset+octet-stream";

Result<void> speakTus(Call& call) {
    call.response.set("Tus-Resumable", version);
    call.response.set("Cache-Control", "no-store");
    if (call.request.get("Tus-Resumable", "") == version)
        return {};
    call.response.set("Tus-Version", version);
    return failure(ErrorCode::incompatible, "tus-version-unknown", version);
}

Result<std::string> fromBase64(const std::string& text) {
    std::string bytes;
    try {
        std::istringstream encoded(text);
        Poco::Base64Decoder decoder(encoded);
        bytes.assign(std::istreambuf_iterator<char>(decoder), {});
    } catch (const Poco::DataFormatException&) {
        bytes.clear();
    }
    if (bytes.empty())
        return failure(ErrorCode::invalidInput, "header-malformed");
    return bytes;
}

Result<std::int64_t> numberIn(const Call& call, const char* header) {
    const auto number = wholeNumber(call.request.get(header, ""));
    if (!number)
        return failure(ErrorCode::invalidInput, "header-malformed", header);
    return *number;
}

/// "sha256 <Base64 of the 64 digits>", among other pairs that are none of ours.
Result<BlobId> blobIn(const std::string& metadata) {
    std::istringstream pairs(metadata);
    for (std::string pair; std::getline(pairs, pair, ',');) {
        std::istringstream words(pair);
        std::string key;
        std::string value;
        if (words >> key >> value && key == "sha256")
            return fromBase64(value).and_then(
                [](const std::string& name) { return BlobId::parse(name); });
    }
    return failure(ErrorCode::invalidInput, "header-malformed", "Upload-Metadata");
}

Result<std::optional<registry::Checksum>> checksumIn(const std::string& header) {
    if (header.empty())
        return std::nullopt;
    const auto space = header.find(' ');
    const auto algorithm = algorithmNamed(header.substr(0, space));
    if (!algorithm || space == std::string::npos)
        return failure(ErrorCode::invalidInput, "header-malformed", "Upload-Checksum");
    return fromBase64(header.substr(space + 1)).map([&](const std::string& digest) {
        return std::optional(registry::Checksum{*algorithm, digest});
    });
}

Result<registry::Piece> pieceOf(Call& call) {
    if (call.request.getContentType() != pieceType)
        return failure(ErrorCode::invalidInput, "content-type-wrong", pieceType);
    const auto length = bodyLength(call.request, protocol::maxBlobBytes);
    if (!length)
        return tl::unexpected(length.error());
    auto checksum = checksumIn(call.request.get("Upload-Checksum", ""));
    if (!checksum)
        return tl::unexpected(checksum.error());
    return registry::Piece{*length,
        [&call](const registry::Sink& sink) {
            return streamBody(call.request, protocol::maxBlobBytes, sink);
        },
        *std::move(checksum)};
}

/// The body of a creation; none where nothing was sent along.
Result<std::optional<registry::Piece>> firstPieceOf(Call& call) {
    const bool none = !call.request.hasContentLength() || call.request.getContentLength64() == 0;
    if (none && !call.request.getChunkedTransferEncoding())
        return std::nullopt;
    return pieceOf(call).map([](registry::Piece piece) { return std::optional(std::move(piece)); });
}

Result<Uuid> uploadNamed(const Call& call) {
    const auto id = Uuid::parse(call.path.substr(protocol::endpoints::upload.size()));
    if (!id)
        return failure(ErrorCode::notFound, "upload-unknown");
    return id;
}

void describe(HTTPResponse& response, const Upload& upload) {
    const auto expires = std::chrono::duration_cast<std::chrono::microseconds>(
        upload.expiresAt.time_since_epoch());
    response.set("Upload-Offset", std::to_string(upload.offset));
    response.set("Upload-Expires",
        Poco::DateTimeFormatter::format(
            Poco::Timestamp(expires.count()), Poco::DateTimeFormat::HTTP_FORMAT));
}
} // namespace

Result<void> describeUploads(Call& call, const registry::Caller& /*caller*/) {
    call.response.set("Tus-Resumable", version);
    call.response.set("Tus-Version", version);
    call.response.set(
        "Tus-Extension", "creation,creation-with-upload,checksum,expiration,termination");
    call.response.set("Tus-Checksum-Algorithm", "sha256,sha1");
    call.response.set("Tus-Max-Size", std::to_string(protocol::maxBlobBytes));
    sendEmpty(call.response, HTTPResponse::HTTP_NO_CONTENT);
    return {};
}

Result<void> wantedUploads(Call& call, const registry::Caller& caller) {
    const auto query = Query::of(call.request.getURI(), {"after"});
    if (!query)
        return tl::unexpected(query.error());
    if (const auto listed = call.services.files.listArrived(); !listed)
        return listed;
    const auto wanted
        = call.services.registry.cards().wantedFrom(caller, query->text("after").value_or(""));
    if (!wanted)
        return tl::unexpected(wanted.error());
    sendJson(call.response, protocol::toJson(*wanted));
    return {};
}

Result<void> announceUpload(Call& call, const registry::Caller& caller) {
    if (const auto spoken = speakTus(call); !spoken)
        return spoken;
    const auto length = numberIn(call, "Upload-Length");
    if (!length)
        return tl::unexpected(length.error());
    constexpr auto most = static_cast<std::int64_t>(protocol::maxBlobBytes);
    if (*length > most) {
        call.response.set("Tus-Max-Size", std::to_string(most));
        return failure(ErrorCode::invalidInput, "body-too-large", std::to_string(most));
    }
    const auto blob = blobIn(call.request.get("Upload-Metadata", ""));
    if (!blob)
        return tl::unexpected(blob.error());
    const auto piece = firstPieceOf(call);
    if (!piece)
        return tl::unexpected(piece.error());
    const auto isReadable = [&]() -> Result<bool> {
        const auto seen = call.services.registry.cards().checkFile(caller, *blob);
        if (!seen && seen.error().code != ErrorCode::forbidden)
            return tl::unexpected(seen.error());
        return seen.has_value();
    };
    const auto upload = call.services.files.uploads().announce(
        {caller.station, *blob, *length, isReadable}, *piece);
    if (!upload)
        return tl::unexpected(upload.error());
    describe(call.response, *upload);
    call.response.set("Location", std::string(protocol::endpoints::upload) + upload->id.toString());
    sendEmpty(call.response, HTTPResponse::HTTP_CREATED);
    return {};
}

Result<void> headUpload(Call& call, const registry::Caller& caller) {
    const auto upload
        = speakTus(call).and_then([&] { return uploadNamed(call); }).and_then([&](const Uuid& id) {
              return call.services.files.uploads().find(caller.station, id);
          });
    if (!upload)
        return tl::unexpected(upload.error());
    describe(call.response, *upload);
    call.response.set("Upload-Length", std::to_string(upload->bytes));
    sendEmpty(call.response, HTTPResponse::HTTP_OK);
    return {};
}

Result<void> appendUpload(Call& call, const registry::Caller& caller) {
    const auto id = speakTus(call).and_then([&] { return uploadNamed(call); });
    if (!id)
        return tl::unexpected(id.error());
    const auto offset = numberIn(call, "Upload-Offset");
    if (!offset)
        return tl::unexpected(offset.error());
    const auto upload = pieceOf(call).and_then([&](const registry::Piece& piece) {
        return call.services.files.uploads().append(caller.station, *id, *offset, piece);
    });
    if (!upload)
        return tl::unexpected(upload.error());
    describe(call.response, *upload);
    sendEmpty(call.response, HTTPResponse::HTTP_NO_CONTENT);
    return {};
}

Result<void> endUpload(Call& call, const registry::Caller& caller) {
    return speakTus(call)
        .and_then([&] { return uploadNamed(call); })
        .and_then(
            [&](const Uuid& id) { return call.services.files.uploads().end(caller.station, id); })
        .map([&] { sendEmpty(call.response, HTTPResponse::HTTP_NO_CONTENT); });
}

} // namespace okno::server::http
