#include "server/app/registry_server.h"
#include "server/http/rate_limit.h"
#include "tests/server/http/http_station.h"

#include <Poco/Net/StreamSocket.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <list>

namespace okno::tests {

using server::http::RateLimit;
using namespace std::chrono_literals;

TEST(RateLimit, letsABurstPassAndThenOneAtATime) {
    RateLimit limit({10, 5});
    const RateLimit::Time start{};
    for (int request = 0; request < 5; ++request)
        EXPECT_TRUE(limit.take("station", start)) << request;

    const auto refused = limit.take("station", start);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, "too-many-requests");
    EXPECT_EQ(refused.error().detail, "1");
    EXPECT_TRUE(limit.take("another", start));
    EXPECT_TRUE(limit.take("station", start + 100ms));
    EXPECT_FALSE(limit.take("station", start + 100ms));
}

TEST(RateLimit, remembersNoMoreThanItMustWhenStrangersComeInThousands) {
    RateLimit limit({1, 2});
    RateLimit::Time now{};
    ASSERT_TRUE(limit.take("busy", now));
    ASSERT_TRUE(limit.take("busy", now));
    for (int stranger = 0; stranger < 10'000; ++stranger)
        EXPECT_TRUE(limit.take("stranger " + std::to_string(stranger), now));
    EXPECT_FALSE(limit.take("busy", now));
}

namespace {
class Limits : public testing::Test {
protected:
    Limits() { window.signIn("lebedeva"); }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
};

std::string firstBytes(Poco::Net::StreamSocket& socket) {
    std::array<char, 2048> buffer{};
    socket.setReceiveTimeout(Poco::Timespan(60, 0));
    const int got = socket.receiveBytes(buffer.data(), buffer.size());
    return {buffer.data(), static_cast<std::size_t>(std::max(got, 0))};
}
} // namespace

TEST_F(Limits, moreStationsThanThereIsRoomForAreToldWhenToComeBack) {
    constexpr int stations = 300; // the pool holds 256
    static_cast<void>(window.pull());
    std::list<Poco::Net::StreamSocket> sockets;
    for (int station = 0; station < stations; ++station) {
        auto& socket = sockets.emplace_back(
            Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(registry.waitPort())));
        const std::string text = "GET /v1/wait?timeout=5&since=" + window.cursor
            + " HTTP/1.1\r\nHost: registry\r\nAuthorization: Bearer " + window.token + "\r\n\r\n";
        socket.sendBytes(text.data(), static_cast<int>(text.size()));
    }

    int waited = 0;
    int turnedAway = 0;
    for (auto& socket : sockets) {
        const std::string answer = firstBytes(socket);
        waited += answer.find(" 200 ") != std::string::npos ? 1 : 0;
        const bool away = answer.find(" 503 ") != std::string::npos
            && answer.find("Retry-After: ") != std::string::npos;
        turnedAway += away ? 1 : 0;
    }
    EXPECT_EQ(waited + turnedAway, stations) << "somebody was dropped without a word";
    EXPECT_GE(waited, 200);
    EXPECT_GT(turnedAway, 0);
}

TEST_F(Limits, programsOfAnotherProtocolAreToldWhatToUpdate) {
    const auto asked = [this](const std::string& version) {
        auto headers = window.authorised();
        headers["Okno-Protocol"] = version;
        return request(registry.port(), "GET", "/v1/changes", {}, headers);
    };
    EXPECT_EQ(asked("1").status, 200);
    const auto newer = asked("2");
    EXPECT_EQ(newer.status, 426);
    EXPECT_EQ(newer.problem().error.reason, "registry-too-old");
    const auto older = asked("0");
    EXPECT_EQ(older.status, 426);
    EXPECT_EQ(older.problem().error.reason, "program-too-old");
    EXPECT_EQ(asked("one").status, 400);
}

TEST_F(Limits, healthTellsWhatTheRegistrySpeaks) {
    const auto reply = request(registry.port(), "GET", "/health");
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.json()["status"], "ok");
    EXPECT_EQ(reply.json()["protocol"], (protocol::Json{1, 1}));
}

TEST_F(Limits, metricsCountRequestsByEndpointAndNameNobody) {
    static_cast<void>(window.pull());
    static_cast<void>(window.get("/v1/blobs/" + std::string(64, 'a')));
    const auto reply = request(registry.port(), "GET", "/metrics");
    EXPECT_EQ(reply.status, 200);
    EXPECT_NE(
        reply.body.find(R"(okno_requests_total{endpoint="/v1/changes",method="GET",status="200"})"),
        std::string::npos)
        << reply.body;
    EXPECT_NE(reply.body.find(R"(endpoint="/v1/blobs")"), std::string::npos);
    EXPECT_EQ(reply.body.find(std::string(64, 'a')), std::string::npos);
    EXPECT_EQ(reply.body.find("lebedeva"), std::string::npos);
}

} // namespace okno::tests
