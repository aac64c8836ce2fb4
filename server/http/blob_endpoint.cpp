#include "common/protocol/upload_messages.h"
#include "server/http/byte_range.h"
#include "server/http/endpoint.h"

#include <algorithm>
#include <ostream>
#include <vector>

namespace okno::server::http {

namespace {
using Poco::Net::HTTPResponse;

/// Who may not read a file is told so whether it is here or not.
Result<store::BlobRow> fileFor(const Call& call, const registry::Caller& caller) {
    const auto name = call.path.substr(protocol::endpoints::blob.size());
    const auto id = BlobId::parse(name);
    if (!id)
        return failure(ErrorCode::invalidInput, "blob-name-wrong");
    return call.services.registry.cards().checkFile(caller, *id).and_then([&] {
        return call.services.files.find(*id);
    });
}

std::string tagOf(const BlobId& id) {
    return '"' + id.toString() + '"';
}

// A name proves its content, so a copy never goes stale; only who is signed in may keep one.
void describe(HTTPResponse& response, const BlobId& id, std::int64_t bytes) {
    response.setStatusAndReason(HTTPResponse::HTTP_OK);
    response.setContentType("application/octet-stream");
    response.setContentLength64(bytes);
    response.set("ETag", tagOf(id));
    response.set("Accept-Ranges", "bytes");
    response.set("Cache-Control", "private, immutable");
}

/// The last bytes leave only after the whole has proved to be what its name promises: a damaged
/// file breaks off, which no reader takes for the end.
Result<void> sendWhole(Call& call, const store::BlobRow& row) {
    const auto file = call.services.files.open(row);
    if (!file)
        return tl::unexpected(file.error());
    Sha256 digest;
    std::vector<char> piece(std::min(blobs::pieceOfFile, static_cast<std::size_t>(row.bytes)));
    std::ostream* body = nullptr;
    const auto begun = [&] {
        if (body == nullptr) {
            describe(call.response, row.id, row.bytes);
            body = &call.response.send();
        }
        return body;
    };
    for (std::int64_t at = 0; at < row.bytes;) {
        const auto size = std::min(static_cast<std::int64_t>(piece.size()), row.bytes - at);
        const auto got = file->read(at, piece.data(), static_cast<std::size_t>(size));
        if (got)
            digest.update(piece.data(), static_cast<std::size_t>(size));
        at += size;
        if (!got || (at == row.bytes && digest.finish() != row.id)) {
            call.services.files.reportDamaged(row.id);
            call.response.setKeepAlive(false);
            return body == nullptr ? failure(ErrorCode::notFound, "blob-not-uploaded")
                                   : Result<void>();
        }
        begun()->write(piece.data(), size);
    }
    begun();
    return {};
}

Result<void> sendPart(Call& call, const store::BlobRow& row, const ByteRange& range) {
    const auto file = call.services.files.openVerified(row);
    if (!file)
        return tl::unexpected(file.error());
    describe(call.response, row.id, range.count);
    call.response.setStatusAndReason(HTTPResponse::HTTP_PARTIAL_CONTENT);
    const std::int64_t end = range.first + range.count;
    call.response.set("Content-Range",
        "bytes " + std::to_string(range.first) + '-' + std::to_string(end - 1) + '/'
            + std::to_string(row.bytes));
    auto& body = call.response.send();
    std::vector<char> piece(std::min(blobs::pieceOfFile, static_cast<std::size_t>(range.count)));
    for (std::int64_t at = range.first; at < end;) {
        const auto size = std::min(static_cast<std::int64_t>(piece.size()), end - at);
        if (!file->read(at, piece.data(), static_cast<std::size_t>(size))) {
            call.services.files.reportDamaged(row.id);
            call.response.setKeepAlive(false);
            return {};
        }
        body.write(piece.data(), size);
        at += size;
    }
    return {};
}
} // namespace

Result<void> getBlob(Call& call, const registry::Caller& caller) {
    const auto row = fileFor(call, caller);
    if (!row)
        return tl::unexpected(row.error());
    const bool sameFile = call.request.get("If-Range", tagOf(row->id)) == tagOf(row->id);
    const auto range
        = rangeOf(sameFile ? call.request.get("Range", "") : std::string(), row->bytes);
    if (!range) {
        call.response.set("Content-Range", "bytes */" + std::to_string(row->bytes));
        return tl::unexpected(range.error());
    }
    const auto noted
        = call.services.registry.reads().note(caller, "read-file", 1, "blob", row->id.toString());
    if (!noted)
        return noted;
    return *range ? sendPart(call, *row, **range) : sendWhole(call, *row);
}

Result<void> headBlob(Call& call, const registry::Caller& caller) {
    const auto row = fileFor(call, caller);
    if (!row)
        return tl::unexpected(row.error());
    if (const auto file = call.services.files.open(*row); !file)
        return tl::unexpected(file.error());
    describe(call.response, row->id, row->bytes);
    call.response.send();
    return {};
}

} // namespace okno::server::http
