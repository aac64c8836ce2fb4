#include "server/app/registry_server.h"
#include "server/store/database.h"
#include "tests/server/http/http_station.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/test_database.h"

#include <Poco/Net/StreamSocket.h>

#include <gtest/gtest.h>

#include <array>

namespace okno::tests {

namespace {
class BadRequest : public testing::Test {
protected:
    BadRequest() { window.signIn("lebedeva"); }

    Reply pushText(const std::string& body) {
        return request(registry.port(), "POST", "/v1/push", body, window.authorised());
    }
    std::string rawPush(const std::string& headers, const std::string& body) {
        return raw(registry.port(),
            "POST /v1/push HTTP/1.1\r\nHost: okno\r\nAuthorization: Bearer " + window.token + "\r\n"
                + headers + "\r\n" + body);
    }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
};
} // namespace

TEST_F(BadRequest, anUnknownMemberIsNamed) {
    auto json = protocol::toJson(protocol::PushRequest{{window.next(sampleBooking())}});
    json["commands"][0]["args"]["urgent"] = true;

    const auto reply = pushText(json.dump());

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.problem().error.reason, "field-unknown");
    EXPECT_NE(reply.problem().error.detail.find("urgent"), std::string::npos);
    EXPECT_TRUE(registry.keysOf(domain::RecordKind::ticket).empty());
}

TEST_F(BadRequest, whatIsNoJsonIsRefused) {
    EXPECT_EQ(pushText("{").problem().error.reason, "not-json");
    EXPECT_EQ(pushText("").problem().error.reason, "not-json");
    EXPECT_EQ(pushText(std::string(100, '[')).problem().error.reason, "json-too-deep");
    EXPECT_EQ(pushText("[]").status, 400);
    EXPECT_EQ(pushText("{\"commands\":\"\xff\"}").status, 400);
}

TEST_F(BadRequest, whoBeginsWithTlsIsToldInTheOpenAtOnce) {
    const std::string hello("\x16\x03\x01\x00\x05\x01 a b", 10); // a ClientHello begins so
    Poco::Net::StreamSocket socket(
        Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(registry.port())));
    socket.setReceiveTimeout(Poco::Timespan(10, 0));
    socket.sendBytes(hello.data(), static_cast<int>(hello.size()));

    std::array<char, 100> answer{};
    const int got = socket.receiveBytes(answer.data(), answer.size());

    ASSERT_GT(got, 0);
    EXPECT_EQ(std::string_view(answer.data(), static_cast<std::size_t>(got)).substr(0, 13),
        "HTTP/1.1 400 ");
}

TEST_F(BadRequest, aTruncatedBodyIsNotTakenForAWholeOne) {
    // Complete JSON in itself: only the announced length tells that something is missing.
    const auto body
        = protocol::toJson(protocol::PushRequest{{window.next(sampleBooking())}}).dump();

    const auto answer
        = rawPush("Content-Length: " + std::to_string(body.size() + 10) + "\r\n", body);

    EXPECT_NE(answer.find(" 400 "), std::string::npos);
    EXPECT_NE(answer.find("body-truncated"), std::string::npos);
    EXPECT_TRUE(registry.keysOf(domain::RecordKind::ticket).empty());
}

TEST_F(BadRequest, theLengthMustBeClear) {
    EXPECT_NE(rawPush("", "{}").find(" 411 "), std::string::npos);
    EXPECT_NE(rawPush("Transfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n").find(" 411 "),
        std::string::npos);
    const auto both
        = rawPush("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n");
    EXPECT_NE(both.find(" 400 "), std::string::npos);
    EXPECT_NE(both.find("length-ambiguous"), std::string::npos);
    const auto twice = rawPush("Content-Length: 2\r\nContent-Length: 40\r\n", "{}");
    EXPECT_NE(twice.find("length-ambiguous"), std::string::npos);
}

TEST_F(BadRequest, tooLargeABodyIsRefusedAndTheAnswerArrives) {
    const auto reply = pushText(std::string(protocol::maxBodyBytes + 1, ' '));

    EXPECT_EQ(reply.status, 413);
    EXPECT_EQ(reply.problem().error.detail, std::to_string(protocol::maxBodyBytes));
}

TEST_F(BadRequest, tooManyCommandsAreRefusedWhole) {
    std::vector<domain::Command> commands;
    commands.reserve(protocol::maxCommandsPerPush + 1);
    for (std::size_t i = 0; i <= protocol::maxCommandsPerPush; ++i)
        commands.push_back(window.next(sampleBooking()));

    const auto reply = window.push(commands);

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.problem().error.reason, "too-many-commands");
    EXPECT_TRUE(registry.keysOf(domain::RecordKind::ticket).empty());
}

TEST_F(BadRequest, unknownPathsMethodsAndParametersAreTold) {
    EXPECT_EQ(window.get("/v1/elsewhere").status, 404);
    EXPECT_EQ(window.get("/v1/wait?since=x").status, 404);
    EXPECT_EQ(window.get("/v1/push").status, 405);
    EXPECT_EQ(window.get("/v1/blobs").status, 404);
    const auto parameter = window.get("/v1/changes?form=1");
    EXPECT_EQ(parameter.status, 400);
    EXPECT_EQ(parameter.problem().error.detail, "form");
    for (const char* limit : {"0", "-1", "2001", "x", ""})
        EXPECT_EQ(window.get(std::string("/v1/changes?limit=") + limit).status, 400) << limit;
}

TEST_F(BadRequest, aFullDiskIsToldAndNothingIsHalfWritten) {
    if (onPostgres())
        GTEST_SKIP() << "the disk is the server's";
    auto& database = registry.server().database();
    const auto limitPages = [&database](const std::string& pages) {
        return database.write([&](server::store::WriteTransaction& transaction) -> Result<void> {
            static_cast<void>(transaction.rows<std::int64_t>("PRAGMA max_page_count = " + pages));
            return {};
        });
    };
    ASSERT_TRUE(limitPages("1"));
    std::vector<domain::Command> commands;
    commands.reserve(protocol::maxCommandsPerPush + 1);
    for (int i = 0; i < 100; ++i)
        commands.push_back(window.next(domain::CancelTicket{id<domain::TicketId>(i)}));

    const auto reply = window.push(commands);

    EXPECT_EQ(reply.status, 507);
    EXPECT_EQ(reply.problem().error.reason, "disk-full");
    static_cast<void>(window.pull());
    EXPECT_EQ(window.confirmedN, 0);
    ASSERT_TRUE(limitPages("1000000"));
    EXPECT_EQ(window.pushed(commands).size(), 100U);
    static_cast<void>(window.pull());
    EXPECT_EQ(window.confirmedN, 100);
}

} // namespace okno::tests
