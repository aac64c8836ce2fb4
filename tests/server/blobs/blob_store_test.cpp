#include "server/blobs/blob_store.h"

#include "common/basics/text.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace okno::tests {

using server::blobs::BlobStore;
using server::blobs::IncomingBlob;

namespace {
class BlobStoreTest : public testing::Test {
protected:
    std::unique_ptr<BlobStore> open() const { return std::move(*BlobStore::open(m_root.path())); }
    std::unique_ptr<IncomingBlob> receive() { return std::move(*store->receive("a")); }
    static Result<void> write(IncomingBlob& incoming, const std::string& bytes) {
        return incoming.write(bytes.data(), bytes.size());
    }
    std::filesystem::path placeOf(const std::string& bytes) const {
        return server::blobs::pathIn(m_root.path(), sha256(bytes));
    }
    std::string contentOf(const std::string& bytes) const {
        const auto file = store->openBlob(sha256(bytes));
        std::string content(file ? static_cast<std::size_t>(file->bytes()) : 0, '\0');
        EXPECT_TRUE(file && file->read(0, content.data(), content.size()));
        return content;
    }
    std::size_t filesIn(const std::string& folder = {}) const {
        std::size_t files = 0;
        for (const auto& entry :
            std::filesystem::recursive_directory_iterator(m_root.path() / folder))
            files += entry.is_regular_file() ? 1 : 0;
        return files;
    }

    const TemporaryFolder m_root;
    std::unique_ptr<BlobStore> store = open();
};
} // namespace

TEST_F(BlobStoreTest, aFinishedFileLiesUnderItsHash) {
    const auto incoming = receive();
    ASSERT_TRUE(write(*incoming, "page"));
    ASSERT_TRUE(write(*incoming, " one"));

    ASSERT_TRUE(incoming->finish(sha256("page one")));

    EXPECT_EQ(incoming->bytes(), 8);
    EXPECT_EQ(sha256OfFile(placeOf("page one")), sha256("page one"));
    EXPECT_EQ(filesIn(), 1U);
}

TEST_F(BlobStoreTest, aNamedFileIsThereBeforeItIsSynced) {
    const auto incoming = receive();
    ASSERT_TRUE(write(*incoming, "page"));

    ASSERT_TRUE(incoming->giveName(sha256("page")));

    EXPECT_EQ(contentOf("page"), "page");
    EXPECT_TRUE(incoming->sync());
    EXPECT_TRUE(store->sync(sha256("page")));
    EXPECT_EQ(filesIn(), 1U);
}

TEST_F(BlobStoreTest, aNamedFileTakesThePlaceOfADamagedOne) {
    ASSERT_TRUE(store->keep("page", sha256("page")));
    std::ofstream(placeOf("page"), std::ios::binary) << "pagE";
    const auto incoming = receive();
    ASSERT_TRUE(write(*incoming, "page"));

    ASSERT_TRUE(incoming->giveName(sha256("page")));

    EXPECT_TRUE(incoming->sync());
    EXPECT_EQ(contentOf("page"), "page");
    EXPECT_EQ(filesIn(), 1U);
}

TEST_F(BlobStoreTest, aFileThatCannotBeSyncedLosesItsName) {
    const auto incoming = receive();
    ASSERT_TRUE(write(*incoming, "page"));
    ASSERT_TRUE(incoming->giveName(sha256("page")));
    std::filesystem::remove_all(placeOf("page").parent_path());

    EXPECT_FALSE(incoming->sync());

    EXPECT_FALSE(store->openBlob(sha256("page")));
    EXPECT_FALSE(store->sync(sha256("page")));
}

TEST_F(BlobStoreTest, aNameThatAPowerCutHasLeftLeadsIntoNoStoredFile) {
    ASSERT_TRUE(store->keep("stored", sha256("stored")));
    std::filesystem::create_hard_link(placeOf("stored"), m_root.path() / "parts" / "own-0");
    store = open();

    ASSERT_TRUE(store->keep("another", sha256("another")));

    EXPECT_EQ(contentOf("stored"), "stored");
    EXPECT_EQ(contentOf("another"), "another");
    EXPECT_EQ(filesIn(), 2U);
}

TEST_F(BlobStoreTest, wrongBytesGetNoName) {
    const auto incoming = receive();
    ASSERT_TRUE(write(*incoming, "two"));

    EXPECT_EQ(incoming->giveName(sha256("one")).error().reason, "blob-differs");

    EXPECT_EQ(filesIn(), 0U);
}

TEST_F(BlobStoreTest, anEmptyFileIsAFile) {
    EXPECT_TRUE(receive()->finish(sha256("")));
    EXPECT_EQ(contentOf(""), "");
}

TEST_F(BlobStoreTest, wrongBytesLeaveNothing) {
    const auto incoming = receive();
    ASSERT_TRUE(write(*incoming, "two"));

    const auto finished = incoming->finish(sha256("one"));

    ASSERT_FALSE(finished);
    EXPECT_EQ(finished.error().reason, "blob-differs");
    EXPECT_EQ(filesIn(), 0U);
}

TEST_F(BlobStoreTest, whatHasArrivedOutlivesABreakAndARestart) {
    ASSERT_TRUE(write(*receive(), "page"));
    EXPECT_EQ(store->arrived("a"), 4);
    store = open();

    const auto incoming = receive();

    EXPECT_EQ(incoming->bytes(), 4);
    ASSERT_TRUE(write(*incoming, " one"));
    ASSERT_TRUE(incoming->finish(sha256("page one")));
    EXPECT_EQ(contentOf("page one"), "page one");
    EXPECT_EQ(store->arrived("a"), 0);
}

TEST_F(BlobStoreTest, theHashGoesOnFromOneRequestToTheNext) {
    for (const char* piece : {"pa", "ge", " o", "ne"})
        ASSERT_TRUE(write(*receive(), piece));

    EXPECT_TRUE(receive()->finish(sha256("page one")));
}

TEST_F(BlobStoreTest, aPieceCanBeTakenBack) {
    const auto incoming = receive();
    ASSERT_TRUE(write(*incoming, "page"));
    incoming->mark();
    ASSERT_TRUE(write(*incoming, "broken"));

    ASSERT_TRUE(incoming->takeBack());

    EXPECT_EQ(store->arrived("a"), 4);
    ASSERT_TRUE(write(*incoming, " one"));
    EXPECT_TRUE(incoming->finish(sha256("page one")));
}

TEST_F(BlobStoreTest, aSecondWriterIsTurnedAway) {
    const auto first = receive();

    const auto second = store->receive("a");

    ASSERT_FALSE(second);
    EXPECT_EQ(second.error(), (Error{ErrorCode::conflict, "upload-busy"}));
}

TEST_F(BlobStoreTest, aFullDiskIsToldAndWhatWasThereStays) {
    const std::string page(4096, 'p');
    {
        const FileSizeLimit limit(10'000);
        const auto incoming = receive();
        ASSERT_TRUE(write(*incoming, page));
        incoming->mark();
        Result<void> written;
        for (int i = 0; i < 2 && written; ++i)
            written = write(*incoming, page);
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error(), (Error{ErrorCode::storage, "disk-full"}));
        ASSERT_TRUE(incoming->takeBack());
    }
    EXPECT_EQ(store->arrived("a"), 4096);
    EXPECT_TRUE(receive()->finish(sha256(page)));
}

TEST_F(BlobStoreTest, aFullDiskLeavesNothingOfOurOwnPapers) {
    const std::string page(4096, 'p');
    const FileSizeLimit limit(1'000);

    const auto kept = store->keep(page, sha256(page));

    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().reason, "disk-full");
    EXPECT_EQ(filesIn(), 0U);
}

TEST_F(BlobStoreTest, theTrashCanBeReadAndBroughtBack) {
    ASSERT_TRUE(store->keep("page", sha256("page")));

    ASSERT_TRUE(store->moveToTrash(sha256("page")));

    EXPECT_FALSE(std::filesystem::exists(placeOf("page")));
    EXPECT_EQ(filesIn("trash"), 1U);
    EXPECT_EQ(contentOf("page"), "page");
    ASSERT_TRUE(store->bringBack(sha256("page")));
    EXPECT_TRUE(std::filesystem::exists(placeOf("page")));
    ASSERT_TRUE(store->moveToTrash(sha256("page")));
    store->removeTrashed(sha256("page"));
    EXPECT_EQ(filesIn(), 0U);
}

TEST_F(BlobStoreTest, aFileIsReadWholeAndInParts) {
    const std::string page = std::string(300'000, 'a') + std::string(300'000, 'b');
    ASSERT_TRUE(store->keep(page, sha256(page)));
    const auto file = store->openBlob(sha256(page));
    ASSERT_TRUE(file);
    std::string part(4, ' ');

    ASSERT_TRUE(file->read(299'998, part.data(), part.size()));

    EXPECT_EQ(part, "aabb");
    EXPECT_EQ(file->hash(false), sha256(page));
    EXPECT_EQ(file->hash(true).error().reason, "stopped");
    EXPECT_FALSE(file->read(599'999, part.data(), part.size()));
    EXPECT_EQ(store->openBlob(sha256("none")).error().reason, "blob-file-missing");
}

TEST_F(BlobStoreTest, aLinkIsNoFile) {
    std::filesystem::create_directories(placeOf("page").parent_path());
    std::filesystem::create_symlink("/etc/hostname", placeOf("page"));

    EXPECT_EQ(store->openBlob(sha256("page")).error().reason, "blob-not-readable");
}

TEST_F(BlobStoreTest, aFolderThatCannotBeMadeIsRefused) {
    const auto opened = BlobStore::open("/proc/okno-blobs");

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().reason, "blob-folder-unusable");
}

} // namespace okno::tests
