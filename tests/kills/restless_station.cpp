// okno-restless-station INVITATION FOLDER LOGIN EMPLOYEE [settle|steady]: a desk without a window,
// made to be killed. It registers one card after another, connected or not, and says each command's
// id and its page's when the station has promised to keep them. The password comes in
// OKNO_PASSWORD. With "steady" some pages are large, and it says "arrived" every few cards when
// everything has reached the registry. With "settle" it registers nothing, says "settled" when
// everything has, and ends.
#include "client/documents/blob_folder.h"
#include "client/identity/station_key.h"
#include "client/store/store.h"
#include "client/sync/sync.h"
#include "common/protocol/enrolment.h"
#include "tests/support/await.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/need.h"

#include <QCoreApplication>
#include <QTimer>

#include <fstream>
#include <iostream>
#include <iterator>

namespace okno::kills {
namespace {

using client::store::Store;
using client::store::WriteTransaction;
using client::sync::Sync;
using tests::await;
using tests::need;

protocol::Invitation invitationIn(const std::string& path) {
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return need(protocol::parseJson(text).and_then(protocol::invitationFromJson));
}

class RestlessStation {
public:
    RestlessStation(const char* const* arguments)
        : m_invitation(invitationIn(arguments[1]))
        , m_folder(arguments[2])
        , m_login(arguments[3])
        , m_employee(need(domain::EmployeeId::parse(arguments[4])))
        , m_ids(m_clock)
        , m_store(need(
              Store::open({m_folder, m_invitation.station, m_invitation.code}, m_clock, m_ids)))
        , m_blobs(need(client::documents::BlobFolder::open(m_folder / "blobs")))
        , m_sync({QUrl(QString::fromStdString(m_invitation.registry))}, *m_store, m_blobs, m_clock,
              {std::chrono::milliseconds(20), std::chrono::milliseconds(200), {}}) {
        QObject::connect(&m_signIn, &QTimer::timeout, [this] { signIn(); });
        m_signIn.start(std::chrono::milliseconds(100));
        signIn();
    }

    /// A command that the station has promised to keep, and its page of at least that size.
    std::string registerCard(std::size_t pageBytes) {
        auto request = tests::sampleRegistration();
        request.card = m_ids.make<domain::CardId>();
        std::string content = "a page of " + request.card.toString();
        content.resize(std::max(content.size(), pageBytes), '.');
        const auto page = need(m_blobs.store(content));
        request.pages.erase(request.pages.begin() + 1, request.pages.end());
        request.pages.front().blob = page;
        for (auto& [document, query] : request.queries)
            query = m_ids.make<domain::QueryId>();
        const auto command
            = await(m_store->write<domain::Command>([&](WriteTransaction& transaction) {
                  request.provisionalNumber = transaction.nextProvisionalNumber();
                  return transaction.submit(request, m_employee);
              }));
        return need(command).id.toString() + ' ' + page.toString();
    }
    [[nodiscard]] bool knowsTheCity() const {
        return m_store->reader().office() && m_store->reader().service("MU-001")
            && m_store->reader().employee(m_employee);
    }
    /// Until everything has arrived, or nothing more has for a minute.
    [[nodiscard]] bool settles() const {
        std::int64_t before = waiting() + 1;
        while (waiting() < before) {
            before = waiting();
            if (tests::eventually([this] { return isSettled(); }))
                return true;
        }
        return false;
    }
    /// For the one who reads why it did not settle.
    [[nodiscard]] std::string account() const {
        return std::to_string(m_store->reader().outbox().unsent) + " unsent, "
            + std::to_string(m_store->reader().blobsWaiting()) + " files, " + m_sync.state().reason;
    }
    [[nodiscard]] std::int64_t refused() const { return m_store->reader().outbox().refused; }

private:
    [[nodiscard]] std::int64_t waiting() const {
        return m_store->reader().outbox().unsent + m_store->reader().blobsWaiting();
    }
    [[nodiscard]] bool isSettled() const {
        return m_sync.state().connected && m_sync.state().reason.empty() && waiting() == 0;
    }
    void signIn() {
        if (m_sync.state().signedIn || m_isSigningIn)
            return;
        m_isSigningIn = true;
        auto key = client::identity::loadStationKey(m_folder);
        if (!key)
            key = enrol();
        if (key) {
            const auto answer = await(m_sync.signIn(
                {m_login, qgetenv("OKNO_PASSWORD").toStdString(), m_invitation.station, key->key}));
            if (answer && !answer->stationKey.empty())
                need(client::identity::saveStationKey(
                    m_folder, {answer->stationKey, key->enrolmentCode}));
        }
        m_isSigningIn = false;
    }
    std::optional<client::identity::StationKey> enrol() {
        const auto answer = await(m_sync.enrol({m_invitation.station, m_invitation.enrolmentCode}));
        if (!answer)
            return std::nullopt;
        const client::identity::StationKey key{
            answer->stationKey, client::identity::markOfCode(m_invitation.enrolmentCode)};
        need(client::identity::saveStationKey(m_folder, key));
        return key;
    }

    protocol::Invitation m_invitation;
    std::filesystem::path m_folder;
    std::string m_login;
    domain::EmployeeId m_employee;
    SystemClock m_clock;
    UuidV7Source m_ids;
    std::unique_ptr<Store> m_store;
    client::documents::BlobFolder m_blobs;
    Sync m_sync;
    QTimer m_signIn;
    bool m_isSigningIn = false;
};

/// Small ones go into the registry's arrival log, the last one past it.
void registerSteadily(RestlessStation& station) {
    do
        for (const std::size_t pageBytes : {0, 30'000, 0, 400'000, 0, 5'000'000})
            std::cout << station.registerCard(pageBytes) << std::endl;
    while (station.settles() && std::cout << "arrived" << std::endl);
}

} // namespace
} // namespace okno::kills

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    constexpr int leastArguments = 5;
    if (argc < leastArguments)
        return 2;
    try {
        okno::kills::RestlessStation station(argv);
        if (!okno::tests::eventually([&] { return station.knowsTheCity(); }))
            return 1;
        std::cout << "ready" << std::endl;
        if (argc == leastArguments)
            while (true)
                std::cout << station.registerCard(0) << std::endl;
        if (argv[leastArguments] == std::string("steady"))
            okno::kills::registerSteadily(station);
        const bool settled = station.settles();
        std::cout << (settled ? "settled " : "unsettled: " + station.account() + ", refused ")
                  << station.refused() << std::endl;
        return settled ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << std::endl;
        return 1;
    }
}
