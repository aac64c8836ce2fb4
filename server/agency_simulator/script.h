// How the simulated agencies behave: per kind of query, as a trainer or a test asks.
#pragma once

#include "common/basics/result.h"

#include <map>
#include <string>
#include <string_view>

namespace okno::server::agency_simulator {

enum class Behaviour {
    answer,
    refuse,
    noData,
    late, // answers after twenty times the usual delay
    broken, // a body that is no JSON
    brokenPaper, // a paper that is not the one announced
    stranger, // answers a query that nobody sent
};

struct Script {
    Behaviour otherwise = Behaviour::answer;
    std::map<std::string, Behaviour> kinds; // by code of the query kind

    [[nodiscard]] Behaviour of(const std::string& kind) const;
};

/// "answer", "refuse", "no-data", "late", "broken", "broken-paper", "stranger".
[[nodiscard]] Result<Behaviour> behaviourNamed(std::string_view text);
/// {"format": "agencies/1", "otherwise": "answer", "kinds": {"OKN": "refuse"}}
[[nodiscard]] Result<Script> readScript(const std::string& text);

} // namespace okno::server::agency_simulator
