// The changes of a page as text. The registry hands out stored records by the hundred thousand, as
// they lie in its database; parsing them only to write them again would cost most of the time.
#pragma once

#include "common/protocol/messages.h"

#include <string>
#include <string_view>

namespace okno::protocol {

class ChangeList {
public:
    /// `record` is the record's JSON.
    void add(const domain::RecordKey& key, std::int64_t version, std::int64_t position,
        std::string_view record);
    void addTombstone(const domain::RecordKey& key, std::int64_t version, std::int64_t position);

    /// `page` with these changes: the JSON of a message that has the member "changes", empty.
    [[nodiscard]] std::string in(const Json& page) const;

private:
    std::string m_text;
};

} // namespace okno::protocol
