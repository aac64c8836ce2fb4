#include "server/blobs/blob_store.h"
#include "server/registry/uploads.h"
#include "tests/server/http/http_station.h"
#include "tests/support/file_size_limit.h"

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

namespace okno::tests {

namespace {
using namespace std::chrono_literals;

class UploadTest : public testing::Test {
protected:
    UploadTest() { window.signIn("lebedeva"); }

    static std::string pathOf(const std::string& bytes) {
        return "/v1/blobs/" + sha256(bytes).toString();
    }
    std::string placeOf(const std::string& bytes) {
        const auto reply = window.announce(bytes);
        EXPECT_EQ(reply.status, 201) << reply.body;
        return reply.headers.at("Location");
    }
    Reply head(const std::string& place) {
        return window.send("HEAD", place, {}, {{"Tus-Resumable", "1.0.0"}});
    }
    std::string offset(const std::string& place) { return head(place).headers.at("Upload-Offset"); }
    std::size_t partsLeft() const {
        const std::filesystem::directory_iterator parts(registry.folder() / "blobs" / "parts");
        return static_cast<std::size_t>(std::distance(begin(parts), end(parts)));
    }
    /// A request whose line breaks before its body is complete.
    std::string cut(const std::string& head, const std::string& body, std::size_t announced) {
        return raw(registry.port(),
            head + " HTTP/1.1\r\nHost: okno\r\nAuthorization: Bearer " + window.token
                + "\r\nTus-Resumable: 1.0.0\r\nContent-Type: application/offset+octet-stream"
                + "\r\nContent-Length: " + std::to_string(announced) + "\r\n" + body);
    }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
    const std::string page = std::string(400'000, 'p') + std::string(400'000, 'q');
};
} // namespace

TEST_F(UploadTest, theRegistryTellsWhatItSpeaks) {
    const auto reply = window.send("OPTIONS", "/v1/uploads");

    EXPECT_EQ(reply.status, 204);
    EXPECT_EQ(reply.headers.at("Tus-Version"), "1.0.0");
    EXPECT_EQ(reply.headers.at("Tus-Extension"),
        "creation,creation-with-upload,checksum,expiration,termination");
    EXPECT_EQ(reply.headers.at("Tus-Checksum-Algorithm"), "sha256,sha1");
    EXPECT_EQ(reply.headers.at("Tus-Max-Size"), std::to_string(protocol::maxBlobBytes));
}

TEST_F(UploadTest, aSmallFileIsOneRequest) {
    const auto reply = window.upload("scan");

    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.headers.at("Upload-Offset"), "4");
    EXPECT_EQ(window.get(pathOf("scan")).body, "scan");
    EXPECT_EQ(window.upload("").status, 201);
    EXPECT_EQ(window.get(pathOf("")).status, 200);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(UploadTest, aLargeOneComesInPieces) {
    const auto announced = window.announce(page);
    const std::string place = announced.headers.at("Location");
    EXPECT_EQ(announced.headers.at("Upload-Offset"), "0");
    EXPECT_EQ(announced.headers.at("Upload-Expires"), "Wed, 23 Dec 2026 04:15:00 GMT");

    const auto first = window.append(place, 0, page.substr(0, 300'000));
    EXPECT_EQ(first.status, 204);
    EXPECT_EQ(first.headers.at("Upload-Offset"), "300000");
    EXPECT_EQ(head(place).headers.at("Upload-Length"), "800000");
    EXPECT_EQ(window.get(pathOf(page)).status, 404);
    const auto last = window.append(place, 300'000, page.substr(300'000));

    EXPECT_EQ(last.status, 204);
    EXPECT_EQ(last.headers.at("Upload-Offset"), "800000");
    EXPECT_EQ(window.get(pathOf(page)).body, page);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(UploadTest, whatIsHereNeedsNoByte) {
    ASSERT_EQ(window.upload(page).status, 201);
    HttpStation next(registry, "window", "2");
    next.signIn("gusev");

    const auto reply = next.announce(page);

    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.headers.at("Upload-Offset"), "800000");
}

TEST_F(UploadTest, goesOnWhereItBrokeAtEveryCut) {
    const std::string place = placeOf(page);
    const auto bytes = page.size();
    for (std::size_t sent = 0; sent + 90'000 < bytes;) {
        const std::size_t more = 90'000;
        const std::string answer = cut("PATCH " + place,
            "Upload-Offset: " + std::to_string(sent) + "\r\n\r\n" + page.substr(sent, more),
            bytes - sent);
        EXPECT_NE(answer.find("body-truncated"), std::string::npos) << answer;
        sent += more;
        EXPECT_EQ(offset(place), std::to_string(sent));
        registry.stop();
        registry.start();
        EXPECT_EQ(window.announce(page).headers.at("Upload-Offset"), std::to_string(sent));
    }

    const std::size_t here = std::stoul(offset(place));
    EXPECT_EQ(window.append(place, here, page.substr(here)).status, 204);
    EXPECT_EQ(window.get(pathOf(page)).body, page);
}

TEST_F(UploadTest, aSmallFileThatWasCutGoesOnToo) {
    const std::string announcement = "Upload-Length: 10\r\nUpload-Metadata: sha256 "
        + base64(sha256("0123456789").toString()) + "\r\n\r\n0123456";
    const std::string answer = cut("POST /v1/uploads", announcement, 10);
    EXPECT_NE(answer.find("body-truncated"), std::string::npos) << answer;

    const auto reply = window.announce("0123456789");

    EXPECT_EQ(reply.headers.at("Upload-Offset"), "7");
    EXPECT_EQ(window.append(reply.headers.at("Location"), 7, "789").status, 204);
    EXPECT_EQ(window.get(pathOf("0123456789")).body, "0123456789");
}

TEST_F(UploadTest, aWrongOffsetChangesNothing) {
    const std::string place = placeOf(page);
    ASSERT_EQ(window.append(place, 0, "ppp").status, 204);

    for (const std::size_t wrong : {0, 2, 4, 800'000}) {
        const auto reply = window.append(place, wrong, "p");
        EXPECT_EQ(reply.status, 409) << wrong;
        EXPECT_EQ(
            reply.problem().error, (Error{ErrorCode::conflict, "upload-offset-differs", "3"}));
    }

    EXPECT_EQ(offset(place), "3");
}

TEST_F(UploadTest, aPieceWithAWrongChecksumIsDropped) {
    const std::string place = placeOf(page);
    ASSERT_EQ(window.append(place, 0, "pp").status, 204);
    const Headers wrong{{"Upload-Checksum", "sha256 " + base64(std::string(32, 'x'))}};

    const auto reply = window.append(place, 2, "broken", wrong);

    EXPECT_EQ(reply.status, 460);
    EXPECT_EQ(reply.problem().error.reason, "checksum-differs");
    EXPECT_EQ(offset(place), "2");
    const std::string rest = page.substr(2);
    std::string digest(32, '\0');
    const std::string hex = sha256(rest).toString();
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<char>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
    EXPECT_EQ(
        window.append(place, 2, rest, {{"Upload-Checksum", "sha256 " + base64(digest)}}).status,
        204);
    EXPECT_EQ(window.get(pathOf(page)).body, page);
}

TEST_F(UploadTest, otherBytesThanTheNamePromisesAreNotKept) {
    const auto reply = window.announce("one", "two");

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.problem().error.reason, "blob-differs");
    EXPECT_FALSE(registry.hasBlob(sha256("one")));
    EXPECT_FALSE(registry.hasBlob(sha256("two")));
    const std::string place = placeOf("three");
    EXPECT_EQ(window.append(place, 0, "eerht").status, 400);
    EXPECT_EQ(head(place).status, 404);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(UploadTest, moreThanWasAnnouncedIsRefused) {
    const std::string place = placeOf("one");

    const auto reply = window.append(place, 0, "one and more");

    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.problem().error.reason, "upload-too-long");
    EXPECT_EQ(offset(place), "0");
}

TEST_F(UploadTest, moreThanTheLimitIsRefusedBeforeItIsSent) {
    const auto reply = window.send("POST", "/v1/uploads", {},
        {{"Tus-Resumable", "1.0.0"},
            {"Upload-Metadata", "sha256 " + base64(sha256("x").toString())},
            {"Upload-Length", std::to_string(protocol::maxBlobBytes + 1)}});

    EXPECT_EQ(reply.status, 413);
    EXPECT_EQ(reply.headers.at("Tus-Max-Size"), std::to_string(protocol::maxBlobBytes));
}

TEST_F(UploadTest, aStationThatFinishesNothingIsToldToStop) {
    const auto begin
        = [this](int number) { return window.announce("scan " + std::to_string(number)); };
    for (int number = 0; number < server::registry::maxOpenUploads; ++number)
        ASSERT_EQ(begin(number).status, 201);

    const auto refused = begin(1000);

    EXPECT_EQ(refused.status, 429);
    EXPECT_EQ(refused.problem().error.reason, "too-many-uploads");
    EXPECT_EQ(refused.headers.at("Retry-After"), "3600");
    HttpStation office(registry, "office");
    office.signIn("ershova");
    EXPECT_EQ(office.announce("scan 1000").status, 201);
    EXPECT_EQ(window.upload("scan 0").status, 201); // one begun before
    registry.placeArrivals();
    EXPECT_EQ(begin(1000).status, 201);
    EXPECT_EQ(begin(1001).status, 429);
    EXPECT_EQ(window.append(begin(1).headers.at("Location"), 0, "scan 1").status, 204);
    EXPECT_EQ(begin(1001).status, 201);
}

TEST_F(UploadTest, afterThirtyDaysItHasToBeginAnew) {
    const std::string place = placeOf(page);
    ASSERT_EQ(window.append(place, 0, page.substr(0, 1000)).status, 204);
    registry.clock().advance(std::chrono::days(30));
    window.signIn("lebedeva");

    EXPECT_EQ(head(place).status, 410);
    EXPECT_EQ(window.append(place, 1000, "p").status, 410);

    EXPECT_EQ(window.announce(page).headers.at("Upload-Offset"), "0");
}

TEST_F(UploadTest, itCanBeGivenUp) {
    const std::string place = placeOf(page);
    ASSERT_EQ(window.append(place, 0, "ppp").status, 204);

    EXPECT_EQ(window.send("DELETE", place, {}, {{"Tus-Resumable", "1.0.0"}}).status, 204);

    EXPECT_EQ(head(place).status, 404);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(UploadTest, nobodyElseSeesOrTouchesIt) {
    const std::string place = placeOf(page);
    HttpStation office(registry, "office");
    office.signIn("ershova");

    EXPECT_EQ(office.append(place, 0, "ppp").status, 404);
    EXPECT_EQ(office.send("HEAD", place, {}, {{"Tus-Resumable", "1.0.0"}}).status, 404);
    EXPECT_EQ(office.send("DELETE", place, {}, {{"Tus-Resumable", "1.0.0"}}).status, 404);
    EXPECT_NE(office.announce(page).headers.at("Location"), place);

    EXPECT_EQ(offset(place), "0");
}

TEST_F(UploadTest, anIdIsNoPath) {
    for (const char* name : {"x", "..%2f..%2fregistry.db", "../../registry.db", "%00",
             "00000000-0000-7000-8000-000000000001"}) {
        EXPECT_EQ(head(std::string("/v1/uploads/") + name).status, 404) << name;
        EXPECT_EQ(window.append(std::string("/v1/uploads/") + name, 0, "x").status, 404) << name;
    }
}

TEST_F(UploadTest, aRequestThatIsNotTusIsRefused) {
    const std::string place = placeOf(page);
    const Headers type{{"Content-Type", "application/offset+octet-stream"}};
    const std::string name = "sha256 " + base64(sha256("x").toString());
    const auto announce = [&](const std::string& length, const std::string& metadata) {
        return window
            .send("POST", "/v1/uploads", {},
                {{"Tus-Resumable", "1.0.0"}, {"Upload-Length", length},
                    {"Upload-Metadata", metadata}})
            .status;
    };

    EXPECT_EQ(window.send("PATCH", place, "p", type).status, 412);
    EXPECT_EQ(window.append(place, 0, "p", {{"Content-Type", "text/plain"}}).status, 415);
    EXPECT_EQ(window.append(place, 0, "p", {{"Upload-Offset", "-1"}}).status, 400);
    EXPECT_EQ(window.append(place, 0, "p", {{"Upload-Checksum", "md5 eA=="}}).status, 400);
    EXPECT_EQ(window.append(place, 0, "p", {{"Upload-Checksum", "sha256"}}).status, 400);
    for (const char* length : {"", "-1", "x", "1.5", "99999999999999999999"})
        EXPECT_EQ(announce(length, name), 400) << length;
    for (const char* metadata : {"", "sha256", "sha256 eA==", "filename eA==", "sha256 ***"})
        EXPECT_EQ(announce("1", metadata), 400) << metadata;
    EXPECT_EQ(offset(place), "0");
}

TEST_F(UploadTest, twoUploadsOfOneFileBothSucceed) {
    HttpStation office(registry, "office");
    office.signIn("ershova");
    std::vector<int> statuses(2);

    std::thread other([&] { statuses[0] = office.upload(page).status; });
    statuses[1] = window.upload(page).status;
    other.join();

    EXPECT_EQ(statuses, (std::vector{201, 201}));
    EXPECT_EQ(window.get(pathOf(page)).body, page);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(UploadTest, aFullDiskIsToldAndTheUploadGoesOnWhenThereIsRoom) {
    const std::string scan(24U << 20, 's'); // far more than the database needs
    const std::string place = placeOf(scan);
    ASSERT_EQ(window.append(place, 0, scan.substr(0, 4U << 20)).status, 204);
    {
        const FileSizeLimit limit(16U << 20);
        const auto full = window.append(place, 4U << 20, scan.substr(4U << 20));
        EXPECT_EQ(full.status, 507);
        EXPECT_EQ(full.problem().error.reason, "disk-full");
        EXPECT_EQ(window.upload(std::string(17U << 20, 't')).status, 507);
        EXPECT_EQ(offset(place), std::to_string(4U << 20));
        EXPECT_EQ(window.get(pathOf(scan)).status, 404);
    }

    EXPECT_EQ(window.append(place, 4U << 20, scan.substr(4U << 20)).status, 204);
    EXPECT_TRUE(window.get(pathOf(scan)).body == scan);
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(UploadTest, aWholeFileThatLiesThereIsTakenOver) {
    const auto file = server::blobs::pathIn(registry.folder() / "blobs", sha256("scan"));
    const auto aside = registry.folder() / "scan";
    ASSERT_EQ(window.upload("scan").status, 201);
    registry.placeArrivals();
    std::filesystem::rename(file, aside);
    ASSERT_EQ(window.get(pathOf("scan")).status, 404);
    std::filesystem::rename(aside, file);

    EXPECT_EQ(window.announce("scan").headers.at("Upload-Offset"), "4");

    EXPECT_EQ(window.get(pathOf("scan")).body, "scan");
}

TEST_F(UploadTest, whatIsSentThoughItIsHereIsNotTakenForTheNextRequest) {
    const std::string scan(100'000, 's');
    ASSERT_EQ(window.upload(scan).status, 201);
    const std::string head = " HTTP/1.1\r\nHost: okno\r\nAuthorization: Bearer " + window.token
        + "\r\nTus-Resumable: 1.0.0\r\n";

    const std::string answers = raw(registry.port(),
        "POST /v1/uploads" + head
            + "Content-Type: application/offset+octet-stream\r\nContent-Length: 100000\r\n"
              "Upload-Length: 100000\r\nUpload-Metadata: sha256 "
            + base64(sha256(scan).toString()) + "\r\n\r\n" + scan + "GET /v1/uploads" + head
            + "\r\n");

    EXPECT_NE(answers.find("HTTP/1.1 201 "), std::string::npos) << answers;
    EXPECT_NE(answers.find("Upload-Offset: 100000"), std::string::npos) << answers;
    EXPECT_NE(answers.find("HTTP/1.1 200 "), std::string::npos) << answers;
}

TEST_F(UploadTest, whatAPowerCutSpoiledBeforeItWasSyncedComesAnew) {
    const auto file = server::blobs::pathIn(registry.folder() / "blobs", sha256("scan"));
    ASSERT_EQ(window.upload("scan").status, 201);
    registry.placeArrivals();
    std::ofstream(file, std::ios::binary) << std::string(4, '\0'); // its row was faster

    EXPECT_EQ(window.announce("scan").headers.at("Upload-Offset"), "0");

    EXPECT_EQ(window.upload("scan").status, 201);
    EXPECT_EQ(window.get(pathOf("scan")).body, "scan");
    EXPECT_EQ(partsLeft(), 0U);
}

TEST_F(UploadTest, aCrashAfterTheLastByteLosesNothing) {
    for (const bool sound : {true, false}) {
        const std::string file = page + (sound ? "sound" : "spoiled");
        const std::string place = placeOf(file);
        ASSERT_EQ(window.append(place, 0, "p").status, 204);
        registry.stop();
        const auto parts = registry.folder() / "blobs" / "parts";
        std::ofstream(std::filesystem::directory_iterator(parts)->path(), std::ios::trunc)
            << (sound ? file : std::string(file.size(), '\0'));
        registry.start();

        const auto reply = sound ? head(place) : window.announce(file);

        EXPECT_EQ(reply.status, sound ? 200 : 400) << reply.body;
        EXPECT_EQ(window.get(pathOf(file)).status, sound ? 200 : 404);
        EXPECT_EQ(window.announce(file).headers.at("Upload-Offset"),
            sound ? std::to_string(file.size()) : "0");
    }
}

TEST_F(UploadTest, theRegistryAsksForWhatItLacks) {
    EXPECT_EQ(
        window.get("/v1/uploads").json(), protocol::Json({{"wanted", protocol::Json::array()}}));
}

} // namespace okno::tests
