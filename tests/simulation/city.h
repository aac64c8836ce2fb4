// The whole of it: one registry, its stations, the network between them, time, and what may go
// wrong. Everything follows from the seed.
#pragma once

#include "tests/simulation/station.h"
#include "tests/simulation/wire.h"

#include <QTemporaryDir>

#include <cstdint>
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
    [[nodiscard]] std::size_t troubles() const { return m_troubles + m_wire.faults(); }
    [[nodiscard]] std::string account() const;

private:
    void makeTrouble();
    void killRegistry();
    void restoreRegistry();
    void backUp();
    void revokeAndEnrol();
    void settleEvents();
    void checkCommands(std::vector<std::string>& faults);
    void checkStations(std::vector<std::string>& faults);
    void checkRegistry(std::vector<std::string>& faults);

    tests::RegistryFixture m_registry;
    Chance m_chance;
    Wire m_wire{m_registry, m_chance};
    std::vector<std::unique_ptr<Station>> m_stations;
    QTemporaryDir m_backups;
    bool m_hasBackup = false;
    bool m_isUp = true;
    std::size_t m_troubles = 0;
    std::map<std::string, int> m_kinds; // of trouble, counted
};

} // namespace okno::simulation
