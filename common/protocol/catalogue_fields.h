// Members of services, query kinds and the calendar on the wire.
#pragma once

#include "common/domain/calendar/production_calendar.h"
#include "common/domain/catalogue/service.h"
#include "common/protocol/codec.h"

namespace okno::protocol {

template <> struct Fields<domain::Wording> {
    static constexpr auto table
        = std::make_tuple(field("ru", &domain::Wording::ru), field("en", &domain::Wording::en));
};

template <> struct Fields<domain::Term> {
    static constexpr auto table = std::make_tuple(field("value", &domain::Term::value),
        field("unit", &domain::Term::unit), field("start", &domain::Term::start),
        field("queries_inside", &domain::Term::queriesInside));
};

template <> struct Fields<domain::RequiredDocument> {
    static constexpr auto table = std::make_tuple(field("code", &domain::RequiredDocument::code),
        field("name", &domain::RequiredDocument::name),
        field("supplier", &domain::RequiredDocument::supplier),
        field("query_kind", &domain::RequiredDocument::queryKind),
        field("need", &domain::RequiredDocument::need),
        field("condition", &domain::RequiredDocument::condition),
        field("condition_code", &domain::RequiredDocument::conditionCode));
};

template <> struct Fields<domain::Service> {
    static inline const auto table = std::make_tuple(field("code", &domain::Service::code),
        field("kind", &domain::Service::kind), field("name", &domain::Service::name),
        field("category", &domain::Service::category),
        field("department", &domain::Service::department),
        field("authority", &domain::Service::authority),
        field("applicants", &domain::Service::applicants),
        field("identification_needed", &domain::Service::identificationNeeded),
        field("documents", &domain::Service::documents), field("term", &domain::Service::term),
        field("results", &domain::Service::results),
        field("instant_issue", &domain::Service::instantIssue),
        field("confidence", &domain::Service::confidence),
        laterField("line", &domain::Service::line),
        field("fee_rubles", &domain::Service::feeRubles));
};

template <> struct Fields<domain::QueryField> {
    static constexpr auto table = std::make_tuple(field("name", &domain::QueryField::name),
        field("label", &domain::QueryField::label), field("type", &domain::QueryField::type),
        field("required", &domain::QueryField::required),
        field("pattern", &domain::QueryField::pattern));
};

template <> struct Fields<domain::QueryKind> {
    static constexpr auto table = std::make_tuple(field("code", &domain::QueryKind::code),
        field("name", &domain::QueryKind::name), field("agency", &domain::QueryKind::agency),
        field("level", &domain::QueryKind::level), field("request", &domain::QueryKind::request),
        field("response", &domain::QueryKind::response), field("term", &domain::QueryKind::term),
        field("issued_to_applicant", &domain::QueryKind::issuedToApplicant),
        field("confidence", &domain::QueryKind::confidence));
};

template <> struct Fields<domain::CalendarYear> {
    static constexpr auto table = std::make_tuple(field("year", &domain::CalendarYear::year),
        field("status", &domain::CalendarYear::status),
        field("confidence", &domain::CalendarYear::confidence),
        field("basis", &domain::CalendarYear::basis),
        field("nonworking_weekdays", &domain::CalendarYear::nonworkingWeekdays),
        field("working_weekends", &domain::CalendarYear::workingWeekends),
        field("short_days", &domain::CalendarYear::shortDays));
};

template <> struct Fields<domain::ProductionCalendar> {
    static constexpr auto table = std::make_tuple(field("code", &domain::ProductionCalendar::code),
        field("years", &domain::ProductionCalendar::years));
};

} // namespace okno::protocol
