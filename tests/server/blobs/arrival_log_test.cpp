#include "server/blobs/arrival_log.h"

#include "server/blobs/blob_store.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <random>
#include <thread>

namespace okno::tests {

using server::blobs::ArrivalFile;
using server::blobs::ArrivalLog;
using server::blobs::BlobStore;

namespace {
using namespace std::chrono_literals;

class ArrivalLogTest : public testing::Test {
protected:
    void SetUp() override { open(); }

    void open() {
        store.reset();
        store = std::move(*BlobStore::openWithLog(m_root.path()));
    }
    [[nodiscard]] ArrivalLog& log() const { return *store->arrivalLog(); }
    [[nodiscard]] bool arrive(const std::string& bytes) const {
        const auto entry = log().begin(static_cast<std::int64_t>(bytes.size()));
        constexpr std::size_t piece = 32 << 10;
        for (std::size_t from = 0; entry && from < bytes.size(); from += piece)
            if (!entry->append(bytes.data() + from, std::min(piece, bytes.size() - from)))
                return false;
        return entry && entry->end(sha256(bytes)) && entry->sync();
    }
    [[nodiscard]] Result<void> settleAll() {
        return log().settleAll([this](const ArrivalFile& file) {
            return store->settle(file).map([this](const std::vector<BlobId>& files) {
                settled.insert(settled.end(), files.begin(), files.end());
            });
        });
    }
    [[nodiscard]] std::filesystem::path placeOf(const std::string& bytes) const {
        return server::blobs::pathIn(m_root.path(), sha256(bytes));
    }
    [[nodiscard]] bool isFile(const std::string& bytes) const {
        return sha256OfFile(placeOf(bytes)) == sha256(bytes);
    }
    [[nodiscard]] std::filesystem::path logFile(const char* name) const {
        return m_root.path() / "arrivals" / name;
    }

private:
    const TemporaryFolder m_root;

protected:
    std::unique_ptr<BlobStore> store;
    std::vector<BlobId> settled;
};

std::string pageOf(char letter, std::size_t bytes = 100'000) {
    return std::string(bytes, letter);
}
} // namespace

TEST_F(ArrivalLogTest, whatHasArrivedIsPendingUntilItIsSettled) {
    ASSERT_TRUE(arrive(pageOf('a')));

    EXPECT_TRUE(log().isPending(sha256(pageOf('a'))));
    EXPECT_EQ(log().read(sha256(pageOf('a'))), pageOf('a'));
    EXPECT_FALSE(isFile(pageOf('a')));

    ASSERT_TRUE(settleAll());

    EXPECT_EQ(settled, std::vector{sha256(pageOf('a'))});
    EXPECT_TRUE(isFile(pageOf('a')));
    EXPECT_TRUE(log().pending().empty());
    EXPECT_FALSE(log().read(sha256(pageOf('a'))));
}

TEST_F(ArrivalLogTest, aFileCanBeMadeSooner) {
    ASSERT_TRUE(arrive(pageOf('a')));

    ASSERT_TRUE(store->makeFile(sha256(pageOf('a'))));

    EXPECT_TRUE(isFile(pageOf('a')));
    ASSERT_TRUE(settleAll());
    EXPECT_EQ(settled.size(), 1U);
}

TEST_F(ArrivalLogTest, aCrashLosesNothingThatWasSynced) {
    ASSERT_TRUE(arrive(pageOf('a')));
    ASSERT_TRUE(arrive("tiny"));
    ASSERT_TRUE(arrive(""));

    open();
    ASSERT_TRUE(settleAll());

    EXPECT_EQ(settled, (std::vector{sha256(pageOf('a')), sha256("tiny"), sha256("")}));
    EXPECT_TRUE(isFile(pageOf('a')));
    EXPECT_TRUE(isFile("tiny"));
    EXPECT_TRUE(isFile(""));

    open();
    ASSERT_TRUE(settleAll());
    EXPECT_EQ(settled.size(), 3U) << "what is settled is not in the log any more";
}

TEST_F(ArrivalLogTest, whatACrashHasLeftCanBeReadBeforeItIsSettled) {
    ASSERT_TRUE(arrive(pageOf('a')));

    open();

    EXPECT_EQ(log().pending(), std::vector{sha256(pageOf('a'))});
    EXPECT_EQ(log().read(sha256(pageOf('a'))), pageOf('a'));
    EXPECT_TRUE(arrive(pageOf('b'))) << "the other half takes it";
    ASSERT_TRUE(settleAll());
    EXPECT_EQ(settled.size(), 2U);
}

TEST_F(ArrivalLogTest, aFileThatAPowerCutHasSpoiltIsMadeAnew) {
    ASSERT_TRUE(arrive(pageOf('a')));
    ASSERT_TRUE(store->makeFile(sha256(pageOf('a'))));
    std::ofstream(placeOf(pageOf('a')), std::ios::binary | std::ios::trunc)
        << std::string(100'000, '\0');

    open();
    ASSERT_TRUE(settleAll());

    EXPECT_TRUE(isFile(pageOf('a')));
}

TEST_F(ArrivalLogTest, aNameThatAPowerCutHasLeftLeadsIntoNoStoredFile) {
    ASSERT_TRUE(arrive(pageOf('a')));
    ASSERT_TRUE(settleAll());
    std::filesystem::create_hard_link(placeOf(pageOf('a')), logFile("file"));

    ASSERT_TRUE(arrive(pageOf('b')));
    ASSERT_TRUE(settleAll());

    EXPECT_TRUE(isFile(pageOf('a')));
    EXPECT_TRUE(isFile(pageOf('b')));
}

TEST_F(ArrivalLogTest, aBreakInTheRowIsItsEnd) {
    ASSERT_TRUE(arrive(pageOf('a')));
    auto entry = log().begin(100'000);
    ASSERT_TRUE(entry->append(pageOf('b').data(), 20'000));
    ASSERT_TRUE(arrive(pageOf('c')));
    entry.reset();
    // The head, four pieces of 'a' and its name: what 'b' has begun did not reach the disk.
    constexpr std::streamoff page = 4096;
    std::fstream file(logFile("0"), std::ios::binary | std::ios::in | std::ios::out);
    file.seekp((1 + 9 + 9 + 9 + 1 + 1) * page);
    file.write(std::string(16, '\0').data(), 16);
    file.close();

    store.reset();
    const auto left = ArrivalFile::open(logFile("0"));

    ASSERT_TRUE(left);
    ASSERT_EQ((*left)->arrivals().size(), 1U);
    EXPECT_EQ((*left)->arrivals().front().id, sha256(pageOf('a')));
    EXPECT_EQ((*left)->read((*left)->arrivals().front().pieces), pageOf('a'));
    EXPECT_EQ((*left)->room(), 0) << "it takes nothing before it is settled";
}

TEST_F(ArrivalLogTest, whateverADiskMakesOfItIsReadWithoutHarm) {
    ASSERT_TRUE(arrive(pageOf('a', 10'000)));
    ASSERT_TRUE(arrive("tiny"));
    store.reset();
    std::ifstream whole(logFile("0"), std::ios::binary);
    const std::string sound{std::istreambuf_iterator<char>(whole), {}};
    constexpr std::size_t usedBytes = 32'768;
    std::mt19937 random(20261123);
    for (int round = 0; round < 60; ++round) {
        std::string spoilt = sound;
        for (int count = 0; count < 4; ++count)
            spoilt.at(random() % usedBytes) = static_cast<char>(random());
        spoilt.resize(round % 4 == 0 ? random() % spoilt.size() : spoilt.size());
        std::ofstream(logFile("0"), std::ios::binary | std::ios::trunc) << spoilt;

        const auto opened = ArrivalFile::open(logFile("0"));
        ASSERT_TRUE(opened);
        for (const auto& arrival : (*opened)->arrivals())
            static_cast<void>((*opened)->read(arrival.pieces));
        EXPECT_LE((*opened)->arrivals().size(), 2U);
    }
    open();
    EXPECT_TRUE(settleAll());
    for (const BlobId& id : settled)
        EXPECT_TRUE(id == sha256(pageOf('a', 10'000)) || id == sha256("tiny"));
}

TEST_F(ArrivalLogTest, whatIsNotFinishedIsForgotten) {
    EXPECT_TRUE(log().begin(100'000)->append("beginning", 9));

    EXPECT_TRUE(log().pending().empty());
    ASSERT_TRUE(settleAll());
    EXPECT_TRUE(settled.empty());
    open();
    ASSERT_TRUE(settleAll());
    EXPECT_TRUE(settled.empty());
}

TEST_F(ArrivalLogTest, bytesThatLookLikeARecordAreNone) {
    ASSERT_TRUE(arrive(pageOf('a')));
    std::ifstream file(logFile("0"), std::ios::binary);
    std::string stolen(512 << 10, '\0');
    file.read(stolen.data(), static_cast<std::streamsize>(stolen.size()));
    ASSERT_TRUE(arrive(stolen));

    open();
    ASSERT_TRUE(settleAll());

    EXPECT_EQ(settled, (std::vector{sha256(pageOf('a')), sha256(stolen)}));
}

TEST_F(ArrivalLogTest, aFullFileIsSettledWhileTheOtherTakesWhatComes) {
    int arrived = 0;
    while (arrive(pageOf(static_cast<char>('a' + arrived))))
        ++arrived;
    EXPECT_GE(arrived, 16) << "of a megabyte each";
    EXPECT_FALSE(log().begin(100'000)) << "both are full";

    ASSERT_TRUE(log().settle([this](const ArrivalFile& file) {
        return store->settle(file).map([](const std::vector<BlobId>& /*files*/) {});
    }));

    EXPECT_EQ(log().pending().size(), static_cast<std::size_t>(arrived) / 2);
    for (int count = 0; count < arrived; ++count)
        EXPECT_TRUE(arrive(pageOf(static_cast<char>('A' + count)))) << "the next is larger";
    ASSERT_TRUE(settleAll());
    for (int count = 0; count < arrived; ++count) {
        EXPECT_TRUE(isFile(pageOf(static_cast<char>('a' + count))));
        EXPECT_TRUE(isFile(pageOf(static_cast<char>('A' + count))));
    }
}

TEST_F(ArrivalLogTest, whatCannotBeSettledStays) {
    ASSERT_TRUE(arrive(pageOf('a')));
    const auto fail = [](const ArrivalFile& /*file*/) -> Result<void> {
        return failure(ErrorCode::storage, "disk-full");
    };

    EXPECT_FALSE(log().settleAll(fail));
    EXPECT_EQ(log().read(sha256(pageOf('a'))), pageOf('a'));
    ASSERT_TRUE(arrive(pageOf('b'))) << "the other file takes it";
    ASSERT_TRUE(settleAll());

    EXPECT_TRUE(isFile(pageOf('a')));
    EXPECT_TRUE(isFile(pageOf('b')));
}

TEST_F(ArrivalLogTest, anEntryTakesNoMoreThanItWasPromised) {
    const auto entry = log().begin(100);

    EXPECT_TRUE(entry->append(pageOf('a').data(), 100));
    EXPECT_EQ(entry->append(pageOf('a').data(), 20'000).error().reason, "arrival-log-full");
    EXPECT_FALSE(log().begin(ArrivalLog::mostBytes + 1));
}

TEST_F(ArrivalLogTest, itIsDueAfterAWhile) {
    EXPECT_TRUE(arrive("tiny"));

    EXPECT_TRUE(log().waitUntilDue(1ms));
    log().stop();
    EXPECT_FALSE(log().waitUntilDue(1ms));
}

TEST_F(ArrivalLogTest, manyArriveAtOnceWhileItIsSettled) {
    constexpr int stations = 8;
    constexpr int filesOfEach = 40;
    const auto bytesOf = [](int station, int number) {
        return std::to_string(station) + ' ' + std::to_string(number) + pageOf('x', 30'000);
    };
    std::atomic<int> done = 0;
    std::atomic<int> full = 0;
    std::vector<std::thread> threads;
    threads.reserve(stations);
    for (int station = 0; station < stations; ++station)
        threads.emplace_back([&, station] {
            for (int number = 0; number < filesOfEach; ++number)
                while (!arrive(bytesOf(station, number)))
                    ++full;
            ++done;
        });
    while (done < stations)
        EXPECT_TRUE(settleAll());
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_TRUE(settleAll());

    EXPECT_EQ(settled.size(), static_cast<std::size_t>(stations * filesOfEach));
    for (int station = 0; station < stations; ++station)
        for (int number = 0; number < filesOfEach; ++number)
            EXPECT_TRUE(isFile(bytesOf(station, number)));
}

TEST_F(ArrivalLogTest, aFolderThatCannotBeMadeIsRefused) {
    EXPECT_FALSE(ArrivalLog::open("/proc/okno-arrivals"));
}

} // namespace okno::tests
