// Files under their SHA-256: what goes in can be proved to have stayed.
#include "client/documents/blob_folder.h"

#include <QTemporaryDir>
#include <fstream>
#include <gtest/gtest.h>

namespace okno::tests {
namespace {

namespace fs = std::filesystem;
using client::documents::BlobFolder;

class BlobFolderTest : public testing::Test {
protected:
    [[nodiscard]] fs::path write(const std::string& name, const std::string& text) const {
        fs::path file = root / name;
        std::ofstream(file) << text;
        return file;
    }

    QTemporaryDir temporary;
    fs::path root = temporary.path().toStdString();
    BlobFolder folder = BlobFolder::open(root / "blobs").value();
};

TEST_F(BlobFolderTest, storesBytesUnderTheirHash) {
    const Result<BlobId> id = folder.store("abc");

    ASSERT_TRUE(id);
    EXPECT_EQ(*id, sha256("abc"));
    EXPECT_TRUE(folder.has(*id));
    EXPECT_TRUE(folder.verify(*id));
    EXPECT_EQ(folder.pathOf(*id).parent_path().filename().string(), id->toString().substr(0, 2));
    EXPECT_TRUE(fs::is_empty(folder.incoming()));
}

TEST_F(BlobFolderTest, storesTheSameBytesOnce) {
    const Result<BlobId> first = folder.store("abc");
    const Result<BlobId> second = folder.store("abc");

    EXPECT_EQ(first, second);
    EXPECT_TRUE(folder.verify(*second));
}

TEST_F(BlobFolderTest, adoptsAFileThatIsWhole) {
    const fs::path scan = write("scan.jpg", "page");

    ASSERT_TRUE(folder.adopt(scan, sha256("page")));

    EXPECT_FALSE(fs::exists(scan));
    EXPECT_TRUE(folder.verify(sha256("page")));
}

TEST_F(BlobFolderTest, copiesAFileAndLeavesTheOriginal) {
    const fs::path original = write("answer.pdf", "answer");

    const Result<BlobId> id = folder.storeCopy(original);

    ASSERT_TRUE(id);
    EXPECT_TRUE(fs::exists(original));
    EXPECT_TRUE(folder.verify(*id));
}

TEST_F(BlobFolderTest, tellsAMissingBlobFromADamagedOne) {
    const BlobId kept = folder.store("abc").value();
    std::ofstream(folder.pathOf(kept)) << "abd";

    EXPECT_EQ(folder.verify(kept).error().reason, "blob-damaged");
    EXPECT_EQ(folder.verify(sha256("other")).error().code, ErrorCode::notFound);
    EXPECT_FALSE(folder.has(sha256("other")));
}

TEST_F(BlobFolderTest, losesNothingWhenAFileCannotBeAdopted) {
    EXPECT_EQ(folder.adopt(root / "absent.jpg", sha256("absent")).error().code, ErrorCode::storage);
    EXPECT_FALSE(folder.has(sha256("absent")));
}

TEST(BlobFolder, refusesAPlaceThatIsNoFolder) {
    const QTemporaryDir temporary;
    const fs::path file = fs::path(temporary.path().toStdString()) / "file";
    std::ofstream(file) << "x";

    EXPECT_EQ(BlobFolder::open(file).error().reason, "folder-unusable");
}

} // namespace
} // namespace okno::tests
