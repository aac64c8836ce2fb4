#include "tests/simulation/city.h"

#include "common/domain/people/view.h"
#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "server/registry/backup.h"
#include "server/registry/verification.h"
#include "server/store/commands.h"

#include <QCoreApplication>

#include <array>
#include <set>

namespace okno::simulation {

namespace {

constexpr double workShare = 0.25;
constexpr double syncShare = 0.25;
constexpr double troubleShare = 0.004;
constexpr int patience = 20'000; // steps until everything must have arrived

template <typename T> T need(Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().reason + " " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

domain::Viewer viewerOf(const Station& station) {
    return {station.person().role, station.person().department, station.kind()};
}

} // namespace

City::City(std::uint64_t seed)
    : m_chance(seed) {
    UuidV7Source ids(m_registry.clock());
    server::registry::Administration administration(
        m_registry.server().database(), m_registry.clock(), ids);
    need(administration.import(
        {tests::sampleService(), tests::realEstateQuery(), tests::companyQuery()}));
    const auto station = [this](const char* kind, const char* window, const char* login) {
        m_stations.push_back(std::make_unique<Station>(m_registry, m_wire, kind, window, login));
    };
    station("window", "3", "lebedeva");
    station("window", "1", "sinitsyna");
    station("window", "3", "lebedeva");
    station("call-centre", "", "snegireva");
    station("office", "", "ershova");
    station("office", "", "ershova");
    // Clocks that nobody has ever set, and one far ahead.
    m_stations.at(1)->setClock(Instant(std::chrono::hours(24)));
    m_stations.at(2)->setClock(
        Instant(std::chrono::sys_days{std::chrono::year(2038) / std::chrono::January / 20}
                    .time_since_epoch()));
}

City::~City() = default;

void City::step() {
    m_registry.clock().advance(std::chrono::milliseconds(m_chance.below(2000)));
    if (m_chance.happens(troubleShare))
        makeTrouble();
    if (m_chance.happens(workShare))
        m_chance.one(m_stations)->work(m_chance);
    else if (m_chance.happens(syncShare))
        m_chance.one(m_stations)->sync();
    else
        m_wire.step();
    settleEvents();
}

void City::settleEvents() {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

void City::makeTrouble() {
    using Trouble = void (City::*)();
    struct Kind {
        const char* name;
        Trouble make;
    };
    static constexpr std::array kinds{Kind{"registry stopped or started", &City::killRegistry},
        Kind{"backup", &City::backUp}, Kind{"restore", &City::restoreRegistry},
        Kind{"revoked", &City::revokeAndEnrol}, Kind{"cable cut", nullptr},
        Kind{"station restarted", nullptr}, Kind{"disk full", nullptr},
        Kind{"disk freed", nullptr}};
    const Kind& kind = kinds.at(m_chance.below(kinds.size()));
    ++m_troubles;
    ++m_kinds[kind.name];
    if (kind.make != nullptr)
        return (this->*kind.make)();
    const std::string name = kind.name;
    constexpr int tightPages = 400;
    if (name == "cable cut")
        m_wire.cutAll();
    else if (name == "station restarted")
        m_chance.one(m_stations)->restart();
    else if (name == "disk full")
        m_chance.one(m_stations)->limitDisk(tightPages);
    else
        for (const auto& station : m_stations)
            station->limitDisk(0);
}

void City::killRegistry() {
    if (m_isUp)
        m_registry.stop();
    else
        m_registry.start();
    m_isUp = !m_isUp;
}

void City::backUp() {
    if (!m_isUp)
        return;
    const auto made = server::registry::backUp(m_registry.server().database(),
        m_registry.folder() / "blobs", m_backups.path().toStdString(), m_registry.clock());
    if (!made && made.error().reason != "backup-exists") // two in one second
        need(made.map([](const auto&) {}));
    m_hasBackup = true;
}

void City::restoreRegistry() {
    if (!m_hasBackup || m_chance.happens(0.7)) // a rare thing
        return;
    if (m_isUp)
        m_registry.stop();
    m_registry.restoreFrom(m_backups.path().toStdString());
    m_registry.start();
    m_isUp = true;
}

void City::revokeAndEnrol() {
    if (!m_isUp)
        return;
    UuidV7Source ids(m_registry.clock());
    server::registry::Administration administration(
        m_registry.server().database(), m_registry.clock(), ids);
    Station& station = *m_chance.one(m_stations);
    need(administration.revokeStation(station.code()));
    station.enrolAnew();
}

bool City::heal() {
    m_wire.calm(true);
    if (!m_isUp)
        m_registry.start();
    m_isUp = true;
    for (const auto& station : m_stations)
        station->limitDisk(0);
    m_wire.cutAll();
    // Twice: what one brings in the first round the others have after the second.
    int quiet = 0;
    for (int step = 0; step < patience && quiet < 2; ++step) {
        bool done = m_wire.isEmpty();
        for (const auto& station : m_stations)
            done = done && station->isDone();
        if (done) {
            ++quiet;
            for (const auto& station : m_stations)
                station->sync();
        } else if (m_wire.isEmpty()) {
            for (const auto& station : m_stations)
                station->sync();
        }
        m_wire.step();
        settleEvents();
    }
    while (!m_wire.isEmpty()) {
        m_wire.step();
        settleEvents();
    }
    m_wire.calm(false);
    return quiet == 2;
}

std::vector<std::string> City::faults() {
    std::vector<std::string> faults;
    checkCommands(faults);
    checkStations(faults);
    checkRegistry(faults);
    return faults;
}

void City::checkCommands(std::vector<std::string>& faults) {
    for (const auto& station : m_stations) {
        std::set<domain::CommandId> refused;
        for (const auto& command : station->reader().refused())
            refused.insert(command.command.id);
        for (const domain::CommandId& id : station->given()) {
            const auto kept = need(m_registry.server().database().read(
                [&](const auto& transaction) -> Result<std::optional<server::store::KeptCommand>> {
                    return server::store::findCommand(transaction, id);
                }));
            if (!kept && refused.count(id) == 0)
                faults.push_back("command " + id.toString() + " of " + station->code()
                    + " is neither stored nor shown as refused");
            else if (kept && kept->refusal && refused.count(id) == 0)
                faults.push_back("command " + id.toString() + " of " + station->code()
                    + " was refused and is not shown");
        }
    }
}

void City::checkStations(std::vector<std::string>& faults) {
    using domain::RecordKind;
    std::map<std::string, domain::CardId> numbers;
    for (const auto& station : m_stations) {
        const domain::Viewer viewer = viewerOf(*station);
        for (const RecordKind kind : {RecordKind::ticket, RecordKind::card})
            for (const std::string& key : m_registry.keysOf(kind)) {
                const auto expected = domain::seenBy(viewer, *m_registry.find({kind, key}));
                if (station->reader().find({kind, key}) != expected)
                    faults.push_back(protocol::toString(kind) + " " + key + " at " + station->code()
                        + " is not as in the registry");
            }
        for (const auto& [card, number] : station->printed()) {
            const auto record = m_registry.find({RecordKind::card, card.toString()});
            const auto* found = record ? std::get_if<domain::Card>(&*record) : nullptr;
            if (found == nullptr || !found->number || toString(*found->number) != number)
                faults.push_back("number " + number + " was on paper and is not the registry's");
            if (const auto [at, isNew] = numbers.insert({number, card});
                !isNew && at->second != card)
                faults.push_back("number " + number + " was given to two cards");
        }
    }
}

void City::checkRegistry(std::vector<std::string>& faults) {
    for (const auto& check : need(server::registry::verifyDatabase(m_registry.server().database())))
        for (const std::string& fault : check.faults)
            faults.push_back(check.name + ": " + fault);
    const auto files = need(server::registry::verifyFiles(
        m_registry.server().database(), m_registry.folder() / "blobs"));
    faults.insert(faults.end(), files.faults.begin(), files.faults.end());
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

std::string City::account() const {
    std::string words = std::to_string(given()) + " commands, " + std::to_string(m_wire.faults())
        + " faults of the network";
    for (const auto& [name, count] : m_kinds)
        words += ", " + std::to_string(count) + " " + name;
    return words;
}

} // namespace okno::simulation
