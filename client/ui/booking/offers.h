// Which days and times can be offered for a visit, from the station's own copy. GUI thread.
#pragma once

#include "client/desk/ticket_desk.h"
#include "client/ui/booking/place_board.h"

#include <QStringList>

namespace okno::client::ui {

/// Today and as many days as can be booked ahead in these lines; with none, in the office.
[[nodiscard]] std::vector<OfferedDay> offeredDays(const store::Reader& reader,
    const LocalDate& today, const std::vector<std::string>& lines = {});
/// All slots of the day that have not passed; of the windows free at one time the first is offered.
[[nodiscard]] std::vector<OfferedTime> offeredTimes(const store::Reader& reader,
    const desk::TicketDesk& desk, const domain::Service& service, domain::Purpose purpose,
    const LocalDate& date);
/// The first day on which something is free; the first open one when nothing is.
[[nodiscard]] std::optional<LocalDate> firstFreeDay(const desk::TicketDesk& desk,
    const std::vector<OfferedDay>& days, const domain::Service& service, domain::Purpose purpose);

/// Where every place that can be booked is taken: the first day after them on which the service is
/// received, and the day from which it can be booked. Nothing within a month.
struct Opening {
    LocalDate day;
    LocalDate from;

    bool operator==(const Opening&) const = default;
};
[[nodiscard]] std::optional<Opening> nextOpening(const store::Reader& reader,
    const LocalDate& today, const domain::Service& service, domain::Purpose purpose);
/// Whether nothing is free on any of the days.
[[nodiscard]] bool isSoldOut(const desk::TicketDesk& desk, const std::vector<OfferedDay>& days,
    const domain::Service& service, domain::Purpose purpose);
/// The nearest to a time of its day; where that day is sold out, of the next one that is not.
[[nodiscard]] std::vector<domain::Place> nearestPlaces(const desk::TicketDesk& desk,
    const std::vector<OfferedDay>& days, const domain::Service& service, domain::Purpose purpose,
    const domain::Place& wanted);

/// The first place of each time alone: a caller chooses times, not windows.
[[nodiscard]] std::vector<domain::Place> oneOfEachTime(std::vector<domain::Place> places);

/// What the person brings for it in any case.
[[nodiscard]] QStringList papersToBring(const domain::Service& service, domain::Purpose purpose);
/// What the city asks agencies for.
[[nodiscard]] QStringList papersAsked(const domain::Service& service, domain::Purpose purpose);
[[nodiscard]] QString purposeText(domain::Purpose purpose);
/// How strictly the first of the lines asks who comes; nothing known: as one likes.
[[nodiscard]] domain::Asking askingOf(const store::Reader& reader,
    const std::vector<std::string>& lines, domain::Asking domain::Line::*what);

} // namespace okno::client::ui
