// Reading and replacing one group of a card's fields, and the conflicts that wait on it. Used by
// the rules, and by whoever shows both values of a conflict.
#pragma once

#include "common/domain/card/card.h"

#include <optional>
#include <string>

namespace okno::domain {

/// Nothing where the card has no such group: no representative, no such row of the checklist.
[[nodiscard]] std::optional<FieldValue> valueOf(const Card& card, const FieldGroup& group);
/// Whether the value is of the kind that the group holds.
[[nodiscard]] bool fits(const FieldGroup& group, const FieldValue& value);
/// Replaces the group, which the card has, by a value that fits; conflicts that wanted the same
/// are over.
void setValue(Card& card, const FieldGroup& group, const FieldValue& value);
/// The conflict that wants this value of the group, or nullptr.
[[nodiscard]] Conflict* conflictOver(Card& card, const FieldGroup& group, const FieldValue& wanted);
/// "contacts", "subject:cadastral_no", "document:TITLE": the subject of a journal entry.
[[nodiscard]] std::string toString(const FieldGroup& group);

/// The applicant as the group `applicant` holds it: without the address.
[[nodiscard]] Applicant withoutAddress(Applicant applicant);
[[nodiscard]] const std::string& addressOf(const Applicant& applicant);

} // namespace okno::domain
