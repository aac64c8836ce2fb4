// How the tests of the rules speak: run a command, look at the records, or name the refusal.
#pragma once

#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

inline const domain::CardId theCard = id<domain::CardId>(1);

inline MemoryRecords cityWithCard(domain::CardState state = domain::CardState::registered) {
    MemoryRecords city = sampleCity();
    domain::Card card = sampleCard();
    card.state = state;
    city.put(card);
    return city;
}

/// The reason of the refusal, "detail" after a colon where there is one; "applied" if there is
/// none.
inline std::string outcomeOf(const Result<domain::Decision>& result) {
    if (result)
        return "applied";
    return result.error().detail.empty() ? result.error().reason
                                         : result.error().reason + ": " + result.error().detail;
}

inline Result<domain::Decision> deciding(const MemoryRecords& records,
    const domain::Employee& actor, domain::CommandArgs args,
    Instant when = at("2026-11-23 10:25")) {
    return domain::decide(command(actor, std::move(args), when), records, FixedZone());
}

/// Runs a command that must be applied and keeps its records.
inline domain::Decision apply(MemoryRecords& records, const domain::Employee& actor,
    domain::CommandArgs args, Instant when = at("2026-11-23 10:25")) {
    Result<domain::Decision> result = deciding(records, actor, std::move(args), when);
    EXPECT_EQ(outcomeOf(result), "applied");
    if (!result)
        return {};
    records.put(*result);
    return std::move(*result);
}

} // namespace okno::tests
