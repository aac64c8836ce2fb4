#include "server/registry/history.h"

#include "common/basics/uuid.h"
#include "server/store/commands.h"
#include "server/store/installation.h"
#include "server/store/restoration.h"
#include "server/store/stations.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>

namespace okno::server::registry {

namespace {
Error ofAnotherEpoch(const store::ReadTransaction& transaction,
    const std::optional<store::Restoration>& restoration) {
    const auto installation = store::findInstallation(transaction);
    std::string detail = installation ? installation->epoch : "";
    if (restoration)
        detail += " " + std::to_string(restoration->restoredTo);
    return {ErrorCode::conflict, "cursor-of-another-epoch", detail};
}

constexpr std::size_t uuidLength = 36;

/// The position in the name of an epoch; none in that of a history that follows on none.
std::optional<std::int64_t> partedAt(const std::string& epoch) {
    std::int64_t position = 0;
    const char* const end = epoch.data() + epoch.size();
    const bool isNamed = epoch.size() > uuidLength + 1 && epoch.at(uuidLength) == '-'
        && std::from_chars(epoch.data() + uuidLength + 1, end, position).ptr == end;
    return isNamed ? std::optional(position) : std::nullopt;
}
} // namespace

Result<void> readyFor(
    const store::ReadTransaction& transaction, const std::vector<domain::Command>& commands) {
    const auto restoration = store::openRestoration(transaction);
    if (!restoration || commands.empty())
        return {};
    const domain::Command& first = commands.front();
    const auto station = store::findStation(transaction, first.station);
    const bool isDone
        = store::stationRecovery(transaction, restoration->epoch, first.station).doneAt.has_value();
    if (station && !isDone && first.n > station->confirmedN + 1)
        return tl::unexpected(ofAnotherEpoch(transaction, restoration));
    const bool asksForNumber
        = std::any_of(commands.begin(), commands.end(), [&](const domain::Command& command) {
              return std::holds_alternative<domain::RegisterCard>(command.args)
                  && !store::findCommand(transaction, command.id);
          });
    if (asksForNumber)
        return failure(ErrorCode::unavailable, "registry-recovering");
    return {};
}

Error inHistory(const store::ReadTransaction& transaction, Error error, const std::string& cursor) {
    if (error.reason == "registry-behind")
        spdlog::error("[feed] behind: a station knows more than there is up to {}; was this "
                      "machine set back? See: okno-registry recovery start",
            error.detail);
    if (error.reason != "cursor-of-another-epoch")
        return error;
    return ofAnotherEpoch(transaction, restorationThatLost(transaction, cursor));
}

std::optional<store::Restoration> restorationThatLost(
    const store::ReadTransaction& transaction, const std::string& cursor) {
    const std::string epoch = cursor.substr(0, cursor.find('.'));
    if (auto known = store::restorationFrom(transaction, epoch))
        return known;
    const auto installation = store::findInstallation(transaction);
    const bool isOurs = installation && installation->epoch == epoch;
    if (isOurs || !Uuid::parse(epoch.substr(0, uuidLength)))
        return std::nullopt;
    auto latest = store::latestRestoration(transaction);
    if (latest)
        latest->restoredTo
            = std::min(latest->restoredTo, partedAt(epoch).value_or(latest->restoredTo));
    return latest;
}

std::string epochFrom(const Uuid& id, std::int64_t position) {
    return id.toString() + '-' + std::to_string(position);
}

} // namespace okno::server::registry
