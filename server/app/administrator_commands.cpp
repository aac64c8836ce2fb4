#include "common/domain/office/check_office.h"
#include "common/protocol/enum_names.h"
#include "common/protocol/reference_files.h"
#include "server/app/admin_socket.h"
#include "server/app/carry_out.h"
#include "server/app/commands.h"
#include "server/app/data_folder.h"
#include "server/app/demo_clock.h"
#include "server/registry/administrative_acts.h"
#include "server/registry/transaction_records.h"
#include "server/registry/zone.h"
#include "server/store/fence.h"

#include <fstream>

namespace okno::server::app {

namespace {
using registry::Administration;
using registry::NewAccount;

std::chrono::seconds lastOffset(const DataFolder& folder) {
    std::int64_t seconds = 0;
    std::ifstream(folder.demoClock()) >> seconds;
    return std::chrono::seconds(seconds);
}

/// Takes the folder for the length of one administrator's act.
template <typename Act> auto administer(const DataFolder& folder, Act act) {
    using Outcome = std::invoke_result_t<Act, Administration&>;
    const auto lock = folder.lock();
    if (!lock)
        return Outcome(tl::unexpect, lock.error());
    auto database = store::Database::open(folder.database());
    if (!database)
        return Outcome(tl::unexpect, database.error());
    if (!(*database)->waitForFence(store::Fence::patience))
        return Outcome(
            tl::unexpect, Error{ErrorCode::conflict, "registry-running", "its database"});
    // Of a demonstration whose clock was moved: what is made now must hold by that clock.
    const SystemClock clock(lastOffset(folder));
    UuidV7Source ids(clock);
    Administration administration(**database, clock, ids);
    return act(administration);
}

void print(std::ostream& out, const NewAccount& account) {
    out << account.employee.login << '\t' << account.password << '\t'
        << protocol::nameOf(account.employee.role) << '\t' << account.employee.name << '\n';
}

void print(std::ostream& out, const std::vector<NewAccount>& accounts) {
    for (const NewAccount& account : accounts)
        print(out, account);
}

void printWarnings(std::ostream& out, const domain::OfficeCheck& check) {
    for (const domain::OfficeFault& fault : check.warnings)
        out << "warning: " << fault.place << ": " << fault.reason
            << (fault.detail.empty() ? "" : ": ") << fault.detail << '\n';
}

Result<void> rememberOffset(const DataFolder& folder, std::chrono::seconds offset) {
    const auto part = folder.demoClock().string() + ".part";
    std::ofstream file(part, std::ios::trunc);
    file << offset.count() << '\n';
    file.close();
    std::error_code error;
    if (file)
        std::filesystem::rename(part, folder.demoClock(), error);
    if (!file || error)
        return failure(ErrorCode::storage, "file-not-written", folder.demoClock().string());
    return {};
}
} // namespace

Result<void> initRegistry(const std::filesystem::path& data, const std::string& databaseUrl,
    const std::optional<std::filesystem::path>& sample, std::ostream& out) {
    // The city is read whole before anything is made: a broken file leaves no half a registry.
    std::vector<domain::Record> records;
    if (sample) {
        const auto reference = protocol::readReferenceFolder(*sample);
        if (!reference)
            return tl::unexpected(reference.error());
        records = protocol::recordsOf(*reference);
    }
    const DataFolder folder(data);
    return folder.create()
        .and_then(
            [&] { return databaseUrl.empty() ? Result<void>() : folder.useDatabase(databaseUrl); })
        .and_then([&] {
            return administer(folder,
                [&](Administration& administration) { return administration.found(records); });
        })
        .map([&](const std::vector<NewAccount>& accounts) { print(out, accounts); });
}

Result<void> importReference(
    const std::filesystem::path& data, const std::filesystem::path& resources, std::ostream& out) {
    const DataFolder folder(data);
    return folder.requireDatabase()
        .and_then([&] { return protocol::readReferenceFolder(resources); })
        .and_then([&](const protocol::Reference& reference) {
            printWarnings(out, domain::checkOffice(reference.office, reference.calendar));
            return administer(folder, [&](Administration& administration) {
                return administration.import(protocol::recordsOf(reference));
            });
        })
        .map([&](const std::vector<NewAccount>& accounts) { print(out, accounts); });
}

Result<protocol::AdministrativeAnswer> carryOut(
    const DataFolder& folder, const protocol::AdministrativeAct& act) {
    using Answer = Result<protocol::AdministrativeAnswer>;
    auto done = administer(folder, [&](Administration& administration) -> Answer {
        return registry::perform(administration, act);
    });
    if (!done && done.error().reason == "registry-running")
        done = askRunningRegistry(folder.path(), act);
    if (done && done->refusal)
        return tl::unexpected(*done->refusal);
    return done;
}

Result<void> carryOutAlone(
    const DataFolder& folder, const std::function<Result<void>(Administration&)>& act) {
    return administer(folder, act);
}

Result<void> printDemoClock(const std::filesystem::path& data, std::ostream& out) {
    const DataFolder folder(data);
    const auto database = folder.reader();
    if (!database)
        return tl::unexpected(database.error());
    const auto offset
        = (*database)->read([&](const auto& transaction) -> Result<std::chrono::seconds> {
              const registry::TransactionRecords records(transaction);
              const auto office = records.office();
              const auto calendar = records.calendar();
              if (!office || !calendar)
                  return failure(ErrorCode::notFound, "never-open");
              return registry::zoneNamed(office->zone).and_then([&](const auto& zone) {
                  return demoOffset(
                      *office, *calendar, *zone, SystemClock().now(), lastOffset(folder));
              });
          });
    if (!offset)
        return tl::unexpected(offset.error());
    out << offset->count() << '\n';
    return rememberOffset(folder, *offset);
}

} // namespace okno::server::app
