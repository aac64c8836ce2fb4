// What goes wrong in the city. Dealt like cards, so that each kind comes as often as the others.
#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "server/registry/backup.h"
#include "tests/simulation/city.h"
#include "tests/simulation/inspection.h"
#include "tests/support/need.h"

#include <algorithm>
#include <numeric>

namespace okno::simulation {

using tests::need;

namespace {

constexpr Instant neverSet(std::chrono::hours(24)); // 1970
constexpr Instant farAhead
    = std::chrono::sys_days{std::chrono::year(2038) / std::chrono::January / 20};

} // namespace

const std::vector<City::Trouble>& City::troubles() {
    static const std::vector<Trouble> all{
        {"registry stopped", [](City& city) { city.stopRegistry(); }},
        {"backup", [](City& city) { city.backUp(); }},
        {"registry restored", [](City& city) { city.restoreRegistry(); }},
        {"station revoked", [](City& city) { city.revoke(); }},
        {"station cloned", [](City& city) { city.clone(); }},
        {"cable cut", [](City& city) { city.m_wire.cutAll(); }},
        {"station restarted", [](City& city) { city.anyone().restart(); }},
        {"station's disk full", [](City& city) { city.fillDisk(); }},
        {"every disk fails", [](City& city) { city.m_failingUntil = city.soon(); }},
        {"clock of 1970", [](City& city) { city.setClock(neverSet); }},
        {"clock of 2038", [](City& city) { city.setClock(farAhead); }},
        {"station upgraded before the registry",
            [](City& city) { city.speak(protocol::protocolVersion + 1); }},
        {"registry upgraded before a station",
            [](City& city) { city.speak(protocol::protocolVersion - 1); }},
    };
    return all;
}

void City::makeTrouble() {
    if (m_deck.empty()) {
        m_deck.resize(troubles().size());
        std::iota(m_deck.begin(), m_deck.end(), std::size_t{0});
    }
    const auto card = m_deck.begin() + static_cast<std::ptrdiff_t>(m_chance.below(m_deck.size()));
    const Trouble& trouble = troubles().at(*card);
    m_deck.erase(card);
    m_tally.count(trouble.name);
    trouble.make(*this);
}

void City::stopRegistry() {
    if (m_isUp)
        m_registry.stop();
    m_isUp = false;
    later([this] { startRegistry(); });
}

void City::startRegistry() {
    if (!m_isUp)
        m_registry.start();
    m_isUp = true;
}

void City::backUp() {
    startRegistry();
    const auto made = server::registry::backUp(m_registry.server().database(),
        m_registry.folder() / "blobs", m_backups.path().toStdString(), m_registry.clock());
    if (!made && made.error().reason != "backup-exists") // two in one second
        need(made.map([](const auto&) {}));
}

// What the backup does not know of its stations an administrator does: one that was locked out then
// and was let in again since is let in again.
void City::restoreRegistry() {
    startRegistry();
    retireClones();
    m_registry.stop();
    m_registry.restoreFrom(m_backups.path().toStdString());
    m_registry.start();
    UuidV7Source ids(m_registry.clock());
    server::registry::Administration administration(
        m_registry.server().database(), m_registry.clock(), ids);
    for (const auto& known : need(administration.stations()))
        for (const auto& station : m_stations)
            if (station->code() == known.code
                && (known.state == server::store::StationState::revoked
                    || known.state == server::store::StationState::cloned))
                enrolAnew(*station);
}

void City::revoke() {
    startRegistry();
    UuidV7Source ids(m_registry.clock());
    server::registry::Administration administration(
        m_registry.server().database(), m_registry.clock(), ids);
    Station& station = *m_chance.one(m_stations);
    need(administration.revokeStation(station.code()));
    later([this, &station] { enrolAnew(station); });
}

void City::enrolAnew(Station& station) {
    startRegistry();
    station.enrolAnew();
}

void City::enrolLockedOut() {
    for (const auto& station : m_stations)
        if (station->isLockedOut())
            enrolAnew(*station);
}

void City::clone() {
    m_clones.push_back(m_chance.one(m_stations)->clone());
}

// Somebody has noticed that there are two of them.
void City::retireClones() {
    if (m_clones.empty())
        return;
    startRegistry();
    for (const auto& clone : m_clones)
        for (const std::string& fault : brokenPromises(m_registry, *clone))
            m_faults.push_back("clone: " + fault);
    m_clones.clear();
}

void City::fillDisk() {
    constexpr std::size_t mostPages = 20;
    Station& station = *m_chance.one(m_stations);
    station.limitDisk(static_cast<int>(m_chance.below(mostPages)));
    later([&station] { station.freeDisk(); });
}

// Until somebody sets it right, in the middle of the work too.
void City::setClock(Instant now) {
    Station& station = *m_chance.one(m_stations);
    station.clock().set(now);
    later([this, &station] { station.clock().set(m_registry.clock().now()); });
}

void City::speak(int protocol) {
    Station& station = *m_chance.one(m_stations);
    station.restart();
    station.speak(protocol);
    later([&station] {
        station.restart();
        station.speak(protocol::protocolVersion);
    });
}

} // namespace okno::simulation
