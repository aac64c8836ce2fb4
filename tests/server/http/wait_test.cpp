#include "server/app/registry_server.h"
#include "server/http/http_server.h"
#include "server/metrics/metrics.h"
#include "tests/server/http/http_station.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <future>

namespace okno::tests {

namespace {
class Wait : public testing::Test {
protected:
    Wait() {
        window.signIn("lebedeva");
        static_cast<void>(window.pull());
    }

    Reply waitFor(const std::string& since, int seconds) {
        return request(registry.waitPort(), "GET",
            "/v1/wait?since=" + since + "&timeout=" + std::to_string(seconds), {},
            window.authorised());
    }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
};
} // namespace

TEST_F(Wait, saysNothingNewWhenTheTimeIsOver) {
    const auto reply = waitFor(window.cursor, 0);

    EXPECT_EQ(reply.status, 200);
    EXPECT_FALSE(protocol::waitResponseFromJson(reply.json())->changed);
}

TEST_F(Wait, comesBackAsSoonAsAnotherStationHasWorked) {
    HttpStation callCentre(registry, "call-centre");
    callCentre.signIn("snegireva");
    auto waiting = std::async(std::launch::async, [&] { return waitFor(window.cursor, 25); });

    static_cast<void>(callCentre.pushed({callCentre.next(sampleBooking())}));

    const auto reply = waiting.get();
    EXPECT_TRUE(protocol::waitResponseFromJson(reply.json())->changed);
    EXPECT_EQ(window.pull().size(), 1U);
}

TEST_F(Wait, whatIsAlreadyThereIsToldAtOnce) {
    const std::string before = window.cursor;
    static_cast<void>(window.pushed({window.next(sampleBooking())}));

    EXPECT_TRUE(protocol::waitResponseFromJson(waitFor(before, 25).json())->changed);
}

TEST_F(Wait, aMalformedCursorIsRefused) {
    EXPECT_EQ(waitFor("abc", 0).status, 400);
    EXPECT_EQ(request(registry.waitPort(), "GET", "/v1/wait", {}, window.authorised()).status, 400);
}

TEST_F(Wait, whoFindsNoRoomIsToldWhenToComeAgain) {
    auto& server = registry.server();
    server::registry::Sessions sessions(server.database(), registry.clock());
    server::metrics::Metrics metrics;
    const auto narrow = server::http::HttpServer::start(
        server.registry(), sessions, server.files(), metrics, {0, 0, 4, 1});
    ASSERT_TRUE(narrow);
    const auto waitThere = [&](const std::string& timeout) {
        return request((*narrow)->waitPort(), "GET",
            "/v1/wait?since=" + window.cursor + "&timeout=" + timeout, {}, window.authorised());
    };
    auto waiting = std::async(std::launch::async, [&] {
        auto reply = waitThere("25");
        while (reply.status == 503)
            reply = waitThere("25");
        return reply;
    });

    auto reply = waitThere("0");
    while (reply.status == 200)
        reply = waitThere("0"); // the one that waits is not yet at its place

    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.problem().error.reason, "registry-busy");
    EXPECT_EQ(reply.headers.at("Retry-After"), "2");
    static_cast<void>(window.pushed({window.next(sampleBooking())}));
    EXPECT_EQ(waiting.get().status, 200);
}

TEST_F(Wait, whoKnowsMoreThanThereIsLearnsItFromTheFeedAtOnce) {
    const auto from = window.cursor.find('.') + 1;
    const auto beyond = window.cursor.substr(0, from) + "999999"
        + window.cursor.substr(window.cursor.find('.', from));

    const auto reply = waitFor(beyond, 25);

    EXPECT_TRUE(protocol::waitResponseFromJson(reply.json())->changed) << reply.body;
    EXPECT_EQ(window.get("/v1/changes?since=" + beyond).problem().error.reason, "registry-behind");
}

TEST_F(Wait, theEndOfTheRegistryEndsTheWaiting) {
    auto waiting = std::async(std::launch::async, [&]() -> int {
        try {
            return waitFor(window.cursor, 25).status;
        } catch (const std::exception&) {
            return 0; // the connection had not been taken up yet
        }
    });

    registry.stop();

    const int status = waiting.get();
    EXPECT_TRUE(status == 200 || status == 0) << status;
}

} // namespace okno::tests
