// The stations of the office.
#include "server/registry/administration.h"
#include "server/registry/enrolment.h"
#include "server/registry/office_places.h"
#include "server/store/installation.h"

namespace okno::server::registry {

namespace {
std::string firstFreeCode(
    const store::ReadTransaction& transaction, const std::string& kind, const std::string& window) {
    const bool atWindow = kind == "window";
    const std::string stem = atWindow ? "W" + window
        : kind == "terminal"          ? "T"
        : kind == "call-centre"       ? "C"
                                      : "O";
    for (int number = 1;; ++number) {
        const std::string tail = !atWindow ? std::to_string(number)
            : number == 1                  ? ""
                                           : std::string("-").append(std::to_string(number));
        if (!store::findStationByCode(transaction, stem + tail))
            return stem + tail;
    }
}

Result<store::Station> requireStation(
    const store::ReadTransaction& transaction, const std::string& code) {
    const auto station = store::findStationByCode(transaction, code);
    if (!station || station->kind == "registry")
        return failure(ErrorCode::notFound, "no-such-station", code);
    return *station;
}
} // namespace

Result<protocol::Invitation> Administration::enrol(protocol::Invitation wanted) {
    wanted.station = m_ids.make<domain::StationId>();
    std::optional<SecurityAct> act;
    auto added = m_database.write(
        [&](store::WriteTransaction& transaction) -> Result<protocol::Invitation> {
            return checkWindow(transaction, wanted.window)
                .and_then([&] {
                    return auditAct(
                        transaction, "station-added", "station", wanted.station.toString());
                })
                .map([&](const SecurityAct& done) {
                    act = done;
                    protocol::Invitation invitation = wanted;
                    invitation.code = firstFreeCode(transaction, wanted.kind, wanted.window);
                    store::addStation(transaction,
                        {invitation.station, invitation.code, invitation.kind, invitation.window,
                            invitation.name, 0, m_clock.now()});
                    invitation.enrolmentCode
                        = newInvitation(transaction, invitation.station, m_clock.now());
                    return invitation;
                });
        });
    if (added)
        log(*act);
    return added;
}

Result<protocol::Invitation> Administration::inviteStation(protocol::Invitation wanted) {
    std::optional<SecurityAct> act;
    auto invited = m_database.write(
        [&](store::WriteTransaction& transaction) -> Result<protocol::Invitation> {
            const auto station = requireStation(transaction, wanted.code);
            if (!station)
                return tl::unexpected(station.error());
            return auditAct(transaction, "station-invited", "station", station->id.toString())
                .map([&](const SecurityAct& done) {
                    act = done;
                    return protocol::Invitation{station->id, station->code, station->kind,
                        station->window, station->name, wanted.registry,
                        newInvitation(transaction, station->id, m_clock.now()), wanted.certificate};
                });
        });
    if (invited)
        log(*act);
    return invited;
}

Result<void> Administration::revokeStation(const std::string& code) {
    return m_database
        .write([&](store::WriteTransaction& transaction) -> Result<SecurityAct> {
            const auto station = requireStation(transaction, code);
            if (!station)
                return tl::unexpected(station.error());
            store::removeEnrolmentCode(transaction, station->id);
            store::removeKeys(transaction, station->id);
            store::setStationState(transaction, station->id, store::StationState::revoked);
            return auditAct(transaction, "station-revoked", "station", station->id.toString());
        })
        .map([](const SecurityAct& act) { log(act); });
}

Result<std::vector<store::Station>> Administration::stations() {
    return m_database.read([](const auto& transaction) -> Result<std::vector<store::Station>> {
        return store::allStations(transaction);
    });
}

Result<SecurityAct> Administration::auditAct(store::WriteTransaction& transaction,
    const std::string& act, const std::string& targetKind, const std::string& targetKey) {
    const auto installation = store::findInstallation(transaction);
    if (!installation)
        return failure(ErrorCode::notFound, "no-registry-here");
    SecurityAct done{
        act, installation->station, installation->console.toString(), targetKind, targetKey};
    audit(transaction, done, m_clock.now());
    return done;
}

} // namespace okno::server::registry
