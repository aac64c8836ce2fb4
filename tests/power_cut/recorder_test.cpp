// The recorder misses nothing, and the disk loses what it may and nothing else.
#include "tests/power_cut/recorded_city.h"

#include <fstream>
#include <iterator>

namespace okno::power_cut {

namespace {
namespace fs = std::filesystem;
using Moment = std::chrono::steady_clock::time_point;

constexpr std::size_t page = 4096;

/// Every regular file beneath a folder with its bytes, but for SQLite's shared memory.
std::map<std::string, std::string> filesIn(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        if (entry.is_regular_file() && !entry.path().string().ends_with("-shm"))
            files[entry.path().lexically_relative(folder)]
                = {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }
    return files;
}

std::size_t nothing(std::size_t /*changes*/) {
    return 0;
}

/// What a shell does is recorded.
class RecordedShell : public testing::Test {
protected:
    RecordedShell() { fs::create_directory(m_folder.path() / "work"); }
    [[nodiscard]] std::string work() const { return m_folder.path() / "work"; }
    [[nodiscard]] std::string trace() const { return m_folder.path() / "trace"; }
    void run(const std::string& commands) const {
        auto line = recording(work(), trace());
        line.insert(line.end(), {"/bin/sh", "-c", "cd " + work() + " && " + commands + "; echo"});
        static_cast<void>(tests::Process(line).readLine());
    }
    /// What is there after the cut.
    [[nodiscard]] std::map<std::string, std::string> cut(
        Disk& disk, const Disk::Reached& reached) const {
        disk.goOn(Moment::max());
        fs::remove_all(m_folder.path() / "cut");
        disk.writeTo(m_folder.path() / "cut", reached, page);
        return filesIn(m_folder.path() / "cut");
    }

private:
    tests::TemporaryFolder m_folder;
};
} // namespace

using Files = std::map<std::string, std::string>;

TEST_F(RecordedShell, whatIsNotSyncedMayBeLost) {
    Disk disk(work(), trace());

    run("echo safe > a; sync a .; echo new > b; echo more >> a; mkdir c; echo lost > c/d; sync c/d "
        "c");

    EXPECT_EQ(cut(disk, nothing), (Files{{"a", "safe\n"}}));
    EXPECT_EQ(
        cut(disk, Disk::all), (Files{{"a", "safe\nmore\n"}, {"b", "new\n"}, {"c/d", "lost\n"}}));
}

TEST_F(RecordedShell, aNameIsSafeWithItsFolderAndTheBytesWithTheFile) {
    Disk disk(work(), trace());

    run("echo bytes > a; sync .; mkdir c; sync .; mv a c/b; sync c");

    EXPECT_EQ(cut(disk, nothing), (Files{{"a", ""}, {"c/b", ""}}));
}

TEST_F(RecordedCity, theRecorderMissesNothing) {
    for (int rounds = 0; rounds < 2;)
        if (m_desk->readLine() == "arrived")
            ++rounds;
    m_desk->end(SIGTERM);
    EXPECT_EQ(m_registry->end(SIGTERM), 0);

    m_registryDisk->goOn(Moment::max());
    m_registryDisk->writeTo(path("rebuilt"), Disk::all, page);
    EXPECT_TRUE(filesIn(path("rebuilt")) == filesIn(data()));
    m_deskDisk->goOn(Moment::max());
    m_deskDisk->writeTo(path("rebuilt-desk"), Disk::all, page);
    EXPECT_TRUE(filesIn(path("rebuilt-desk")) == filesIn(path("desk")));
}

} // namespace okno::power_cut
