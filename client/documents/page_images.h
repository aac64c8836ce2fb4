// Pictures of stored pages at the sizes that the window shows: thumbnails and the preview. Used by
// widgets on the GUI thread; decoding is done on threads of its own and never waited for.
#pragma once

#include "client/documents/blob_folder.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QThreadPool>

namespace okno::client::documents {

class PageImages : public QObject {
    Q_OBJECT

public:
    /// `cacheBytes` bounds the memory that pictures take; the least used go first.
    PageImages(const BlobFolder& folder, qsizetype cacheBytes, QObject* parent = nullptr);
    /// Waits for the picture that is being decoded; the others are forgotten.
    ~PageImages() override;

    /// The page within `bounds`, its shape kept. A null picture when it has to be decoded first:
    /// `imageReady` tells when to ask again, with the same bounds.
    [[nodiscard]] QImage image(const BlobId& id, const QSize& bounds);

Q_SIGNALS:
    void imageReady(const BlobId& id, const QSize& bounds);
    /// The file is missing or is no picture; asking again tries again.
    void imageFailed(const BlobId& id);

private:
    struct Key {
        BlobId id;
        QSize bounds;

        bool operator==(const Key&) const = default;
        friend std::size_t qHash(const Key& key, std::size_t seed) { return key.hash(seed); }
        [[nodiscard]] std::size_t hash(std::size_t seed) const;
    };

    void decode(const Key& key);
    void keep(const Key& key, const QImage& picture);

    const BlobFolder m_folder;
    QCache<Key, QImage> m_cache;
    QSet<Key> m_underWay;
    QThreadPool m_threads;
};

} // namespace okno::client::documents
