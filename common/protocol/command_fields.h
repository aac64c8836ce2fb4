// Members of the commands on the wire.
#pragma once

#include "common/domain/commands.h"
#include "common/protocol/record_fields.h"

namespace okno::protocol {

template <> struct Fields<domain::BookTicket> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::BookTicket::ticket),
        field("place", &domain::BookTicket::place), field("purpose", &domain::BookTicket::purpose),
        field("services", &domain::BookTicket::services),
        field("channel", &domain::BookTicket::channel),
        field("visitor_name", &domain::BookTicket::visitorName),
        field("phone", &domain::BookTicket::phone), field("card", &domain::BookTicket::card));
};

template <> struct Fields<domain::CancelTicket> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::CancelTicket::ticket));
};

template <> struct Fields<domain::MarkArrived> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::MarkArrived::ticket));
};

template <> struct Fields<domain::CallTicket> {
    static inline const auto table = std::make_tuple(field("ticket", &domain::CallTicket::ticket),
        laterField("window", &domain::CallTicket::window),
        laterField("reason", &domain::CallTicket::reason, domain::CallReason::byHand));
};

template <> struct Fields<domain::StartService> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::StartService::ticket));
};

template <> struct Fields<domain::PostponeTicket> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::PostponeTicket::ticket),
        field("minutes", &domain::PostponeTicket::minutes),
        field("reason", &domain::PostponeTicket::reason));
};

template <> struct Fields<domain::MoveTicket> {
    static constexpr auto table = std::make_tuple(
        field("ticket", &domain::MoveTicket::ticket), field("place", &domain::MoveTicket::place));
};

template <> struct Fields<domain::AdmitVisitor> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::AdmitVisitor::ticket),
        field("number", &domain::AdmitVisitor::number),
        field("purpose", &domain::AdmitVisitor::purpose),
        field("services", &domain::AdmitVisitor::services),
        field("channel", &domain::AdmitVisitor::channel),
        field("visitor_name", &domain::AdmitVisitor::visitorName),
        field("phone", &domain::AdmitVisitor::phone), field("card", &domain::AdmitVisitor::card));
};

template <> struct Fields<domain::TransferTicket> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::TransferTicket::ticket),
        field("line", &domain::TransferTicket::line),
        field("window", &domain::TransferTicket::window),
        field("order", &domain::TransferTicket::order), field("at", &domain::TransferTicket::at),
        field("return_to_me", &domain::TransferTicket::returnToMe));
};

template <> struct Fields<domain::UndoTicketChange> {
    static constexpr auto table
        = std::make_tuple(field("ticket", &domain::UndoTicketChange::ticket));
};

template <> struct Fields<domain::FlagTicket> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::FlagTicket::ticket),
        field("flag", &domain::FlagTicket::flag), field("raised", &domain::FlagTicket::raised),
        field("reason", &domain::FlagTicket::reason));
};

template <> struct Fields<domain::SetWindowState> {
    static constexpr auto table = std::make_tuple(field("window", &domain::SetWindowState::window),
        field("mode", &domain::SetWindowState::mode),
        field("reason", &domain::SetWindowState::reason));
};

template <> struct Fields<domain::LeaseSlots> {
    static constexpr auto table = std::make_tuple(field("window", &domain::LeaseSlots::window),
        field("date", &domain::LeaseSlots::date), field("from", &domain::LeaseSlots::from),
        field("until", &domain::LeaseSlots::until));
};

template <> struct Fields<domain::ReturnSlots> {
    static constexpr auto table = std::make_tuple(
        field("window", &domain::ReturnSlots::window), field("date", &domain::ReturnSlots::date));
};

template <> struct Fields<domain::WithdrawResult> {
    static constexpr auto table = std::make_tuple(field("card", &domain::WithdrawResult::card),
        field("reason", &domain::WithdrawResult::reason));
};

template <> struct Fields<domain::NoteConsultation> {
    static constexpr auto table
        = std::make_tuple(field("consultation", &domain::NoteConsultation::consultation),
            field("service", &domain::NoteConsultation::service),
            field("channel", &domain::NoteConsultation::channel));
};

template <> struct Fields<domain::ChangeDay> {
    static constexpr auto table = std::make_tuple(
        field("before", &domain::ChangeDay::before), field("after", &domain::ChangeDay::after));
};

template <> struct Fields<domain::ChangeShift> {
    static constexpr auto table = std::make_tuple(
        field("before", &domain::ChangeShift::before), field("after", &domain::ChangeShift::after));
};

template <> struct Fields<domain::FinishTicket> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::FinishTicket::ticket),
        field("outcome", &domain::FinishTicket::outcome),
        field("note", &domain::FinishTicket::note));
};

template <> struct Fields<domain::MarkNoShow> {
    static constexpr auto table = std::make_tuple(field("ticket", &domain::MarkNoShow::ticket));
};

template <> struct Fields<domain::RegisterCard> {
    static constexpr auto table = std::make_tuple(field("card", &domain::RegisterCard::card),
        field("provisional_number", &domain::RegisterCard::provisionalNumber),
        field("ticket", &domain::RegisterCard::ticket),
        field("window", &domain::RegisterCard::window),
        field("service", &domain::RegisterCard::service),
        field("applicant", &domain::RegisterCard::applicant),
        field("representative", &domain::RegisterCard::representative),
        field("contacts", &domain::RegisterCard::contacts),
        field("subject", &domain::RegisterCard::subject),
        field("answers", &domain::RegisterCard::answers),
        field("checklist", &domain::RegisterCard::checklist),
        field("pages", &domain::RegisterCard::pages),
        field("queries", &domain::RegisterCard::queries));
};

template <> struct Fields<domain::AttachPages> {
    static constexpr auto table = std::make_tuple(
        field("card", &domain::AttachPages::card), field("pages", &domain::AttachPages::pages));
};

template <> struct Fields<domain::MarkQuerySent> {
    static constexpr auto table = std::make_tuple(
        field("card", &domain::MarkQuerySent::card), field("query", &domain::MarkQuerySent::query));
};

template <> struct Fields<domain::RecordAnswer> {
    static constexpr auto table = std::make_tuple(field("card", &domain::RecordAnswer::card),
        field("query", &domain::RecordAnswer::query),
        field("outcome", &domain::RecordAnswer::outcome),
        field("response", &domain::RecordAnswer::response),
        field("paper", &domain::RecordAnswer::paper),
        field("remark", &domain::RecordAnswer::remark));
};

template <> struct Fields<domain::TakeCard> {
    static constexpr auto table = std::make_tuple(field("card", &domain::TakeCard::card));
};

template <> struct Fields<domain::AttachResult> {
    static constexpr auto table = std::make_tuple(field("card", &domain::AttachResult::card),
        field("kind", &domain::AttachResult::kind), field("title", &domain::AttachResult::title),
        field("pages", &domain::AttachResult::pages),
        field("notices", &domain::AttachResult::notices));
};

template <> struct Fields<domain::IssueResult> {
    static constexpr auto table = std::make_tuple(field("card", &domain::IssueResult::card),
        field("recipient", &domain::IssueResult::recipient),
        field("name", &domain::IssueResult::name),
        field("passport", &domain::IssueResult::passport),
        field("power", &domain::IssueResult::power));
};

template <> struct Codec<domain::CorrectCard> {
    static Json write(const domain::CorrectCard& correct) {
        return {{"card", protocol::write(correct.card)}, {"group", protocol::write(correct.group)},
            {"before", writeValue(correct.before)}, {"after", writeValue(correct.after)}};
    }
    static domain::CorrectCard read(const Node& node) {
        node.refuseOthers(std::array<std::string_view, 4>{"card", "group", "before", "after"});
        const auto group = readMember<domain::FieldGroup>(node, "group");
        return {readMember<domain::CardId>(node, "card"), group, readValue(node, "before", group),
            readValue(node, "after", group)};
    }
};

template <> struct Codec<domain::ResolveConflict> {
    static Json write(const domain::ResolveConflict& resolve) {
        return {{"card", protocol::write(resolve.card)},
            {"conflict", protocol::write(resolve.conflict)},
            {"group", protocol::write(resolve.group)}, {"current", writeValue(resolve.current)},
            {"wanted", writeValue(resolve.wanted)}, {"choice", protocol::write(resolve.choice)}};
    }
    static domain::ResolveConflict read(const Node& node) {
        node.refuseOthers(std::array<std::string_view, 6>{
            "card", "conflict", "group", "current", "wanted", "choice"});
        const auto group = readMember<domain::FieldGroup>(node, "group");
        return {readMember<domain::CardId>(node, "card"),
            readMember<domain::ConflictId>(node, "conflict"), group,
            readValue(node, "current", group), readValue(node, "wanted", group),
            readMember<domain::Choice>(node, "choice")};
    }
};

template <> struct Codec<domain::PutReference> {
    static Json write(const domain::PutReference& put) {
        const auto kind = static_cast<domain::RecordKind>(put.record.index());
        return {{"kind", nameOf(kind)}, {"record", toJson(put.record)}};
    }
    static domain::PutReference read(const Node& node) {
        node.refuseOthers(std::array<std::string_view, 2>{"kind", "record"});
        const auto kind = readMember<domain::RecordKind>(node, "kind");
        return {readRecord(kind, node.member("record"))};
    }
};

/// Names of the command types, in the order of the alternatives of domain::CommandArgs.
inline constexpr std::array<std::string_view, std::variant_size_v<domain::CommandArgs>>
    commandTypes{"BookTicket", "CancelTicket", "MarkArrived", "CallTicket", "StartService",
        "PostponeTicket", "MoveTicket", "FinishTicket", "MarkNoShow", "RegisterCard", "AttachPages",
        "MarkQuerySent", "RecordAnswer", "TakeCard", "AttachResult", "IssueResult", "PutReference",
        "CorrectCard", "ResolveConflict", "AdmitVisitor", "TransferTicket", "UndoTicketChange",
        "FlagTicket", "SetWindowState", "LeaseSlots", "WithdrawResult", "NoteConsultation",
        "ChangeDay", "ChangeShift", "ReturnSlots"};

template <> struct Codec<domain::Command> {
    static Json write(const domain::Command& command);
    static domain::Command read(const Node& node);
};

} // namespace okno::protocol
