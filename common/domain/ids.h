// The identifiers of the domain. Each is its own type.
#pragma once

#include "common/basics/uuid.h"

namespace okno::domain {

using TicketId = Id<struct TicketTag>;
using CardId = Id<struct CardTag>;
using QueryId = Id<struct QueryTag>;
using NoticeId = Id<struct NoticeTag>;
using EmployeeId = Id<struct EmployeeTag>;
using StationId = Id<struct StationTag>;
using ConflictId = Id<struct ConflictTag>;
using CommandId = Id<struct CommandTag>;
using ConsultationId = Id<struct ConsultationTag>;

} // namespace okno::domain
