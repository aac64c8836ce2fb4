// The receipt ("расписка", Federal Law 210-FZ) that the applicant takes home: what was handed in,
// what the city asks for itself, the day of the result and why it is that day.
#pragma once

#include "client/printing/paper.h"

#include <QString>

namespace okno::client::printing {

class Sheet;
class Words;

enum class ReceiptNumber { official, provisional };

[[nodiscard]] QString receiptTitle(
    const ReceiptPaper& paper, ReceiptNumber number, const Words& words);

/// Fills as many pages as it takes and returns how many; `pages` is what their feet give as the
/// total.
int drawReceipt(
    Sheet& sheet, const ReceiptPaper& paper, ReceiptNumber number, int pages, const Words& words);

} // namespace okno::client::printing
