#include "client/sync/blob_upload.h"

#include "client/sync/reply.h"

#include <QCryptographicHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QString>

#include <algorithm>
#include <utility>

namespace okno::client::sync {

namespace {
constexpr std::int64_t smallest = 256LL << 10;
constexpr std::int64_t largest = 16LL << 20;

// What tus 1.0 answers, beside the statuses of HTTP.
constexpr int offsetDiffers = 409;
constexpr int unknown = 404;
constexpr int expired = 410;
constexpr int checksumDiffers = 460;

/// Nothing unless the header is a number.
std::optional<std::int64_t> offsetIn(const QNetworkReply& reply) {
    bool isNumber = false;
    const auto offset = reply.rawHeader("Upload-Offset").toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>(offset) : std::nullopt;
}
} // namespace

void UploadPace::succeeded(std::chrono::milliseconds duration) {
    using std::chrono::seconds;
    if (duration < seconds(1))
        m_piece = std::min(2 * m_piece, largest);
    else if (duration > seconds(8))
        m_piece = std::max(m_piece / 2, smallest);
}

void UploadPace::failed() {
    m_piece = std::max(m_piece / 2, smallest);
}

BlobUpload::BlobUpload(const BlobId& blob, const std::filesystem::path& file, Line line,
    QObject* context, Answered<void> answered)
    : m_blob(blob)
    , m_file(QString::fromStdU16String(file.u16string()))
    , m_line(std::move(line))
    , m_context(context)
    , m_answered(std::move(answered)) { }

void BlobUpload::begin() {
    if (m_file.open(QIODevice::ReadOnly)) {
        m_bytes = m_file.size();
        announce();
        return;
    }
    const auto missing = [this] {
        answer(
            tl::unexpected(protocol::Problem{0, Error{ErrorCode::notFound, "blob-missing"}, {}}));
    };
    QMetaObject::invokeMethod(this, missing, Qt::QueuedConnection);
}

QNetworkRequest BlobUpload::requestTo(const QUrl& url) const {
    QNetworkRequest request = m_line.announcement;
    request.setUrl(url);
    request.setRawHeader("Tus-Resumable", "1.0.0");
    return request;
}

void BlobUpload::send(const QNetworkRequest& request, const QByteArray& verb,
    const QByteArray& body, void (BlobUpload::*take)(QNetworkReply&)) {
    QNetworkReply* reply = m_line.network.sendCustomRequest(request, verb, body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, take] {
        if (m_context)
            (this->*take)(*reply);
        else
            deleteLater();
    });
    deleteWhenFinished(reply);
}

// What fits into one piece comes along with its announcement: one request for most scans.
void BlobUpload::announce() {
    QNetworkRequest request = requestTo(m_line.announcement.url());
    request.setRawHeader("Upload-Length", QByteArray::number(static_cast<qint64>(m_bytes)));
    request.setRawHeader(
        "Upload-Metadata", "sha256 " + QByteArray::fromStdString(m_blob.toString()).toBase64());
    QByteArray body;
    if (m_bytes <= m_line.pace.piece() && m_file.seek(0))
        body = m_file.read(m_bytes);
    request.setHeader(
        QNetworkRequest::ContentTypeHeader, QByteArray("application/offset+octet-stream"));
    m_clock.start();
    send(request, "POST", body, &BlobUpload::takeAnnounced);
}

void BlobUpload::takeAnnounced(QNetworkReply& reply) {
    if (const auto outcome = outcomeOf(reply); !outcome) {
        m_line.pace.failed();
        return answer(outcome);
    }
    // Only the path is taken over: the session's token goes to no other host.
    m_place = m_line.announcement.url();
    m_place.setPath(QUrl(QString::fromLatin1(reply.rawHeader("Location"))).path());
    goOnFrom(reply);
}

void BlobUpload::takeOffset(QNetworkReply& reply) {
    if (const auto outcome = outcomeOf(reply); !outcome)
        return answer(outcome);
    goOnFrom(reply);
}

void BlobUpload::goOnFrom(const QNetworkReply& reply) {
    const auto offset = offsetIn(reply);
    if (!offset || *offset < 0 || *offset > m_bytes)
        return answer(tl::unexpected(unreached("answer-broken")));
    m_offset = *offset;
    if (m_offset == m_bytes)
        return answer({});
    sendPiece();
}

void BlobUpload::sendPiece() {
    const QByteArray piece = m_file.seek(m_offset)
        ? m_file.read(std::min(m_line.pace.piece(), m_bytes - m_offset))
        : QByteArray();
    if (piece.isEmpty())
        return answer(
            tl::unexpected(protocol::Problem{0, Error{ErrorCode::storage, "blob-damaged"}, {}}));
    QNetworkRequest request = requestTo(m_place);
    request.setHeader(
        QNetworkRequest::ContentTypeHeader, QByteArray("application/offset+octet-stream"));
    request.setRawHeader("Upload-Offset", QByteArray::number(static_cast<qint64>(m_offset)));
    request.setRawHeader("Upload-Checksum",
        "sha256 " + QCryptographicHash::hash(piece, QCryptographicHash::Sha256).toBase64());
    m_clock.start();
    send(request, "PATCH", piece, &BlobUpload::takePiece);
}

void BlobUpload::takePiece(QNetworkReply& reply) {
    const auto outcome = outcomeOf(reply);
    if (outcome) {
        m_line.pace.succeeded(std::chrono::milliseconds(m_clock.elapsed()));
        return goOnFrom(reply);
    }
    m_line.pace.failed();
    const int status = statusOf(reply);
    if (status == offsetDiffers && mayTryAgain())
        askOffset();
    else if ((status == unknown || status == expired) && mayTryAgain())
        announce();
    else if (status == checksumDiffers && mayTryAgain())
        sendPiece();
    else
        answer(outcome);
}

void BlobUpload::askOffset() {
    send(requestTo(m_place), "HEAD", {}, &BlobUpload::takeOffset);
}

bool BlobUpload::mayTryAgain() {
    constexpr int enough = 3; // beyond that the next round tries
    return ++m_trials <= enough;
}

void BlobUpload::answer(const Answer<void>& outcome) {
    if (m_context)
        m_answered(outcome);
    deleteLater();
}

} // namespace okno::client::sync
