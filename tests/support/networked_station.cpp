#include "tests/support/networked_station.h"

#include "tests/support/await.h"

#include <QString>

#include <array>

namespace okno::tests {

using client::documents::BlobFolder;
using client::sync::RetryPolicy;
using client::sync::Sync;
using domain::RecordKind;

namespace {

/// Soon again: a test has no minutes.
RetryPolicy impatient() {
    return {std::chrono::milliseconds(4), std::chrono::milliseconds(40), [] { return 0.5; }};
}

} // namespace

NetworkedStation::NetworkedStation(RegistryFixture& registry, const std::string& kind,
    const std::string& window, std::optional<int> port)
    : NetworkedStation(registry, registry.enrol(kind, window), port) { }

NetworkedStation::NetworkedStation(
    RegistryFixture& registry, const protocol::Invitation& enrolment, std::optional<int> port)
    : m_registry(registry)
    , m_enrolment(enrolment)
    , m_port(port.value_or(registry.port()))
    , m_station(enrolment.station, enrolment.code, registry.clock().now())
    , m_blobs(BlobFolder::open(m_station.settings().folder / "blobs").value()) {
    start();
}

NetworkedStation::~NetworkedStation() = default;

Result<protocol::SignInResponse> NetworkedStation::signIn(const std::string& login) {
    return signIn(login, m_registry.passwordOf(login));
}

Result<protocol::SignInResponse> NetworkedStation::signIn(
    const std::string& login, const std::string& password) {
    m_login = login;
    if (m_key.empty() && !m_enrolment.enrolmentCode.empty()) {
        const auto enrolled
            = await(m_sync->enrol({m_enrolment.station, m_enrolment.enrolmentCode}));
        if (!enrolled)
            return tl::unexpected(enrolled.error());
        m_key = enrolled->stationKey;
    }
    auto answer = await(m_sync->signIn({login, password, m_enrolment.station, m_key}));
    if (answer && !answer->stationKey.empty())
        m_key = answer->stationKey;
    if (answer)
        m_viewer = {answer->employee.role, answer->employee.department, m_enrolment.kind};
    return answer;
}

void NetworkedStation::enrolAgain(const protocol::Invitation& enrolment) {
    m_enrolment = enrolment;
    m_key.clear();
}

std::unique_ptr<NetworkedStation> NetworkedStation::clone() const {
    auto twin = std::make_unique<NetworkedStation>(m_registry, m_enrolment, m_port);
    twin->m_key = m_key;
    return twin;
}

Result<domain::Command> NetworkedStation::submit(const domain::CommandArgs& args) {
    return m_station.write<domain::Command>([&](client::store::WriteTransaction& transaction) {
        return transaction.submit(args, m_registry.employeeOf(m_login));
    });
}

void NetworkedStation::stop() {
    m_sync.reset();
    m_station.close();
}

void NetworkedStation::start() {
    stop();
    m_station.restart();
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_port);
    m_sync
        = std::make_unique<Sync>(url, m_station.store(), m_blobs, m_station.clock(), impatient());
}

std::string NetworkedStation::differenceOf(RecordKind kind) const {
    for (const std::string& key : m_registry.keysOf(kind)) {
        const auto record = m_registry.find({kind, key});
        const auto seen = record && m_viewer ? domain::seenBy(*m_viewer, *record) : record;
        if (seen != reader().find({kind, key}))
            return protocol::toString(kind) + ' ' + key + " differs";
    }
    return {};
}

bool NetworkedStation::settles() {
    return eventually([this] {
        const auto outbox = reader().outbox();
        return outbox.unsent == 0 && reader().blobsWaiting() == 0
            && differenceOf(RecordKind::office).empty() && differenceOf(RecordKind::ticket).empty()
            && differenceOf(RecordKind::card).empty();
    });
}

std::string NetworkedStation::difference() {
    constexpr std::array kinds{RecordKind::office, RecordKind::calendar, RecordKind::service,
        RecordKind::queryKind, RecordKind::employee, RecordKind::ticket, RecordKind::card};
    for (const RecordKind kind : kinds)
        if (auto found = differenceOf(kind); !found.empty())
            return found;
    if (reader().outbox().unsent > 0)
        return "the outbox is not empty";
    if (reader().blobsWaiting() > 0)
        return "scans have not reached the registry";
    return {};
}

} // namespace okno::tests
