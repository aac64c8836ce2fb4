// The number of a card as a QR code (ISO/IEC 18004): the scanner at the window finds the card by
// the applicant's receipt.
#pragma once

#include <QImage>
#include <QString>

namespace okno::client::printing {

/// One pixel a module, black on white, no quiet zone; error correction level M. Null for an empty
/// text and for one that no QR code holds.
[[nodiscard]] QImage qrCode(const QString& text);

} // namespace okno::client::printing
