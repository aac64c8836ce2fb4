#include "tests/simulation/line.h"

#include "common/protocol/page_text.h"
#include "common/protocol/upload_messages.h"

#include <Poco/URI.h>

#include <fstream>
#include <iterator>

namespace okno::simulation {

using client::sync::Answered;
using protocol::Problem;
using tests::Reply;

namespace {

Problem unreached(const char* reason) {
    return {0, Error{ErrorCode::unavailable, reason}, {}};
}

/// An answer to HEAD tells by its status alone.
Problem problemOf(int status) {
    switch (status) {
    case 401:
        return {status, Error{ErrorCode::unauthenticated, "session-unknown"}, {}};
    case 403:
        return {status, Error{ErrorCode::forbidden, "not-in-view"}, {}};
    case 404:
        return {status, Error{ErrorCode::notFound, "blob-not-uploaded"}, {}};
    default:
        return unreached("answer-broken");
    }
}

template <typename T>
Result<T> read(Result<T> (*fromJson)(const protocol::Json&), const std::string& text) {
    return protocol::parseJson(text).and_then(fromJson);
}

std::string parameter(const std::string& name, const std::optional<std::string>& value) {
    if (!value)
        return {};
    std::string encoded;
    Poco::URI::encode(*value, "+&=", encoded);
    return "&" + name + "=" + encoded;
}

Result<bool> anything(const std::string& /*text*/) {
    return true;
}

Answered<bool> withoutValue(Answered<void> answered) {
    return [answered = std::move(answered)](const client::sync::Answer<bool>& answer) {
        if (answer)
            answered({});
        else
            answered(tl::unexpected(answer.error()));
    };
}

std::string bytesOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

Line::Line(Wire& wire)
    : m_wire(wire)
    , m_protocol(protocol::protocolVersion) { }

template <typename T, typename Read>
void Line::send(const std::string& method, const std::string& path, const std::string& body,
    QObject* context, Read read, Answered<T> answered, tests::Headers headers) {
    headers["Authorization"] = "Bearer " + m_token;
    headers[std::string(protocol::protocolHeader)] = std::to_string(m_protocol);
    m_wire.send({method, path, body, std::move(headers), context,
        [read, answered = std::move(answered)](const std::optional<Reply>& reply) {
            if (!reply)
                return answered(tl::unexpected(unreached("registry-away")));
            if (reply->status >= 400 && reply->body.empty())
                return answered(tl::unexpected(problemOf(reply->status)));
            if (reply->status >= 400) {
                const auto problem
                    = protocol::parseJson(reply->body).and_then(&protocol::problemFromJson);
                return answered(tl::unexpected(problem ? *problem : unreached("answer-broken")));
            }
            auto message = read(reply->body);
            if (!message)
                return answered(tl::unexpected(unreached("answer-broken")));
            answered(*std::move(message));
        }});
}

void Line::signIn(const protocol::SignInRequest& request, QObject* context,
    Answered<protocol::SignInResponse> answered) {
    send(
        "POST", std::string(protocol::endpoints::sessions), protocol::toJson(request).dump(),
        context,
        [](const std::string& text) { return read(&protocol::signInResponseFromJson, text); },
        std::move(answered));
}

void Line::push(const protocol::PushRequest& request, QObject* context, std::function<void()> left,
    Answered<protocol::PushResponse> answered) {
    left();
    send(
        "POST", std::string(protocol::endpoints::push), protocol::toJson(request).dump(), context,
        [](const std::string& text) { return read(&protocol::pushResponseFromJson, text); },
        std::move(answered));
}

void Line::changes(const std::optional<std::string>& cursor,
    const std::optional<std::string>& auditHead, QObject* context,
    Answered<protocol::PageText> answered) {
    send("GET",
        std::string(protocol::endpoints::changes) + "?limit=200" + parameter("since", cursor)
            + parameter("audit", auditHead),
        {}, context, &protocol::changesPageFromText, std::move(answered));
}

void Line::snapshot(const std::optional<std::string>& page, const std::optional<std::string>& since,
    QObject* context, Answered<protocol::PageText> answered) {
    send("GET",
        std::string(protocol::endpoints::snapshot) + "?limit=200"
            + (page ? parameter("page", page) : parameter("since", since)),
        {}, context, &protocol::snapshotPageFromText, std::move(answered));
}

void Line::recover(const protocol::RecoveryPage& page, QObject* context,
    Answered<protocol::RecoveryAnswer> answered) {
    send(
        "POST", std::string(protocol::endpoints::recovery), protocol::toJson(page).dump(), context,
        [](const std::string& text) { return read(&protocol::recoveryAnswerFromJson, text); },
        std::move(answered));
}

// Small files go with their announcement, as from a desk; resuming has tests of its own.
void Line::upload(const BlobId& blob, const std::filesystem::path& file, QObject* context,
    Answered<void> answered) {
    const std::string bytes = bytesOf(file);
    send("POST", std::string(protocol::endpoints::uploads), bytes, context, anything,
        withoutValue(std::move(answered)),
        {{"Tus-Resumable", "1.0.0"}, {"Upload-Length", std::to_string(bytes.size())},
            {"Upload-Metadata", "sha256 " + tests::base64(blob.toString())},
            {"Content-Type", "application/offset+octet-stream"}});
}

void Line::probe(const BlobId& blob, QObject* context, Answered<void> answered) {
    send("HEAD", std::string(protocol::endpoints::blobs) + "/" + blob.toString(), {}, context,
        anything, withoutValue(std::move(answered)));
}

// Nobody at these stations opens a scan that lies elsewhere.
void Line::download(
    const BlobId& blob, const std::filesystem::path&, QObject* context, Answered<void> answered) {
    probe(blob, context, std::move(answered));
}

} // namespace okno::simulation
