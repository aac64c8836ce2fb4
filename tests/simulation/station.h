// A desk without a window: its real store, its real synchronisation, and a person who does what
// chance tells. Stations are driven from one thread, one step at a time.
#pragma once

#include "client/documents/blob_folder.h"
#include "client/sync/sync_round.h"
#include "tests/simulation/chance.h"
#include "tests/simulation/line.h"
#include "tests/simulation/tally.h"
#include "tests/support/store_fixture.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace okno::simulation {

class Station {
public:
    /// `login` names who works there: of the sample city's staff.
    Station(tests::RegistryFixture& registry, Wire& wire, Tally& tally, const std::string& kind,
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
    /// Its disk with all that lies on it, copied into another computer of the same name, which has
    /// no scanner: what it scans would be lost with it.
    [[nodiscard]] std::unique_ptr<Station> clone();
    /// So many more pages of the database find room on its disk.
    void limitDisk(int pages);
    void freeDisk();
    [[nodiscard]] tests::FakeClock& clock() { return m_station.clock(); }
    /// The version of the protocol that its program speaks.
    void speak(int protocol) { m_line.speak(protocol); }
    /// The session is over; the next exchange begins with a sign-in.
    void signOut() { m_signedIn = false; }
    /// The registry takes its key no more: it must enrol anew.
    [[nodiscard]] bool isLockedOut() const;
    void enrolAnew();

    [[nodiscard]] const client::store::Reader& reader() const { return m_station.reader(); }
    [[nodiscard]] const domain::Employee& person() const { return m_person; }
    [[nodiscard]] const std::string& code() const { return m_enrolment.code; }
    [[nodiscard]] const std::string& kind() const { return m_enrolment.kind; }
    /// Everything that a person here has been told is kept.
    using Given = std::map<domain::CommandId, domain::CommandArgs>;
    [[nodiscard]] const Given& given() const { return m_given; }
    [[nodiscard]] std::vector<domain::Command> unsent() { return m_station.unsent(); }
    /// Numbers that were shown here, by card: they are on paper.
    [[nodiscard]] const std::map<domain::CardId, std::string>& printed() const { return m_printed; }
    [[nodiscard]] const std::string& trouble() const { return m_trouble; }

private:
    Station(const Station& original, protocol::Invitation enrolment);

    void signIn();
    void endRound(const std::optional<protocol::Problem>& problem);
    void setTrouble(const std::string& reason);
    void submit(const domain::CommandArgs& args);
    void keep(const Result<domain::Command>& command);
    [[nodiscard]] Instant now() { return m_station.clock().now(); }
    void registerCard(Chance& chance);
    void attachPages(Chance& chance);
    void correct(Chance& chance);
    void resolve(Chance& chance);
    void decideCase(Chance& chance);
    void issue(Chance& chance);
    void book(Chance& chance);
    [[nodiscard]] std::optional<domain::Card> someCard(Chance& chance) const;
    /// None while the disk is full.
    [[nodiscard]] std::optional<domain::Page> scan();
    void notePrinted();

    tests::RegistryFixture& m_registry;
    Wire& m_wire;
    Tally& m_tally;
    protocol::Invitation m_enrolment;
    std::string m_key;
    domain::Employee m_person;
    tests::Station m_station;
    client::documents::BlobFolder m_blobs;
    Line m_line;
    QObject m_signInContext;
    std::unique_ptr<client::sync::SyncRound> m_round;
    bool m_hasScanner = true;
    bool m_signedIn = false;
    bool m_signingIn = false;
    int m_pages = 0;
    Given m_given;
    std::map<domain::CardId, std::string> m_printed;
    std::string m_trouble; // reason of the last round that failed
};

} // namespace okno::simulation
