// A scan on its way to the registry, by tus 1.0 in pieces. The registry knows how far it has come:
// after any break, and after a restart of either side, announcing it again tells where to go on.
// Lives on the synchronisation's thread and goes when it has answered.
#pragma once

#include "client/sync/registry_port.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <cstdint>

class QNetworkAccessManager;
class QNetworkReply;

namespace okno::client::sync {

/// How much goes into one request: what the line carries in about a second. Kept from one upload to
/// the next.
class UploadPace {
public:
    [[nodiscard]] std::int64_t piece() const { return m_piece; }
    void succeeded(std::chrono::milliseconds duration);
    void failed();

private:
    std::int64_t m_piece = 4LL << 20;
};

class BlobUpload : public QObject {
public:
    struct Line {
        QNetworkAccessManager& network;
        QNetworkRequest announcement; // to the registry's uploads, with the session's token
        UploadPace& pace;
    };

    /// Answers as RegistryPort::upload.
    BlobUpload(const BlobId& blob, const std::filesystem::path& file, Line line, QObject* context,
        Answered<void> answered);
    void begin();

private:
    [[nodiscard]] QNetworkRequest requestTo(const QUrl& url) const;
    void announce();
    void takeAnnounced(QNetworkReply& reply);
    void sendPiece();
    void takePiece(QNetworkReply& reply);
    void askOffset();
    void takeOffset(QNetworkReply& reply);
    void goOnFrom(const QNetworkReply& reply);
    void send(const QNetworkRequest& request, const QByteArray& verb, const QByteArray& body,
        void (BlobUpload::*take)(QNetworkReply&));
    [[nodiscard]] bool mayTryAgain();
    void answer(const Answer<void>& outcome);

    BlobId m_blob;
    QFile m_file;
    std::int64_t m_bytes = 0;
    std::int64_t m_offset = 0;
    Line m_line;
    QUrl m_place; // of the upload, once announced
    QPointer<QObject> m_context;
    Answered<void> m_answered;
    QElapsedTimer m_clock;
    int m_trials = 0;
};

} // namespace okno::client::sync
