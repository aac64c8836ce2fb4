// A city whose registry and desk are recorded while they work.
#pragma once

#include "tests/kills/real_city.h"
#include "tests/power_cut/disk.h"

namespace okno::power_cut {

/// What turns the command line that follows into one of a recorded program.
inline std::vector<std::string> recording(const std::string& folder, const std::string& trace) {
    return {"/usr/bin/env", "LD_PRELOAD=" OKNO_RECORDER, "OKNO_RECORDED=" + folder,
        "OKNO_TRACE=" + trace};
}

class RecordedCity : public tests::RealCity {
protected:
    void SetUp() override {
        RealCity::SetUp();
        std::filesystem::create_directory(path("desk"));
        m_registryDisk = std::make_unique<Disk>(data(), path("registry-trace"));
        m_deskDisk = std::make_unique<Disk>(path("desk"), path("desk-trace"));
        startRegistry(data(), recording(data(), path("registry-trace")));
        invite();
        auto line = recording(path("desk"), path("desk-trace"));
        for (const std::string& argument : station(path("desk/station"), "steady"))
            line.push_back(argument);
        m_desk = std::make_unique<tests::Process>(line);
    }

    std::unique_ptr<Disk> m_registryDisk;
    std::unique_ptr<Disk> m_deskDisk;
    std::unique_ptr<tests::Process> m_desk;
};

} // namespace okno::power_cut
