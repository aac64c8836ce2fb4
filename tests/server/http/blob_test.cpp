#include "server/app/registry_server.h"
#include "server/blobs/blob_store.h"
#include "server/registry/files.h"
#include "tests/server/http/http_station.h"

#include <gtest/gtest.h>

#include <fstream>

namespace okno::tests {

namespace {
using namespace std::chrono_literals;

class Blob : public testing::Test {
protected:
    Blob() { window.signIn("lebedeva"); }

    static std::string pathOf(const std::string& bytes) {
        return "/v1/blobs/" + sha256(bytes).toString();
    }
    static std::string longPage() {
        std::string page(700'000, '\0');
        for (std::size_t i = 0; i < page.size(); ++i)
            page[i] = static_cast<char>(i * 31 % 251);
        return page;
    }
    Reply getRange(const std::string& bytes, const std::string& range, const Headers& others = {}) {
        Headers headers{{"Range", range}};
        headers.insert(others.begin(), others.end());
        return window.send("GET", pathOf(bytes), {}, headers);
    }
    std::filesystem::path fileOf(const std::string& bytes) {
        registry.placeArrivals();
        return server::blobs::pathIn(registry.folder() / "blobs", sha256(bytes));
    }
    /// One byte of the file becomes another; its length and its time stay if `unseen`.
    void damage(const std::string& bytes, std::int64_t at, bool unseen) {
        const auto file = fileOf(bytes);
        const auto time = std::filesystem::last_write_time(file);
        std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
        stream.seekp(at);
        stream.put('!');
        stream.close();
        std::filesystem::last_write_time(file, unseen ? time : time + 1s);
    }

    RegistryFixture registry;
    HttpStation window{registry, "window", "3"};
};
} // namespace

TEST_F(Blob, comesBackAsItWasSent) {
    const std::string page = longPage();
    HttpStation office(registry, "window", "2");
    office.signIn("gusev");
    EXPECT_EQ(office.get(pathOf(page)).status, 404);

    EXPECT_EQ(window.upload(page).status, 201);

    const auto reply = office.get(pathOf(page));
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, page);
    EXPECT_EQ(reply.headers.at("ETag"), '"' + sha256(page).toString() + '"');
}

TEST_F(Blob, headTellsSizeOrAbsence) {
    const std::string page = "scan";
    const auto absent = window.send("HEAD", pathOf(page));
    ASSERT_EQ(window.upload(page).status, 201);

    const auto present = window.send("HEAD", pathOf(page));

    EXPECT_EQ(absent.status, 404);
    EXPECT_EQ(present.status, 200);
    EXPECT_EQ(present.headers.at("Content-Length"), "4");
    EXPECT_EQ(present.headers.at("Accept-Ranges"), "bytes");
    EXPECT_TRUE(present.body.empty());
}

TEST_F(Blob, aNameThatIsNoHashIsRefused) {
    for (const std::string& name : {std::string("x"), std::string("..%2f..%2fregistry.db"),
             std::string("../registry.db"), std::string(64, 'G'), std::string(63, 'a')}) {
        const auto reply = window.get("/v1/blobs/" + name);
        EXPECT_EQ(reply.status, 400) << name;
        EXPECT_EQ(reply.problem().error.reason, "blob-name-wrong") << name;
    }
}

TEST_F(Blob, theRestComesByRange) {
    const std::string page = longPage();
    ASSERT_EQ(window.upload(page).status, 201);

    const auto reply = getRange(page, "bytes=600000-");

    EXPECT_EQ(reply.status, 206);
    EXPECT_EQ(reply.body, page.substr(600'000));
    EXPECT_EQ(reply.headers.at("Content-Range"), "bytes 600000-699999/700000");
    EXPECT_EQ(getRange(page, "bytes=1-2").body, page.substr(1, 2));
    EXPECT_EQ(getRange(page, "bytes=0-1,3-4").body, page);
}

TEST_F(Blob, aRangeBehindTheEndIsRefusedWithTheLength) {
    ASSERT_EQ(window.upload("scan").status, 201);

    const auto reply = getRange("scan", "bytes=4-");

    EXPECT_EQ(reply.status, 416);
    EXPECT_EQ(reply.headers.at("Content-Range"), "bytes */4");
}

TEST_F(Blob, aRangeOfAnotherFileBecomesTheWhole) {
    ASSERT_EQ(window.upload("scan").status, 201);
    const std::string own = '"' + sha256("scan").toString() + '"';

    EXPECT_EQ(getRange("scan", "bytes=1-", {{"If-Range", own}}).status, 206);

    const auto reply = getRange("scan", "bytes=1-", {{"If-Range", "\"another\""}});
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "scan");
}

TEST_F(Blob, aDamagedFileIsNeverSentWhole) {
    const std::string page = longPage();
    ASSERT_EQ(window.upload(page).status, 201);
    damage(page, 300'000, true);

    EXPECT_ANY_THROW({
        const auto cut = window.get(pathOf(page));
        if (cut.body.size() < page.size())
            throw std::runtime_error("the body ends before its length");
    });

    EXPECT_EQ(window.send("HEAD", pathOf(page)).status, 404);
    EXPECT_EQ(window.get(pathOf(page)).status, 404);
    EXPECT_EQ(window.upload(page).headers.at("Upload-Offset"), "700000");
    EXPECT_EQ(window.get(pathOf(page)).body, page);
}

TEST_F(Blob, aSmallDamagedFileIsNotHere) {
    ASSERT_EQ(window.upload("scan").status, 201);
    damage("scan", 2, true);

    EXPECT_EQ(window.get(pathOf("scan")).status, 404);
}

TEST_F(Blob, noRangeOfAFileThatSomebodyHasTouched) {
    const std::string page = longPage();
    ASSERT_EQ(window.upload(page).status, 201);
    damage(page, 300'000, false);

    EXPECT_EQ(getRange(page, "bytes=0-9").status, 404);
}

TEST_F(Blob, noRangeOfAFileThatWasSpoiledBeforeAnybodyReadIt) {
    const std::string page = longPage();
    ASSERT_EQ(window.upload(page).status, 201);
    damage(page, 300'000, true);

    EXPECT_EQ(getRange(page, "bytes=0-9").status, 404);
}

TEST_F(Blob, noRangeOfAFileThatNobodyHasReadForLong) {
    const std::string page = longPage();
    ASSERT_EQ(window.upload(page).status, 201);
    ASSERT_EQ(getRange(page, "bytes=0-9").status, 206); // read whole for the first time
    damage(page, 300'000, true);
    EXPECT_EQ(getRange(page, "bytes=0-9").status, 206);
    registry.clock().advance(server::registry::soundFor);
    window.signIn("lebedeva");

    EXPECT_EQ(getRange(page, "bytes=0-9").status, 404);
}

TEST_F(Blob, aTouchedFileThatIsWholeStaysHere) {
    ASSERT_EQ(window.upload("scan").status, 201);
    damage("scan", 0, false);
    std::ofstream(fileOf("scan"), std::ios::binary) << "scan";

    EXPECT_EQ(getRange("scan", "bytes=1-").body, "can");
}

TEST_F(Blob, aFileThatIsGoneOrShorterIsNotHere) {
    ASSERT_EQ(window.upload("gone").status, 201);
    ASSERT_EQ(window.upload("shorter").status, 201);
    std::filesystem::remove(fileOf("gone"));
    std::filesystem::resize_file(fileOf("shorter"), 3);

    EXPECT_EQ(window.send("HEAD", pathOf("gone")).status, 404);
    EXPECT_EQ(getRange("shorter", "bytes=0-1").status, 404);
    EXPECT_EQ(window.upload("gone").status, 201);
    EXPECT_EQ(window.get(pathOf("gone")).body, "gone");
}

} // namespace okno::tests
