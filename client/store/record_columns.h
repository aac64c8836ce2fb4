// What the lists need of a record, beside its text: the indexed columns of its table and the words
// by which a card is found. Written with the record, so that JSON stays a matter of the protocol
// and texts are folded by the rule that the whole system shares.
#pragma once

#include "client/store/database.h"
#include "common/domain/record.h"

#include <string>
#include <vector>

namespace okno::client::store {

[[nodiscard]] std::string tableOf(domain::RecordKind kind);
/// Of tickets, cards and consultations; the other tables have none.
[[nodiscard]] const std::vector<std::string>& columnsOf(domain::RecordKind kind);
/// In the order of columnsOf().
[[nodiscard]] Values columnValues(const domain::Record& record);

/// Folded words of names, numbers, addresses and phone.
[[nodiscard]] std::string searchWords(const domain::Card& card);

} // namespace okno::client::store
