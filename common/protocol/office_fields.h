// Members of the office on the wire and in catalogue/city.json.
#pragma once

#include "common/domain/office/office.h"
#include "common/protocol/catalogue_fields.h"

namespace okno::protocol {

template <> struct Fields<domain::Interval> {
    static constexpr auto table = std::make_tuple(
        field("from", &domain::Interval::from), field("until", &domain::Interval::until));
};

template <> struct Fields<domain::WaitLimit> {
    static constexpr auto table = std::make_tuple(field("from", &domain::WaitLimit::from),
        field("without_booking_minutes", &domain::WaitLimit::withoutBookingMinutes),
        field("with_booking_minutes", &domain::WaitLimit::withBookingMinutes));
};

template <> struct Fields<domain::Line> {
    static inline const auto table = std::make_tuple(field("code", &domain::Line::code),
        field("letter", &domain::Line::letter), field("name", &domain::Line::name),
        laterField("organisation", &domain::Line::organisation),
        field("ticket_minutes", &domain::Line::ticketMinutes),
        field("horizon_days", &domain::Line::horizonDays),
        laterField("lead_minutes", &domain::Line::leadMinutes),
        laterField("quotas", &domain::Line::quotas),
        laterField("asks_name", &domain::Line::asksName, domain::Asking::optional),
        laterField("asks_phone", &domain::Line::asksPhone, domain::Asking::optional),
        field("early_minutes", &domain::Line::earlyMinutes),
        field("late_minutes", &domain::Line::lateMinutes),
        laterField("tolerance_minutes", &domain::Line::toleranceMinutes, 5),
        laterField("most_calls", &domain::Line::mostCalls, 3),
        laterField("admits_unbooked", &domain::Line::admitsUnbooked, true),
        laterField("limits", &domain::Line::limits));
};

template <> struct Fields<domain::Window> {
    static inline const auto table = std::make_tuple(field("number", &domain::Window::number),
        laterField("employee", &domain::Window::employee),
        laterField("lines", &domain::Window::lines),
        laterField("purposes", &domain::Window::purposes),
        laterField("organisation", &domain::Window::organisation));
};

template <> struct Fields<domain::Shift> {
    static inline const auto table = std::make_tuple(field("window", &domain::Shift::window),
        field("employee", &domain::Shift::employee), field("lines", &domain::Shift::lines),
        field("purposes", &domain::Shift::purposes),
        laterField("weekdays", &domain::Shift::weekdays),
        laterField("dates", &domain::Shift::dates), field("valid_from", &domain::Shift::validFrom),
        field("valid_until", &domain::Shift::validUntil),
        laterField("hours", &domain::Shift::hours));
};

template <> struct Fields<domain::DayException> {
    static inline const auto table = std::make_tuple(field("date", &domain::DayException::date),
        laterField("windows", &domain::DayException::windows),
        laterField("hours", &domain::DayException::hours),
        laterField("note", &domain::DayException::note));
};

template <> struct Fields<domain::HallOrganisation> {
    static constexpr auto table = std::make_tuple(field("code", &domain::HallOrganisation::code),
        field("name", &domain::HallOrganisation::name));
};

template <> struct Fields<domain::Department> {
    static constexpr auto table = std::make_tuple(
        field("code", &domain::Department::code), field("name", &domain::Department::name));
};

template <> struct Fields<domain::Office> {
    static inline const auto table = std::make_tuple(field("code", &domain::Office::code),
        field("city", &domain::Office::city), field("name", &domain::Office::name),
        field("address", &domain::Office::address), field("phone", &domain::Office::phone),
        field("zone", &domain::Office::zone), field("hours", &domain::Office::hours),
        field("ticket_minutes", &domain::Office::ticketMinutes),
        field("horizon_days", &domain::Office::horizonDays), field("lines", &domain::Office::lines),
        field("windows", &domain::Office::windows),
        field("departments", &domain::Office::departments),
        field("municipal_journal", &domain::Office::municipalJournal),
        field("state_journal", &domain::Office::stateJournal),
        laterField("organisations", &domain::Office::organisations),
        laterField("roster", &domain::Office::roster),
        laterField("exceptions", &domain::Office::exceptions),
        laterField("lease_minutes", &domain::Office::leaseMinutes, 120));
};

} // namespace okno::protocol
