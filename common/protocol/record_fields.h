// Every kind of record, in one include for what carries records.
#pragma once

#include "common/domain/record.h"
#include "common/protocol/card_fields.h"
#include "common/protocol/office_fields.h"
#include "common/protocol/people_fields.h"
#include "common/protocol/ticket_fields.h"

namespace okno::protocol {

/// A record without its kind; the alternatives of domain::Record stand in the order of RecordKind.
[[nodiscard]] inline domain::Record readRecord(domain::RecordKind kind, const Node& node) {
    return readAlternative<domain::Record>(static_cast<std::size_t>(kind), node);
}

} // namespace okno::protocol
