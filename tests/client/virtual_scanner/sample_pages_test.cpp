// The sample papers: enough of them, in the order of the sample reception.
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace okno::tests {
namespace {

QStringList samplePages(const QDir& folder) {
    QProcess program;
    program.start(QStringLiteral(OKNO_BIN "/okno-sample-pages"),
        {QStringLiteral("--out"), folder.path(), QStringLiteral("--dpi"), QStringLiteral("60")});
    EXPECT_TRUE(program.waitForFinished(60000));
    EXPECT_EQ(program.exitCode(), 0);
    return folder.entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name);
}

TEST(SamplePages, followTheOrderOfTheReception) {
    const QTemporaryDir folder;

    const QStringList names = samplePages(QDir(folder.path()));

    ASSERT_EQ(names.size(), 16);
    EXPECT_EQ(names.at(0), QStringLiteral("01-separator-app.jpg"));
    EXPECT_EQ(names.at(3), QStringLiteral("04-separator-id.jpg"));
    EXPECT_EQ(names.at(5), QStringLiteral("06-separator-title.jpg"));
    EXPECT_EQ(names.filter(QStringLiteral("contract")).size(), 7);
    EXPECT_EQ(QImage(folder.filePath(names.at(6))).size(), QSize(496, 702));
}

TEST(SamplePages, areTheSameEveryTime) {
    const QTemporaryDir first;
    const QTemporaryDir second;

    const QStringList names = samplePages(QDir(first.path()));
    samplePages(QDir(second.path()));

    for (const QString& name : names)
        EXPECT_EQ(QImage(first.filePath(name)), QImage(second.filePath(name)));
}

} // namespace
} // namespace okno::tests
