#include "client/store/card_indexes.h"

#include <string>
#include <vector>

namespace okno::client::store {

// Without those that belong to the table itself, which have no text.
constexpr auto noteIndexesSql = R"(
    INSERT INTO card_index_waiting (name, sql) SELECT name, sql FROM sqlite_schema
    WHERE type = 'index' AND tbl_name = 'card' AND sql IS NOT NULL)";
constexpr auto waitingIndexesSql = "SELECT name, sql FROM card_index_waiting ORDER BY name";
constexpr auto indexMadeSql = "DELETE FROM card_index_waiting WHERE name = ?";
constexpr auto areIndexesWaitingSql = "SELECT EXISTS (SELECT 1 FROM card_index_waiting)";

void CardIndexes::setAside() {
    m_database.run(noteIndexesSql);
    std::vector<std::string> names;
    {
        Rows rows = m_database.rows(waitingIndexesSql);
        while (rows.next())
            names.push_back(rows.text(0));
    }
    for (const std::string& name : names)
        m_database.exec("DROP INDEX IF EXISTS " + name);
}

bool CardIndexes::areWaiting() const {
    return m_database.integer(areIndexesWaitingSql) != 0;
}

void CardIndexes::makeNext() {
    std::string name;
    std::string sql;
    {
        Rows rows = m_database.rows(waitingIndexesSql);
        if (!rows.next())
            return;
        name = rows.text(0);
        sql = rows.text(1);
    }
    m_database.exec(sql);
    m_database.run(indexMadeSql, {value(name)});
}

} // namespace okno::client::store
