#include "tests/support/store_fixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace okno::tests {
namespace {

using client::store::Store;

constexpr int newerVersion = 9999;

void runSql(const std::filesystem::path& file, const QString& sql) {
    const QString name = QStringLiteral("open-test");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(QString::fromStdString(file.string()));
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(sql));
    }
    QSqlDatabase::removeDatabase(name);
}

TEST(OpenStore, keepsEverythingOverARestart) {
    Station station;
    const auto command = station.submit(staff::callCentre(), sampleBooking());
    ASSERT_TRUE(command);

    station.restart();

    EXPECT_EQ(station.unsent(), std::vector{*command});
    EXPECT_TRUE(station.reader().ticket(sampleBooking().ticket));
    EXPECT_EQ(station.reader().office(), sampleOffice());
}

TEST(OpenStore, refusesAFolderInUse) {
    Station station;

    const auto second = station.openAgain();

    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::conflict);
    EXPECT_EQ(second.error().reason, "data-in-use");
}

TEST(OpenStore, refusesADatabaseOfANewerProgramAndLeavesItAlone) {
    Station station;
    const auto file = station.settings().folder / "okno.sqlite";
    station.close();
    runSql(file, QStringLiteral("PRAGMA user_version = %1").arg(newerVersion));

    const auto opened = station.openAgain();

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::incompatible);
    EXPECT_EQ(opened.error().reason, "database-newer");
    EXPECT_EQ(opened.error().detail, std::to_string(newerVersion));
}

TEST(OpenStore, refusesTheFolderOfAnotherStation) {
    Station station;
    station.close();
    auto settings = station.settings();
    settings.station = id<domain::StationId>(77);

    const auto opened = Store::open(settings, station.clock(), station.ids());

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().reason, "station-differs");
}

TEST(OpenStore, saysThatTheFolderCannotBeWritten) {
    Station station;
    auto settings = station.settings();
    settings.folder = settings.folder / "okno.sqlite" / "inside"; // a file is no folder

    const auto opened = Store::open(settings, station.clock(), station.ids());

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::storage);
    EXPECT_EQ(opened.error().reason, "folder-not-writable");
}

} // namespace
} // namespace okno::tests
