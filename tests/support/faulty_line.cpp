#include "tests/support/faulty_line.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <memory>
#include <stdexcept>
#include <utility>

namespace okno::tests {

namespace {

constexpr auto endOfHead = "\r\n\r\n";
constexpr qsizetype endOfHeadSize = 4;

/// Whether the head and the announced body are there.
bool isWhole(const QByteArray& request) {
    const auto end = request.indexOf(endOfHead);
    if (end < 0)
        return false;
    const QByteArray head = request.left(end).toLower();
    const QByteArray name("content-length:");
    const auto at = head.indexOf(name);
    if (at < 0)
        return true;
    const auto lineEnd = head.indexOf("\r\n", at);
    const auto length = head.mid(at + name.size(), lineEnd < 0 ? -1 : lineEnd - at - name.size());
    return request.size() >= end + endOfHeadSize + length.trimmed().toLongLong();
}

/// The same request, after whose answer the registry hangs up.
QByteArray closing(const QByteArray& request) {
    const auto end = request.indexOf(endOfHead);
    QByteArray head = request.left(end);
    const auto at = head.toLower().indexOf("\r\nconnection:");
    if (at >= 0) {
        const auto lineEnd = head.indexOf("\r\n", at + 2);
        head.remove(at, (lineEnd < 0 ? head.size() : lineEnd) - at);
    }
    return head + "\r\nConnection: close" + request.mid(end);
}

} // namespace

FaultyLine::FaultyLine(int port)
    : m_port(port) {
    if (!m_server.listen(QHostAddress::LocalHost))
        throw std::runtime_error("no port for the line");
    connect(&m_server, &QTcpServer::newConnection, this, &FaultyLine::accept);
}

void FaultyLine::failAt(int index, Fault fault, const QByteArray& path) {
    m_path = path;
    m_index = index;
    m_fault = fault;
    m_requests = 0;
    m_failed = false;
}

void FaultyLine::breakStuck() {
    for (const QPointer<QTcpSocket>& client : std::exchange(m_stuck, {}))
        if (client)
            client->abort();
}

void FaultyLine::accept() {
    while (QTcpSocket* client = m_server.nextPendingConnection()) {
        const auto request = std::make_shared<QByteArray>();
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QTcpSocket::readyRead, this,
            [this, client, request] { receive(client, *request); });
    }
}

void FaultyLine::receive(QTcpSocket* client, QByteArray& request) {
    request += client->readAll();
    if (!isWhole(request))
        return;
    const auto path = request.mid(request.indexOf(' ') + 1);
    const bool faulty = path.startsWith(m_path) && m_requests++ == m_index;
    m_failed = m_failed || faulty;
    if (faulty && m_fault == Fault::refused)
        client->abort();
    else if (faulty && m_fault == Fault::requestStuck)
        m_stuck.emplace_back(client);
    else
        passOn(client, request, faulty);
    request.clear();
}

void FaultyLine::passOn(QTcpSocket* client, const QByteArray& request, bool faulty) {
    auto* registry = new QTcpSocket(client);
    connect(registry, &QTcpSocket::disconnected, client, // which may be gone before it
        [this, client, registry, faulty] { answer(client, registry, faulty); });
    connect(registry, &QTcpSocket::errorOccurred, client,
        [client, registry](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError || !registry->isOpen())
                client->abort();
        });
    registry->connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(m_port));
    registry->write(closing(request));
}

void FaultyLine::answer(QTcpSocket* client, QTcpSocket* registry, bool faulty) {
    const QByteArray whole = registry->readAll();
    if (faulty && m_fault == Fault::answerLost)
        return client->abort();
    if (faulty && m_fault == Fault::answerStuck) {
        m_stuck.emplace_back(client);
        return;
    }
    client->write(faulty ? whole.left(whole.size() - whole.size() / 4 - 1) : whole);
    client->disconnectFromHost();
}

} // namespace okno::tests
