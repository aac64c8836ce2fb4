#include "client/identity/station_key.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::client::identity {
namespace {

class StationKeyFile : public testing::Test {
protected:
    QTemporaryDir temporary;
    std::filesystem::path folder = temporary.path().toStdString();
    QString file = temporary.filePath(QStringLiteral("station.key"));
};

TEST_F(StationKeyFile, isNotThereBeforeTheComputerIsEnrolled) {
    EXPECT_FALSE(loadStationKey(folder));
}

TEST_F(StationKeyFile, keepsTheNewestKeyForItsOwnerAlone) {
    ASSERT_TRUE(saveStationKey(folder, {"first", markOfCode("code")}));
    ASSERT_TRUE(saveStationKey(folder, {"second", markOfCode("code")}));

    EXPECT_EQ(loadStationKey(folder), (StationKey{"second", markOfCode("code")}));
    EXPECT_EQ(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFileDevice::Permissions());
}

TEST_F(StationKeyFile, doesNotHoldTheCodeOfTheInvitation) {
    ASSERT_TRUE(saveStationKey(folder, {"key", markOfCode("code-on-paper")}));

    QFile content(file);
    ASSERT_TRUE(content.open(QIODevice::ReadOnly));
    EXPECT_FALSE(content.readAll().contains("code-on-paper"));
}

TEST_F(StationKeyFile, thatIsEmptyIsNone) {
    QFile content(file);
    ASSERT_TRUE(content.open(QIODevice::WriteOnly));
    content.close();

    EXPECT_FALSE(loadStationKey(folder));
}

TEST_F(StationKeyFile, thatCannotBeWrittenIsTold) {
    const auto saved = saveStationKey(folder / "nowhere", {"key", "mark"});

    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().reason, "folder-not-writable");
}

} // namespace
} // namespace okno::client::identity
