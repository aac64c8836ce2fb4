#include "server/registry/history.h"

#include "common/basics/uuid.h"
#include "server/store/commands.h"
#include "server/store/installation.h"
#include "server/store/restoration.h"
#include "server/store/stations.h"

#include <algorithm>

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
    return isOurs || !Uuid::parse(epoch) ? std::nullopt : store::latestRestoration(transaction);
}

} // namespace okno::server::registry
