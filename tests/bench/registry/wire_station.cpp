#include "tests/bench/registry/wire_station.h"

#include "common/protocol/page_text.h"
#include "tests/end_to_end/operator.h"
#include "tests/support/domain_fixtures.h"

#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/String.h>

#include <thread>

namespace okno::bench {

using rehearsal::Failed;
using rehearsal::valueOf;

namespace {
// Many sign in at once from one address: the registry lets them in one after another.
protocol::SignInResponse signIn(WireConnection& connection, const LoadedRegistry& registry,
    const Enrolled& enrolled, const std::string& login) {
    constexpr int tooMany = 429;
    const protocol::SignInRequest message{
        login, registry.passwordOf(login), enrolled.station, enrolled.key};
    WireAnswer answer{tooMany, {}};
    for (int attempt = 0; attempt < 20 && answer.status == tooMany; ++attempt) {
        if (attempt > 0)
            std::this_thread::sleep_for(std::chrono::seconds(1));
        answer = connection.request(
            "POST", std::string(protocol::endpoints::sessions), protocol::toJson(message).dump());
    }
    if (answer.status != 200)
        throw Failed{
            QStringLiteral("nobody could sign in: ") + QString::fromStdString(answer.body)};
    return valueOf(protocol::parseJson(answer.body).and_then(&protocol::signInResponseFromJson),
        QStringLiteral("the answer to signing in"));
}
} // namespace

WireConnection::WireConnection(int port)
    : m_session("127.0.0.1", static_cast<Poco::UInt16>(port)) {
    m_session.setKeepAlive(true);
    m_session.setTimeout(Poco::Timespan(60, 0));
}

WireAnswer WireConnection::request(const std::string& method, const std::string& path,
    const std::string& body, const Headers& headers) {
    Poco::Net::HTTPRequest message(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
    message.setKeepAlive(true);
    if (method != "GET" && method != "HEAD")
        message.setContentLength64(static_cast<std::int64_t>(body.size()));
    message.set("Content-Type", "application/json");
    for (const auto& [name, value] : headers)
        message.set(name, value);
    m_session.sendRequest(message).write(body.data(), static_cast<std::streamsize>(body.size()));
    Poco::Net::HTTPResponse response;
    WireAnswer answer{};
    Poco::StreamCopier::copyToString(m_session.receiveResponse(response), answer.body, 65536);
    answer.status = response.getStatus();
    for (const auto& [name, value] : response)
        answer.headers[Poco::toLower(name)] = value;
    return answer;
}

void WireConnection::breakOff(const std::string& method, const std::string& path,
    const std::string& body, const Headers& headers) {
    Poco::Net::HTTPRequest message(method, path, Poco::Net::HTTPMessage::HTTP_1_1);
    message.setContentLength64(static_cast<std::int64_t>(body.size()));
    for (const auto& [name, value] : headers)
        message.set(name, value);
    m_session.sendRequest(message)
        .write(body.data(), static_cast<std::streamsize>(body.size() / 2))
        .flush();
    m_session.abort();
}

WireStation::WireStation(
    const LoadedRegistry& registry, const Enrolled& enrolled, const std::string& login)
    : m_connection(registry.port())
    , m_station(enrolled.station)
    , m_code(enrolled.code)
    , m_employee(registry.employeeOf(login)) {
    const auto signedIn = signIn(m_connection, registry, enrolled, login);
    m_authorised["Authorization"] = "Bearer " + signedIn.token;
    m_waiting = std::make_unique<WireConnection>(signedIn.waitPort);
}

std::string WireStation::nextRegistration() {
    auto registration = tests::sampleRegistration();
    registration.card = m_ids.make<domain::CardId>();
    registration.provisionalNumber = m_code + "-" + std::to_string(m_n + 1);
    for (auto& [document, query] : registration.queries)
        query = m_ids.make<domain::QueryId>();
    return bodyOf(std::move(registration), tests::at("2026-11-23 10:25"));
}

std::string WireStation::next(domain::CommandArgs args) {
    return bodyOf(std::move(args), m_clock.now());
}

std::string WireStation::bodyOf(domain::CommandArgs args, Instant at) {
    const domain::Command command{
        m_ids.make<domain::CommandId>(), m_station, ++m_n, m_employee, at, std::move(args)};
    return protocol::toJson(protocol::PushRequest{{command}}).dump();
}

protocol::CommandOutcome WireStation::outcomeOf(const std::string& body) {
    const auto answer
        = m_connection.request("POST", std::string(protocol::endpoints::push), body, m_authorised);
    const auto response
        = valueOf(protocol::parseJson(answer.body).and_then(&protocol::pushResponseFromJson),
            QStringLiteral("the answer to a command: ")
                + QString::fromStdString(answer.body.substr(0, 300)));
    rehearsal::require(response.outcomes.size() == 1, QStringLiteral("one outcome was expected"));
    return response.outcomes.front();
}

void WireStation::push(const std::string& body) {
    const auto answer
        = m_connection.request("POST", std::string(protocol::endpoints::push), body, m_authorised);
    if (answer.status != 200 || answer.body.find("\"applied\"") == std::string::npos)
        throw Failed{QStringLiteral("the registry did not register: ")
            + QString::fromStdString(answer.body.substr(0, 300))};
}

std::string WireStation::cursorAtEnd() {
    const auto answer = get(std::string(protocol::endpoints::snapshot) + "?limit=1");
    return valueOf(protocol::snapshotPageFromText(answer.body), QStringLiteral("a snapshot"))
        .cursor;
}

WireAnswer WireStation::get(const std::string& path) {
    return m_connection.request("GET", path, {}, m_authorised);
}

bool WireStation::waitBehind(const std::string& cursor) {
    const auto answer = m_waiting->request(
        "GET", std::string(protocol::endpoints::wait) + "?since=" + cursor, {}, m_authorised);
    if (answer.status != 200)
        throw Failed{QStringLiteral("waiting failed: ") + QString::fromStdString(answer.body)};
    return answer.body.find("true") != std::string::npos;
}

} // namespace okno::bench
