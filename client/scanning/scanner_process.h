// The scanner behind okno-scanner, a process of its own: a driver that crashes or hangs costs one
// sheet and a message, never the reception. Lives on the GUI thread.
#pragma once

#include "client/scanning/scanner.h"
#include "client/scanning/scanner_messages.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTimer>

namespace okno::client::scanning {

struct ScannerProgram {
    QString path; // of okno-scanner
    /// Must let libsane find its drivers; SANE_CONFIG_DIR and LD_LIBRARY_PATH for the virtual one.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    /// How long a busy scanner may say nothing before it counts as hung. Warming up is silent too.
    std::chrono::milliseconds patience = std::chrono::seconds(30);
};

class ScannerProcess : public Scanner {
    Q_OBJECT

public:
    explicit ScannerProcess(ScannerProgram program, QObject* parent = nullptr);
    /// Ends the process; one that does not end within a second is killed.
    ~ScannerProcess() override;

    void setDevice(const QString& name) override;
    void listDevices() override;
    bool scan(const ScanRequest& request) override;
    void stop() override;

private:
    void startProgram();
    /// Lets go of the process, killed if it still runs; the next scan starts another.
    void dropProgram();
    void send(const ScannerCommand& command);
    void readEvents();
    void endUnexpectedly();
    void giveUp();
    void fail(FaultKind kind, const QString& detail);
    void finish(const StackEnd& end);

    void take(const DevicesListed& event);
    void take(const DeviceOpened& event);
    void take(const SheetStarted& event);
    void take(const RowsRead& event);
    void take(const PageSaved& event);
    void take(const PageRead& event);
    void take(const StackFed& event);
    void take(const ScanFailed& event);
    void take(const BatchEnded& event);

    const ScannerProgram m_program;
    QString m_device;
    QProcess* m_process = nullptr;
    bool m_deviceOpen = false;
    bool m_driverBroken = false; // nothing more is to be asked of this process
    ScanRequest m_request;
    int m_sheet = 0; // being fed
    int m_sheetsKept = 0;
    int m_pagesKept = 0;
    QTimer m_watchdog;
};

} // namespace okno::client::scanning
