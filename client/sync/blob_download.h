// A blob on its way into a file. What has arrived stays in the file when the line breaks or the
// program ends; the next attempt asks for the rest. Lives on the synchronisation's thread and goes
// when it has answered.
#pragma once

#include "client/sync/registry_port.h"

#include <QFile>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <filesystem>

class QNetworkAccessManager;
class QNetworkReply;

namespace okno::client::sync {

class BlobDownload : public QObject {
public:
    /// Answers as RegistryPort::download.
    BlobDownload(const BlobId& blob, const std::filesystem::path& file,
        QNetworkAccessManager& network, const QNetworkRequest& request, QObject* context,
        Answered<void> answered);
    void begin();

private:
    void ask();
    void see(const QNetworkReply& reply);
    void take(QNetworkReply& reply);
    void finish(QNetworkReply& reply);
    void beginAnew();
    void answer(const Answer<void>& outcome);

    BlobId m_blob;
    QFile m_file;
    QNetworkAccessManager& m_network;
    QNetworkRequest m_request;
    QPointer<QObject> m_context;
    Answered<void> m_answered;
    Sha256 m_sum;
    bool m_written = true;
    bool m_taking = false; // the answer's bytes belong behind those in the file
    bool m_anew = false;
};

/// Beginnings of files that nobody has asked for since long ago.
void removeStaleParts(const std::filesystem::path& folder, std::chrono::hours age);

} // namespace okno::client::sync
