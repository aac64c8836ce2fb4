// The papers of the sample reception: one applicant, one plot of land, all invented.
// Used by okno-sample-pages alone, on its only thread.
#pragma once

#include <QImage>
#include <QString>
#include <vector>

namespace okno::client::virtual_scanner {

/// The sheet laid before a document so that the desk knows where the pages behind it belong: the
/// QR code says `OKNO-DOC:<document code>`, the print says it to people.
[[nodiscard]] QImage separatorSheet(const QString& code, const QString& title, int dpi);

[[nodiscard]] std::vector<QImage> applicationSheets(int dpi);
[[nodiscard]] QImage passportSpread(int dpi);
[[nodiscard]] std::vector<QImage> contractSheets(int dpi);
[[nodiscard]] QImage plotScheme(int dpi);
[[nodiscard]] QImage landCertificate(int dpi);
[[nodiscard]] QImage emptySheet(int dpi);

} // namespace okno::client::virtual_scanner
