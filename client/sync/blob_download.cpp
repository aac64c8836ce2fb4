#include "client/sync/blob_download.h"

#include "client/sync/reply.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QString>

#include <unistd.h>

#include <system_error>
#include <utility>

namespace okno::client::sync {

namespace {
constexpr int ok = 200;
constexpr int partialContent = 206;
constexpr int rangeNotSatisfiable = 416;

protocol::Problem diskFull() {
    return {0, Error{ErrorCode::storage, "disk-full"}, {}};
}

protocol::Problem damaged() {
    return {0, Error{ErrorCode::storage, "blob-damaged"}, {}};
}
} // namespace

BlobDownload::BlobDownload(const BlobId& blob, const std::filesystem::path& file,
    QNetworkAccessManager& network, const QNetworkRequest& request, QObject* context,
    Answered<void> answered)
    : m_blob(blob)
    , m_file(QString::fromStdU16String(file.u16string()))
    , m_network(network)
    , m_request(request)
    , m_context(context)
    , m_answered(std::move(answered)) { }

void BlobDownload::begin() {
    if (!m_file.open(QIODevice::ReadWrite)) {
        const auto full = [this] { answer(tl::unexpected(diskFull())); };
        QMetaObject::invokeMethod(this, full, Qt::QueuedConnection);
        return;
    }
    m_sum = Sha256();
    constexpr qint64 pieceBytes = 1 << 20;
    for (QByteArray piece = m_file.read(pieceBytes); !piece.isEmpty();
         piece = m_file.read(pieceBytes))
        m_sum.update(piece.constData(), static_cast<std::size_t>(piece.size()));
    ask();
}

void BlobDownload::ask() {
    QNetworkRequest request = m_request;
    if (m_file.size() > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_file.size()) + '-');
        request.setRawHeader("If-Range", QByteArray::fromStdString('"' + m_blob.toString() + '"'));
    }
    m_taking = false;
    QNetworkReply* reply = m_network.get(request);
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, reply] { see(*reply); });
    connect(reply, &QIODevice::readyRead, this, [this, reply] { take(*reply); });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(*reply); });
    deleteWhenFinished(reply);
}

/// Where the bytes that come belong: behind what is there, or in its place.
void BlobDownload::see(const QNetworkReply& reply) {
    const QByteArray expected = "bytes " + QByteArray::number(m_file.size()) + '-';
    m_taking = statusOf(reply) == partialContent
        && reply.rawHeader("Content-Range").startsWith(expected);
    if (statusOf(reply) != ok)
        return;
    m_written = m_written && m_file.resize(0) && m_file.seek(0);
    m_sum = Sha256();
    m_taking = true;
}

void BlobDownload::take(QNetworkReply& reply) {
    if (!m_taking || !reply.isOpen())
        return; // a problem's text is for the one who asked
    const QByteArray bytes = reply.readAll();
    m_sum.update(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    m_written = m_written && m_file.write(bytes) == bytes.size();
    if (!m_written)
        reply.abort();
}

void BlobDownload::finish(QNetworkReply& reply) {
    take(reply);
    m_written = m_file.flush() && m_written;
    const bool resumed = statusOf(reply) == partialContent;
    if (!m_written)
        return answer(tl::unexpected(diskFull()));
    if (statusOf(reply) == rangeNotSatisfiable)
        return beginAnew();
    if (const auto outcome = outcomeOf(reply); !outcome)
        return answer(outcome);
    if (!m_taking)
        return answer(tl::unexpected(unreached("answer-broken")));
    if (m_sum.finish() == m_blob && ::fsync(m_file.handle()) == 0)
        return answer({});
    if (resumed)
        return beginAnew();
    m_file.remove();
    answer(tl::unexpected(damaged()));
}

/// What was there from before is not the beginning of this blob.
void BlobDownload::beginAnew() {
    m_file.remove();
    if (std::exchange(m_anew, true))
        return answer(tl::unexpected(damaged()));
    begin();
}

void BlobDownload::answer(const Answer<void>& outcome) {
    m_file.close();
    if (m_file.size() == 0 && !outcome)
        m_file.remove();
    if (m_context)
        m_answered(outcome);
    deleteLater();
}

void removeStaleParts(const std::filesystem::path& folder, std::chrono::hours age) {
    std::error_code ignored;
    const auto oldest = std::filesystem::file_time_type::clock::now() - age;
    for (const auto& part : std::filesystem::directory_iterator(folder, ignored))
        if (part.path().extension() == ".part" && part.last_write_time(ignored) < oldest)
            std::filesystem::remove(part.path(), ignored);
}

} // namespace okno::client::sync
