// Which days and times can be offered for a visit, from the station's own copy. GUI thread.
#pragma once

#include "client/desk/ticket_desk.h"
#include "client/ui/booking/place_board.h"

#include <QStringList>

namespace okno::client::ui {

/// Today and as many days as the office books ahead.
[[nodiscard]] std::vector<OfferedDay> offeredDays(
    const store::Reader& reader, const LocalDate& today);
/// All slots of the day that have not passed; of the windows free at one time the first is offered.
[[nodiscard]] std::vector<OfferedTime> offeredTimes(const store::Reader& reader,
    const desk::TicketDesk& desk, const domain::Service& service, domain::Purpose purpose,
    const LocalDate& date);
/// The first day on which something is free; the first open one when nothing is.
[[nodiscard]] std::optional<LocalDate> firstFreeDay(const desk::TicketDesk& desk,
    const std::vector<OfferedDay>& days, const domain::Service& service, domain::Purpose purpose);

/// What the person brings for it in any case.
[[nodiscard]] QStringList papersToBring(const domain::Service& service, domain::Purpose purpose);
/// What the city asks agencies for.
[[nodiscard]] QStringList papersAsked(const domain::Service& service, domain::Purpose purpose);
[[nodiscard]] QString purposeText(domain::Purpose purpose);

} // namespace okno::client::ui
