// The registry and a station, real processes both, killed (SIGKILL) again and again in the middle
// of their work. What the station has promised is in the registry afterwards, once, numbered
// without a gap. OKNO_KILLS sets how often; 30 when not told, 1,000 in ./check --long.
#include "tests/kills/real_city.h"

#include <chrono>
#include <random>
#include <set>
#include <thread>

namespace okno::tests {

namespace {

class Kills : public RealCity {
protected:
    void startStation() { m_station = std::make_unique<Process>(station(path("station"))); }
    /// Everything the station has said until it was killed.
    void killStation() {
        m_station->end(SIGKILL);
        for (std::string line = m_station->readLine(); !line.empty(); line = m_station->readLine())
            if (const std::string id = line.substr(0, line.find(' ')); Uuid::parse(id))
                m_promised.insert(id);
        m_station.reset();
    }

    std::unique_ptr<Process> m_station;
    std::set<std::string> m_promised; // ids of commands
};

int cycles() {
    const char* text = std::getenv("OKNO_KILLS");
    return text == nullptr ? 30 : std::atoi(text);
}

} // namespace

TEST_F(Kills, whatWasPromisedIsThereOnce) {
    startRegistry(data());
    invite();
    ASSERT_EQ(Process(station(path("station"), "settle")).readLine(), "ready");
    std::mt19937 random(20261122);
    startStation();
    for (int cycle = 0; cycle < cycles(); ++cycle) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50 + random() % 400));
        if (random() % 2 == 0) {
            m_registry->end(SIGKILL);
            startRegistry(data());
        } else {
            killStation();
            startStation();
        }
    }
    killStation();
    {
        Process settling(station(path("station"), "settle"));
        EXPECT_EQ(settling.readLine(), "ready");
        EXPECT_EQ(settling.readLine(), "settled 0");
    }
    EXPECT_EQ(m_registry->end(SIGTERM), 0);

    const auto verified = run({"verify"});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    const auto database = server::store::Database::open(location());
    ASSERT_TRUE(database);
    for (const std::string& id : m_promised)
        EXPECT_TRUE(hasAccepted(**database, id)) << id << " was promised and is not there";
    EXPECT_GT(m_promised.size(), static_cast<std::size_t>(cycles()));
    std::cout << cycles() << " kills, " << m_promised.size() << " cards promised and there\n";
}

} // namespace okno::tests
