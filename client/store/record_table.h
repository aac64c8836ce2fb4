// The records of a station, each with the registry's word and what the station shows. Catalogue
// records (services, calendar, ...) are parsed once and remembered. Used by the writing thread and
// by the Reader, each with its own.
#pragma once

#include "client/store/card_words.h"
#include "client/store/database.h"
#include "common/domain/record.h"
#include "common/protocol/messages.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace okno::client::store {

class RecordTable {
public:
    explicit RecordTable(Database& database);

    [[nodiscard]] std::optional<domain::Record> find(const domain::RecordKey& key) const;
    [[nodiscard]] std::optional<domain::Ticket> ticketAt(const domain::Place& place) const;
    [[nodiscard]] std::vector<domain::Ticket> ticketsHolding(const LocalDate& date) const;
    [[nodiscard]] std::vector<domain::Ticket> ticketsWithoutPlace(const LocalDate& date) const;
    [[nodiscard]] std::vector<domain::Ticket> tickets(
        const LocalDate& date, const std::string& window) const;
    [[nodiscard]] std::vector<domain::Ticket> ticketsOn(const LocalDate& date) const;
    [[nodiscard]] std::optional<domain::Card> cardByNumber(const std::string& number) const;
    /// Catalogue kinds only, by key.
    [[nodiscard]] std::vector<domain::Record> all(domain::RecordKind kind) const;

    /// The registry's version of a record; none of one that the registry has not told.
    [[nodiscard]] std::optional<std::int64_t> version(const domain::RecordKey& key) const;

    /// Shows the record on top of the registry's word, keeping members this program does not know.
    void show(const domain::Record& record);
    /// Shows the registry's word again; a record it has never had disappears.
    void showBase(const domain::RecordKey& key);
    /// The record disappears, whatever the registry or the station said of it.
    void erase(const domain::RecordKey& key);

    void forget(const domain::RecordKey& key) { m_catalogue.erase(key); }
    void forgetAll() { m_catalogue.clear(); }

private:
    struct Row {
        std::int64_t version = 0;
        std::optional<std::string> base{};
        std::optional<std::string> doc{};
    };

    [[nodiscard]] std::optional<Row> read(const domain::RecordKey& key) const;
    void write(const domain::RecordKey& key, const Row& row, const domain::Record& shown);
    [[nodiscard]] std::optional<std::int64_t> cardRow(const std::string& key) const;

    Database& m_database;
    CardWords m_words;
    mutable std::map<domain::RecordKey, domain::Record> m_catalogue;
};

} // namespace okno::client::store
