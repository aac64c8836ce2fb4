#include "tests/client/virtual_scanner/virtual_stack.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <random>
#include <stdexcept>

namespace okno::tests {

namespace {
constexpr int width = 620; // A4 at 75 dpi
constexpr int height = 877;
constexpr int step = 24;

QImage page(int number) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    const int level = number * step;
    for (int y = 100; y < 300; ++y) {
        for (int x = 100; x < 500; ++x)
            image.setPixel(x, y, qRgb(level, level, level));
    }
    return image;
}
} // namespace

VirtualStack::VirtualStack(int pages, const QStringList& arguments) {
    for (int number = 1; number <= pages; ++number)
        replacePage(number, page(number), QStringLiteral("jpg"));
    load(arguments);
}

int VirtualStack::numberOf(const QImage& scan) {
    const QRgb middle = scan.pixel(scan.width() * 300 / width, scan.height() * 200 / height);
    return (qGray(middle) + step / 2) / step;
}

QImage VirtualStack::grainyPage(int number) {
    QImage image = page(number);
    std::minstd_rand random(1);
    for (int y = 320; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixel(x, y, QRgb(random()) | 0xff000000);
    }
    return image;
}

void VirtualStack::replacePage(int number, const QImage& image, const QString& suffix) const {
    QFile::remove(fileOf(number, QStringLiteral("jpg")));
    QImage copy = image;
    copy.setDotsPerMeterX(2953); // 75 dpi
    copy.setDotsPerMeterY(2953);
    if (!copy.save(fileOf(number, suffix), nullptr, 100))
        throw std::runtime_error("a page cannot be written");
}

void VirtualStack::load(const QStringList& arguments) const {
    QProcess program;
    program.start(QStringLiteral(OKNO_BIN "/okno-virtual-scanner"),
        QStringList{QStringLiteral("--pages"), folder(QStringLiteral("pages")),
            QStringLiteral("--config"), folder(QStringLiteral("sane")),
            QStringLiteral("--resolution"), QString::number(dpi)}
            + arguments);
    if (!program.waitForFinished() || program.exitCode() != 0)
        throw std::runtime_error("okno-virtual-scanner failed");
}

QString VirtualStack::folder(const QString& name) const {
    QDir(m_root.path()).mkpath(name);
    return m_root.filePath(name);
}

QProcessEnvironment VirtualStack::environment() const {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SANE_CONFIG_DIR"), folder(QStringLiteral("sane")));
    environment.insert(QStringLiteral("LD_LIBRARY_PATH"), QStringLiteral(OKNO_SANE_BACKENDS));
    return environment;
}

QString VirtualStack::fileOf(int number, const QString& suffix) const {
    return folder(QStringLiteral("pages"))
        + QStringLiteral("/%1.%2").arg(number, 3, 10, QLatin1Char('0')).arg(suffix);
}

} // namespace okno::tests
