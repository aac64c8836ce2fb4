// Where the feed has moved last, by what a view can tell apart, so that a station wakes only for
// what it will be given. Kept in memory; whoever holds it guards it.
#pragma once

#include "common/domain/people/view.h"

#include <cstdint>
#include <map>
#include <string>

namespace okno::server::registry {

/// One change of the feed.
struct Moved {
    domain::RecordKind kind;
    std::string department; // of cards
    std::int64_t position;
};

class Movement {
public:
    /// What lies before `head` may have been anything.
    explicit Movement(std::int64_t head);

    void note(const Moved& moved);
    void noteAnything(std::int64_t head);
    /// The last position that may concern the viewer.
    [[nodiscard]] std::int64_t lastFor(const domain::Viewer& viewer) const;

private:
    std::int64_t m_anything;
    std::map<domain::RecordKind, std::int64_t> m_kinds;
    std::map<std::string, std::int64_t> m_cards; // by department
};

} // namespace okno::server::registry
