// The whole of it: one registry, its stations, the network between them, time, and what may go
// wrong. Everything follows from the seed.
#pragma once

#include "tests/simulation/station.h"
#include "tests/simulation/wire.h"

#include <QTemporaryDir>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace okno::simulation {

class City {
public:
    explicit City(std::uint64_t seed);
    City(const City&) = delete;
    City& operator=(const City&) = delete;
    ~City();

    /// Something happens: work, traffic, or trouble.
    void step();
    /// All cables plugged, everything running, until nothing waits any more; false when that does
    /// not come to pass.
    [[nodiscard]] bool heal();
    /// What is not as it must be, in words; empty when all is well. Call after heal().
    [[nodiscard]] std::vector<std::string> faults();
    /// Which stations are not done, and why.
    [[nodiscard]] std::string waiting() const;

    [[nodiscard]] std::size_t given() const;
    [[nodiscard]] const Tally& tally() const { return m_tally; }
    /// What must have happened in a history of some length.
    [[nodiscard]] static std::vector<std::string> everyTrouble();

private:
    struct Trouble {
        const char* name;
        void (*make)(City& city);
    };
    static const std::vector<Trouble>& troubles();

    void makeTrouble();
    void stopRegistry();
    void startRegistry();
    void restoreRegistry();
    void backUp();
    void revoke();
    void clone();
    void retireClones();
    void fillDisk();
    void setClock(Instant now);
    void speak(int protocol);
    [[nodiscard]] std::size_t soon();

    void stepThere();
    void endSessions();
    void enrolAnew(Station& station);
    void enrolLockedOut();
    void settle();
    [[nodiscard]] Station& anyone();
    /// What has gone wrong comes right by itself.
    void later(std::function<void()> what);

    tests::RegistryFixture m_registry;
    Chance m_chance;
    Tally m_tally;
    Wire m_wire{m_registry, m_chance, m_tally};
    std::vector<std::unique_ptr<Station>> m_stations;
    std::vector<std::unique_ptr<Station>> m_clones;
    QTemporaryDir m_backups;
    bool m_isUp = true;
    std::vector<std::size_t> m_deck; // of troubles still to be dealt
    struct Later {
        std::size_t step;
        std::function<void()> what;
    };
    std::vector<Later> m_later;
    std::size_t m_step = 0;
    std::size_t m_failingUntil = 0; // step
    std::vector<std::string> m_faults; // found on the way
};

} // namespace okno::simulation
