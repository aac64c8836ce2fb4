#include "tests/simulation/city.h"

#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "tests/simulation/inspection.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/need.h"

#include <QCoreApplication>

#include <algorithm>

namespace okno::simulation {

using tests::need;

namespace {

constexpr double workShare = 0.25;
constexpr double syncShare = 0.25;
constexpr double troubleShare = 0.007;
constexpr double sessionEnds = 0.001;
constexpr double sessionEndsBesideAClone = 0.02;
// Steps until everything must have arrived: after a restore stations bring all that there is again.
constexpr std::size_t patience = 20'000;
constexpr std::size_t patienceForACommand = 5;
constexpr std::size_t longestTrouble = 300; // steps
constexpr auto stepTakes = std::chrono::milliseconds(2000); // at most

} // namespace

City::City(std::uint64_t seed)
    : m_chance(seed) {
    UuidV7Source ids(m_registry.clock());
    server::registry::Administration administration(
        m_registry.server().database(), m_registry.clock(), ids);
    need(administration.import(
        {tests::sampleService(), tests::realEstateQuery(), tests::companyQuery()}));
    const auto station = [this](const char* kind, const char* window, const char* login) {
        m_stations.push_back(
            std::make_unique<Station>(m_registry, m_wire, m_tally, kind, window, login));
    };
    station("window", "3", "lebedeva");
    station("window", "1", "sinitsyna");
    station("window", "3", "lebedeva");
    station("call-centre", "", "snegireva");
    station("office", "", "ershova");
    station("office", "", "ershova");
    backUp();
}

City::~City() = default;

std::vector<std::string> City::everyTrouble() {
    std::vector<std::string> names = Wire::faultNames();
    for (const Trouble& trouble : troubles())
        names.emplace_back(trouble.name);
    for (const char* told : {"command refused by a full disk", "exchange broken off by a full disk",
             "told station-revoked", "told station-cloned", "told registry-too-old",
             "told program-too-old", "told registry-away", "told answer-broken"})
        names.emplace_back(told);
    return names;
}

void City::step() {
    ++m_step;
    const std::chrono::milliseconds passed(m_chance.below(stepTakes.count()));
    m_registry.clock().advance(passed);
    for (const auto* some : {&m_stations, &m_clones})
        for (const auto& station : *some)
            station->clock().advance(passed);
    for (std::size_t index = 0; index < m_later.size();)
        if (m_later.at(index).step <= m_step) {
            const auto what = std::move(m_later.at(index).what);
            m_later.erase(m_later.begin() + static_cast<std::ptrdiff_t>(index));
            what();
        } else {
            ++index;
        }
    if (m_chance.happens(troubleShare))
        makeTrouble();
    endSessions();
    if (m_step < m_failingUntil) {
        constexpr std::size_t mostBytes = 400'000; // some of each file's writes lie beyond
        const tests::FileSizeLimit limit(m_chance.below(mostBytes));
        stepThere();
    } else {
        stepThere();
    }
}

void City::stepThere() {
    if (m_chance.happens(workShare))
        anyone().work(m_chance);
    else if (m_chance.happens(syncShare))
        anyone().sync();
    else
        m_wire.step();
    settle();
}

Station& City::anyone() {
    const std::size_t index = m_chance.below(m_stations.size() + m_clones.size());
    return index < m_stations.size() ? *m_stations.at(index)
                                     : *m_clones.at(index - m_stations.size());
}

void City::settle() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

// A clone is noticed when both computers have signed in.
void City::endSessions() {
    if (m_chance.happens(m_clones.empty() ? sessionEnds : sessionEndsBesideAClone))
        anyone().signOut();
}

std::size_t City::soon() {
    return m_step + 1 + m_chance.below(longestTrouble);
}

void City::later(std::function<void()> what) {
    m_later.push_back({soon(), std::move(what)});
}

bool City::heal() {
    m_wire.calm(true);
    for (const Later& later : std::exchange(m_later, {}))
        later.what();
    m_failingUntil = 0;
    retireClones();
    m_wire.cutAll();
    // Twice: what one brings in the first round the others have after the second.
    int quiet = 0;
    const std::size_t longest = patience + patienceForACommand * given();
    for (std::size_t step = 0; step < longest && quiet < 2; ++step) {
        if (m_wire.isEmpty()) {
            enrolLockedOut();
            if (std::all_of(m_stations.begin(), m_stations.end(),
                    [](const auto& station) { return station->isDone(); }))
                ++quiet;
            for (const auto& station : m_stations)
                station->sync();
        }
        m_wire.step();
        settle();
    }
    while (!m_wire.isEmpty()) {
        m_wire.step();
        settle();
    }
    m_wire.calm(false);
    return quiet == 2;
}

std::vector<std::string> City::faults() {
    auto faults = faultsOf(m_registry, m_stations);
    faults.insert(faults.end(), m_faults.begin(), m_faults.end());
    return faults;
}

std::string City::waiting() const {
    std::string words;
    for (const auto& station : m_stations)
        if (!station->isDone())
            words += station->code() + ": " + station->trouble() + ", "
                + std::to_string(station->reader().outbox().unsent) + " unsent, "
                + std::to_string(station->reader().blobsWaiting()) + " files; ";
    return words;
}

std::size_t City::given() const {
    std::size_t count = 0;
    for (const auto& station : m_stations)
        count += station->given().size();
    return count;
}

} // namespace okno::simulation
