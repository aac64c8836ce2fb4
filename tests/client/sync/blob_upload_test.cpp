#include "client/sync/blob_upload.h"

#include "tests/client/sync/sync_test.h"
#include "tests/support/await.h"
#include "tests/support/faulty_line.h"
#include "tests/support/file_size_limit.h"

#include <fstream>
#include <iterator>

namespace okno::tests {
namespace {

using client::sync::UploadPace;
using namespace std::chrono_literals;

/// Three pieces of the size that a station begins with.
std::string longScan() {
    std::string text(9U << 20, '\0');
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = static_cast<char>(i * 31 % 251);
    return text;
}

class BlobUploads : public SyncTest {
protected:
    BlobUploads() {
        EXPECT_TRUE(window.signIn("lebedeva"));
        EXPECT_TRUE(window.settles());
    }

    /// A card with that scan is registered; its upload follows.
    BlobId submit(const std::string& text) {
        auto request = registration(window);
        request.pages = {scan(window, text, 1)};
        EXPECT_TRUE(window.submit(request));
        return request.pages.front().blob;
    }
    std::string contentAt(const BlobId& blob) const {
        const std::string name = blob.toString();
        std::ifstream stream(
            registry.folder() / "blobs" / name.substr(0, 2) / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    std::filesystem::path parts() const { return registry.folder() / "blobs" / "parts"; }
    std::uintmax_t arrived() const {
        for (const auto& part : std::filesystem::directory_iterator(parts()))
            return part.file_size();
        return 0;
    }

    FaultyLine line{registry.port()};
    NetworkedStation window{registry, "window", "3", line.port()};
};

TEST_F(BlobUploads, aBreakAtAnyRequestLosesNothing) {
    std::string text = longScan();
    for (const Fault fault : {Fault::refused, Fault::answerLost, Fault::answerCut})
        for (int i = 0;; ++i) {
            text.front() = static_cast<char>(text.front() + 1);
            line.failAt(i, fault, "/v1/uploads");

            const BlobId blob = submit(text);

            ASSERT_TRUE(window.settles()) << i;
            ASSERT_TRUE(contentAt(blob) == text) << i;
            ASSERT_TRUE(std::filesystem::is_empty(parts())) << i;
            if (!line.hasFailed())
                break;
        }
    EXPECT_EQ(window.difference(), "");
}

TEST_F(BlobUploads, goOnAfterTheRegistryWasAway) {
    const std::string text = longScan();
    line.failAt(1, Fault::refused, "/v1/uploads/"); // the second piece
    const BlobId blob = submit(text);
    ASSERT_TRUE(eventually([&] { return line.hasFailed(); }));

    registry.stop();
    EXPECT_GT(arrived(), 0U);
    registry.start();

    ASSERT_TRUE(window.settles());
    EXPECT_TRUE(contentAt(blob) == text);
    EXPECT_EQ(window.difference(), "");
}

TEST_F(BlobUploads, goOnAfterTheStationWasSwitchedOff) {
    const std::string text = longScan();
    line.failAt(1, Fault::refused, "/v1/uploads/");
    const BlobId blob = submit(text);
    ASSERT_TRUE(eventually([&] { return line.hasFailed(); }));

    window.start();
    ASSERT_TRUE(window.signIn("lebedeva"));

    ASSERT_TRUE(window.settles());
    EXPECT_TRUE(contentAt(blob) == text);
}

TEST_F(BlobUploads, aScanThatIsNotWhatItsNameSaysHoldsUpNothingElse) {
    auto request = registration(window);
    const auto broken = scan(window, "as it was scanned", 1);
    const auto whole = scan(window, "whole", 2);
    request.pages = {broken, whole};
    std::ofstream(window.blobs().pathOf(broken.blob), std::ios::binary) << "as it was damaged";

    ASSERT_TRUE(window.submit(request));

    EXPECT_TRUE(eventually([&] { return registry.hasBlob(whole.blob); }));
    EXPECT_TRUE(eventually([&] { return window.sync().state().reason == "blob-differs"; }));
    EXPECT_FALSE(registry.hasBlob(broken.blob));
}

TEST_F(BlobUploads, aFullDiskOfTheRegistryIsToldAsItsOwnAndHoldsUpNoCommand) {
    const std::string text(20U << 20, 's'); // far more than either database needs
    const auto later = booking();
    BlobId blob = sha256(text);
    {
        const auto page = scan(window, text, 1);
        const FileSizeLimit full(16U << 20);
        auto request = registration(window);
        request.pages = {page};
        ASSERT_TRUE(window.submit(request));
        EXPECT_TRUE(
            eventually([&] { return window.sync().state().reason == "registry-disk-full"; }));
        EXPECT_TRUE(window.sync().state().connected);

        ASSERT_TRUE(window.submit(later));
        EXPECT_TRUE(eventually([&] {
            return registry.find({domain::RecordKind::ticket, later.ticket.toString()}).has_value();
        }));
        EXPECT_FALSE(registry.hasBlob(blob));
    }

    EXPECT_TRUE(window.settles());
    EXPECT_TRUE(contentAt(blob) == text);
    EXPECT_EQ(window.difference(), "");
}

TEST(UploadPace, followsTheLine) {
    UploadPace pace;
    EXPECT_EQ(pace.piece(), 4 << 20);

    pace.succeeded(100ms);
    EXPECT_EQ(pace.piece(), 8 << 20);
    pace.succeeded(2s);
    EXPECT_EQ(pace.piece(), 8 << 20);
    pace.succeeded(10s);
    pace.failed();
    EXPECT_EQ(pace.piece(), 2 << 20);
    for (int i = 0; i < 20; ++i)
        pace.failed();
    EXPECT_EQ(pace.piece(), 256 << 10);
    for (int i = 0; i < 20; ++i)
        pace.succeeded(1ms);
    EXPECT_EQ(pace.piece(), 16 << 20);
}

} // namespace
} // namespace okno::tests
