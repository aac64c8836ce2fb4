#include "server/registry/filled.h"

#include <algorithm>
#include <vector>

namespace okno::server::registry {

namespace {
bool isBlank(const protocol::Json& value) {
    return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty())
        || (value.is_structured() && value.empty());
}

using Names = std::vector<const char*>; // the members by which an element is known

void takeFrom(
    const protocol::Json& other, const char* list, const Names& names, protocol::Json& card) {
    protocol::Json& own = card.at(list);
    const auto isSame = [&](const protocol::Json& one, const protocol::Json& another) {
        return std::all_of(names.begin(), names.end(),
            [&](const char* name) { return one.at(name) == another.at(name); });
    };
    for (const protocol::Json& element : other.at(list))
        if (std::none_of(own.begin(), own.end(),
                [&](const protocol::Json& had) { return isSame(had, element); }))
            own.push_back(element);
}
} // namespace

protocol::Json filled(protocol::Json part, const protocol::Json& other) {
    if (!part.is_object() || !other.is_object())
        return isBlank(part) ? other : part;
    for (const auto& [name, value] : other.items()) {
        auto& member = part[name];
        member = filled(std::move(member), value);
    }
    return part;
}

protocol::Json withPagesOf(protocol::Json card, const protocol::Json& other) {
    takeFrom(other, "pages", {"blob", "sheet", "side"}, card);
    return card;
}

protocol::Json withPapersOf(protocol::Json card, const protocol::Json& other) {
    takeFrom(other, "queries", {"id"}, card);
    takeFrom(other, "notices", {"id"}, card);
    return withPagesOf(std::move(card), other);
}

} // namespace okno::server::registry
