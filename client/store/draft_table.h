// Receptions being typed. The writing thread saves them, the Reader opens them again.
#pragma once

#include "client/store/database.h"
#include "client/store/draft.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace okno::client::store {

class DraftTable {
public:
    explicit DraftTable(Database& database);

    void save(const Draft& draft);
    [[nodiscard]] Result<void> addPage(const domain::CardId& card, const domain::Page& page);
    [[nodiscard]] Result<void> updatePage(
        const domain::CardId& card, std::size_t index, const domain::Page& page);
    void remove(const domain::CardId& card);

    [[nodiscard]] std::optional<Draft> find(const domain::CardId& card) const;
    /// Oldest first.
    [[nodiscard]] std::vector<Draft> all() const;

private:
    [[nodiscard]] std::optional<std::int64_t> idOf(const domain::CardId& card) const;
    void saveRows(std::int64_t draft, const std::vector<domain::ChecklistRow>& rows);
    void readFields(std::int64_t id, Draft& draft) const;
    void readRows(std::int64_t id, Draft& draft) const;
    void readPages(std::int64_t id, Draft& draft) const;

    Database& m_database;
};

} // namespace okno::client::store
