// An invented reception, as the printing tests hand it to the printer.
#pragma once

#include "client/printing/paper.h"

namespace okno::test {

[[nodiscard]] LocalDate day(int year, unsigned month, unsigned dayOfMonth);
[[nodiscard]] domain::Office office();
[[nodiscard]] domain::Service service();
[[nodiscard]] std::vector<domain::QueryKind> queryKinds();
[[nodiscard]] domain::DueDate due();
[[nodiscard]] client::printing::TicketPaper ticketPaper();
/// Numbered 01-12/004512, provisional W3-000017.
[[nodiscard]] client::printing::ReceiptPaper receiptPaper();
/// The same with so many documents in the packet.
[[nodiscard]] client::printing::ReceiptPaper receiptPaper(int documents);

} // namespace okno::test
