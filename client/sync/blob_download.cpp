#include "client/sync/blob_download.h"

#include <QNetworkReply>
#include <QString>

namespace okno::client::sync {

BlobDownload::BlobDownload(
    const BlobId& blob, const std::filesystem::path& file, QNetworkReply& reply)
    : QObject(&reply)
    , m_blob(blob)
    , m_reply(reply)
    , m_file(QString::fromStdU16String(file.u16string()))
    , m_written(m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
    connect(&reply, &QIODevice::readyRead, this, &BlobDownload::take);
}

void BlobDownload::take() {
    constexpr int ok = 200;
    if (m_reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != ok)
        return; // a problem's text is for the one who asked
    const QByteArray bytes = m_reply.readAll();
    m_sum.update(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    m_written = m_written && m_file.write(bytes) == bytes.size();
}

Result<void> BlobDownload::finish() {
    if (m_reply.error() == QNetworkReply::NoError)
        take();
    m_written = m_written && m_file.flush();
    m_file.close();
    if (!m_written)
        return failure(ErrorCode::storage, "disk-full");
    if (m_sum.finish() != m_blob)
        return failure(ErrorCode::storage, "blob-damaged");
    return {};
}

} // namespace okno::client::sync
