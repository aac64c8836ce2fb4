#include "server/registry/upkeep.h"

#include "server/app/registry_server.h"
#include "server/registry/uploads.h"
#include "server/registry/zone.h"
#include "server/store/blob_references.h"
#include "server/store/records.h"
#include "server/store/upkeep_rows.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/registry_fixture.h"

#include <gtest/gtest.h>

#include <fstream>
#include <tuple>

namespace okno::tests {

using namespace server;
using registry::Upkeep;
using registry::UpkeepCounts;
using std::chrono::days;
using std::chrono::hours;

namespace {
class UpkeepTest : public testing::Test {
protected:
    BlobId keep(const std::string& bytes) { return files.keep(bytes).value(); }
    UpkeepCounts night() {
        city.clock().advance(days(1));
        return upkeep.run().value();
    }
    UpkeepCounts nightAfter(days pause) {
        city.clock().advance(pause);
        return upkeep.run().value();
    }
    std::filesystem::path fileOf(const BlobId& blob) const {
        return blobs::pathIn(city.folder() / "blobs", blob);
    }
    std::optional<store::BlobRow> row(const BlobId& blob) {
        return *database.read(
            [&](const auto& transaction) -> Result<std::optional<store::BlobRow>> {
                return store::findBlob(transaction, blob);
            });
    }
    void name(const BlobId& blob) {
        auto card = sampleCard();
        card.pages.front().blob = blob;
        write([&](auto& transaction) {
            store::noteReferences(transaction, card, id<domain::CommandId>(1), true);
        });
    }
    template <typename Work> void write(Work work) {
        ASSERT_TRUE(database.write([&](store::WriteTransaction& transaction) -> Result<void> {
            work(transaction);
            return {};
        }));
    }

    RegistryFixture city;
    store::Database& database = city.server().database();
    registry::Files& files = city.server().files();
    std::unique_ptr<blobs::BlobStore> store
        = std::move(*blobs::BlobStore::open(city.folder() / "blobs"));
    Upkeep upkeep{database, *store, files, city.clock()};
};
} // namespace

TEST_F(UpkeepTest, everyFileIsReadWithinAMonthAndAPartEachNight) {
    constexpr int pages = 60;
    std::vector<BlobId> all;
    all.reserve(pages);
    for (int i = 0; i < pages; ++i)
        all.push_back(keep("page " + std::to_string(i)));
    const Instant arrived = city.clock().now();

    for (int i = 0; i < 28; ++i)
        EXPECT_LE(night().read, 3);

    for (const BlobId& blob : all)
        EXPECT_GT(row(blob)->verifiedAt, arrived);
}

TEST_F(UpkeepTest, whatArrivedDuringTheDayIsReadBackInTheNight) {
    const auto blob = keep("page");
    write([&](auto& transaction) { files.listUnsynced(transaction, blob, 4); });
    ASSERT_FALSE(store::isVouchedFor(*row(blob)));

    EXPECT_EQ(night().read, 1);

    EXPECT_TRUE(store::isVouchedFor(*row(blob)));
}

TEST_F(UpkeepTest, aPartOfWhatNobodyVouchesForIsHandedOutAfterAReadingOfTheWhole) {
    const auto blob = keep("page");
    write([&](auto& transaction) { files.listUnsynced(transaction, blob, 4); });

    EXPECT_TRUE(files.openVerified(*row(blob)));

    EXPECT_TRUE(store::isVouchedFor(*row(blob)));
    write([&](auto& transaction) { files.listUnsynced(transaction, blob, 4); });
    std::ofstream(fileOf(blob), std::ios::binary) << "pagE";
    EXPECT_EQ(files.openVerified(*row(blob)).error().reason, "blob-not-uploaded");
}

TEST_F(UpkeepTest, whatMissedNightsLeftIsReadAtOnce) {
    for (int i = 0; i < 60; ++i)
        keep("page " + std::to_string(i));

    EXPECT_EQ(nightAfter(days(29)).read, 60);
}

TEST_F(UpkeepTest, aDamagedFileIsFoundAskedForAndMended) {
    const auto blob = keep("page");
    name(blob);
    std::ofstream(fileOf(blob), std::ios::binary) << "pagE";

    EXPECT_EQ(night().damaged, 1);

    EXPECT_EQ(files.find(blob).error().reason, "blob-not-uploaded");
    const auto wanted = *database.read([](const auto& transaction) {
        return Result<std::vector<BlobId>>(store::wantedBlobs(transaction, "", 10));
    });
    EXPECT_NE(std::find(wanted.begin(), wanted.end(), blob), wanted.end());
    keep("page");
    EXPECT_TRUE(files.find(blob));
    EXPECT_EQ(night().damaged, 0);
}

TEST_F(UpkeepTest, aFileThatIsGoneIsFoundToo) {
    const auto blob = keep("page");
    std::filesystem::remove(fileOf(blob));

    EXPECT_EQ(night().damaged, 1);
    EXPECT_TRUE(row(blob)->damaged);
    EXPECT_EQ(night().damaged, 0);
}

TEST_F(UpkeepTest, whatNothingNamesGoesInTwoSteps) {
    const auto blob = keep("page");
    EXPECT_EQ(night().trashed, 0);
    EXPECT_EQ(nightAfter(days(90)).trashed, 0);

    EXPECT_EQ(night().trashed, 1);

    EXPECT_FALSE(std::filesystem::exists(fileOf(blob)));
    EXPECT_TRUE(files.find(blob).and_then([&](const auto& found) { return files.open(found); }));
    EXPECT_EQ(nightAfter(days(7)).removed, 0);
    EXPECT_EQ(night().removed, 1);
    EXPECT_FALSE(files.find(blob));
    EXPECT_FALSE(store->openBlob(blob));
}

TEST_F(UpkeepTest, aReferenceThatAppearsInBetweenSavesTheFile) {
    const auto blob = keep("page");
    static_cast<void>(night());
    ASSERT_EQ(nightAfter(days(91)).trashed, 1);

    name(blob);

    EXPECT_EQ(night().broughtBack, 1);
    EXPECT_TRUE(std::filesystem::exists(fileOf(blob)));
    EXPECT_EQ(nightAfter(days(200)).trashed, 0);
}

TEST_F(UpkeepTest, whoAnnouncesAFileAgainSavesIt) {
    const auto blob = keep("page");
    static_cast<void>(night());
    ASSERT_EQ(nightAfter(days(91)).trashed, 1);

    EXPECT_TRUE(files.has(blob, 4).value());

    EXPECT_EQ(night().broughtBack, 1);
    EXPECT_EQ(nightAfter(days(89)).trashed, 0);
}

TEST_F(UpkeepTest, uploadsThatNobodyFinishesExpire) {
    const auto station = id<domain::StationId>(1);
    const registry::Piece piece{4, [](const registry::Sink& sink) { return sink("page", 4); }};
    const auto upload = files.uploads().announce(
        {station, sha256("page one"), 8, [] { return Result<bool>(true); }}, piece);
    ASSERT_TRUE(upload);
    EXPECT_EQ(nightAfter(days(29)).expired, 0);
    EXPECT_EQ(files.uploads().find(station, upload->id)->offset, 4);

    EXPECT_EQ(night().expired, 1);

    EXPECT_EQ(files.uploads().find(station, upload->id).error().reason, "upload-unknown");
    EXPECT_TRUE(store->parts().empty());
}

TEST_F(UpkeepTest, whatACrashLeftIsDroppedAndWhatIsBeingWrittenIsNot) {
    std::ofstream(city.folder() / "blobs" / "parts" / "own-7") << "half";
    const auto busy = store->receive("own-8");
    ASSERT_TRUE(busy);

    static_cast<void>(night());

    EXPECT_EQ(store->parts(), std::vector<std::string>{"own-8"});
}

TEST_F(UpkeepTest, oldCardsAreAskedOnceWhichFilesTheyName) {
    const auto card = sampleCard();
    write([&](auto& transaction) {
        store::putRecord(transaction, card, id<domain::CommandId>(1));
        transaction.execute("DELETE FROM blob_reference");
        transaction.execute("DELETE FROM upkeep");
    });

    static_cast<void>(night());

    const auto naming
        = database.read([&](const auto& transaction) -> Result<std::vector<domain::RecordKey>> {
              return store::recordsNaming(transaction, card.pages.front().blob);
          });
    EXPECT_EQ(naming, std::vector{domain::keyOf(card)});
}

TEST_F(UpkeepTest, stopsWithoutWaitingForTheNight) {
    auto running = std::make_unique<Upkeep>(database, *store, files, city.clock());
    running->start();

    running.reset();

    EXPECT_EQ(upkeep.run()->damaged, 0);
}

TEST(UpkeepHours, areSmallOnesOnceADayUnlessANightWasMissed) {
    const auto omsk = registry::zoneNamed("Asia/Omsk");
    ASSERT_TRUE(omsk);
    const auto due = [&](std::optional<Instant> last, Instant now) {
        return Upkeep::isDue(last, now, **omsk);
    };
    const Instant twoAtNight = at("2026-11-23 02:00");

    EXPECT_TRUE(due(std::nullopt, at("2026-11-23 12:00")));
    EXPECT_TRUE(due(twoAtNight - hours(24), twoAtNight));
    EXPECT_FALSE(due(twoAtNight, twoAtNight + hours(1)));
    EXPECT_FALSE(due(twoAtNight, twoAtNight + hours(20)));
    EXPECT_FALSE(due(twoAtNight, twoAtNight + hours(35)));
    EXPECT_TRUE(due(twoAtNight, twoAtNight + hours(36)));
    EXPECT_TRUE(due(twoAtNight, twoAtNight - hours(48)));
}

TEST_F(UpkeepTest, leasesGoTwoDaysAfterTheirDay) {
    const domain::Lease lease{
        id<domain::StationId>(1), time("10:00"), time("11:00"), RegistryFixture::founded()};
    write([&](auto& transaction) {
        for (const char* day : {"2026-11-23", "2026-11-24", "2026-11-30"})
            std::ignore = store::putRecord(
                transaction, domain::LeasedDay{"3", date(day), {lease}}, id<domain::CommandId>(1));
    });

    EXPECT_EQ(night().leases, 0);
    const std::string faults = city.faults(); // of a record that no command has made
    EXPECT_EQ(nightAfter(days(2)).leases, 1);
    EXPECT_EQ(night().leases, 1);

    EXPECT_EQ(city.keysOf(domain::RecordKind::lease), std::vector<std::string>{"2026-11-30/3"});
    EXPECT_EQ(city.faults(), faults);
}

} // namespace okno::tests
