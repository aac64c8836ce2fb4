#include "server/registry/backup.h"

#include "server/blobs/blob_store.h"
#include "server/registry/verification.h"
#include "server/store/installation.h"
#include "server/store/records.h"
#include "server/store/restoration.h"
#include "tests/server/registry/office.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <thread>

namespace okno::tests {

using namespace server::registry;

namespace {
namespace fs = std::filesystem;

class Backup : public testing::Test {
protected:
    Backup() {
        fs::create_directories(restored);
        place = std::make_unique<TestDatabase>(restored);
    }

    BackupReport backUpNow() {
        auto report = backUp(office.database(), office.blobs(), folder, office.clock());
        EXPECT_TRUE(report) << report.error().reason;
        return report.value();
    }
    Result<RestoreReport> restoreNewest() {
        UuidV7Source ids(office.clock());
        return findBackup(folder, "").and_then([&](const protocol::BackupManifest& manifest) {
            return restore(folder, manifest, {place->location(), restored / "blobs", restored},
                office.clock(), ids);
        });
    }
    static std::vector<std::string> faultsOf(Office& registry) {
        std::vector<std::string> faults;
        const auto checks = verifyDatabase(registry.database());
        EXPECT_TRUE(checks);
        for (const auto& check : checks.value_or(std::vector<CheckResult>{}))
            for (const auto& fault : check.faults)
                faults.push_back(check.name + ": " + fault);
        const auto files = verifyFiles(registry.database(), registry.blobs());
        EXPECT_TRUE(files);
        for (const auto& fault : files->faults)
            faults.push_back("files: " + fault);
        return faults;
    }
    static std::string epochOf(Office& registry) {
        return registry.read([](const auto& transaction) {
            return server::store::findInstallation(transaction)->epoch;
        });
    }

    Office office;
    OfficeStation window{office, 3, staff::specialist()};
    const fs::path folder = office.folder() / "backup";
    const fs::path restored = office.folder() / "restored";
    std::unique_ptr<TestDatabase> place; // of the restored registry
};
} // namespace

TEST_F(Backup, holdsTheWholeRegistry) {
    const auto card = window.registers(office);
    const auto ticket = window.books(office, "10:20");
    const BlobId page = office.keep("one page");

    const auto report = backUpNow();
    ASSERT_TRUE(restoreNewest());
    Office copy(restored, place->location());

    EXPECT_EQ(report.manifest.files, 1);
    EXPECT_EQ(report.copied, 1);
    EXPECT_TRUE(report.damaged.empty());
    EXPECT_EQ(faultsOf(copy), std::vector<std::string>{});
    for (const domain::RecordKey& key :
        {domain::RecordKey{domain::RecordKind::card, card.toString()},
            domain::RecordKey{domain::RecordKind::ticket, ticket.toString()}}) {
        const auto find = [&](const auto& transaction) {
            return server::store::findRecord(transaction, key)->record;
        };
        EXPECT_EQ(copy.read(find), office.read(find));
    }
    EXPECT_TRUE(fs::exists(server::blobs::pathIn(copy.blobs(), page)));
}

TEST_F(Backup, theRestoredRegistryBeginsANewHistoryAndAwaitsItsStations) {
    static_cast<void>(window.registers(office));
    static_cast<void>(backUpNow());
    const auto report = restoreNewest();
    ASSERT_TRUE(report);
    Office copy(restored, place->location());

    const auto restoration = copy.read(
        [](const auto& transaction) { return server::store::openRestoration(transaction); });

    ASSERT_TRUE(restoration);
    EXPECT_EQ(restoration->parentEpoch, epochOf(office));
    EXPECT_EQ(restoration->epoch, epochOf(copy));
    EXPECT_NE(epochOf(copy), epochOf(office));
    EXPECT_EQ(restoration->restoredTo,
        office.read([](const auto& transaction) { return server::store::head(transaction); }));
    EXPECT_EQ(report->awaited, 1);
}

TEST_F(Backup, copiesAFileOnce) {
    static_cast<void>(office.keep("one page"));
    EXPECT_EQ(backUpNow().copied, 1);
    static_cast<void>(office.keep("another page"));
    office.clock().advance(std::chrono::hours(24));

    const auto second = backUpNow();

    EXPECT_EQ(second.copied, 1);
    EXPECT_EQ(second.manifest.files, 2);
    EXPECT_EQ(findBackup(folder, "")->database, second.manifest.database);
}

TEST_F(Backup, tellsWhichFilesAreDamagedAndKeepsTheRest) {
    const BlobId sound = office.keep("one page");
    const BlobId damaged = office.keep("another page");
    std::ofstream(server::blobs::pathIn(office.blobs(), damaged), std::ios::trunc) << "torn";

    const auto report = backUpNow();

    EXPECT_EQ(report.damaged, std::vector<BlobId>{damaged});
    EXPECT_TRUE(fs::exists(server::blobs::pathIn(folder / "blobs", sound)));
    EXPECT_EQ(restoreNewest()->missing, std::vector<BlobId>{damaged});
}

TEST_F(Backup, aDamagedBackupIsNotRestored) {
    const auto report = backUpNow();
    std::ofstream(folder / report.manifest.database, std::ios::app) << "!";

    EXPECT_EQ(restoreNewest().error().reason, "backup-damaged");
    EXPECT_FALSE(fs::exists(restored / "registry.db"));
}

TEST_F(Backup, aFolderWithoutBackupsIsNamed) {
    EXPECT_EQ(restoreNewest().error().reason, "no-backup-here");
    EXPECT_EQ(findBackup(folder, "2020-01-01T00-00-00Z").error().reason, "no-backup-here");
}

TEST_F(Backup, aRegistryIsNeverOverwritten) {
    static_cast<void>(backUpNow());
    ASSERT_TRUE(restoreNewest());

    EXPECT_EQ(restoreNewest().error().reason, "registry-exists");
    EXPECT_EQ(backUp(office.database(), office.blobs(), folder, office.clock()).error().reason,
        "backup-exists");
}

TEST_F(Backup, isOneViewWhileFourStationsWrite) {
    std::atomic<bool> enough = false;
    std::atomic<int> written = 0;
    std::vector<std::thread> writers;
    for (int number = 10; number < 14; ++number)
        writers.emplace_back([&, number] {
            OfficeStation station(office, number, staff::specialist());
            while (!enough || written < 40) {
                static_cast<void>(station.registers(office));
                ++written;
            }
        });
    while (written < 20)
        std::this_thread::yield();

    static_cast<void>(backUpNow());
    enough = true;
    for (std::thread& writer : writers)
        writer.join();
    ASSERT_TRUE(restoreNewest());
    Office copy(restored, place->location());

    EXPECT_EQ(faultsOf(copy), std::vector<std::string>{});
    EXPECT_EQ(faultsOf(office), std::vector<std::string>{});
    const auto cards = [](const auto& transaction) {
        return server::store::keysOf(transaction, domain::RecordKind::card).size();
    };
    EXPECT_GE(copy.read(cards), 20U);
    EXPECT_LE(copy.read(cards), office.read(cards));
}

} // namespace okno::tests
