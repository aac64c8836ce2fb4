// Pictures for the preview: decoded elsewhere, kept as long as there is room.
#include "client/documents/page_images.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using client::documents::BlobFolder;
using client::documents::PageImages;

constexpr QSize thumbnail(100, 100);
constexpr qsizetype roomForAll = qsizetype{8} << 20;

class PageImagesTest : public testing::Test {
protected:
    [[nodiscard]] BlobId page(const QColor& colour) const {
        QImage image(300, 600, QImage::Format_RGB32);
        image.fill(colour);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "jpg");
        return folder.store({bytes.constData(), std::size_t(bytes.size())}).value();
    }

    /// Asks and waits until the answer is there.
    static QImage await(PageImages& images, const BlobId& id, const QSize& bounds) {
        QSignalSpy ready(&images, &PageImages::imageReady);
        QImage picture = images.image(id, bounds);
        if (!picture.isNull())
            return picture;
        EXPECT_TRUE(ready.wait());
        return images.image(id, bounds);
    }

    QTemporaryDir temporary;
    BlobFolder folder = BlobFolder::open(temporary.path().toStdString()).value();
};

TEST_F(PageImagesTest, fitThePageIntoTheBoundsAndKeepItsShape) {
    const BlobId red = page(Qt::red);
    PageImages images(folder, roomForAll);

    const QImage picture = await(images, red, thumbnail);

    EXPECT_EQ(picture.size(), QSize(50, 100));
    EXPECT_GT(qRed(picture.pixel(25, 50)), 240);
}

TEST_F(PageImagesTest, answerAtOnceTheSecondTime) {
    const BlobId red = page(Qt::red);
    PageImages images(folder, roomForAll);
    await(images, red, thumbnail);

    EXPECT_FALSE(images.image(red, thumbnail).isNull());
    EXPECT_TRUE(images.image(red, QSize(200, 200)).isNull());
}

TEST_F(PageImagesTest, decodeOnceWhatIsAskedForTwice) {
    const BlobId red = page(Qt::red);
    const BlobId blue = page(Qt::blue);
    PageImages images(folder, roomForAll);
    QSignalSpy ready(&images, &PageImages::imageReady);

    EXPECT_TRUE(images.image(red, thumbnail).isNull());
    EXPECT_TRUE(images.image(red, thumbnail).isNull());
    await(images, blue, thumbnail);
    while (ready.size() < 2)
        ASSERT_TRUE(ready.wait());

    EXPECT_EQ(ready.size(), 2);
}

TEST_F(PageImagesTest, forgetTheLeastUsedWhenThereIsNoMoreRoom) {
    const BlobId red = page(Qt::red);
    const BlobId blue = page(Qt::blue);
    const qsizetype roomForOne = qsizetype{50} * 100 * 4 + 100;
    PageImages images(folder, roomForOne);
    await(images, red, thumbnail);

    await(images, blue, thumbnail);

    EXPECT_FALSE(images.image(blue, thumbnail).isNull());
    EXPECT_TRUE(images.image(red, thumbnail).isNull());
}

TEST_F(PageImagesTest, showEvenWhatIsLargerThanAllTheRoom) {
    const BlobId red = page(Qt::red);
    PageImages images(folder, 10);

    EXPECT_FALSE(await(images, red, thumbnail).isNull());
}

TEST_F(PageImagesTest, tellWhatCannotBeShown) {
    const BlobId text = folder.store("no picture").value();
    PageImages images(folder, roomForAll);
    QSignalSpy failed(&images, &PageImages::imageFailed);
    std::vector<BlobId> told;
    QObject::connect(&images, &PageImages::imageFailed, &images,
        [&told](const BlobId& id) { told.push_back(id); });

    EXPECT_TRUE(images.image(text, thumbnail).isNull());
    ASSERT_TRUE(failed.wait());
    EXPECT_TRUE(images.image(sha256("absent"), thumbnail).isNull());
    ASSERT_TRUE(failed.wait());

    EXPECT_EQ(told, (std::vector<BlobId>{text, sha256("absent")}));
}

} // namespace
} // namespace okno::tests
