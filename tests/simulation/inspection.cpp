#include "tests/simulation/inspection.h"

#include "common/domain/people/view.h"
#include "common/protocol/command_json.h"
#include "server/app/registry_server.h"
#include "server/registry/verification.h"
#include "server/store/commands.h"
#include "tests/support/need.h"

#include <algorithm>
#include <set>

namespace okno::simulation {

namespace {

using domain::RecordKind;
using tests::need;
using tests::RegistryFixture;
using Faults = std::vector<std::string>;

std::optional<server::store::KeptCommand> kept(
    RegistryFixture& registry, const domain::CommandId& id) {
    return need(registry.server().database().read(
        [&](const auto& transaction) -> Result<std::optional<server::store::KeptCommand>> {
            return server::store::findCommand(transaction, id);
        }));
}

std::optional<domain::Card> cardIn(RegistryFixture& registry, const domain::CardId& id) {
    const auto record = registry.find({RecordKind::card, id.toString()});
    return record ? std::optional(std::get<domain::Card>(*record)) : std::nullopt;
}

/// Every page that the command brought lies on its card, once.
void checkEffect(RegistryFixture& registry, const domain::CommandArgs& args, Faults& faults) {
    const auto* attached = std::get_if<domain::AttachPages>(&args);
    const auto* registered = std::get_if<domain::RegisterCard>(&args);
    if (attached == nullptr && registered == nullptr)
        return;
    const domain::CardId id = attached != nullptr ? attached->card : registered->card;
    const auto card = cardIn(registry, id);
    if (!card) {
        faults.push_back("card " + id.toString() + " was promised and is not there");
        return;
    }
    for (const domain::Page& page : attached != nullptr ? attached->pages : registered->pages) {
        const auto times = std::count_if(card->pages.begin(), card->pages.end(),
            [&](const domain::Page& other) { return other.blob == page.blob; });
        if (times != 1)
            faults.push_back("page " + page.blob.toString() + " lies on card " + id.toString() + ' '
                + std::to_string(times) + " times");
        if (!registry.hasBlob(page.blob))
            faults.push_back("scan " + page.blob.toString() + " is not in the registry");
    }
}

void checkCommands(RegistryFixture& registry, const Station& station,
    const std::set<domain::CommandId>& waiting, Faults& faults) {
    std::set<domain::CommandId> refused;
    for (const auto& command : station.reader().refused())
        refused.insert(command.command.id);
    for (const auto& [id, args] : station.given()) {
        const std::string name
            = protocol::typeOf(args) + ' ' + id.toString() + " of " + station.code();
        const auto found = kept(registry, id);
        const bool isShown = refused.count(id) != 0;
        const bool waits = waiting.count(id) != 0;
        if (!found && !isShown && !waits)
            faults.push_back(name + " is neither stored nor waiting nor shown as refused");
        else if (found && found->refusal && !isShown && !waits)
            faults.push_back(name + " was refused and is not shown");
        else if (found && !found->refusal && waiting.empty())
            checkEffect(registry, args, faults);
    }
}

void checkRecords(RegistryFixture& registry, const Station& station, Faults& faults) {
    const domain::Viewer viewer{station.person().role, station.person().department, station.kind()};
    for (const RecordKind kind : {RecordKind::ticket, RecordKind::card})
        for (const std::string& key : registry.keysOf(kind)) {
            const auto expected = domain::seenBy(viewer, *registry.find({kind, key}));
            if (station.reader().find({kind, key}) != expected)
                faults.push_back(protocol::toString(kind) + ' ' + key + " at " + station.code()
                    + " is not as in the registry");
        }
}

void checkNumbers(RegistryFixture& registry, const Stations& stations, Faults& faults) {
    std::map<std::string, domain::CardId> numbers;
    for (const auto& station : stations)
        for (const auto& [id, number] : station->printed()) {
            const auto card = cardIn(registry, id);
            if (!card || !card->number || toString(*card->number) != number)
                faults.push_back("number " + number + " was on paper and is not the registry's");
            if (const auto [at, isNew] = numbers.insert({number, id}); !isNew && at->second != id)
                faults.push_back("number " + number + " was given to two cards");
        }
}

/// No clock of a station has dated a card.
void checkDates(RegistryFixture& registry, Instant founded, Faults& faults) {
    const auto day = [](Instant at) { return std::chrono::floor<std::chrono::days>(at); };
    for (const std::string& key : registry.keysOf(RecordKind::card)) {
        const auto card = std::get<domain::Card>(*registry.find({RecordKind::card, key}));
        const std::chrono::sys_days on(card.registeredOn);
        if (on < day(founded) || on > day(registry.clock().now()) + std::chrono::days(1))
            faults.push_back("card " + key + " was registered on " + formatDate(card.registeredOn));
    }
}

void verify(RegistryFixture& registry, Faults& faults) {
    for (const auto& check : need(server::registry::verifyDatabase(registry.server().database())))
        for (const std::string& fault : check.faults)
            faults.push_back(check.name + ": " + fault);
    const auto files = need(
        server::registry::verifyFiles(registry.server().database(), registry.folder() / "blobs"));
    faults.insert(faults.end(), files.faults.begin(), files.faults.end());
}

} // namespace

std::vector<std::string> faultsOf(RegistryFixture& registry, const Stations& stations) {
    Faults faults;
    for (const auto& station : stations) {
        checkCommands(registry, *station, {}, faults);
        checkRecords(registry, *station, faults);
    }
    checkNumbers(registry, stations, faults);
    checkDates(registry, tests::RegistryFixture::founded(), faults);
    verify(registry, faults);
    return faults;
}

std::vector<std::string> brokenPromises(RegistryFixture& registry, Station& station) {
    Faults faults;
    std::set<domain::CommandId> waiting;
    for (const domain::Command& command : station.unsent())
        waiting.insert(command.id);
    checkCommands(registry, station, waiting, faults);
    return faults;
}

} // namespace okno::simulation
