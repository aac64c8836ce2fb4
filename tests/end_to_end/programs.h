// The real programs a rehearsal works with: each is started, watched until it says it is ready, and
// ended.
#pragma once

#include "common/basics/result.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>

namespace okno::rehearsal {

/// A program of ours in the background.
class Program {
public:
    /// Starts `name` of the folder where this executable lies, and waits for its line that begins
    /// with "ready"; `unavailable` with the program's own last words when it ends or stays silent.
    static Result<std::unique_ptr<Program>> start(
        const QString& name, const QStringList& arguments);

    ~Program();

    [[nodiscard]] const QString& readyLine() const { return m_readyLine; }
    /// The port it listens on, as its ready line says.
    [[nodiscard]] int port() const;
    /// Ends it as an administrator would (SIGTERM) and waits.
    void stop();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    Program() = default;

    QProcess m_process;
    QString m_readyLine;
};

/// Runs a command of ours to its end and gives what it printed; its error words when it exits with
/// another code than nought.
[[nodiscard]] Result<QString> run(const QString& name, const QStringList& arguments);

[[nodiscard]] QString programPath(const QString& name);

} // namespace okno::rehearsal
