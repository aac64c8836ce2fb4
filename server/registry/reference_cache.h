// The city's own records, read once: every command asks for the office, the calendar and a service,
// and to parse them would take longer than all else that the registry does for it. Used by the
// writer's thread alone.
#pragma once

#include "common/domain/record.h"
#include "server/store/transaction.h"

#include <map>
#include <optional>
#include <string>

namespace okno::server::registry {

class ReferenceCache {
public:
    /// Office, calendar, services, kinds of queries, staff: few, and seldom written.
    [[nodiscard]] static bool keeps(domain::RecordKind kind);

    /// As the transaction sees it: the text is read again, and parsed when it differs.
    [[nodiscard]] std::optional<domain::Record> find(
        const store::ReadTransaction& transaction, const domain::RecordKey& key);

private:
    struct Parsed {
        std::string text;
        domain::Record record;
    };

    std::map<domain::RecordKey, Parsed> m_parsed;
};

} // namespace okno::server::registry
