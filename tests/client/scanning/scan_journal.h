// Writes down what a Scanner tells, and waits for the end of a stack.
#pragma once

#include "client/scanning/scanner_process.h"
#include "tests/client/virtual_scanner/virtual_stack.h"

#include <QEventLoop>
#include <functional>
#include <vector>

namespace okno::tests {

class ScanJournal : public QObject {
public:
    explicit ScanJournal(client::scanning::Scanner& scanner);

    /// Scans until the stack has ended. What earlier stacks told is forgotten.
    void scan(const client::scanning::ScanRequest& request);
    /// Waits until the scanner is idle.
    void wait();

    /// The numbers of the pages on the disk, as they were told. Fails the test where a file is not
    /// whole or is not named by its hash.
    [[nodiscard]] std::vector<int> storedPages() const;
    /// `kinds` of the faults, in order.
    [[nodiscard]] std::vector<client::scanning::FaultKind> faultKinds() const;

    std::vector<client::scanning::ScannedPage> pages;
    std::vector<client::scanning::PageMark> marks;
    std::vector<client::scanning::ScanFault> faults;
    std::vector<client::scanning::StackEnd> ends;
    std::vector<int> sheetsStarted;

private:
    client::scanning::Scanner& m_scanner;
};

/// The worker of this build on the virtual scanner.
[[nodiscard]] client::scanning::ScannerProgram programOn(const VirtualStack& stack);

/// Simplex, at the resolution of the virtual pages.
[[nodiscard]] client::scanning::ScanRequest requestInto(const QString& folder);

} // namespace okno::tests
