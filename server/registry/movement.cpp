#include "server/registry/movement.h"

#include <algorithm>

namespace okno::server::registry {

namespace {
template <typename Key>
void raise(std::map<Key, std::int64_t>& positions, const Key& key, std::int64_t position) {
    auto& last = positions[key];
    last = std::max(last, position);
}
} // namespace

Movement::Movement(std::int64_t head)
    : m_anything(head) { }

void Movement::note(const Moved& moved) {
    raise(m_kinds, moved.kind, moved.position);
    if (moved.kind == domain::RecordKind::card)
        raise(m_cards, moved.department, moved.position);
}

void Movement::noteAnything(std::int64_t head) {
    m_anything = std::max(m_anything, head);
}

std::int64_t Movement::lastFor(const domain::Viewer& viewer) const {
    std::int64_t last = m_anything;
    const auto bound = domain::boundTo(viewer);
    for (const auto& [kind, position] : m_kinds) {
        const bool ofOneDepartment = bound && kind == domain::RecordKind::card;
        if (!ofOneDepartment && domain::sightOf(viewer, kind) != domain::Sight::none)
            last = std::max(last, position);
    }
    const auto own = bound ? m_cards.find(*bound) : m_cards.end();
    return own == m_cards.end() ? last : std::max(last, own->second);
}

} // namespace okno::server::registry
