#include "common/protocol/messages.h"
#include "server/agency_simulator/agency_server.h"
#include "tests/server/agencies/fakes.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/StreamSocket.h>

#include <gtest/gtest.h>

#include <array>
#include <istream>
#include <iterator>
#include <ostream>

namespace okno::server::agencies::tests {

namespace {
struct Answer {
    int status;
    std::string body;
};

Answer ask(const Agencies& agencies, const std::string& method, const std::string& path,
    const std::string& body = {}) {
    Poco::Net::HTTPClientSession session("127.0.0.1", agencies.server->port());
    Poco::Net::HTTPRequest request(method, path, "HTTP/1.1");
    request.setContentLength64(static_cast<Poco::Int64>(body.size()));
    session.sendRequest(request) << body;
    Poco::Net::HTTPResponse response;
    std::istream& stream = session.receiveResponse(response);
    return {response.getStatus(), {std::istreambuf_iterator<char>(stream), {}}};
}

std::string query(const std::string& id) {
    return protocol::toJson(protocol::AgencyRequest{id, "OKN", {}, morning}).dump();
}
} // namespace

TEST(AgencyServer, aRepeatedMessageGetsItsFirstReceiptAndOneAnswer) {
    Agencies agencies;

    const Answer first = ask(agencies, "POST", "/requests", query("m1"));
    agencies.clock.advance(std::chrono::seconds(60));
    const Answer second = ask(agencies, "POST", "/requests", query("m1"));

    EXPECT_EQ(first.status, 202);
    EXPECT_EQ(second.status, 202);
    EXPECT_EQ(first.body, second.body);
    EXPECT_EQ(agencies.gateway.responses()->size(), 1U);
}

TEST(AgencyServer, answersWaitUntilAcknowledged) {
    Agencies agencies;
    ask(agencies, "POST", "/requests", query("m1"));
    EXPECT_TRUE(agencies.gateway.responses()->empty());
    agencies.clock.advance(std::chrono::seconds(3));

    const auto once = agencies.gateway.responses();
    const auto twice = agencies.gateway.responses();

    ASSERT_TRUE(once && twice);
    ASSERT_EQ(once->size(), 1U);
    EXPECT_EQ(once->at(0).id, twice->at(0).id);
    EXPECT_EQ(once->at(0).body, twice->at(0).body);
    EXPECT_TRUE(agencies.gateway.acknowledge(once->at(0).id));
    EXPECT_EQ(agencies.gateway.acknowledge(once->at(0).id).error().code, ErrorCode::notFound);
    EXPECT_TRUE(agencies.gateway.responses()->empty());
}

TEST(AgencyServer, aTakenPortIsSaid) {
    const Agencies agencies;
    okno::tests::FakeClock clock{morning};
    agency_simulator::AgencySimulator other({}, clock);

    const auto second = agency_simulator::AgencyServer::start(other, agencies.server->port());

    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().reason, "port-taken");
}

TEST(AgencyServer, badRequestsAreNamedAndChangeNothing) {
    Agencies agencies({}, 0);
    const auto reason = [&](const std::string& body) {
        const Answer answer = ask(agencies, "POST", "/requests", body);
        EXPECT_EQ(answer.status, 400);
        const auto problem = protocol::parseJson(answer.body).and_then(protocol::problemFromJson);
        return problem ? problem->error.reason + " " + problem->error.detail : answer.body;
    };

    EXPECT_EQ(reason("{\"message_id\": "), "not-json ");
    EXPECT_EQ(reason(R"({"message_id":"m","kind":"OKN","request":{},"sent_at":1,"mood":"calm"})"),
        "field-unknown mood");
    EXPECT_EQ(reason(R"({"message_id":"m","kind":"OKN","sent_at":1})"), "field-missing request");
    EXPECT_TRUE(agencies.gateway.responses()->empty());
}

TEST(AgencyServer, aTruncatedBodyIsRefused) {
    const Agencies agencies({}, 0);
    Poco::Net::StreamSocket socket(Poco::Net::SocketAddress("127.0.0.1", agencies.server->port()));
    const std::string half = "POST /requests HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n{}";
    socket.sendBytes(half.data(), static_cast<int>(half.size()));
    socket.shutdownSend();

    std::string answer;
    std::array<char, 4096> piece{};
    for (int got = 1; got > 0;) {
        got = socket.receiveBytes(piece.data(), static_cast<int>(piece.size()));
        answer.append(piece.data(), static_cast<std::size_t>(std::max(got, 0)));
    }

    EXPECT_TRUE(answer.starts_with("HTTP/1.1 400")) << answer;
    EXPECT_NE(answer.find("body-cut"), std::string::npos);
}

TEST(AgencyServer, otherPathsAreNotFoundAndHealthIs) {
    const Agencies agencies;
    EXPECT_EQ(ask(agencies, "GET", "/health").status, 200);
    EXPECT_EQ(ask(agencies, "GET", "/secrets").status, 404);
    EXPECT_EQ(ask(agencies, "GET", "/responses/x/paper").status, 404);
    EXPECT_EQ(ask(agencies, "DELETE", "/responses/x").status, 404);
    EXPECT_EQ(ask(agencies, "PUT", "/responses/x").status, 404);
}

} // namespace okno::server::agencies::tests
