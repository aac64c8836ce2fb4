// The tickets and consultations of many days, one after another, for figures over months and for
// finding a caller: too many for the Reader of the GUI thread. Each reading has a connection of its
// own. Any thread but that one.
#pragma once

#include "common/basics/local_time.h"
#include "common/domain/queue/consultation.h"
#include "common/domain/queue/ticket.h"

#include <filesystem>
#include <functional>

namespace okno::client::store {

/// Calls `each` with the tickets of these days, by day, cancelled ones too, until it returns false.
/// `storage` "database-failed", ... when the database cannot be read.
[[nodiscard]] Result<void> eachTicket(const std::filesystem::path& database, const LocalDate& from,
    const LocalDate& until, const std::function<bool(const domain::Ticket&)>& each);
/// Likewise.
[[nodiscard]] Result<void> eachConsultation(const std::filesystem::path& database,
    const LocalDate& from, const LocalDate& until,
    const std::function<bool(const domain::Consultation&)>& each);

} // namespace okno::client::store
