// The line between a station and the registry, with a fault at one request: refused before it
// arrives, its answer lost after the registry has acted, or its answer cut in the middle; or the
// request or its answer is stuck on the way until the line is broken. Lives on the test's thread
// and works while that runs its event loop.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTcpServer>

#include <vector>

class QTcpSocket;

namespace okno::tests {

enum class Fault { refused, answerLost, answerCut, requestStuck, answerStuck };

class FaultyLine : public QObject {
public:
    /// Listens on a free port and passes requests on to `port`.
    explicit FaultyLine(int port);

    [[nodiscard]] int port() const { return m_server.serverPort(); }
    /// The index-th request from now on, counted from 0, meets the fault; only those to paths that
    /// begin so are counted.
    void failAt(int index, Fault fault, const QByteArray& path = "/");
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// What is stuck is lost.
    void breakStuck();

private:
    void accept();
    void receive(QTcpSocket* client, QByteArray& request);
    void passOn(QTcpSocket* client, const QByteArray& request, bool faulty);
    void answer(QTcpSocket* client, QTcpSocket* registry, bool faulty);

    QTcpServer m_server;
    int m_port;
    QByteArray m_path;
    int m_index = -1;
    int m_requests = 0;
    Fault m_fault = Fault::refused;
    bool m_failed = false;
    std::vector<QPointer<QTcpSocket>> m_stuck;
};

} // namespace okno::tests
