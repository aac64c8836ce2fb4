#include "tests/end_to_end/programs.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QRegularExpression>

#include <csignal>
#include <sys/prctl.h>

namespace okno::rehearsal {

namespace {
constexpr int patienceMs = 20'000;

std::string lastWords(QProcess& process) {
    const QByteArray words = process.readAllStandardError() + process.readAllStandardOutput();
    return words.trimmed().right(4000).toStdString();
}
} // namespace

QString programPath(const QString& name) {
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

Result<std::unique_ptr<Program>> Program::start(const QString& name, const QStringList& arguments) {
    auto program = std::unique_ptr<Program>(new Program);
    QProcess& process = program->m_process;
    // A tester that crashes takes its programs with it.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(programPath(name), arguments);
    const QDeadlineTimer deadline(patienceMs);
    while (!deadline.hasExpired() && program->m_readyLine.isEmpty()) {
        if (!process.waitForReadyRead(static_cast<int>(deadline.remainingTime()))
            && process.state() != QProcess::Running)
            break;
        while (process.canReadLine()) {
            const QString line = QString::fromUtf8(process.readLine()).trimmed();
            if (line.contains(QLatin1String("ready")))
                program->m_readyLine = line;
        }
    }
    if (program->m_readyLine.isEmpty())
        return failure(ErrorCode::unavailable, "program-not-ready",
            name.toStdString() + ": " + lastWords(process));
    return program;
}

Program::~Program() {
    stop();
}

int Program::port() const {
    static const QRegularExpression pattern(QStringLiteral("(?:\\bport=|127\\.0\\.0\\.1:)(\\d+)"));
    return pattern.match(m_readyLine).captured(1).toInt();
}

void Program::stop() {
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(patienceMs)) {
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }
}

Result<QString> run(const QString& name, const QStringList& arguments) {
    QProcess process;
    process.start(programPath(name), arguments);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return failure(ErrorCode::unavailable, "program-failed",
            name.toStdString() + ": " + lastWords(process));
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace okno::rehearsal
