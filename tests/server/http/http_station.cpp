#include "tests/server/http/http_station.h"

#include "server/app/registry_server.h"
#include "server/registry/secrets.h"
#include "server/store/accounts.h"
#include "server/store/database.h"
#include "tests/support/need.h"

#include <Poco/Base64Encoder.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/StreamCopier.h>
#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <stdexcept>

namespace okno::tests {

protocol::Json Reply::json() const {
    return need(protocol::parseJson(body));
}

protocol::Problem Reply::problem() const {
    return need(protocol::problemFromJson(json()));
}

Reply request(int port, const std::string& method, const std::string& path, const std::string& body,
    const Headers& headers) {
    Poco::Net::HTTPClientSession session("127.0.0.1", static_cast<Poco::UInt16>(port));
    Poco::Net::HTTPRequest message(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
    for (const auto& [name, value] : headers)
        message.set(name, value);
    if (method == "PATCH" || method == "POST")
        message.setContentLength64(static_cast<std::int64_t>(body.size()));
    session.sendRequest(message) << body;
    Poco::Net::HTTPResponse response;
    Reply reply{0, {}, {}};
    Poco::StreamCopier::copyToString(session.receiveResponse(response), reply.body);
    reply.status = response.getStatus();
    for (const auto& [name, value] : response)
        reply.headers[name] = value;
    return reply;
}

std::string base64(const std::string& bytes) {
    std::ostringstream text;
    Poco::Base64Encoder encoder(text);
    encoder.rdbuf()->setLineLength(0);
    encoder << bytes;
    encoder.close();
    return text.str();
}

std::string raw(int port, const std::string& bytes) {
    Poco::Net::StreamSocket socket(
        Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)));
    socket.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
    socket.shutdownSend();
    std::string answer;
    std::array<char, 4096> buffer{};
    for (int got = socket.receiveBytes(buffer.data(), buffer.size()); got > 0;
         got = socket.receiveBytes(buffer.data(), buffer.size()))
        answer.append(buffer.data(), static_cast<std::size_t>(got));
    return answer;
}

HttpStation::HttpStation(
    RegistryFixture& registry, const std::string& kind, const std::string& window)
    : enrolment(registry.enrol(kind, window))
    , key(registry.keyFor(enrolment))
    , m_registry(registry)
    , m_ids(registry.clock()) { }

Reply HttpStation::signIn(const std::string& login, const std::string& password) {
    const protocol::SignInRequest message{login, password, enrolment.station, key};
    auto reply
        = request(m_registry.port(), "POST", "/v1/sessions", protocol::toJson(message).dump());
    if (reply.status == 200)
        key = need(protocol::signInResponseFromJson(reply.json())).stationKey;
    return reply;
}

void HttpStation::signIn(const std::string& login) {
    const auto reply = signIn(login, m_registry.passwordOf(login));
    ASSERT_EQ(reply.status, 200) << reply.body;
    token = need(protocol::signInResponseFromJson(reply.json())).token;
    m_login = login;
}

void HttpStation::signIn(const domain::Employee& employee) {
    namespace server = okno::server;
    auto& database = m_registry.server().database();
    const Instant now = m_registry.clock().now();
    m_registry.import({employee});
    token = server::registry::newToken();
    static_cast<void>(
        need(database.write([&](server::store::WriteTransaction& transaction) -> Result<bool> {
            server::store::addSession(transaction,
                {server::registry::hashOfToken(token), employee.id, enrolment.station,
                    now + std::chrono::hours(10), now, now},
                now);
            return true;
        })));
    cursor.clear();
}

domain::Command HttpStation::next(domain::CommandArgs args) {
    return {m_ids.make<domain::CommandId>(), enrolment.station, ++m_n,
        m_registry.employeeOf(m_login), m_registry.clock().now(), std::move(args)};
}

Reply HttpStation::push(const std::vector<domain::Command>& commands) {
    return request(m_registry.port(), "POST", "/v1/push",
        protocol::toJson(protocol::PushRequest{commands}).dump(), authorised());
}

std::vector<protocol::CommandOutcome> HttpStation::pushed(
    const std::vector<domain::Command>& commands) {
    const auto reply = push(commands);
    EXPECT_EQ(reply.status, 200) << reply.body;
    return need(protocol::pushResponseFromJson(reply.json())).outcomes;
}

std::vector<protocol::Change> HttpStation::pull(int limit) {
    std::vector<protocol::Change> all;
    for (bool more = true; more;) {
        const std::string since = cursor.empty() ? "" : "&since=" + cursor;
        const auto reply = get("/v1/changes?limit=" + std::to_string(limit) + since);
        EXPECT_EQ(reply.status, 200) << reply.body;
        auto page = need(protocol::changesPageFromJson(reply.json()));
        EXPECT_LE(page.changes.size(), static_cast<std::size_t>(limit));
        all.insert(all.end(), page.changes.begin(), page.changes.end());
        cursor = page.cursor;
        confirmedN = page.confirmedN;
        more = page.more;
    }
    return all;
}

Reply HttpStation::get(const std::string& path) {
    return request(m_registry.port(), "GET", path, {}, authorised());
}

Reply HttpStation::send(
    const std::string& method, const std::string& path, const std::string& body, Headers headers) {
    headers.merge(authorised());
    return request(m_registry.port(), method, path, body, headers);
}

Reply HttpStation::announce(const std::string& bytes, const std::string& first, Headers others) {
    others.merge(
        Headers{{"Tus-Resumable", "1.0.0"}, {"Upload-Length", std::to_string(bytes.size())},
            {"Upload-Metadata", "sha256 " + base64(sha256(bytes).toString())}});
    if (!first.empty())
        others.emplace("Content-Type", "application/offset+octet-stream");
    return send("POST", "/v1/uploads", first, std::move(others));
}

Reply HttpStation::append(
    const std::string& place, std::size_t offset, const std::string& piece, Headers others) {
    others.merge(
        Headers{{"Tus-Resumable", "1.0.0"}, {"Content-Type", "application/offset+octet-stream"},
            {"Upload-Offset", std::to_string(offset)}});
    return send("PATCH", place, piece, std::move(others));
}

} // namespace okno::tests
