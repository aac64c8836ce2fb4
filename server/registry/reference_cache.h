// The city's own records, parsed once: every command asks for the office, the calendar and a
// service, every request for who sent it, and to parse them would take longer than all else that
// the registry does for it. Of one thread, or behind its owner's lock.
#pragma once

#include "common/domain/record.h"
#include "server/store/transaction.h"

#include <map>
#include <memory>
#include <string>

namespace okno::server::registry {

class ReferenceCache {
public:
    /// Office, calendar, services, kinds of queries, staff: few, and seldom written.
    [[nodiscard]] static bool keeps(domain::RecordKind kind);

    /// As the transaction sees it: the text is read again, and parsed when it differs.
    /// Null: there is none.
    [[nodiscard]] std::shared_ptr<const domain::Record> find(
        const store::ReadTransaction& transaction, const domain::RecordKey& key);
    /// The record of that text.
    [[nodiscard]] std::shared_ptr<const domain::Record> read(
        const domain::RecordKey& key, std::string text);

private:
    struct Parsed {
        std::string text;
        std::shared_ptr<const domain::Record> record;
    };

    std::map<domain::RecordKey, Parsed> m_parsed;
};

} // namespace okno::server::registry
