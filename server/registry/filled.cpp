#include "server/registry/filled.h"

namespace okno::server::registry {

namespace {
bool isBlank(const protocol::Json& value) {
    return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty())
        || (value.is_structured() && value.empty());
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

} // namespace okno::server::registry
