#include "common/domain/schedule_change.h"

#include <algorithm>

namespace okno::domain {

namespace {
/// Puts one entry of a list in the place of another.
template <typename Entry>
Result<void> replaceEntry(std::vector<Entry>& entries, const std::optional<Entry>& before,
    const std::optional<Entry>& after) {
    auto place = entries.end();
    if (before) {
        place = std::find(entries.begin(), entries.end(), *before);
        if (place == entries.end())
            return failure(ErrorCode::conflict, "schedule-moved-on");
        place = entries.erase(place);
    }
    if (after)
        entries.insert(place, *after);
    return {};
}
} // namespace

Result<Office> withChange(Office office, const ChangeDay& change) {
    return replaceEntry(office.exceptions, change.before, change.after).map([&] {
        return std::move(office);
    });
}

Result<Office> withChange(Office office, const ChangeShift& change) {
    return replaceEntry(office.roster, change.before, change.after).map([&] {
        return std::move(office);
    });
}

} // namespace okno::domain
