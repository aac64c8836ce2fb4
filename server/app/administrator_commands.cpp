#include "common/protocol/enum_names.h"
#include "common/protocol/reference_files.h"
#include "server/app/commands.h"
#include "server/app/data_folder.h"
#include "server/app/demo_clock.h"
#include "server/registry/administration.h"
#include "server/registry/transaction_records.h"
#include "server/registry/zone.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

namespace okno::server::app {

namespace {
using registry::Administration;
using registry::NewAccount;

// As long as a registry that was killed still holds the fence.
constexpr std::chrono::seconds patienceWithFence(5);

/// Takes the folder for the length of one administrator's act.
template <typename Act> auto administer(const DataFolder& folder, Act act) {
    using Outcome = std::invoke_result_t<Act, Administration&>;
    const auto lock = folder.lock();
    if (!lock)
        return Outcome(tl::unexpect, lock.error());
    auto database = store::Database::open(folder.database());
    if (!database)
        return Outcome(tl::unexpect, database.error());
    if (!(*database)->waitForFence(patienceWithFence))
        return Outcome(
            tl::unexpect, Error{ErrorCode::conflict, "registry-running", "its database"});
    const SystemClock clock;
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

Result<void> writeNewFile(const std::filesystem::path& path, int file, const std::string& text) {
    const bool written
        = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size())
        && ::fsync(file) == 0;
    ::close(file);
    if (!written)
        return failure(ErrorCode::storage, "file-not-written", path.string());
    return {};
}

std::chrono::seconds lastOffset(const DataFolder& folder) {
    std::int64_t seconds = 0;
    std::ifstream(folder.demoClock()) >> seconds;
    return std::chrono::seconds(seconds);
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
            return administer(folder, [&](Administration& administration) {
                return administration.import(protocol::recordsOf(reference));
            });
        })
        .map([&](const std::vector<NewAccount>& accounts) { print(out, accounts); });
}

Result<void> addUser(
    const std::filesystem::path& data, const domain::Employee& employee, std::ostream& out) {
    const DataFolder folder(data);
    return folder.requireDatabase()
        .and_then([&] {
            return administer(folder,
                [&](Administration& administration) { return administration.addUser(employee); });
        })
        .map([&](const NewAccount& account) { print(out, account); });
}

Result<void> changePassword(
    const std::filesystem::path& data, const std::string& login, std::ostream& out) {
    const DataFolder folder(data);
    return folder.requireDatabase()
        .and_then([&] {
            return administer(folder, [&](Administration& administration) {
                return administration.resetPassword(login);
            });
        })
        .map([&](const NewAccount& account) { print(out, account); });
}

Result<void> addStation(const std::filesystem::path& data, const protocol::Invitation& wanted,
    const std::filesystem::path& output, std::ostream& out) {
    const DataFolder folder(data);
    if (const auto present = folder.requireDatabase(); !present)
        return present;
    const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(errno == EEXIST ? ErrorCode::conflict : ErrorCode::storage,
            errno == EEXIST ? "file-exists" : "file-not-written", output.string());
    const auto enrolled = administer(
        folder, [&](Administration& administration) { return administration.enrol(wanted); });
    if (!enrolled) {
        ::close(file);
        std::filesystem::remove(output);
        return tl::unexpected(enrolled.error());
    }
    out << enrolled->code << '\t' << enrolled->station.toString() << '\n';
    return writeNewFile(output, file, protocol::toJson(*enrolled).dump(2) + "\n");
}

Result<void> printDemoClock(const std::filesystem::path& data, std::ostream& out) {
    const DataFolder folder(data);
    if (const auto present = folder.requireDatabase(); !present)
        return present;
    const auto database
        = store::Database::open(folder.database(), store::Database::Access::readOnly);
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
