// What the hall's display shows of the day's tickets: numbers, windows and times, never a name.
// Pure.
#pragma once

#include "common/domain/queue/ticket.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace okno::client::ui {

struct BoardCall {
    QString number;
    QString window;
    QString booked; // "10:40"; empty for who came without a ticket
    QString called;

    bool operator==(const BoardCall&) const = default;
};

struct BoardFace {
    std::optional<BoardCall> latest; // who is to come now
    QList<BoardCall> earlier; // the last called first

    bool operator==(const BoardFace&) const = default;
};

/// Who is called or being served. In front stands the call that is being announced, or else the
/// latest of those that nobody has followed yet.
[[nodiscard]] BoardFace boardFace(const std::vector<domain::Ticket>& tickets,
    const std::optional<domain::TicketId>& announced, const TimeZone& zone);

} // namespace okno::client::ui
