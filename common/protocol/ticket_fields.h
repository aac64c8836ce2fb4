// Members of tickets on the wire.
#pragma once

#include "common/domain/queue/ticket.h"
#include "common/protocol/codec.h"

namespace okno::protocol {

template <> struct Fields<domain::Place> {
    static constexpr auto table = std::make_tuple(field("window", &domain::Place::window),
        field("date", &domain::Place::date), field("start", &domain::Place::start));
};

template <> struct Fields<domain::Ticket> {
    static constexpr auto table = std::make_tuple(field("id", &domain::Ticket::id),
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
        field("outcome", &domain::Ticket::outcome), field("served_by", &domain::Ticket::servedBy));
};

} // namespace okno::protocol
