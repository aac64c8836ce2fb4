#include "client/tables/table.h"
#include "tests/support/file_size_limit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::client::tables {
namespace {

const Table small{QStringLiteral("t"), {QStringLiteral("a")}, {{1}}};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::string reasonOf(const Result<void>& saved) {
    return saved ? "saved" : saved.error().reason;
}

TEST(SavedTable, takesThePlaceOfTheOldFile) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("отчёт.csv"));

    ASSERT_TRUE(save(small, Format::csv, path));
    ASSERT_TRUE(save({{}, {QStringLiteral("b")}, {}}, Format::csv, path));

    EXPECT_EQ(contentOf(path).mid(3), "b\r\n");
}

TEST(SavedTable, onAFullDiskLeavesTheOldFileAndNothingElse) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("отчёт.csv"));
    ASSERT_TRUE(save(small, Format::csv, path));
    const QByteArray before = contentOf(path);
    Table large = small;
    large.rows.resize(100'000, {QStringLiteral("строка")});

    std::string reason;
    {
        const tests::FileSizeLimit limit(4096);
        reason = reasonOf(save(large, Format::csv, path));
    }

    EXPECT_EQ(reason, "table-disk-full");
    EXPECT_EQ(contentOf(path), before);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

TEST(SavedTable, whereNobodyMayWriteSaysSo) {
    EXPECT_EQ(
        reasonOf(save(small, Format::csv, QStringLiteral("/sys/okno.csv"))), "table-no-right");
}

TEST(SavedTable, inAFolderThatIsGoneSaysSo) {
    const QTemporaryDir folder;

    EXPECT_EQ(
        reasonOf(save(small, Format::xlsx, folder.filePath(QStringLiteral("gone/table.xlsx")))),
        "table-folder-missing");
}

TEST(SavedTable, inPlaceOfAFolderSaysSo) {
    const QTemporaryDir folder;

    EXPECT_EQ(reasonOf(save(small, Format::csv, folder.path())), "table-not-written");
}

} // namespace
} // namespace okno::client::tables
