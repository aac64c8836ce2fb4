#include "tests/client/printing/pdf.h"

#include <QFile>
#include <QProcess>

namespace okno::test {

QStringList pagesOfPdf(const QString& path) {
    QProcess reader;
    reader.start(QStringLiteral(OKNO_PDFTOTEXT),
        {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), path,
            QStringLiteral("-")});
    reader.waitForFinished();
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput())
                            .split(QLatin1Char('\f'), Qt::SkipEmptyParts);
    for (QString& page : pages)
        page = page.simplified();
    return pages;
}

QString textOfPdf(const QString& path) {
    return pagesOfPdf(path).join(QLatin1Char(' '));
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace okno::test
