// A reception that is being typed: everything the person at the window has said so far, kept on
// disk from the first key press, so that a crash or a power cut loses nothing. Half-typed texts are
// allowed.
#pragma once

#include "common/domain/card/card.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::store {

struct Draft {
    domain::CardId id; // the card it will become
    std::optional<domain::TicketId> ticket;
    std::string window;
    std::string service; // code; empty until one is chosen
    std::map<std::string, std::string> fields; // raw texts by the field's name
    std::map<std::string, bool> answers; // by question code
    std::vector<domain::ChecklistRow> rows;
    std::vector<domain::Page> pages; // in the order they were scanned

    bool operator==(const Draft&) const = default;
};

} // namespace okno::client::store
