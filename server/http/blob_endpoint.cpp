#include "server/http/answer.h"
#include "server/http/endpoint.h"
#include "server/http/request_body.h"

#include <fstream>

namespace okno::server::http {

namespace {
using Poco::Net::HTTPResponse;

Result<BlobId> blobOf(const Call& call) {
    const auto name = call.path.substr(protocol::endpoints::blobs.size() + 1);
    const auto id = BlobId::parse(name);
    if (!id)
        return failure(ErrorCode::invalidInput, "blob-name-wrong");
    return *id;
}

// A name proves its content, so a copy never goes stale; only who is signed in may keep one.
void describe(HTTPResponse& response, const BlobId& id, std::int64_t bytes) {
    response.setStatusAndReason(HTTPResponse::HTTP_OK);
    response.setContentType("application/octet-stream");
    response.setContentLength64(bytes);
    response.set("ETag", '"' + id.toString() + '"');
    response.set("Cache-Control", "private, immutable");
}
} // namespace

Result<void> putBlob(Call& call, const registry::Caller& /*caller*/) {
    const auto id = blobOf(call);
    if (!id)
        return tl::unexpected(id.error());
    const bool known = call.services.files.find(*id).has_value();
    auto incoming = call.services.files.receive();
    if (!incoming)
        return tl::unexpected(incoming.error());
    const auto kept
        = streamBody(call.request, protocol::maxBlobBytes, [&](const char* data, std::size_t size) {
              return (*incoming)->write(data, size);
          }).and_then([&] { return call.services.files.keep(**incoming, *id); });
    if (!kept)
        return kept;
    sendEmpty(call.response, known ? HTTPResponse::HTTP_OK : HTTPResponse::HTTP_CREATED);
    return {};
}

Result<void> getBlob(Call& call, const registry::Caller& caller) {
    const auto id = blobOf(call);
    if (!id)
        return tl::unexpected(id.error());
    const auto stored = call.services.files.find(*id);
    if (!stored)
        return tl::unexpected(stored.error());
    std::ifstream file(stored->path, std::ios::binary);
    if (!file)
        return failure(ErrorCode::storage, "blob-not-readable", id->toString());
    const auto noted
        = call.services.registry.reads().note(caller, "read-file", 1, "blob", id->toString());
    if (!noted)
        return noted;
    describe(call.response, *id, stored->bytes);
    auto& body = call.response.send();
    if (stored->bytes > 0)
        body << file.rdbuf();
    return {};
}

Result<void> headBlob(Call& call, const registry::Caller& /*caller*/) {
    const auto id = blobOf(call);
    if (!id)
        return tl::unexpected(id.error());
    const auto stored = call.services.files.find(*id);
    if (!stored)
        return tl::unexpected(stored.error());
    describe(call.response, *id, stored->bytes);
    call.response.send();
    return {};
}

} // namespace okno::server::http
