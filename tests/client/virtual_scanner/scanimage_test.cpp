// The virtual scanner under a stock SANE program, as somebody would try it at a terminal.
#include "tests/client/virtual_scanner/virtual_stack.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <gtest/gtest.h>

namespace okno::tests {
namespace {

struct Outcome {
    bool crashed;
    int code;
    QString words;
    QList<QImage> pages;

    [[nodiscard]] QList<int> numbers() const {
        QList<int> all;
        for (const QImage& page : pages)
            all.append(VirtualStack::numberOf(page));
        return all;
    }
};

Outcome scanimage(const VirtualStack& stack, const QStringList& options = {}) {
    const QDir out(stack.folder(QStringLiteral("out")));
    for (const QString& name : out.entryList(QDir::Files))
        QFile::remove(out.filePath(name));
    QProcess program;
    program.setProcessEnvironment(stack.environment());
    program.setWorkingDirectory(out.path());
    program.start(QStringLiteral("scanimage"),
        QStringList{QStringLiteral("-d"), QStringLiteral("okno"),
            QStringLiteral("--batch=%03d.jpg"), QStringLiteral("--format=jpeg")}
            + options);
    EXPECT_TRUE(program.waitForFinished());
    Outcome outcome{program.exitStatus() == QProcess::CrashExit, program.exitCode(),
        QString::fromLocal8Bit(program.readAllStandardError()), {}};
    for (const QString& name : out.entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name))
        outcome.pages.append(QImage(out.filePath(name)));
    return outcome;
}

TEST(VirtualScanner, isFoundByName) {
    const VirtualStack stack(1);
    QProcess program;
    program.setProcessEnvironment(stack.environment());

    program.start(QStringLiteral("scanimage"), {QStringLiteral("-L")});

    ASSERT_TRUE(program.waitForFinished());
    EXPECT_TRUE(program.readAllStandardOutput().contains("okno:feeder"));
}

TEST(VirtualScanner, feedsTheStackInOrder) {
    const VirtualStack stack(3);

    const Outcome outcome = scanimage(stack);

    EXPECT_EQ(outcome.numbers(), (QList<int>{1, 2, 3}));
    EXPECT_EQ(outcome.pages.first().size(), QSize(620, 877));
    EXPECT_TRUE(outcome.words.contains(QStringLiteral("out of documents")));
}

TEST(VirtualScanner, beginsAgainWhenTheStackWasFedToItsEnd) {
    const VirtualStack stack(2);
    scanimage(stack);

    EXPECT_EQ(scanimage(stack).numbers(), (QList<int>{1, 2}));
}

TEST(VirtualScanner, keepsTheRestOfTheStackBetweenPrograms) {
    const VirtualStack stack(3);
    scanimage(stack, {QStringLiteral("--batch-count=1")});

    EXPECT_EQ(scanimage(stack).numbers(), (QList<int>{2, 3}));
}

TEST(VirtualScanner, turnsPaperToGray) {
    const VirtualStack stack(1);

    const Outcome outcome = scanimage(stack, {QStringLiteral("--mode=Gray")});

    ASSERT_EQ(outcome.numbers(), (QList<int>{1}));
    EXPECT_TRUE(outcome.pages.first().isGrayscale());
}

TEST(VirtualScanner, scalesAndCutsAsAsked) {
    const VirtualStack stack(1);

    const Outcome whole = scanimage(stack, {QStringLiteral("--resolution=150")});
    const Outcome part = scanimage(stack,
        {QStringLiteral("-l"), QStringLiteral("20"), QStringLiteral("-x"), QStringLiteral("100"),
            QStringLiteral("-y"), QStringLiteral("50")});

    EXPECT_EQ(whole.numbers(), (QList<int>{1}));
    EXPECT_EQ(whole.pages.first().size(), QSize(1240, 1754));
    EXPECT_EQ(part.pages.first().size(), QSize(295, 148));
}

TEST(VirtualScanner, readsPagesOfOtherFormats) {
    const VirtualStack stack(3);
    stack.replacePage(2, VirtualStack::grainyPage(5), QStringLiteral("png"));
    stack.replacePage(3, VirtualStack::grainyPage(6), QStringLiteral("ppm"));

    EXPECT_EQ(scanimage(stack).numbers(), (QList<int>{1, 5, 6}));
    EXPECT_EQ(scanimage(stack, {QStringLiteral("--mode=Gray")}).numbers(), (QList<int>{1, 5, 6}));
}

TEST(VirtualScanner, padsLinesWithoutShiftingThePage) {
    const VirtualStack stack(1, {QStringLiteral("--pad-lines"), QStringLiteral("37")});

    const Outcome outcome = scanimage(stack);

    ASSERT_EQ(outcome.numbers(), (QList<int>{1}));
    EXPECT_EQ(outcome.pages.first().size(), QSize(620, 877));
    EXPECT_GT(qGray(outcome.pages.first().pixel(610, 870)), 250);
}

TEST(VirtualScanner, mayNotKnowTheHeight) {
    const VirtualStack stack(1, {QStringLiteral("--unknown-height"), QStringLiteral("yes")});
    stack.replacePage(1, VirtualStack::grainyPage(1).copy(0, 0, 620, 500), QStringLiteral("jpg"));

    // scanimage itself cannot write a JPEG whose height it is not told.
    const Outcome outcome = scanimage(stack, {QStringLiteral("--format=pnm")});

    ASSERT_EQ(outcome.pages.size(), 1);
    EXPECT_EQ(outcome.pages.first().size(), QSize(620, 500));
}

TEST(VirtualScanner, survivesEmptyReads) {
    const VirtualStack stack(2, {QStringLiteral("--empty-reads"), QStringLiteral("yes")});

    EXPECT_EQ(scanimage(stack).numbers(), (QList<int>{1, 2}));
}

TEST(VirtualScanner, feedsAtTheSetSpeed) {
    const VirtualStack stack(2, {QStringLiteral("--speed"), QStringLiteral("600")});
    QElapsedTimer watch;
    watch.start();

    const Outcome outcome = scanimage(stack);

    EXPECT_EQ(outcome.numbers(), (QList<int>{1, 2}));
    EXPECT_GE(watch.elapsed(), 190);
}

struct FaultCase {
    const char* fault;
    const char* words;
};

class VirtualScannerFault : public testing::TestWithParam<FaultCase> { };

TEST_P(VirtualScannerFault, strikesOnceAndLeavesTheSheetInTheFeeder) {
    const VirtualStack stack(3,
        {QStringLiteral("--fault"), QLatin1String(GetParam().fault),
            QStringLiteral("--fault-sheet"), QStringLiteral("2")});

    const Outcome first = scanimage(stack);
    const Outcome second = scanimage(stack);

    EXPECT_EQ(first.numbers(), (QList<int>{1}));
    EXPECT_TRUE(first.words.contains(QLatin1String(GetParam().words))) << first.words.toStdString();
    EXPECT_EQ(second.numbers(), (QList<int>{2, 3}));
}

INSTANTIATE_TEST_SUITE_P(Kinds, VirtualScannerFault,
    testing::Values(FaultCase{"jam", "jammed"}, FaultCase{"double-feed", "jammed"},
        FaultCase{"cover-open", "cover is open"}, FaultCase{"io", "I/O"},
        FaultCase{"stop-button", "out of documents"}));

TEST(VirtualScanner, takesItsProgramWithItWhenItCrashes) {
    const VirtualStack stack(3,
        {QStringLiteral("--fault"), QStringLiteral("crash"), QStringLiteral("--fault-sheet"),
            QStringLiteral("2")});

    const Outcome first = scanimage(stack);
    const Outcome second = scanimage(stack);

    EXPECT_TRUE(first.crashed);
    EXPECT_EQ(first.numbers(), (QList<int>{1}));
    EXPECT_EQ(second.numbers(), (QList<int>{2, 3}));
}

TEST(VirtualScanner, anEmptyFolderIsAnEmptyFeeder) {
    const VirtualStack stack(0);

    const Outcome outcome = scanimage(stack);

    EXPECT_TRUE(outcome.pages.isEmpty());
    EXPECT_TRUE(outcome.words.contains(QStringLiteral("out of documents")));
}

TEST(VirtualScannerProgram, refusesWhatItDoesNotKnow) {
    const VirtualStack stack(1);
    const QStringList needed{QStringLiteral("--pages"), stack.folder(QStringLiteral("pages")),
        QStringLiteral("--config"), stack.folder(QStringLiteral("sane"))};
    const QList<QStringList> wrong{{QStringLiteral("--fault"), QStringLiteral("flood")},
        {QStringLiteral("--speed"), QStringLiteral("fast")}, {QStringLiteral("--colour")}};
    for (const QStringList& arguments : wrong) {
        QProcess program;
        program.start(QStringLiteral(OKNO_BIN "/okno-virtual-scanner"), needed + arguments);

        ASSERT_TRUE(program.waitForFinished());
        EXPECT_EQ(program.exitCode(), 2) << arguments.join(QLatin1Char(' ')).toStdString();
        EXPECT_TRUE(program.readAllStandardError().contains("usage"));
    }
}

} // namespace
} // namespace okno::tests
