// The ticket as the lobby terminal prints it: black only, for a thermal head has no grey.
#pragma once

#include "client/printing/paper.h"

#include <QString>

namespace okno::client::printing {

class Sheet;
class Words;

/// "Талон А-017"
[[nodiscard]] QString ticketTitle(const TicketPaper& paper, const Words& words);

/// Fills the sheet, and further pages where a long list needs them; returns the height in mm that
/// the last page takes, margins included.
double drawTicket(Sheet& sheet, const TicketPaper& paper, const Words& words);

} // namespace okno::client::printing
