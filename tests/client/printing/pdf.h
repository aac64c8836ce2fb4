// Reads back what was printed.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace okno::test {

/// One text a page, white space simplified; empty where the file is no PDF.
[[nodiscard]] QStringList pagesOfPdf(const QString& path);
/// All pages as one text.
[[nodiscard]] QString textOfPdf(const QString& path);
[[nodiscard]] QByteArray bytesOf(const QString& path);

} // namespace okno::test
