#include "tests/bench/registry/peers.h"

#include "tests/end_to_end/operator.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>

namespace okno::bench {

using rehearsal::Failed;
using rehearsal::require;

namespace {

constexpr int peerPatienceMs = 30'000;

bool answers(int port) {
    QTcpSocket probe;
    probe.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
    return probe.waitForConnected(200);
}

QString fileIn(const QString& folder, const QString& name, const QByteArray& content) {
    const QString path = QDir(folder).filePath(name);
    QFile file(path);
    require(QDir().mkpath(folder) && file.open(QIODevice::WriteOnly)
            && file.write(content) == content.size(),
        QStringLiteral("%1 cannot be written").arg(path));
    return path;
}

QString npmProgram(const QString& name) {
    return QStringLiteral(OKNO_BENCH_PEERS "/") + name;
}

} // namespace

PeerProgram::PeerProgram(const QString& program, const QStringList& arguments, int port)
    : m_port(port) {
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    const QDeadlineTimer deadline(peerPatienceMs);
    while (!answers(port)) {
        if (deadline.hasExpired() || m_process.waitForFinished(50)
            || m_process.state() == QProcess::NotRunning)
            throw Failed{QStringLiteral("%1 does not run (./check --bench installs it): %2")
                             .arg(program, QString::fromUtf8(m_process.readAll()).right(500))};
    }
}

PeerProgram::~PeerProgram() {
    m_process.terminate();
    if (!m_process.waitForFinished(peerPatienceMs))
        m_process.kill();
    m_process.waitForFinished(peerPatienceMs);
}

int freePort() {
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

std::unique_ptr<PeerProgram> startPouchDb(const QString& folder) {
    const int port = freePort();
    const QByteArray settings
        = QStringLiteral(R"({"log": {"file": "%1/log.txt"}})").arg(folder).toUtf8();
    return std::make_unique<PeerProgram>(QStringLiteral("node"),
        QStringList{npmProgram(QStringLiteral("node_modules/pouchdb-server/bin/pouchdb-server")),
            QStringLiteral("--host"), QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
            QString::number(port), QStringLiteral("--dir"), folder,
            QStringLiteral("--no-stdout-logs"), QStringLiteral("--config"),
            fileIn(folder, QStringLiteral("config.json"), settings)},
        port);
}

std::unique_ptr<PeerProgram> startOrthanc(const QString& folder) {
    const int port = freePort();
    const QByteArray settings = QStringLiteral(R"({"Name": "bench", "StorageDirectory": "%1",
"IndexDirectory": "%1", "HttpPort": %2, "DicomServerEnabled": false, "RemoteAccessAllowed": false,
"AuthenticationEnabled": false, "KeepAlive": true, "HttpThreadsCount": 64,
"SyncStorageArea": true, "StorageAccessOnFind": "Never"})")
                                    .arg(folder)
                                    .arg(port)
                                    .toUtf8();
    return std::make_unique<PeerProgram>(QStringLiteral("Orthanc"),
        QStringList{fileIn(folder, QStringLiteral("orthanc.json"), settings)}, port);
}

std::unique_ptr<PeerProgram> startWebDav(const QString& folder) {
    const int port = freePort();
    require(QDir(folder).mkpath(QStringLiteral("files")), QStringLiteral("no folder for nginx"));
    const QByteArray settings = QStringLiteral(R"(
daemon off; user root; worker_processes auto; pid %1/nginx.pid; error_log %1/error.log;
events {}
http {
  access_log off; client_body_temp_path %1/body; client_max_body_size 0; client_body_buffer_size 256k;
  server { listen 127.0.0.1:%2; root %1/files; location / { dav_methods PUT DELETE; } }
})")
                                    .arg(folder)
                                    .arg(port)
                                    .toUtf8();
    return std::make_unique<PeerProgram>(QStringLiteral("nginx"),
        QStringList{QStringLiteral("-p"), folder, QStringLiteral("-c"),
            fileIn(folder, QStringLiteral("nginx.conf"), settings)},
        port);
}

std::unique_ptr<PeerProgram> startTus(const QString& folder) {
    const int port = freePort();
    require(QDir().mkpath(folder), QStringLiteral("no folder for @tus/server"));
    return std::make_unique<PeerProgram>(QStringLiteral("node"),
        QStringList{npmProgram(QStringLiteral("tus.mjs")), QString::number(port), folder}, port);
}

} // namespace okno::bench
