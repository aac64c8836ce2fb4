// What the registry is compared with: programs from Debian and npm that take a record or a file
// over HTTP, started on this machine and the same disk, with default durability unless said.
#pragma once

#include <QProcess>
#include <QString>

#include <memory>
#include <string>

namespace okno::bench {

class PeerProgram {
public:
    /// Starts the program and waits until its port takes connections. Throws rehearsal::Failed with
    /// its last words.
    PeerProgram(const QString& program, const QStringList& arguments, int port);
    PeerProgram(const PeerProgram&) = delete;
    PeerProgram& operator=(const PeerProgram&) = delete;
    ~PeerProgram();

    [[nodiscard]] int port() const { return m_port; }

private:
    QProcess m_process;
    int m_port;
};

/// A port that nobody has just now.
[[nodiscard]] int freePort();

/// POST /cards with a JSON document.
[[nodiscard]] std::unique_ptr<PeerProgram> startPouchDb(const QString& folder);
/// POST /tools/create-dicom with the tags of an instance.
[[nodiscard]] std::unique_ptr<PeerProgram> startOrthanc(const QString& folder);
/// PUT into `folder`/files.
[[nodiscard]] std::unique_ptr<PeerProgram> startWebDav(const QString& folder);
/// tus 1.0 at /files.
[[nodiscard]] std::unique_ptr<PeerProgram> startTus(const QString& folder);

} // namespace okno::bench
