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

std::filesystem::path fileAt(const RegistryFixture& registry, const BlobId& blob) {
    const std::string name = blob.toString();
    return registry.folder() / "blobs" / name.substr(0, 2) / name;
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

    std::filesystem::path partOf(const NetworkedStation& station) const {
        return station.blobs().incoming() / ("fetch-" + page.blob.toString() + ".part");
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

TEST_F(Blobs, whatWasFetchedGoesWithWhoMightSeeIt) {
    NetworkedStation second(registry, "window", "2");
    ASSERT_TRUE(second.signIn("gusev"));
    ASSERT_TRUE(second.settles());
    auto request = registration(second);
    const auto own = scan(second, "scanned here", 1);
    request.pages = {own};
    ASSERT_TRUE(second.submit(request));
    ASSERT_TRUE(second.settles());
    ASSERT_TRUE(await(second.sync().fetchBlob(page.blob)));
    const auto waiting = scan(second, "fetched once, and asked for again", 1).blob;
    second.sync().stop();
    ASSERT_TRUE(second.local().change([&](auto& transaction) -> Result<void> {
        transaction.noteFetched(waiting);
        transaction.awaitUpload(waiting);
        return {};
    }));
    ASSERT_TRUE(second.blobs().has(page.blob));

    ASSERT_TRUE(second.signIn("snegireva"));
    ASSERT_TRUE(second.settles());

    EXPECT_FALSE(second.blobs().has(page.blob));
    EXPECT_TRUE(second.blobs().has(own.blob));
    EXPECT_TRUE(second.blobs().has(waiting));
    EXPECT_EQ(second.difference(), "");
    ASSERT_TRUE(second.signIn("gusev"));
    ASSERT_TRUE(second.settles());
    EXPECT_TRUE(await(second.sync().fetchBlob(page.blob)));
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
    EXPECT_GT(std::filesystem::file_size(partOf(office)), text.size() / 2);
    office.start(); // what has arrived outlives the program
    ASSERT_TRUE(office.signIn("ershova"));
    const auto repeated = await(office.sync().fetchBlob(page.blob));
    ASSERT_TRUE(repeated);
    EXPECT_EQ(contentOf(*repeated), text);
    EXPECT_TRUE(isEmptyFolder(office.blobs().incoming()));
}

TEST_F(Blobs, aBeginningThatIsNotItsOwnIsFetchedAnew) {
    NetworkedStation office(registry, "office");
    ASSERT_TRUE(office.signIn("ershova"));
    for (const std::size_t bytes : {std::size_t{1000}, text.size(), text.size() + 1}) {
        std::ofstream(partOf(office), std::ios::binary) << std::string(bytes, '?');

        const auto file = await(office.sync().fetchBlob(page.blob));

        ASSERT_TRUE(file) << bytes;
        EXPECT_EQ(contentOf(*file), text) << bytes;
        EXPECT_TRUE(isEmptyFolder(office.blobs().incoming())) << bytes;
        std::filesystem::remove(*file);
    }
}

TEST_F(Blobs, whoAsksWhileItComesGetsItToo) {
    NetworkedStation office(registry, "office");
    ASSERT_TRUE(office.signIn("ershova"));

    auto first = office.sync().fetchBlob(page.blob);
    auto second = office.sync().fetchBlob(page.blob);

    const auto one = await(first);
    const auto other = await(second);
    ASSERT_TRUE(one);
    EXPECT_EQ(one, other);
    EXPECT_EQ(contentOf(*one), text);
}

TEST_F(Blobs, beginningsThatNobodyWantsAnyMoreAreRemoved) {
    std::ofstream(partOf(window)) << "old";
    std::filesystem::last_write_time(
        partOf(window), std::filesystem::file_time_type::clock::now() - std::chrono::days(31));

    window.start();

    EXPECT_TRUE(eventually([&] { return isEmptyFolder(window.blobs().incoming()); }));
}

TEST_F(Blobs, aFileThatTheRegistryHasLostComesBackFromWhoHasIt) {
    std::filesystem::remove(fileAt(registry, page.blob));
    NetworkedStation office(registry, "office");
    ASSERT_TRUE(office.signIn("ershova"));
    EXPECT_FALSE(await(office.sync().fetchBlob(page.blob))); // now the registry has noticed
    EXPECT_FALSE(registry.hasBlob(page.blob));

    window.start(); // a day later, or when the station is switched on
    ASSERT_TRUE(window.signIn("lebedeva"));

    EXPECT_TRUE(eventually([&] { return registry.hasBlob(page.blob); }));
    const auto file = await(office.sync().fetchBlob(page.blob));
    ASSERT_TRUE(file);
    EXPECT_EQ(contentOf(*file), text);
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
