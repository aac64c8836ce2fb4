// A blob on its way into a file: written as it arrives, its SHA-256 counted on the way. Belongs to
// its reply.
#pragma once

#include "common/basics/sha256.h"

#include <QFile>
#include <QObject>

#include <filesystem>

class QNetworkReply;

namespace okno::client::sync {

class BlobDownload : public QObject {
public:
    BlobDownload(const BlobId& blob, const std::filesystem::path& file, QNetworkReply& reply);

    /// Call once, when the reply has finished: `storage` "disk-full" when the file could not be
    /// written, "blob-damaged" when something else arrived.
    [[nodiscard]] Result<void> finish();

private:
    void take();

    BlobId m_blob;
    QNetworkReply& m_reply;
    QFile m_file;
    Sha256 m_sum;
    bool m_written;
};

} // namespace okno::client::sync
