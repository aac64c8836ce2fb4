// A desk without a window: its real store, its real synchronisation, and a person who does what
// chance tells. Stations are driven from one thread, one step at a time.
#pragma once

#include "client/documents/blob_folder.h"
#include "client/sync/sync_round.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/line.h"
#include "tests/support/store_fixture.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace okno::simulation {

class Station {
public:
    /// `login` names who works there: of the sample city's staff.
    Station(tests::RegistryFixture& registry, Wire& wire, const std::string& kind,
        const std::string& window, const std::string& login);
    ~Station();
    Station(const Station&) = delete;
    Station& operator=(const Station&) = delete;

    /// One thing a person does; may be refused, as at a desk.
    void work(Chance& chance);
    /// Begins to exchange with the registry unless that is under way.
    void sync();
    [[nodiscard]] bool isBusy() const { return m_round != nullptr || m_signingIn; }
    /// Nothing waits to go out or to be fetched.
    [[nodiscard]] bool isDone() const;

    /// The program dies and starts again.
    void restart();
    /// Its disk has room for so many pages of the database, or enough when 0.
    void limitDisk(int pages);
    void setClock(Instant now) { m_station.clock().set(now); }
    [[nodiscard]] Instant now() { return m_station.clock().now(); }
    /// Its key is called back: it must enrol anew.
    void enrolAnew();

    [[nodiscard]] const client::store::Reader& reader() const { return m_station.reader(); }
    [[nodiscard]] const domain::Employee& person() const { return m_person; }
    [[nodiscard]] const std::string& code() const { return m_enrolment.code; }
    [[nodiscard]] const std::string& kind() const { return m_enrolment.kind; }
    /// Everything that a person here has been told is kept.
    [[nodiscard]] const std::set<domain::CommandId>& given() const { return m_given; }
    /// Numbers that were shown here, by card: they are on paper.
    [[nodiscard]] const std::map<domain::CardId, std::string>& printed() const { return m_printed; }
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }

private:
    void signIn();
    void endRound(const std::optional<protocol::Problem>& problem);
    void submit(const domain::CommandArgs& args);
    void registerCard(Chance& chance);
    void attachPages(Chance& chance);
    void correct(Chance& chance);
    void resolve(Chance& chance);
    void decideCase(Chance& chance);
    void issue(Chance& chance);
    void book(Chance& chance);
    [[nodiscard]] std::optional<domain::Card> someCard(Chance& chance) const;
    [[nodiscard]] domain::Page scan();
    void notePrinted();

    tests::RegistryFixture& m_registry;
    protocol::Invitation m_enrolment;
    std::string m_key;
    domain::Employee m_person;
    tests::Station m_station;
    client::documents::BlobFolder m_blobs;
    Line m_line;
    QObject m_signInContext;
    std::unique_ptr<client::sync::SyncRound> m_round;
    bool m_signedIn = false;
    bool m_signingIn = false;
    int m_pages = 0;
    std::set<domain::CommandId> m_given;
    std::map<domain::CardId, std::string> m_printed;
    std::string m_trouble; // reason of the last round that failed
};

} // namespace okno::simulation
