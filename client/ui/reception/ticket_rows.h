// Today's tickets in the words of the queue panel.
#pragma once

#include "client/printing/wording.h"
#include "client/store/reader.h"
#include "client/ui/reception/views.h"
#include "common/domain/queue/ticket.h"

#include <QList>
#include <vector>

namespace okno::client::ui {

[[nodiscard]] QString wordsOf(domain::Purpose purpose);

/// What the queue panel shows of one window's day.
struct QueueDay {
    QString title; // "Today, 23 November"
    QString note; // "13 ahead"
    QList<TicketRow> rows;
};

/// The day of `window` as the store has it at `now`, also who was sent to it, with the times that
/// are `free`; `served` stands above the list, not in it; `next` is whom the window would call.
[[nodiscard]] QueueDay queueDay(const store::Reader& reader, const std::string& window, Instant now,
    const std::vector<TimeOfDay>& free, const std::optional<domain::TicketId>& served,
    const std::optional<domain::TicketId>& next, const printing::Words& words);

[[nodiscard]] ServedTicket servedTicket(
    const store::Reader& reader, const domain::Ticket& ticket, const printing::Words& words);

} // namespace okno::client::ui
