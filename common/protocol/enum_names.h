// Names of enumeration values on the wire, one table each.
#pragma once

#include "common/basics/result.h"
#include "common/domain/commands.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace okno::protocol {

/// Specialised for every enumeration that travels: pairs of value and name.
template <typename Enum> struct EnumNames;

template <typename Enum> [[nodiscard]] std::string nameOf(Enum value) {
    for (const auto& [candidate, name] : EnumNames<Enum>::table)
        if (candidate == value)
            return std::string(name);
    return {};
}

template <typename Enum> [[nodiscard]] Result<Enum> valueNamed(std::string_view text) {
    for (const auto& [candidate, name] : EnumNames<Enum>::table)
        if (name == text)
            return candidate;
    return failure(ErrorCode::invalidInput, "value-unknown");
}

template <> struct EnumNames<domain::RecordKind> {
    static constexpr std::array table{
        std::pair{domain::RecordKind::office, std::string_view("office")},
        std::pair{domain::RecordKind::calendar, std::string_view("calendar")},
        std::pair{domain::RecordKind::service, std::string_view("service")},
        std::pair{domain::RecordKind::queryKind, std::string_view("query_kind")},
        std::pair{domain::RecordKind::employee, std::string_view("employee")},
        std::pair{domain::RecordKind::ticket, std::string_view("ticket")},
        std::pair{domain::RecordKind::card, std::string_view("card")},
        std::pair{domain::RecordKind::windowState, std::string_view("window_state")},
        std::pair{domain::RecordKind::lease, std::string_view("lease")},
        std::pair{domain::RecordKind::consultation, std::string_view("consultation")}};
};

template <> struct EnumNames<domain::ApplicantKind> {
    static constexpr std::array table{
        std::pair{domain::ApplicantKind::person, std::string_view("person")},
        std::pair{domain::ApplicantKind::soleTrader, std::string_view("sole_trader")},
        std::pair{domain::ApplicantKind::organisation, std::string_view("organisation")}};
};

template <> struct EnumNames<domain::ContactWay> {
    static constexpr std::array table{
        std::pair{domain::ContactWay::phone, std::string_view("phone")},
        std::pair{domain::ContactWay::sms, std::string_view("sms")},
        std::pair{domain::ContactWay::email, std::string_view("email")}};
};

template <> struct EnumNames<domain::Role> {
    static constexpr std::array table{
        std::pair{domain::Role::specialist, std::string_view("specialist")},
        std::pair{domain::Role::seniorSpecialist, std::string_view("senior_specialist")},
        std::pair{domain::Role::callCentre, std::string_view("call_centre")},
        std::pair{domain::Role::executor, std::string_view("executor")},
        std::pair{domain::Role::supervisor, std::string_view("supervisor")},
        std::pair{domain::Role::administrator, std::string_view("administrator")},
        std::pair{domain::Role::terminal, std::string_view("terminal")},
        std::pair{domain::Role::exchange, std::string_view("exchange")},
        std::pair{domain::Role::analyst, std::string_view("analyst")},
        std::pair{domain::Role::catalogueEditor, std::string_view("catalogue_editor")},
        std::pair{domain::Role::dispatcher, std::string_view("dispatcher")},
        std::pair{domain::Role::board, std::string_view("board")}};
};

template <> struct EnumNames<domain::TicketState> {
    static constexpr std::array table{
        std::pair{domain::TicketState::booked, std::string_view("booked")},
        std::pair{domain::TicketState::arrived, std::string_view("arrived")},
        std::pair{domain::TicketState::called, std::string_view("called")},
        std::pair{domain::TicketState::inService, std::string_view("in_service")},
        std::pair{domain::TicketState::postponed, std::string_view("postponed")},
        std::pair{domain::TicketState::transferred, std::string_view("transferred")},
        std::pair{domain::TicketState::finished, std::string_view("finished")},
        std::pair{domain::TicketState::noShow, std::string_view("no_show")},
        std::pair{domain::TicketState::cancelled, std::string_view("cancelled")}};
};

template <> struct EnumNames<domain::CallReason> {
    static constexpr std::array table{
        std::pair{domain::CallReason::byHand, std::string_view("by_hand")},
        std::pair{domain::CallReason::first, std::string_view("first")},
        std::pair{domain::CallReason::inTurn, std::string_view("in_turn")},
        std::pair{domain::CallReason::helping, std::string_view("helping")},
        std::pair{domain::CallReason::longWait, std::string_view("long_wait")},
        std::pair{domain::CallReason::overdue, std::string_view("overdue")},
        std::pair{domain::CallReason::returned, std::string_view("returned")},
        std::pair{domain::CallReason::sent, std::string_view("sent")},
        std::pair{domain::CallReason::early, std::string_view("early")},
        std::pair{domain::CallReason::unbooked, std::string_view("unbooked")}};
};

template <> struct EnumNames<domain::TransferOrder> {
    static constexpr std::array table{
        std::pair{domain::TransferOrder::inTurn, std::string_view("in_turn")},
        std::pair{domain::TransferOrder::first, std::string_view("first")},
        std::pair{domain::TransferOrder::atTime, std::string_view("at_time")}};
};

template <> struct EnumNames<domain::TicketFlag> {
    static constexpr std::array table{
        std::pair{domain::TicketFlag::needsPhoneCall, std::string_view("needs_phone_call")},
        std::pair{domain::TicketFlag::notPrinted, std::string_view("not_printed")},
        std::pair{domain::TicketFlag::timeNotExact, std::string_view("time_not_exact")}};
};

template <> struct EnumNames<domain::WindowMode> {
    static constexpr std::array table{std::pair{domain::WindowMode::open, std::string_view("open")},
        std::pair{domain::WindowMode::paused, std::string_view("paused")},
        std::pair{domain::WindowMode::closed, std::string_view("closed")}};
};

template <> struct EnumNames<domain::Purpose> {
    static constexpr std::array table{
        std::pair{domain::Purpose::submit, std::string_view("submit")},
        std::pair{domain::Purpose::consult, std::string_view("consult")},
        std::pair{domain::Purpose::collect, std::string_view("collect")}};
};

template <> struct EnumNames<domain::Channel> {
    static constexpr std::array table{
        std::pair{domain::Channel::terminal, std::string_view("terminal")},
        std::pair{domain::Channel::callCentre, std::string_view("call_centre")},
        std::pair{domain::Channel::window, std::string_view("window")}};
};

template <> struct EnumNames<domain::Asking> {
    static constexpr std::array table{std::pair{domain::Asking::no, std::string_view("no")},
        std::pair{domain::Asking::optional, std::string_view("optional")},
        std::pair{domain::Asking::required, std::string_view("required")}};
};

template <> struct EnumNames<domain::VisitOutcome> {
    static constexpr std::array table{
        std::pair{domain::VisitOutcome::card, std::string_view("card")},
        std::pair{domain::VisitOutcome::refusal, std::string_view("refusal")},
        std::pair{domain::VisitOutcome::consultation, std::string_view("consultation")},
        std::pair{domain::VisitOutcome::issued, std::string_view("issued")},
        std::pair{domain::VisitOutcome::left, std::string_view("left")}};
};

template <> struct EnumNames<domain::ServiceKind> {
    static constexpr std::array table{
        std::pair{domain::ServiceKind::municipal, std::string_view("municipal")},
        std::pair{domain::ServiceKind::state, std::string_view("state")}};
};

template <> struct EnumNames<domain::Supplier> {
    static constexpr std::array table{
        std::pair{domain::Supplier::applicant, std::string_view("applicant")},
        std::pair{domain::Supplier::agency, std::string_view("agency")}};
};

template <> struct EnumNames<domain::Need> {
    static constexpr std::array table{std::pair{domain::Need::always, std::string_view("always")},
        std::pair{domain::Need::whenRepresented, std::string_view("when_represented")},
        std::pair{domain::Need::whenOrganisation, std::string_view("when_organisation")},
        std::pair{domain::Need::whenSoleTrader, std::string_view("when_sole_trader")},
        std::pair{domain::Need::whenAnswered, std::string_view("when_answered")}};
};

template <> struct EnumNames<domain::QueryFieldType> {
    static constexpr std::array table{
        std::pair{domain::QueryFieldType::text, std::string_view("text")},
        std::pair{domain::QueryFieldType::date, std::string_view("date")}};
};

template <> struct EnumNames<domain::TermUnit> {
    static constexpr std::array table{
        std::pair{domain::TermUnit::minute, std::string_view("minute")},
        std::pair{domain::TermUnit::hour, std::string_view("hour")},
        std::pair{domain::TermUnit::sameDay, std::string_view("same_day")},
        std::pair{domain::TermUnit::workingDay, std::string_view("working_day")},
        std::pair{domain::TermUnit::calendarDay, std::string_view("calendar_day")},
        std::pair{domain::TermUnit::month, std::string_view("month")}};
};

template <> struct EnumNames<domain::TermStart> {
    static constexpr std::array table{
        std::pair{domain::TermStart::registered, std::string_view("registered")},
        std::pair{
            domain::TermStart::receivedByAuthority, std::string_view("received_by_authority")},
        std::pair{domain::TermStart::completePacket, std::string_view("complete_packet")},
        std::pair{domain::TermStart::payment, std::string_view("payment")},
        std::pair{domain::TermStart::queriesAnswered, std::string_view("queries_answered")}};
};

template <> struct EnumNames<domain::Examination> {
    static constexpr std::array table{
        std::pair{domain::Examination::notExamined, std::string_view("not_examined")},
        std::pair{domain::Examination::shown, std::string_view("shown")},
        std::pair{domain::Examination::taken, std::string_view("taken")},
        std::pair{domain::Examination::copied, std::string_view("copied")},
        std::pair{domain::Examination::defect, std::string_view("defect")},
        std::pair{domain::Examination::missing, std::string_view("missing")},
        std::pair{domain::Examination::notNeeded, std::string_view("not_needed")}};
};

template <> struct EnumNames<domain::CardField> {
    static constexpr std::array table{
        std::pair{domain::CardField::applicant, std::string_view("applicant")},
        std::pair{domain::CardField::address, std::string_view("address")},
        std::pair{domain::CardField::contacts, std::string_view("contacts")},
        std::pair{domain::CardField::representative, std::string_view("representative")},
        std::pair{domain::CardField::subject, std::string_view("subject")},
        std::pair{domain::CardField::document, std::string_view("document")}};
};

template <> struct EnumNames<domain::Choice> {
    static constexpr std::array table{
        std::pair{domain::Choice::keepCard, std::string_view("keep_card")},
        std::pair{domain::Choice::takeWanted, std::string_view("take_wanted")}};
};

template <> struct EnumNames<domain::Side> {
    static constexpr std::array table{std::pair{domain::Side::front, std::string_view("front")},
        std::pair{domain::Side::back, std::string_view("back")}};
};

template <> struct EnumNames<domain::QueryState> {
    static constexpr std::array table{
        std::pair{domain::QueryState::queued, std::string_view("queued")},
        std::pair{domain::QueryState::sent, std::string_view("sent")},
        std::pair{domain::QueryState::answered, std::string_view("answered")},
        std::pair{domain::QueryState::refused, std::string_view("refused")},
        std::pair{domain::QueryState::noData, std::string_view("no_data")},
        std::pair{domain::QueryState::failed, std::string_view("failed")}};
};

template <> struct EnumNames<domain::ResultKind> {
    static constexpr std::array table{
        std::pair{domain::ResultKind::positive, std::string_view("positive")},
        std::pair{domain::ResultKind::refusal, std::string_view("refusal")}};
};

template <> struct EnumNames<domain::NoticeState> {
    static constexpr std::array table{
        std::pair{domain::NoticeState::queued, std::string_view("queued")},
        std::pair{domain::NoticeState::sent, std::string_view("sent")},
        std::pair{domain::NoticeState::failed, std::string_view("failed")}};
};

template <> struct EnumNames<domain::RecipientKind> {
    static constexpr std::array table{
        std::pair{domain::RecipientKind::applicant, std::string_view("applicant")},
        std::pair{domain::RecipientKind::representative, std::string_view("representative")}};
};

template <> struct EnumNames<domain::CardState> {
    static constexpr std::array table{
        std::pair{domain::CardState::registered, std::string_view("registered")},
        std::pair{domain::CardState::inWork, std::string_view("in_work")},
        std::pair{domain::CardState::ready, std::string_view("ready")},
        std::pair{domain::CardState::closed, std::string_view("closed")}};
};

template <> struct EnumNames<ErrorCode> {
    static constexpr std::array table{
        std::pair{ErrorCode::invalidInput, std::string_view("invalid_input")},
        std::pair{ErrorCode::notFound, std::string_view("not_found")},
        std::pair{ErrorCode::conflict, std::string_view("conflict")},
        std::pair{ErrorCode::refused, std::string_view("refused")},
        std::pair{ErrorCode::forbidden, std::string_view("forbidden")},
        std::pair{ErrorCode::unauthenticated, std::string_view("unauthenticated")},
        std::pair{ErrorCode::unavailable, std::string_view("unavailable")},
        std::pair{ErrorCode::storage, std::string_view("storage")},
        std::pair{ErrorCode::incompatible, std::string_view("incompatible")}};
};

} // namespace okno::protocol
