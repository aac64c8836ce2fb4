// An office's registry in this process, without the wire: the sample city of domain_fixtures.h in a
// temporary folder, and stations that push what their people do.
#pragma once

#include "server/registry/registry.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_database.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace okno::tests {

class Office {
public:
    /// Founded, with the records and the staff of sampleCity(); Monday 23 November 2026, 10:00.
    Office();
    /// A registry that lies in this folder and this database; they stay.
    Office(std::filesystem::path folder, const server::store::Location& database);
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;
    ~Office() = default;

    [[nodiscard]] std::filesystem::path blobs() const { return m_folder / "blobs"; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] server::store::Database& database() { return *m_database; }
    [[nodiscard]] server::registry::Registry& registry() { return *m_registry; }
    [[nodiscard]] FakeClock& clock() { return m_clock; }
    /// A file that a card may name.
    BlobId keep(const std::string& bytes);

    /// Changes the database behind the registry's back.
    void tamper(const std::string& sql);
    template <typename Work> auto read(Work work) {
        using Answer = std::invoke_result_t<Work, const server::store::ReadTransaction&>;
        return *m_database->read([&](const server::store::ReadTransaction& transaction) {
            return Result<Answer>(work(transaction));
        });
    }

private:
    void open(const server::store::Location& database);

    FakeClock m_clock;
    std::optional<TemporaryFolder> m_own; // none: folder and database are somebody else's
    std::filesystem::path m_folder;
    std::unique_ptr<TestDatabase> m_place;
    std::unique_ptr<server::store::Database> m_database;
    std::unique_ptr<server::registry::Registry> m_registry;
};

/// A station of an office and the person at it.
class OfficeStation {
public:
    /// Enrols itself; the number tells stations and what they make apart.
    OfficeStation(Office& office, int number, const domain::Employee& person,
        const std::string& kind = "window");

    /// Pushes it as the station's next command; the registry must take it.
    protocol::CommandOutcome pushed(Office& office, const domain::CommandArgs& args);
    [[nodiscard]] Result<std::vector<protocol::CommandOutcome>> push(
        Office& office, const domain::CommandArgs& args);
    [[nodiscard]] server::registry::Caller caller() const { return m_caller; }

    /// Registers the sample request as a card of its own; its number in the journal.
    domain::CardId registers(Office& office);
    /// Books a ticket that nobody else has at that time of the sample day.
    domain::TicketId books(Office& office, const std::string& start);

    struct Kept {
        domain::Command command;
        protocol::CommandOutcome outcome;
    };
    /// As a station keeps its confirmed commands.
    std::vector<Kept> kept;

private:
    [[nodiscard]] domain::Command next(const domain::CommandArgs& args) const;

    server::registry::Caller m_caller;
    int m_number;
    int m_cards = 0;
};

} // namespace okno::tests
