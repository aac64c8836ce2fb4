#include "tests/client/sync/sync_test.h"
#include "tests/support/faulty_line.h"

#include <fstream>
#include <iterator>

namespace okno::tests {
namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

bool isEmptyFolder(const std::filesystem::path& folder) {
    return std::filesystem::directory_iterator(folder) == std::filesystem::directory_iterator();
}

class Blobs : public SyncTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(window.signIn("lebedeva"));
        ASSERT_TRUE(window.settles());
        auto request = registration(window);
        page = scan(window, text, 1);
        request.pages = {page};
        ASSERT_TRUE(window.submit(request));
        ASSERT_TRUE(window.settles());
    }

    const std::string text = std::string(3'000'000, 'p') + "the end";
    domain::Page page = samplePage(1);
    NetworkedStation window{registry, "window", "3"};
};

TEST_F(Blobs, aScanReachesAnotherStationUnchanged) {
    NetworkedStation office(registry, "office");
    ASSERT_TRUE(office.signIn("ershova"));

    const auto file = await(office.sync().fetchBlob(page.blob));

    ASSERT_TRUE(file);
    EXPECT_EQ(contentOf(*file), text);
    EXPECT_TRUE(office.blobs().verify(page.blob));
    EXPECT_TRUE(isEmptyFolder(office.blobs().incoming()));
    EXPECT_TRUE(office.settles());
    EXPECT_EQ(office.difference(), "");
}

TEST_F(Blobs, aScanThatIsHereNeedsNoRegistry) {
    registry.stop();

    const auto file = await(window.sync().fetchBlob(page.blob));

    ASSERT_TRUE(file);
    EXPECT_EQ(*file, window.blobs().pathOf(page.blob));
}

TEST_F(Blobs, aScanThatIsStillAtItsStationIsNotThereYet) {
    const auto file = await(window.sync().fetchBlob(sha256("not yet")));

    ASSERT_FALSE(file);
    EXPECT_EQ(file.error(), (Error{ErrorCode::notFound, "blob-not-uploaded"}));
    EXPECT_TRUE(isEmptyFolder(window.blobs().incoming()));
}

TEST_F(Blobs, aBrokenTransferLeavesNothingBehindAndIsRepeated) {
    FaultyLine line(registry.port());
    NetworkedStation office(registry, "office", "", line.port());
    ASSERT_TRUE(office.signIn("ershova"));
    ASSERT_TRUE(office.settles());
    line.failAt(0, Fault::answerCut, "/v1/blobs");

    const auto broken = await(office.sync().fetchBlob(page.blob));

    ASSERT_FALSE(broken);
    EXPECT_FALSE(office.blobs().has(page.blob));
    EXPECT_TRUE(isEmptyFolder(office.blobs().incoming()));
    const auto repeated = await(office.sync().fetchBlob(page.blob));
    ASSERT_TRUE(repeated);
    EXPECT_EQ(contentOf(*repeated), text);
}

TEST_F(Blobs, aScanThatWasLostHereHoldsUpNothingElse) {
    auto request = registration(window);
    const auto lost = scan(window, "lost before it was sent", 1);
    const auto kept = scan(window, "kept", 2);
    request.pages = {lost, kept};
    std::filesystem::remove(window.blobs().pathOf(lost.blob));

    ASSERT_TRUE(window.submit(request));

    EXPECT_TRUE(eventually([&] { return window.sync().state().reason == "blob-not-uploaded"; }));
    EXPECT_TRUE(window.sync().state().connected);
    EXPECT_TRUE(eventually([&] { return registry.hasBlob(kept.blob); }));
    EXPECT_FALSE(registry.hasBlob(lost.blob));
    EXPECT_TRUE(window.reader().card(request.card)->number);
    EXPECT_EQ(window.reader().blobsWaiting(), 1);

    ASSERT_TRUE(window.blobs().store("lost before it was sent")); // found again
    window.sync().syncNow();
    EXPECT_TRUE(window.settles());
    EXPECT_EQ(window.difference(), "");
}

} // namespace
} // namespace okno::tests
