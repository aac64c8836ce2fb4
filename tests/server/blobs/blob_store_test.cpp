#include "server/blobs/blob_store.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdlib>

namespace okno::tests {

using server::blobs::BlobStore;

namespace {
class BlobStoreTest : public testing::Test {
protected:
    void SetUp() override {
        auto pattern = (std::filesystem::temp_directory_path() / "okno-blobs-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_root = pattern;
        store = open();
    }
    void TearDown() override { std::filesystem::remove_all(m_root); }

    std::unique_ptr<BlobStore> open() const { return std::move(*BlobStore::open(m_root)); }
    std::size_t filesIn(const std::string& folder = {}) const {
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(m_root / folder))
            files += entry.is_regular_file() ? 1 : 0;
        return files;
    }

    std::unique_ptr<BlobStore> store;

private:
    std::filesystem::path m_root;
};

/// No file of this process may grow beyond some bytes: as near to a full disk as one gets unasked.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};
} // namespace

TEST_F(BlobStoreTest, aFinishedFileLiesUnderItsHash) {
    const std::string bytes = "page one";
    auto incoming = store->receive();
    ASSERT_TRUE(incoming);
    ASSERT_TRUE((*incoming)->write(bytes.data(), 4));
    ASSERT_TRUE((*incoming)->write(bytes.data() + 4, 4));

    ASSERT_TRUE((*incoming)->finish(sha256(bytes)));

    EXPECT_EQ((*incoming)->bytes(), 8);
    EXPECT_EQ(sha256OfFile(store->pathOf(sha256(bytes))), sha256(bytes));
    EXPECT_EQ(filesIn(), 1U);
}

TEST_F(BlobStoreTest, anEmptyFileIsAFile) {
    auto incoming = store->receive();
    ASSERT_TRUE(incoming);

    EXPECT_TRUE((*incoming)->finish(sha256("")));
    EXPECT_TRUE(std::filesystem::exists(store->pathOf(sha256(""))));
}

TEST_F(BlobStoreTest, wrongBytesLeaveNothing) {
    {
        auto incoming = store->receive();
        ASSERT_TRUE(incoming);
        ASSERT_TRUE((*incoming)->write("two", 3));
        const auto finished = (*incoming)->finish(sha256("one"));
        ASSERT_FALSE(finished);
        EXPECT_EQ(finished.error().reason, "blob-differs");
    }
    EXPECT_EQ(filesIn(), 0U);
}

TEST_F(BlobStoreTest, anAbandonedUploadLeavesNothing) {
    {
        auto incoming = store->receive();
        ASSERT_TRUE(incoming);
        ASSERT_TRUE((*incoming)->write("half", 4));
        EXPECT_EQ(filesIn("parts"), 1U);
    }
    EXPECT_EQ(filesIn(), 0U);
}

TEST_F(BlobStoreTest, whatACrashLeftIsRemovedAtTheStart) {
    auto incoming = store->receive();
    ASSERT_TRUE(incoming);
    ASSERT_TRUE((*incoming)->write("half", 4));

    const auto again = open();

    EXPECT_EQ(filesIn(), 0U);
    EXPECT_TRUE(again->receive());
}

TEST_F(BlobStoreTest, aFullDiskIsToldAndLeavesNothing) {
    const std::string page(4096, 'p');
    {
        const FileSizeLimit limit(10'000);
        auto incoming = store->receive();
        ASSERT_TRUE(incoming);
        Result<void> written;
        for (int i = 0; i < 3 && written; ++i)
            written = (*incoming)->write(page.data(), page.size());
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error(), (Error{ErrorCode::storage, "disk-full"}));
    }
    EXPECT_EQ(filesIn(), 0U);
}

TEST_F(BlobStoreTest, aFolderThatCannotBeMadeIsRefused) {
    const auto opened = BlobStore::open("/proc/okno-blobs");

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().reason, "blob-folder-unusable");
}

} // namespace okno::tests
