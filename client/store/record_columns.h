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
/// An FTS5 expression that finds beginnings of the words in `text`; empty when there are none. Of
/// an address it leaves out "ул." and "д.".
[[nodiscard]] std::string searchExpression(const std::string& text);
/// One that finds the whole words, and each number beside the word it belongs to, as the house is
/// beside the street: a fraction of the work where there are a million cards. Empty when the text
/// has no such number.
[[nodiscard]] std::string addressExpression(const std::string& text);

} // namespace okno::client::store
