#include "common/protocol/change_list.h"

#include "common/protocol/change_fields.h"

#include <cassert>

namespace okno::protocol {

void ChangeList::add(const domain::RecordKey& key, std::int64_t version, std::int64_t position,
    std::string_view record) {
    if (!m_text.empty())
        m_text += ',';
    // A key is a code or an identifier; what it holds is JSON's to quote.
    m_text += R"({"key":)" + Json(key.key).dump() + R"(,"kind":")" + toString(key.kind)
        + R"(","position":)" + std::to_string(position) + R"(,"record":)";
    m_text += record;
    m_text += R"(,"version":)" + std::to_string(version) + '}';
}

void ChangeList::addTombstone(
    const domain::RecordKey& key, std::int64_t version, std::int64_t position) {
    add(key, version, position, "null");
}

std::string ChangeList::in(const Json& page) const {
    // Inside a text of the page the quotes would be escaped, so this can only be the member.
    constexpr std::string_view member = R"("changes":[)";
    std::string text = page.dump();
    const auto at = text.find(member);
    assert(at != std::string::npos);
    text.insert(at + member.size(), m_text);
    return text;
}

} // namespace okno::protocol
