#include "tests/server/http/http_station.h"

#include <gtest/gtest.h>

#include <thread>

namespace okno::tests {

namespace {
class Blob : public testing::Test {
protected:
    Blob() { window.signIn("lebedeva"); }

    static std::string pathOf(const std::string& bytes) {
        return "/v1/blobs/" + sha256(bytes).toString();
    }
    std::size_t partsLeft() const {
        const std::filesystem::directory_iterator parts(registry.folder() / "blobs" / "parts");
        return static_cast<std::size_t>(std::distance(begin(parts), end(parts)));
    }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
};
} // namespace

TEST_F(Blob, comesBackAsItWasSent) {
    std::string page(300'000, '\0');
    for (std::size_t i = 0; i < page.size(); ++i)
        page[i] = static_cast<char>(i * 31 % 251);
    HttpStation office(registry, "office");
    office.signIn("ershova");
    EXPECT_EQ(office.get(pathOf(page)).status, 404);

    EXPECT_EQ(window.put(pathOf(page), page).status, 201);

    const auto reply = office.get(pathOf(page));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, page);
    EXPECT_EQ(window.put(pathOf(page), page).status, 200);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(Blob, headTellsSizeOrAbsence) {
    const std::string page = "scan";
    const auto absent = request(registry.port(), "HEAD", pathOf(page), {}, window.authorised());
    ASSERT_EQ(window.put(pathOf(page), page).status, 201);

    const auto present = request(registry.port(), "HEAD", pathOf(page), {}, window.authorised());

    EXPECT_EQ(absent.status, 404);
    EXPECT_EQ(present.status, 200);
    EXPECT_EQ(present.headers.at("Content-Length"), "4");
    EXPECT_TRUE(present.body.empty());
}

TEST_F(Blob, otherBytesThanTheNamePromisesAreNotKept) {
    const auto reply = window.put(pathOf("one"), "two");

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.problem().error.reason, "blob-differs");
    EXPECT_FALSE(registry.hasBlob(sha256("one")));
    EXPECT_EQ(window.get(pathOf("two")).status, 404);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(Blob, aCutUploadLeavesNothing) {
    const std::string page(10'000, 'p');
    const std::string answer = raw(registry.port(),
        "PUT " + pathOf(page) + " HTTP/1.1\r\nHost: okno\r\nAuthorization: Bearer " + window.token
            + "\r\nContent-Length: 10000\r\n\r\n" + page.substr(0, 9'999));

    EXPECT_NE(answer.find("400"), std::string::npos);
    EXPECT_NE(answer.find("body-truncated"), std::string::npos);
    EXPECT_FALSE(registry.hasBlob(sha256(page)));
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(Blob, aNameThatIsNoHashIsRefused) {
    for (const std::string& name : {std::string("x"), std::string("..%2f..%2fregistry.db"),
             std::string(64, 'G'), std::string(63, 'a')}) {
        const auto reply = window.get("/v1/blobs/" + name);
        EXPECT_EQ(reply.status, 400) << name;
        EXPECT_EQ(reply.problem().error.reason, "blob-name-wrong") << name;
    }
}

TEST_F(Blob, twoUploadsOfOneFileBothSucceed) {
    const std::string page(200'000, 'q');
    std::vector<int> statuses(2);

    std::thread other([&] { statuses[0] = window.put(pathOf(page), page).status; });
    statuses[1] = window.put(pathOf(page), page).status;
    other.join();

    EXPECT_LT(statuses[0], 300);
    EXPECT_LT(statuses[1], 300);
    EXPECT_EQ(window.get(pathOf(page)).body, page);
}

TEST_F(Blob, moreThanTheLimitIsNotRead) {
    const std::string answer = raw(registry.port(),
        "PUT " + pathOf("x") + " HTTP/1.1\r\nHost: okno\r\nAuthorization: Bearer " + window.token
            + "\r\nContent-Length: " + std::to_string(protocol::maxBlobBytes + 1) + "\r\n\r\nx");

    EXPECT_NE(answer.find("413"), std::string::npos);
    EXPECT_NE(answer.find("body-too-large"), std::string::npos);
}

} // namespace okno::tests
