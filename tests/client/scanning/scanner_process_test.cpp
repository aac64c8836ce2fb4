// The scanner of a window, from the signal to the driver: the real worker, the real libsane and
// the virtual scanner in its feeder.
#include "tests/client/scanning/scan_journal.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using namespace client::scanning;
using Numbers = std::vector<int>;
using Faults = std::vector<FaultKind>;

QStringList filesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

QStringList at(const char* fault, int sheet) {
    return {QStringLiteral("--fault"), QLatin1String(fault), QStringLiteral("--fault-sheet"),
        QString::number(sheet)};
}

struct Window {
    explicit Window(int pages, const QStringList& arguments = {})
        : stack(pages, arguments)
        , folder(stack.folder(QStringLiteral("spool")))
        , scanner(programOn(stack))
        , journal(scanner) { }

    [[nodiscard]] ScanRequest request(PaperSource source = PaperSource::feeder) const {
        ScanRequest request = requestInto(folder);
        request.source = source;
        return request;
    }

    VirtualStack stack;
    QString folder;
    ScannerProcess scanner;
    ScanJournal journal;
};

TEST(ScannerProcess, makesEverySheetOfTheStackSafe) {
    Window window(5);

    window.journal.scan(window.request());

    EXPECT_EQ(window.journal.storedPages(), (Numbers{1, 2, 3, 4, 5}));
    EXPECT_EQ(window.journal.sheetsStarted, (Numbers{1, 2, 3, 4, 5}));
    EXPECT_EQ(window.journal.faultKinds(), Faults{});
    EXPECT_EQ(window.journal.ends.front().reason, EndReason::fed);
    EXPECT_EQ(window.journal.ends.front().pages, 5);
    EXPECT_EQ(window.journal.marks.size(), 5U);
    EXPECT_EQ(filesIn(window.folder).size(), 5);
}

TEST(ScannerProcess, takesTheFirstDeviceWhereNoneIsRemembered) {
    Window window(1);
    window.scanner.setDevice(QString());

    window.journal.scan(window.request());

    EXPECT_EQ(window.journal.storedPages(), Numbers{1});
}

TEST(ScannerProcess, scansStackAfterStackInOneProcess) {
    Window window(2);
    window.scanner.setDevice(QStringLiteral("okno:feeder"));

    window.journal.scan(window.request());
    window.journal.scan(window.request());

    EXPECT_EQ(window.journal.storedPages(), (Numbers{1, 2}));
    EXPECT_EQ(window.journal.pages.front().sheet, 1);
}

TEST(ScannerProcess, countsTwoSidesAsOneSheet) {
    Window window(4);

    window.journal.scan(window.request(PaperSource::duplex));

    EXPECT_EQ(window.journal.storedPages(), (Numbers{1, 2, 3, 4}));
    EXPECT_EQ(window.journal.ends.front().sheets, 2);
    EXPECT_EQ(window.journal.pages.at(1).side, Side::back);
    EXPECT_EQ(window.journal.pages.at(2).side, Side::front);
    EXPECT_EQ(window.journal.pages.at(2).sheet, 2);
}

TEST(ScannerProcess, takesOnePageFromTheGlass) {
    Window window(3);

    window.journal.scan(window.request(PaperSource::flatbed));

    EXPECT_EQ(window.journal.storedPages(), Numbers{1});
    EXPECT_EQ(window.journal.ends.front().reason, EndReason::fed);
}

TEST(ScannerProcess, scansInGray) {
    Window window(1);
    ScanRequest request = window.request();
    request.mode = ColourMode::gray;

    window.journal.scan(request);

    EXPECT_EQ(window.journal.storedPages(), Numbers{1});
    EXPECT_TRUE(QImage(window.journal.pages.front().file).isGrayscale());
}

TEST(ScannerProcess, readsTheSamePageWhateverTheDriverDoesWithItsLines) {
    Window window(1);
    window.journal.scan(window.request());
    const BlobId plain = window.journal.pages.at(0).blob;
    const QList<QStringList> quirks{{QStringLiteral("--pad-lines"), QStringLiteral("37")},
        {QStringLiteral("--unknown-height"), QStringLiteral("yes")},
        {QStringLiteral("--empty-reads"), QStringLiteral("yes")}};
    for (const QStringList& quirk : quirks) {
        window.stack.load(quirk);
        ScannerProcess other(programOn(window.stack));
        ScanJournal journal(other);

        journal.scan(window.request());

        ASSERT_EQ(journal.pages.size(), 1U) << quirk.first().toStdString();
        EXPECT_EQ(journal.pages.front().blob, plain) << quirk.first().toStdString();
    }
}

TEST(ScannerProcess, stopsAfterTheSheetThatIsUnderWay) {
    Window window(8, {QStringLiteral("--speed"), QStringLiteral("400")});
    QObject::connect(&window.scanner, &Scanner::sheetStarted, &window.scanner, &Scanner::stop);

    window.journal.scan(window.request());
    const Numbers first = window.journal.storedPages();
    const EndReason reason = window.journal.ends.front().reason;
    window.scanner.disconnect(&window.scanner);
    window.journal.scan(window.request());

    EXPECT_EQ(reason, EndReason::stopped);
    Numbers all = first;
    for (const int number : window.journal.storedPages())
        all.push_back(number);
    EXPECT_EQ(all, (Numbers{1, 2, 3, 4, 5, 6, 7, 8}));
}

TEST(ScannerProcess, refusesASecondStackMeanwhile) {
    Window window(2);
    ASSERT_TRUE(window.scanner.scan(window.request()));

    EXPECT_FALSE(window.scanner.scan(window.request()));

    window.journal.wait();
    EXPECT_EQ(window.journal.pages.size(), 2U);
}

TEST(ScannerProcess, listsTheDevices) {
    Window window(1);
    QList<ScannerDevice> found;
    QObject::connect(&window.scanner, &Scanner::devicesListed, &window.scanner,
        [&found](const QList<ScannerDevice>& devices) { found = devices; });

    window.scanner.listDevices();
    window.journal.wait();

    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.front().name, "okno:feeder");
    EXPECT_EQ(found.front().vendor, "Okno");
}

struct FaultCase {
    const char* fault;
    FaultKind kind;
};

class ScannerFault : public testing::TestWithParam<FaultCase> { };

TEST_P(ScannerFault, keepsWholeSheetsAndGoesOnWithTheOneThatSuffered) {
    Window window(6, at(GetParam().fault, 2));

    window.journal.scan(window.request(PaperSource::duplex));

    EXPECT_EQ(window.journal.storedPages(), (Numbers{1, 2}));
    EXPECT_EQ(window.journal.faultKinds(), Faults{GetParam().kind});
    EXPECT_EQ(window.journal.faults.front().sheet, 2);
    EXPECT_EQ(window.journal.ends.front().reason, EndReason::fault);
    EXPECT_EQ(window.journal.ends.front().sheets, 1);
    EXPECT_EQ(filesIn(window.folder).size(), 2);

    window.journal.scan(window.request(PaperSource::duplex));

    EXPECT_EQ(window.journal.storedPages(), (Numbers{3, 4, 5, 6}));
    EXPECT_EQ(window.journal.ends.front().reason, EndReason::fed);
}

INSTANTIATE_TEST_SUITE_P(Kinds, ScannerFault,
    testing::Values(FaultCase{"jam", FaultKind::jammed},
        FaultCase{"double-feed", FaultKind::jammed}, FaultCase{"cover-open", FaultKind::coverOpen},
        FaultCase{"io", FaultKind::io}));

TEST(ScannerProcess, dropsTheSheetWhenTheDeviceIsStoppedByItsButton) {
    Window window(3, at("stop-button", 2));

    window.journal.scan(window.request());

    EXPECT_EQ(window.journal.storedPages(), Numbers{1});
    EXPECT_EQ(window.journal.ends.front().reason, EndReason::stoppedAtDevice);
    EXPECT_EQ(filesIn(window.folder).size(), 1);
}

class ScannerBreakdown : public testing::TestWithParam<FaultCase> { };

TEST_P(ScannerBreakdown, leavesWhatWasToldAndStartsAnew) {
    const VirtualStack stack(6, at(GetParam().fault, 3));
    ScannerProgram program = programOn(stack);
    program.patience = std::chrono::seconds(3);
    ScannerProcess scanner(program);
    ScanJournal journal(scanner);
    const QString folder = stack.folder(QStringLiteral("spool"));

    journal.scan(requestInto(folder));

    const Numbers kept = journal.storedPages();
    EXPECT_LE(kept.size(), 2U);
    EXPECT_EQ(journal.faultKinds(), Faults{GetParam().kind});
    EXPECT_EQ(journal.ends.front().reason, EndReason::fault);
    EXPECT_EQ(journal.ends.front().pages, int(kept.size()));

    journal.scan(requestInto(folder));

    EXPECT_EQ(journal.storedPages(), (Numbers{3, 4, 5, 6}));
    EXPECT_TRUE(filesIn(folder).filter(QStringLiteral(".part")).isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Kinds, ScannerBreakdown,
    testing::Values(FaultCase{"crash", FaultKind::crashed}, FaultCase{"hang", FaultKind::hung}));

TEST(ScannerProcess, saysThatTheFeederIsEmpty) {
    Window window(0);

    window.journal.scan(window.request());

    EXPECT_EQ(window.journal.faultKinds(), Faults{FaultKind::noDocuments});
}

TEST(ScannerProcess, saysThatTheScannerIsMissing) {
    Window window(1);
    for (const QString& name : {QStringLiteral("okno:other"), QStringLiteral("absent:usb1")}) {
        window.scanner.setDevice(name);

        window.journal.scan(window.request());

        EXPECT_EQ(window.journal.faultKinds(), Faults{FaultKind::noScanner});
        EXPECT_EQ(window.journal.ends.front().reason, EndReason::fault);
    }
}

TEST(ScannerProcess, saysThatNoScannerWasFound) {
    const VirtualStack stack(1);
    QFile drivers(stack.folder(QStringLiteral("sane")) + QStringLiteral("/dll.conf"));
    ASSERT_TRUE(drivers.open(QIODevice::WriteOnly | QIODevice::Truncate));
    drivers.close();
    ScannerProcess scanner(programOn(stack));
    ScanJournal journal(scanner);

    journal.scan(requestInto(stack.folder(QStringLiteral("spool"))));

    EXPECT_EQ(journal.faultKinds(), Faults{FaultKind::noScanner});
}

TEST(ScannerProcess, saysThatItsProgramIsMissing) {
    const VirtualStack stack(1);
    ScannerProgram program = programOn(stack);
    program.path = stack.folder(QStringLiteral("nowhere")) + QStringLiteral("/okno-scanner");
    ScannerProcess scanner(program);
    ScanJournal journal(scanner);

    journal.scan(requestInto(stack.folder(QStringLiteral("spool"))));

    EXPECT_EQ(journal.faultKinds(), Faults{FaultKind::programMissing});
}

TEST(ScannerProcess, saysThatTheFolderIsMissing) {
    Window window(1);
    ScanRequest request = window.request();
    request.folder += "/absent";

    window.journal.scan(request);

    EXPECT_EQ(window.journal.faultKinds(), Faults{FaultKind::storage});
    EXPECT_TRUE(filesIn(window.folder).isEmpty());
}

TEST(ScannerProcess, leavesNoHalfPageOnAFullDisk) {
    const VirtualStack stack(3);
    stack.replacePage(2, VirtualStack::grainyPage(2), QStringLiteral("jpg"));
    ScannerProgram program = programOn(stack);
    program.path = stack.folder(QStringLiteral("bin")) + QStringLiteral("/scanner-on-full-disk");
    QFile script(program.path);
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    // No file may grow beyond 32 KiB; the worker hears of it as it hears of a full disk.
    script.write("#!/bin/sh\nulimit -f 64\nexec '" OKNO_BIN "/okno-scanner'\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    script.close();
    ScannerProcess scanner(program);
    ScanJournal journal(scanner);
    const QString folder = stack.folder(QStringLiteral("spool"));

    journal.scan(requestInto(folder));

    EXPECT_EQ(journal.storedPages(), Numbers{1});
    EXPECT_EQ(journal.faultKinds(), Faults{FaultKind::diskFull});
    EXPECT_EQ(journal.faults.front().sheet, 2);
    EXPECT_EQ(filesIn(folder).size(), 1);
}

} // namespace
} // namespace okno::tests
