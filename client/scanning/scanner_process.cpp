#include "client/scanning/scanner_process.h"

#include <QLoggingCategory>
#include <utility>

namespace okno::client::scanning {

namespace {
Q_LOGGING_CATEGORY(log, "okno.scanning")

constexpr int partingMs = 1000;

BlobId blobOf(const std::string& sha256) {
    return BlobId::parse(sha256).value();
}
} // namespace

ScannerProcess::ScannerProcess(ScannerProgram program, QObject* parent)
    : Scanner(parent)
    , m_program(std::move(program)) {
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(m_program.patience);
    connect(&m_watchdog, &QTimer::timeout, this, &ScannerProcess::giveUp);
}

ScannerProcess::~ScannerProcess() {
    if (m_process == nullptr)
        return;
    m_process->disconnect(this);
    if (state() == State::idle) {
        send(Quit{});
        m_process->closeWriteChannel();
        m_process->waitForFinished(partingMs);
    }
    m_process->kill();
    m_process->waitForFinished(partingMs);
}

void ScannerProcess::setDevice(const QString& name) {
    m_deviceOpen = m_deviceOpen && name == m_device;
    m_device = name;
}

void ScannerProcess::listDevices() {
    if (state() != State::idle)
        return;
    startProgram();
    setState(State::listing);
    m_watchdog.start();
    send(ListDevices{});
}

bool ScannerProcess::scan(const ScanRequest& request) {
    if (state() != State::idle)
        return false;
    m_request = request;
    m_sheet = 0;
    m_sheetsKept = 0;
    m_pagesKept = 0;
    startProgram();
    m_watchdog.start();
    if (m_deviceOpen) {
        setState(State::scanning);
        send(StartScan{m_request});
    } else {
        setState(State::opening);
        send(OpenDevice{m_device.toStdString()});
    }
    return true;
}

void ScannerProcess::stop() {
    if (state() == State::scanning)
        send(StopScan{});
    if (state() == State::scanning || state() == State::opening)
        setState(State::stopping);
}

void ScannerProcess::startProgram() {
    if (m_process != nullptr)
        return;
    m_deviceOpen = false;
    m_process = new QProcess(this);
    m_process->setProgram(m_program.path);
    m_process->setProcessEnvironment(m_program.environment);
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process, &QProcess::readyReadStandardOutput, this, &ScannerProcess::readEvents);
    connect(m_process, &QProcess::finished, this, &ScannerProcess::endUnexpectedly);
    const auto failed = [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart && m_process != nullptr)
            fail(FaultKind::programMissing, m_process->errorString());
    };
    // Queued: starting may fail inside start(), before the caller's own state is set.
    connect(m_process, &QProcess::errorOccurred, this, failed, Qt::QueuedConnection);
    m_process->start();
}

void ScannerProcess::dropProgram() {
    if (m_process == nullptr)
        return;
    m_process->disconnect(this);
    // A process that the system cannot end at once must not hold up the window.
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    if (m_process->state() == QProcess::NotRunning)
        m_process->deleteLater();
    else
        m_process->kill();
    m_process = nullptr;
}

void ScannerProcess::send(const ScannerCommand& command) {
    m_process->write(QByteArray::fromStdString(toLine(command) + '\n'));
}

void ScannerProcess::readEvents() {
    while (m_process != nullptr && m_process->canReadLine()) {
        const QByteArray line = m_process->readLine();
        const Result<ScannerEvent> event
            = eventFromLine({line.constData(), std::size_t(line.size())});
        if (!event) {
            qCWarning(log) << "not an event of the scanner:" << event.error().detail.c_str();
            continue;
        }
        if (state() != State::idle)
            m_watchdog.start();
        std::visit([this](const auto& each) { take(each); }, *event);
    }
}

void ScannerProcess::endUnexpectedly() {
    readEvents();
    if (state() == State::idle)
        dropProgram();
    else
        fail(FaultKind::crashed, m_process->errorString());
}

void ScannerProcess::giveUp() {
    fail(FaultKind::hung, QStringLiteral("silent for %1 ms").arg(m_program.patience.count()));
}

/// The process is of no use any more.
void ScannerProcess::fail(FaultKind kind, const QString& detail) {
    dropProgram();
    const bool wasListing = state() == State::listing;
    Q_EMIT faultOccurred(ScanFault{kind, m_sheet, detail});
    if (wasListing) {
        m_watchdog.stop();
        setState(State::idle);
    } else {
        finish(StackEnd{EndReason::fault, m_sheetsKept, m_pagesKept, {}});
    }
}

void ScannerProcess::finish(const StackEnd& end) {
    qCInfo(log) << "stack ended with" << end.sheets << "sheets," << end.pages << "pages";
    m_watchdog.stop();
    setState(State::idle);
    Q_EMIT stackFinished(end);
}

void ScannerProcess::take(const DevicesListed& event) {
    m_watchdog.stop();
    setState(State::idle);
    Q_EMIT devicesListed(QList<ScannerDevice>(event.devices.begin(), event.devices.end()));
}

void ScannerProcess::take(const DeviceOpened& /*event*/) {
    m_deviceOpen = true;
    if (state() == State::stopping) {
        finish(StackEnd{EndReason::stopped, 0, 0, {}});
        return;
    }
    setState(State::scanning);
    send(StartScan{m_request});
}

void ScannerProcess::take(const SheetStarted& event) {
    m_sheet = event.sheet;
    Q_EMIT sheetStarted(event.sheet);
}

void ScannerProcess::take(const RowsRead& event) {
    m_sheet = event.sheet;
}

void ScannerProcess::take(const PageSaved& event) {
    m_sheetsKept = event.sheet;
    ++m_pagesKept;
    Q_EMIT pageStored(ScannedPage{blobOf(event.sha256), QString::fromStdString(event.file),
        event.bytes, event.width, event.height, event.dpi, event.sheet, event.side});
}

void ScannerProcess::take(const PageRead& event) {
    Q_EMIT pageMarked(PageMark{blobOf(event.sha256), event.sheet, event.side, event.blank,
        QString::fromStdString(event.separator), event.skewDegrees});
}

void ScannerProcess::take(const StackFed& event) {
    Q_EMIT stackFed(event.sheets);
}

void ScannerProcess::take(const ScanFailed& event) {
    m_driverBroken = event.kind == FaultKind::io;
    Q_EMIT faultOccurred(ScanFault{event.kind, event.sheet, QString::fromStdString(event.detail)});
    if (!m_deviceOpen)
        finish(StackEnd{EndReason::fault, 0, 0, {}});
}

void ScannerProcess::take(const BatchEnded& event) {
    if (std::exchange(m_driverBroken, false))
        dropProgram();
    finish(StackEnd{event.reason, event.sheets, event.pages,
        std::chrono::duration<double, std::milli>(event.fedToSafeMs)});
}

} // namespace okno::client::scanning
