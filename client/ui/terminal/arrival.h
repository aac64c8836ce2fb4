// "I have come": which ticket of today a typed number means, and what the terminal answers to the
// person. Pure but for the words.
#pragma once

#include "client/store/reader.h"
#include "common/basics/result.h"
#include "common/domain/queue/ticket.h"

#include <QString>

#include <vector>

namespace okno::client::ui {

/// Those of the day with these last digits, or with this number as a whole. Tickets that still wait
/// stand before others: a place that was sold again carries the number of before. By time.
[[nodiscard]] std::vector<domain::Ticket> ticketsTyped(
    const std::vector<domain::Ticket>& tickets, const QString& typed);

struct ArrivalAnswer {
    QString title;
    QString words;
    bool isNoted = false; // the person waits for the call
};
/// `noted` is what came of noting that the person of `ticket` has come.
[[nodiscard]] ArrivalAnswer arrivalAnswer(
    const domain::Ticket& ticket, const Result<domain::Ticket>& noted);

} // namespace okno::client::ui
