// Who is next at a window, and why. The window asks before it calls and shows the answer. Pure.
//
// The base order is the time of the slots. What a slot leaves over (nobody holds it, its holder did
// not come or was served sooner) goes to people who are here, and only as long as the next holder,
// here or still expected, can begin by slot plus tolerance. Whoever was called in vain has left the
// slot to others: the turn is lost, even if the person comes within the tolerance. Nobody waits for
// one window alone while others of the line have slack.
#pragma once

#include "common/domain/queue/waiting.h"

namespace okno::domain {

struct Next {
    const Ticket* ticket; // of the hall
    CallReason reason;
};

/// Nothing when nobody is to be called now. In this order:
///  first      sent here to be called first
///  inTurn     the slot has come: who is here in time, who has not been seen and may still come,
///             whose agreed time after a transfer has come
///  helping    is here in time at a neighbour's, who is busy, paused or closed
///  inTurn     has not been seen within the tolerance and was never called; the calls are counted
///             in, a minute each, as below for whoever is only believed to be here
///  longWait   of the following those who wait longer than the law allows, the longest first
///  overdue, returned, sent    by waiting; as helping those of neighbours too: who is overdue, who
///             has been back for longer than the law lets people wait, who was sent to a window and
///             has waited for half an hour more than that
///  early      by slot; before those who are only believed to be here, as they booked here today
///  unbooked   by arrival
[[nodiscard]] std::optional<Next> chooseNext(
    const Hall& hall, const std::string& window, const Moment& now);

} // namespace okno::domain
