// The packet of a reception in words: documents, questions, scanned pages, the due date, the facts
// of the receipt.
#pragma once

#include "client/desk/reception.h"
#include "client/documents/page_images.h"
#include "client/printing/wording.h"
#include "client/store/reader.h"
#include "client/ui/reception/receipt_view.h"
#include "client/ui/reception/views.h"

#include <QHash>
#include <QList>

namespace okno::client::ui {

/// "14 working days"
[[nodiscard]] QString termText(const domain::Term& term);

[[nodiscard]] QList<DocumentRow> documentRows(const desk::Reception& reception,
    const domain::ProductionCalendar& calendar, const printing::Words& words);
/// "Documents · taken 4 of 5, will query 2"
[[nodiscard]] QString packetTitle(const desk::Reception& reception);

[[nodiscard]] QList<QuestionRow> questionRows(
    const desk::Reception& reception, const printing::Words& words);

/// `marks`: what was seen on a page, by the hexadecimal name of its file.
[[nodiscard]] QList<ScanRow> scanRows(const desk::Reception& reception,
    documents::PageImages& images, const QHash<QString, QString>& marks, const QSize& thumbnail);

[[nodiscard]] ReceiptFacts receiptFacts(
    const domain::Card& card, const store::Reader& reader, const printing::Words& words);

} // namespace okno::client::ui
