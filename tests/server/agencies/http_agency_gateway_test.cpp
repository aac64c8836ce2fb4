#include "server/agencies/http_agency_gateway.h"

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <gtest/gtest.h>

#include <array>
#include <thread>

namespace okno::server::agencies::tests {

namespace {
/// A peer that says these bytes to one connection, whatever it is asked, and hangs up.
class CannedPeer {
public:
    explicit CannedPeer(std::string bytes)
        : m_socket(Poco::Net::SocketAddress("127.0.0.1", 0))
        , m_thread([this, bytes = std::move(bytes)] {
            Poco::Net::StreamSocket connection = m_socket.acceptConnection();
            std::array<char, 4096> request{};
            connection.receiveBytes(request.data(), static_cast<int>(request.size()));
            connection.sendBytes(bytes.data(), static_cast<int>(bytes.size()));
            connection.shutdownSend();
            while (connection.receiveBytes(request.data(), static_cast<int>(request.size())) > 0) {
            }
        }) { }
    ~CannedPeer() { m_thread.join(); }
    CannedPeer(const CannedPeer&) = delete;
    CannedPeer& operator=(const CannedPeer&) = delete;

    [[nodiscard]] HttpAgencyGateway gateway() const {
        return {"127.0.0.1", m_socket.address().port(), std::chrono::seconds(20)};
    }

private:
    Poco::Net::ServerSocket m_socket;
    std::thread m_thread;
};

Error errorOfPaper(const std::string& bytes) {
    const CannedPeer peer(bytes);
    return peer.gateway().paper("1").error();
}

Error errorOfResponses(const std::string& body) {
    const CannedPeer peer(
        "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    return peer.gateway().responses().error();
}
} // namespace

TEST(HttpAgencyGateway, aCutAnswerIsNoAnswer) {
    EXPECT_EQ(errorOfPaper("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
        (Error{ErrorCode::unavailable, "answer-cut"}));
    EXPECT_EQ(errorOfPaper("HTTP/1.1 200 OK\r\n\r\nhow long?"),
        (Error{ErrorCode::unavailable, "answer-without-length"}));
    EXPECT_EQ(errorOfPaper(""), (Error{ErrorCode::unavailable, "agency-unreachable"}));
    EXPECT_EQ(errorOfPaper("noise\r\n\r\n").code, ErrorCode::unavailable);
}

TEST(HttpAgencyGateway, statusesSayWhetherToTryAgain) {
    const auto status = [](const std::string& line) {
        return errorOfPaper("HTTP/1.1 " + line + "\r\nContent-Length: 0\r\n\r\n").code;
    };
    EXPECT_EQ(status("500 Internal Server Error"), ErrorCode::unavailable);
    EXPECT_EQ(status("503 Service Unavailable"), ErrorCode::unavailable);
    EXPECT_EQ(status("429 Too Many Requests"), ErrorCode::unavailable);
    EXPECT_EQ(status("302 Found"), ErrorCode::unavailable);
    EXPECT_EQ(status("404 Not Found"), ErrorCode::notFound);
    EXPECT_EQ(status("400 Bad Request"), ErrorCode::refused);
}

TEST(HttpAgencyGateway, aListThatCannotBeReadIsAskedForAgain) {
    EXPECT_EQ(errorOfResponses("<html>proxy</html>"),
        (Error{ErrorCode::unavailable, "responses-unreadable"}));
    EXPECT_EQ(errorOfResponses("{\"responses\": 7}").code, ErrorCode::unavailable);
}

TEST(HttpAgencyGateway, envelopesAtFaultKeepTheirIdsAndHideNoOther) {
    const std::string body = R"({"responses": [7, {"message_id": "x", "body": ""},
        {"id": "r2", "body": 5}, {"id": "r3", "message_id": "m", "body": "{}"}]})";
    const CannedPeer peer(
        "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);

    const auto responses = peer.gateway().responses();

    ASSERT_TRUE(responses);
    ASSERT_EQ(responses->size(), 2U);
    EXPECT_EQ(responses->at(0).id, "r2");
    EXPECT_EQ(responses->at(0).messageId, "");
    EXPECT_EQ(responses->at(1).id, "r3");
    EXPECT_EQ(responses->at(1).body, "{}");
}

TEST(HttpAgencyGateway, aReceiptThatProvesNothingMeansSendingAgain) {
    const protocol::AgencyRequest message{"m1", "OKN", {}, Instant{}};
    const auto errorOfSend = [&](const std::string& body) {
        const CannedPeer peer("HTTP/1.1 202 Accepted\r\nContent-Length: "
            + std::to_string(body.size()) + "\r\n\r\n" + body);
        return peer.gateway().send(message).error();
    };
    EXPECT_EQ(errorOfSend("ok"), (Error{ErrorCode::unavailable, "receipt-unreadable"}));
    EXPECT_EQ(errorOfSend(R"({"message_id": "m2", "received_at": 1})"),
        (Error{ErrorCode::unavailable, "receipt-of-another"}));
}

TEST(HttpAgencyGateway, aSilentPeerTimesOut) {
    const Poco::Net::ServerSocket silent(Poco::Net::SocketAddress("127.0.0.1", 0));
    HttpAgencyGateway gateway("127.0.0.1", silent.address().port(), std::chrono::milliseconds(50));

    EXPECT_EQ(gateway.responses().error(), (Error{ErrorCode::unavailable, "agency-unreachable"}));
}

TEST(HttpAgencyGateway, urlsAreChecked) {
    const auto timeout = std::chrono::seconds(1);
    EXPECT_TRUE(HttpAgencyGateway::at("http://127.0.0.1:8750", timeout));
    EXPECT_TRUE(HttpAgencyGateway::at("http://agencies.example/", timeout));
    for (const std::string url : {"", "127.0.0.1:8750", "ftp://host", "http://", "http://h/path"})
        EXPECT_EQ(HttpAgencyGateway::at(url, timeout).error().reason, "url-malformed") << url;
}

} // namespace okno::server::agencies::tests
