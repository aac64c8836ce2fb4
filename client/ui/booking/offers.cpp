#include "client/ui/booking/offers.h"

#include "client/printing/wording.h"
#include "common/domain/queue/slots.h"

#include <QCoreApplication>

#include <algorithm>

namespace okno::client::ui {

namespace {
/// What every request for the service needs.
QStringList papersFrom(
    domain::Supplier supplier, const domain::Service& service, domain::Purpose purpose) {
    QStringList papers;
    if (purpose != domain::Purpose::submit)
        return papers;
    const printing::Words words;
    for (const domain::RequiredDocument& document : service.documents)
        if (document.supplier == supplier && document.need == domain::Need::always)
            papers += words.text(document.name);
    return papers;
}
} // namespace

std::vector<OfferedDay> offeredDays(
    const store::Reader& reader, const LocalDate& today, const std::vector<std::string>& lines) {
    const auto office = reader.office();
    const auto calendar = reader.calendar();
    if (!office || !calendar)
        return {};
    std::vector<OfferedDay> days;
    for (const LocalDate& date : domain::bookingDates(*office, today, lines))
        days.push_back({date, !domain::slotsOn(*office, *calendar, date).empty()});
    return days;
}

std::vector<OfferedTime> offeredTimes(const store::Reader& reader, const desk::TicketDesk& desk,
    const domain::Service& service, domain::Purpose purpose, const LocalDate& date) {
    const auto office = reader.office();
    const auto calendar = reader.calendar();
    if (!office || !calendar)
        return {};
    const LocalDateTime now = desk.localNow();
    const std::vector<domain::Place> free = desk.freePlaces(service, purpose, date);
    std::vector<OfferedTime> times;
    const domain::Wish wish{{domain::lineOf(service, purpose)}, purpose};
    for (const TimeOfDay time : domain::slotsFor(*office, *calendar, wish, date)) {
        if (LocalDateTime{date, time} < now)
            continue;
        const auto place = std::find_if(free.begin(), free.end(),
            [time](const domain::Place& candidate) { return candidate.start == time; });
        times.push_back({time, place == free.end() ? std::nullopt : std::optional(*place)});
    }
    return times;
}

std::optional<LocalDate> firstFreeDay(const desk::TicketDesk& desk,
    const std::vector<OfferedDay>& days, const domain::Service& service, domain::Purpose purpose) {
    std::optional<LocalDate> open;
    for (const OfferedDay& day : days) {
        if (!day.open)
            continue;
        if (!open)
            open = day.date;
        if (!desk.freePlaces(service, purpose, day.date).empty())
            return day.date;
    }
    return open;
}

std::optional<Opening> nextOpening(const store::Reader& reader, const LocalDate& today,
    const domain::Service& service, domain::Purpose purpose) {
    constexpr int daysSearched = 31;
    const auto office = reader.office();
    const auto calendar = reader.calendar();
    if (!office || !calendar)
        return std::nullopt;
    const domain::Wish wish{{domain::lineOf(service, purpose)}, purpose};
    const LocalDate last = domain::bookingDates(*office, today, wish.lines).back();
    for (int days = 1; days <= daysSearched; ++days)
        if (!domain::slotsFor(*office, *calendar, wish, addDays(last, days)).empty())
            return Opening{addDays(last, days), addDays(today, days)};
    return std::nullopt;
}

bool isSoldOut(const desk::TicketDesk& desk, const std::vector<OfferedDay>& days,
    const domain::Service& service, domain::Purpose purpose) {
    return std::ranges::none_of(days, [&](const OfferedDay& day) {
        return day.open && !desk.freePlaces(service, purpose, day.date).empty();
    });
}

std::vector<domain::Place> nearestPlaces(const desk::TicketDesk& desk,
    const std::vector<OfferedDay>& days, const domain::Service& service, domain::Purpose purpose,
    const domain::Place& wanted) {
    std::vector<domain::Place> places;
    for (const OfferedDay& day : days)
        if (places.empty() && day.open && wanted.date <= day.date)
            places = desk.freePlaces(service, purpose, day.date);
    std::ranges::stable_sort(places, {},
        [&](const domain::Place& place) { return std::chrono::abs(place.start - wanted.start); });
    return places;
}

std::vector<domain::Place> oneOfEachTime(std::vector<domain::Place> places) {
    std::vector<domain::Place> first;
    for (domain::Place& place : places)
        if (std::ranges::none_of(first, [&](const domain::Place& known) {
                return known.date == place.date && known.start == place.start;
            }))
            first.push_back(std::move(place));
    return first;
}

QStringList papersToBring(const domain::Service& service, domain::Purpose purpose) {
    return papersFrom(domain::Supplier::applicant, service, purpose);
}

QStringList papersAsked(const domain::Service& service, domain::Purpose purpose) {
    return papersFrom(domain::Supplier::agency, service, purpose);
}

domain::Asking askingOf(const store::Reader& reader, const std::vector<std::string>& lines,
    domain::Asking domain::Line::*what) {
    const auto office = reader.office();
    const domain::Line* line
        = office && !lines.empty() ? domain::findLine(*office, lines.front()) : nullptr;
    return line == nullptr ? domain::Asking::optional : line->*what;
}

QString purposeText(domain::Purpose purpose) {
    switch (purpose) {
    case domain::Purpose::submit:
        return QCoreApplication::translate("Purpose", "Submitting documents");
    case domain::Purpose::consult:
        return QCoreApplication::translate("Purpose", "Consultation");
    case domain::Purpose::collect:
        return QCoreApplication::translate("Purpose", "Collecting a result");
    }
    return {};
}

} // namespace okno::client::ui
