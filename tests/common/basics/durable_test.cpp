#include "common/basics/durable.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace okno {

TEST(Durable, aFolderIsMadeWithAllAboveIt) {
    const tests::TemporaryFolder temporary;
    const auto folder = temporary.path() / "a" / "b" / "c";

    EXPECT_FALSE(makeDurableFolder(folder));
    EXPECT_FALSE(makeDurableFolder(folder)); // again
    EXPECT_TRUE(std::filesystem::is_directory(folder));
    EXPECT_FALSE(syncToDisk(folder));
}

TEST(Durable, whatCannotBeIsTold) {
    const tests::TemporaryFolder temporary;
    std::ofstream(temporary.path() / "file") << "bytes";

    EXPECT_EQ(makeDurableFolder(temporary.path() / "file" / "b"), std::errc::not_a_directory);
    EXPECT_EQ(syncToDisk(temporary.path() / "none"), std::errc::no_such_file_or_directory);
}

} // namespace okno
