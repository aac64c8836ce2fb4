#include "server/app/commands.h"
#include "server/app/data_folder.h"
#include "server/registry/verification.h"

namespace okno::server::app {

namespace {
void print(const registry::CheckResult& check, std::ostream& out) {
    out << check.name << ": " << check.examined << " examined, " << check.found << " wrong\n";
    for (const std::string& fault : check.faults)
        out << "  " << fault << '\n';
    const auto told = static_cast<std::int64_t>(check.faults.size());
    if (check.found > told)
        out << "  and " << check.found - told << " more\n";
}
} // namespace

Result<void> verify(const std::filesystem::path& data, std::ostream& out) {
    const DataFolder folder(data);
    const auto database = folder.reader();
    if (!database)
        return tl::unexpected(database.error());
    auto checks = registry::verifyDatabase(**database);
    if (!checks)
        return tl::unexpected(checks.error());
    auto files = registry::verifyFiles(**database, folder.blobs());
    if (!files)
        return tl::unexpected(files.error());
    checks->push_back(std::move(*files));
    std::int64_t wrong = 0;
    for (const registry::CheckResult& check : *checks) {
        print(check, out);
        wrong += check.found;
    }
    if (wrong > 0)
        return failure(ErrorCode::storage, "registry-unsound", std::to_string(wrong));
    return {};
}

} // namespace okno::server::app
