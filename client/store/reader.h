// What windows and lists look up while they are painted. Lives on the GUI thread with a read-only
// connection of its own; every call is a small indexed read. Store makes it. A pool thread that has
// much to read makes one for itself.
//
// A database that cannot be read is no answer that a widget could act upon: the call returns
// nothing and Store emits readFailed().
#pragma once

#include "client/store/card_list.h"
#include "client/store/draft.h"
#include "common/basics/local_time.h"
#include "common/domain/commands.h"
#include "common/domain/record.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::store {

/// A command that the registry has refused, with its reason: shown until somebody has read it.
struct RefusedCommand {
    domain::Command command;
    Error error;
    Instant refusedAt;

    bool operator==(const RefusedCommand&) const = default;
};

struct OutboxState {
    std::int64_t unsent = 0; // commands the registry has not confirmed
    std::int64_t refused = 0; // refused and not yet read

    bool operator==(const OutboxState&) const = default;
};

/// ticket(id), card(id), service(code), queryKind(code), employee(id), office() and calendar() are
/// domain::Records'.
class Reader : public domain::Records {
public:
    using Failed = std::function<void(const Error&)>;

    Reader(const std::filesystem::path& database, Failed failed);
    ~Reader() override;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key) const override;
    [[nodiscard]] std::optional<domain::Ticket> ticketAt(const domain::Place& place) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsHolding(const LocalDate& date) const override;
    [[nodiscard]] std::vector<domain::Ticket> ticketsWithoutPlace(
        const LocalDate& date) const override;

    /// Of one window's day, by time; cancelled ones too.
    [[nodiscard]] std::vector<domain::Ticket> tickets(
        const LocalDate& date, const std::string& window) const;
    /// Of all windows, by time, then by window.
    [[nodiscard]] std::vector<domain::Ticket> ticketsOn(const LocalDate& date) const;

    /// By the official or the provisional number, as printed; of several years' the newest.
    [[nodiscard]] std::optional<domain::Card> cardByNumber(const std::string& number) const;
    [[nodiscard]] std::vector<CardSummary> cards(
        const CardFilter& filter, int offset, int limit) const;
    [[nodiscard]] int countCards(const CardFilter& filter) const;

    /// By code.
    [[nodiscard]] std::vector<domain::Service> services() const;
    [[nodiscard]] std::vector<domain::QueryKind> queryKinds() const;
    /// By name.
    [[nodiscard]] std::vector<domain::Employee> employees() const;
    /// The office's own zone; UTC until the office is known. Valid while the Reader lives.
    [[nodiscard]] const TimeZone& zone() const;

    [[nodiscard]] std::optional<Draft> draft(const domain::CardId& card) const;
    /// Oldest first.
    [[nodiscard]] std::vector<Draft> openDrafts() const;

    [[nodiscard]] OutboxState outbox() const;
    /// Oldest first; `at` of each tells how long it waits, Sync::state() whether it is under way.
    [[nodiscard]] std::vector<domain::Command> unsentCommands(int limit) const;
    /// Oldest first.
    [[nodiscard]] std::vector<RefusedCommand> refused() const;
    /// Files of submitted commands that the registry does not hold yet.
    [[nodiscard]] int blobsWaiting() const;

    /// Store says which records have changed: cached ones are read anew.
    void forget(const std::vector<domain::RecordKey>& keys);
    void forgetAll();

private:
    struct Lookup;
    std::unique_ptr<Lookup> m_lookup;
};

} // namespace okno::client::store
