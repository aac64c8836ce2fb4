// Two stations correct one card, each seeing only what has reached it; whatever the order in which
// their work arrives, nothing that was typed is lost.
#include "tests/common/domain/correcting.h"

#include <algorithm>
#include <deque>
#include <random>

namespace okno::tests {

using namespace domain;

namespace {
/// The registry's card with the own commands that are not confirmed on top.
struct TypingStation {
    MemoryRecords base;
    std::deque<Command> outbox{};

    [[nodiscard]] MemoryRecords view() const {
        MemoryRecords city = base;
        for (const Command& one : outbox)
            if (const auto decision = decide(one, city, FixedZone()))
                city.put(*decision);
        return city;
    }
};

struct Typed {
    FieldGroup group;
    FieldValue value;
    bool replaced; // by its own author, or put away by a person who saw both
};

class Race {
public:
    explicit Race(unsigned seed)
        : m_random(seed) { }

    void step() {
        TypingStation& station = m_stations.at(below(2));
        switch (below(4)) {
        case 0:
        case 1:
            return correct(station);
        case 2:
            return push(station);
        default:
            return pull(station);
        }
    }

    void drain() {
        for (TypingStation& station : m_stations)
            while (!station.outbox.empty())
                push(station);
    }

    void expectNothingLost() const {
        const Card card = m_registry.card(theCard).value();
        for (const Typed& typed : m_typed) {
            if (typed.replaced)
                continue;
            const bool waits = std::any_of(
                card.conflicts.begin(), card.conflicts.end(), [&](const Conflict& conflict) {
                    return conflict.group == typed.group && conflict.wanted == typed.value;
                });
            EXPECT_TRUE(waits || shown(m_registry, typed.group) == typed.value)
                << toString(typed.group);
        }
        for (const Conflict& conflict : card.conflicts)
            EXPECT_NE(conflict.wanted, shown(m_registry, conflict.group));
    }

    [[nodiscard]] int conflicts() const { return m_conflicts; }

private:
    std::size_t below(std::size_t limit) { return m_random() % limit; }

    FieldValue fresh(const FieldGroup& group) {
        const std::string text = std::to_string(++m_values);
        if (group.field == CardField::contacts)
            return contactsWith("+7913" + std::to_string(6'000'000 + m_values));
        if (group.field == CardField::subject)
            return "55:36:120305:" + text;
        if (group.field == CardField::document)
            return Finding{Examination::defect, m_values, "замечание"};
        return "ул. Новая, д. " + text;
    }

    void correct(TypingStation& station) {
        const std::array groups{FieldGroup{CardField::address, {}},
            FieldGroup{CardField::contacts, {}}, FieldGroup{CardField::subject, "cadastral_no"},
            FieldGroup{CardField::document, "APP"}};
        const FieldGroup& group = groups.at(below(groups.size()));
        const FieldValue before = shown(station.view(), group);
        const FieldValue after = fresh(group);
        Command one = command(staff::specialist(), correcting(group, before, after));
        one.id = id<CommandId>(++m_commands);
        station.outbox.push_back(one);
        for (Typed& typed : m_typed) // whoever types over a value has seen it
            if (typed.group == group && typed.value == before)
                typed.replaced = true;
        m_typed.push_back({group, after, false});
    }

    void push(TypingStation& station) {
        if (station.outbox.empty())
            return;
        const auto decision = decide(station.outbox.front(), m_registry, FixedZone());
        ASSERT_EQ(outcomeOf(decision), "applied");
        m_registry.put(*decision);
        m_conflicts += decision->conflict ? 1 : 0;
        station.outbox.pop_front();
        pull(station);
    }

    void pull(TypingStation& station) { station.base = m_registry; }

    std::mt19937 m_random;
    MemoryRecords m_registry = cityWithRepresentedCard();
    std::array<TypingStation, 2> m_stations{TypingStation{m_registry}, TypingStation{m_registry}};
    std::vector<Typed> m_typed;
    int m_values = 0;
    int m_commands = 0;
    int m_conflicts = 0;
};
} // namespace

TEST(Corrections, ofTwoStationsLoseNothingInAnyOrder) {
    int conflicts = 0;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        Race race(seed);
        for (int i = 0; i < 40; ++i)
            race.step();
        race.drain();
        race.expectNothingLost();
        conflicts += race.conflicts();
        ASSERT_FALSE(HasFailure()) << "seed " << seed;
    }
    EXPECT_GT(conflicts, 100); // it was a race
}

} // namespace okno::tests
