#include "server/registry/office_places.h"

#include "server/registry/transaction_records.h"

#include <algorithm>

namespace okno::server::registry {

Result<void> checkWindow(const store::ReadTransaction& transaction, const std::string& window) {
    const auto office = TransactionRecords(transaction).office();
    if (!window.empty() && (!office || domain::findWindow(*office, window) == nullptr))
        return failure(ErrorCode::notFound, "no-such-window", window);
    return {};
}

Result<void> checkDepartment(
    const store::ReadTransaction& transaction, const std::string& department) {
    const auto office = TransactionRecords(transaction).office();
    const auto isIt = [&](const domain::Department& known) { return known.code == department; };
    const bool known = department.empty()
        || (office && std::any_of(office->departments.begin(), office->departments.end(), isIt));
    if (!known)
        return failure(ErrorCode::notFound, "no-such-department", department);
    return {};
}

} // namespace okno::server::registry
