// Whose tickets these are: what the call centre finds by a telephone number, a name or the number
// of a ticket. Pure; any thread.
#pragma once

#include "common/domain/queue/ticket.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace okno::client::desk {

/// Whether two names may be one person's: folded, in any order of words; a name that is told in
/// part, or with initials, is the same where two of its words agree. One word alone is the same as
/// itself.
[[nodiscard]] bool isSameName(std::string_view one, std::string_view other);

/// Who rings: what has been typed of them so far.
struct Caller {
    std::string name{};
    std::optional<domain::PhoneNumber> phone{};
};
/// Tickets of visits that are still to come or go on, by the caller's telephone or name; in the
/// order of `tickets`.
[[nodiscard]] std::vector<domain::Ticket> ticketsOfCaller(
    std::span<const domain::Ticket> tickets, const Caller& caller);

/// Tickets with such a number ("а-17", "17"), four or more digits of such a telephone, or a name
/// with words that begin so; nothing where nothing is typed.
[[nodiscard]] std::vector<domain::Ticket> ticketsLike(
    std::span<const domain::Ticket> tickets, std::string_view typed);

} // namespace okno::client::desk
