// What the call centre says into the telephone, and what it notes beside a ticket. GUI thread.
#pragma once

#include "client/desk/call_desk.h"
#include "client/ui/controls/paint.h"

#include <QString>

#include <vector>

namespace okno::client::ui {

/// "Tuesday, 24 November, at 10:20, window 3": the first letter is a capital one.
[[nodiscard]] QString placeSentence(const domain::Place& place);
/// "Tue 24 Nov, 10:20, window 3"
[[nodiscard]] QString placeWords(const domain::Place& place);

/// A visit as it is read to the caller.
struct SpokenVisit {
    QString number; // of the ticket; empty before there is one
    QString when;
    QString service;
    QString papers; // what the caller brings
    QString others; // what the city asks for itself

    bool operator==(const SpokenVisit&) const = default;
};
[[nodiscard]] SpokenVisit spokenVisit(const domain::Place& place,
    const std::optional<domain::Service>& service, domain::Purpose purpose);

/// Empty of a booked one: most are.
struct TicketChip {
    QString word;
    ChipRole role;
};
[[nodiscard]] TicketChip ticketChip(domain::TicketState state);
/// Why somebody is to be phoned, in two words; or as whoever put it on the list has written.
[[nodiscard]] QString callReasonText(const desk::PhoneCall& call);

/// The free places that a refusal names: "2026-11-23/10:40/3 …".
[[nodiscard]] std::vector<domain::Place> placesFrom(const std::string& detail);

} // namespace okno::client::ui
