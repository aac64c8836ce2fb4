// Members of the office on the wire and in catalogue/city.json.
#pragma once

#include "common/domain/office/office.h"
#include "common/protocol/catalogue_fields.h"

namespace okno::protocol {

template <> struct Fields<domain::Interval> {
    static constexpr auto table = std::make_tuple(
        field("from", &domain::Interval::from), field("until", &domain::Interval::until));
};

template <> struct Fields<domain::Line> {
    static constexpr auto table = std::make_tuple(field("code", &domain::Line::code),
        field("letter", &domain::Line::letter), field("name", &domain::Line::name));
};

template <> struct Fields<domain::Window> {
    static constexpr auto table = std::make_tuple(field("number", &domain::Window::number),
        field("employee", &domain::Window::employee), field("lines", &domain::Window::lines),
        field("purposes", &domain::Window::purposes));
};

template <> struct Fields<domain::Department> {
    static constexpr auto table = std::make_tuple(
        field("code", &domain::Department::code), field("name", &domain::Department::name));
};

template <> struct Fields<domain::Office> {
    static constexpr auto table = std::make_tuple(field("code", &domain::Office::code),
        field("city", &domain::Office::city), field("name", &domain::Office::name),
        field("address", &domain::Office::address), field("phone", &domain::Office::phone),
        field("zone", &domain::Office::zone), field("hours", &domain::Office::hours),
        field("ticket_minutes", &domain::Office::ticketMinutes),
        field("horizon_days", &domain::Office::horizonDays), field("lines", &domain::Office::lines),
        field("windows", &domain::Office::windows),
        field("departments", &domain::Office::departments),
        field("municipal_journal", &domain::Office::municipalJournal),
        field("state_journal", &domain::Office::stateJournal));
};

} // namespace okno::protocol
