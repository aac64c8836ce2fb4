#include "client/documents/page_images.h"

#include <QHash>
#include <QImageReader>
#include <algorithm>

namespace okno::client::documents {

namespace {
constexpr int decodingThreads = 2;

QImage decoded(const std::filesystem::path& file, const QSize& bounds) {
    QImageReader reader(QString::fromStdString(file.string()));
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    // JPEG is scaled while it is decoded: a thumbnail costs a fraction of the whole page.
    if (size.isValid())
        reader.setScaledSize(size.scaled(bounds, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}
} // namespace

std::size_t PageImages::Key::hash(std::size_t seed) const {
    const std::string name = id.toString();
    return qHashMulti(
        seed, QByteArrayView(name.data(), qsizetype(name.size())), bounds.width(), bounds.height());
}

PageImages::PageImages(const BlobFolder& folder, qsizetype cacheBytes, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
    , m_cache(cacheBytes) {
    m_threads.setMaxThreadCount(decodingThreads);
}

PageImages::~PageImages() {
    m_threads.clear();
    m_threads.waitForDone();
}

QImage PageImages::image(const BlobId& id, const QSize& bounds) {
    const Key key{id, bounds};
    if (const QImage* picture = m_cache.object(key))
        return *picture;
    if (!m_underWay.contains(key))
        decode(key);
    return {};
}

void PageImages::decode(const Key& key) {
    m_underWay.insert(key);
    m_threads.start([this, key, file = m_folder.pathOf(key.id)] {
        const QImage picture = decoded(file, key.bounds);
        // The destructor waits for this thread, so `this` is still there to post to.
        QMetaObject::invokeMethod(
            this, [this, key, picture] { keep(key, picture); }, Qt::QueuedConnection);
    });
}

void PageImages::keep(const Key& key, const QImage& picture) {
    m_underWay.remove(key);
    if (picture.isNull()) {
        Q_EMIT imageFailed(key.id);
        return;
    }
    // A picture larger than the whole cache would be dropped at once and asked for for ever.
    const qsizetype cost = std::min(picture.sizeInBytes(), m_cache.maxCost());
    m_cache.insert(key, new QImage(picture), cost);
    Q_EMIT imageReady(key.id, key.bounds);
}

} // namespace okno::client::documents
