// Puts tickets and receipts on paper or into a PDF. The desk and the terminal call it; the work
// runs on the thread pool, so a slow printer never holds the window up. Papers are Russian.
#pragma once

#include "client/printing/paper.h"
#include "common/basics/result.h"

#include <QFuture>
#include <QString>

#include <variant>

namespace okno::client::printing {

/// PDF/A-1b; written whole or not at all.
struct ToFile {
    QString path;
};
/// By its name in the system; empty is the system's default printer.
struct ToPrinter {
    QString name;
};
using Destination = std::variant<ToFile, ToPrinter>;

enum class TicketFormat {
    slip80, // thermal roll of 80 mm, cut to length
    a6,
};

/// All three: `storage` "file-not-written" with the path, `unavailable` "printer-unknown" or
/// "printer-failed" with the printer's name.
[[nodiscard]] QFuture<Result<void>> printTicket(
    TicketPaper paper, TicketFormat format, Destination destination);
/// For a card that has its registration number; one that has not is `refused`, "number-missing".
[[nodiscard]] QFuture<Result<void>> printReceipt(ReceiptPaper paper, Destination destination);
/// While the registry is away: the station's own number, and what becomes of it.
[[nodiscard]] QFuture<Result<void>> printProvisionalReceipt(
    ReceiptPaper paper, Destination destination);

} // namespace okno::client::printing
