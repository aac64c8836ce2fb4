// Members of tickets on the wire, and of what the hall keeps beside them.
#pragma once

#include "common/domain/queue/consultation.h"
#include "common/domain/queue/hall_state.h"
#include "common/domain/queue/ticket.h"
#include "common/protocol/codec.h"

namespace okno::protocol {

template <> struct Fields<domain::Place> {
    static constexpr auto table = std::make_tuple(field("window", &domain::Place::window),
        field("date", &domain::Place::date), field("start", &domain::Place::start));
};

template <> struct Fields<domain::Transfer> {
    static inline const auto table = std::make_tuple(laterField("line", &domain::Transfer::line),
        laterField("window", &domain::Transfer::window), field("order", &domain::Transfer::order),
        field("at", &domain::Transfer::at), laterField("return_to", &domain::Transfer::returnTo));
};

template <> struct Fields<domain::TicketUndo> {
    static inline const auto table = std::make_tuple(field("by", &domain::TicketUndo::by),
        field("at", &domain::TicketUndo::at), field("state", &domain::TicketUndo::state),
        field("number", &domain::TicketUndo::number), field("place", &domain::TicketUndo::place),
        laterField("window", &domain::TicketUndo::window),
        field("arrived_at", &domain::TicketUndo::arrivedAt),
        field("called_at", &domain::TicketUndo::calledAt),
        laterField("calls", &domain::TicketUndo::calls),
        field("started_at", &domain::TicketUndo::startedAt),
        field("finished_at", &domain::TicketUndo::finishedAt),
        field("returns_at", &domain::TicketUndo::returnsAt),
        laterField("note", &domain::TicketUndo::note),
        field("outcome", &domain::TicketUndo::outcome),
        field("served_by", &domain::TicketUndo::servedBy),
        field("reason", &domain::TicketUndo::reason),
        field("transfer", &domain::TicketUndo::transfer),
        laterField("served_seconds", &domain::TicketUndo::servedSeconds),
        laterField("unbooked", &domain::TicketUndo::unbooked));
};

template <> struct Fields<domain::WindowStatus> {
    static constexpr auto table = std::make_tuple(field("window", &domain::WindowStatus::window),
        field("mode", &domain::WindowStatus::mode), field("since", &domain::WindowStatus::since),
        field("by", &domain::WindowStatus::by), field("reason", &domain::WindowStatus::reason));
};

template <> struct Fields<domain::Lease> {
    static constexpr auto table = std::make_tuple(field("station", &domain::Lease::station),
        field("from", &domain::Lease::from), field("until", &domain::Lease::until),
        field("expires_at", &domain::Lease::expiresAt));
};

template <> struct Fields<domain::LeasedDay> {
    static constexpr auto table = std::make_tuple(field("window", &domain::LeasedDay::window),
        field("date", &domain::LeasedDay::date), field("leases", &domain::LeasedDay::leases));
};

template <> struct Fields<domain::Consultation> {
    static constexpr auto table = std::make_tuple(field("id", &domain::Consultation::id),
        field("service", &domain::Consultation::service),
        field("channel", &domain::Consultation::channel), field("by", &domain::Consultation::by),
        field("at", &domain::Consultation::at), field("date", &domain::Consultation::date));
};

template <> struct Fields<domain::Ticket> {
    static inline const auto table = std::make_tuple(field("id", &domain::Ticket::id),
        field("number", &domain::Ticket::number), field("place", &domain::Ticket::place),
        field("length_minutes", &domain::Ticket::lengthMinutes),
        field("purpose", &domain::Ticket::purpose), field("services", &domain::Ticket::services),
        field("channel", &domain::Ticket::channel),
        field("visitor_name", &domain::Ticket::visitorName), field("phone", &domain::Ticket::phone),
        field("card", &domain::Ticket::card), field("state", &domain::Ticket::state),
        field("booked_at", &domain::Ticket::bookedAt),
        field("arrived_at", &domain::Ticket::arrivedAt),
        field("called_at", &domain::Ticket::calledAt), field("calls", &domain::Ticket::calls),
        field("started_at", &domain::Ticket::startedAt),
        field("finished_at", &domain::Ticket::finishedAt),
        field("returns_at", &domain::Ticket::returnsAt), field("note", &domain::Ticket::note),
        field("outcome", &domain::Ticket::outcome), field("served_by", &domain::Ticket::servedBy),
        laterField("line", &domain::Ticket::line), laterField("window", &domain::Ticket::window),
        field("reason", &domain::Ticket::reason), field("transfer", &domain::Ticket::transfer),
        laterField("served_seconds", &domain::Ticket::servedSeconds),
        laterField("flags", &domain::Ticket::flags),
        laterField("unbooked", &domain::Ticket::unbooked), field("undo", &domain::Ticket::undo));
};

} // namespace okno::protocol
