#include "tests/client/scanning/scan_journal.h"

#include <QFileInfo>
#include <QImage>
#include <QTimer>
#include <gtest/gtest.h>

namespace okno::tests {

using namespace client::scanning;

namespace {
constexpr std::chrono::seconds longest(60); // a test that hangs ends as a failure
}

ScanJournal::ScanJournal(Scanner& scanner)
    : m_scanner(scanner) {
    connect(&scanner, &Scanner::pageStored, this, [this](auto page) { pages.push_back(page); });
    connect(&scanner, &Scanner::pageMarked, this, [this](auto mark) { marks.push_back(mark); });
    connect(&scanner, &Scanner::faultOccurred, this, [this](auto f) { faults.push_back(f); });
    connect(&scanner, &Scanner::stackFinished, this, [this](auto end) { ends.push_back(end); });
    connect(&scanner, &Scanner::sheetStarted, this,
        [this](int sheet) { sheetsStarted.push_back(sheet); });
}

void ScanJournal::scan(const ScanRequest& request) {
    pages.clear();
    marks.clear();
    faults.clear();
    ends.clear();
    sheetsStarted.clear();
    ASSERT_TRUE(m_scanner.scan(request));
    wait();
    ASSERT_EQ(ends.size(), 1U);
}

void ScanJournal::wait() {
    QEventLoop loop;
    const auto leaveWhenIdle = [&loop](Scanner::State state) {
        if (state == Scanner::State::idle)
            loop.quit();
    };
    connect(&m_scanner, &Scanner::stateChanged, &loop, leaveWhenIdle, Qt::QueuedConnection);
    QTimer::singleShot(longest, &loop, &QEventLoop::quit);
    if (m_scanner.state() != Scanner::State::idle)
        loop.exec();
    ASSERT_EQ(m_scanner.state(), Scanner::State::idle);
}

std::vector<int> ScanJournal::storedPages() const {
    std::vector<int> numbers;
    for (const ScannedPage& page : pages) {
        EXPECT_EQ(sha256OfFile(page.file.toStdString()), page.blob);
        EXPECT_EQ(QFileInfo(page.file).completeBaseName().toStdString(), page.blob.toString());
        EXPECT_EQ(QFileInfo(page.file).size(), page.bytes);
        const QImage image(page.file);
        EXPECT_EQ(image.size(), QSize(page.widthPx, page.heightPx));
        numbers.push_back(VirtualStack::numberOf(image));
    }
    return numbers;
}

std::vector<FaultKind> ScanJournal::faultKinds() const {
    std::vector<FaultKind> kinds;
    for (const ScanFault& fault : faults)
        kinds.push_back(fault.kind);
    return kinds;
}

ScannerProgram programOn(const VirtualStack& stack) {
    return {QStringLiteral(OKNO_BIN "/okno-scanner"), stack.environment()};
}

ScanRequest requestInto(const QString& folder) {
    ScanRequest request;
    request.dpi = VirtualStack::dpi;
    request.folder = folder.toStdString();
    return request;
}

} // namespace okno::tests
