// The station's own counters and its place in the registry's feed.
#pragma once

#include "client/store/database.h"
#include "common/domain/ids.h"

#include <cstdint>
#include <optional>
#include <string>

namespace okno::client::store {

class StationRow {
public:
    explicit StationRow(Database& database);

    /// Makes the row of a new folder; `conflict` "station-differs" in the folder of another one.
    [[nodiscard]] Result<void> claim(const domain::StationId& station);

    [[nodiscard]] std::int64_t takeN();
    void setNextN(std::int64_t n);
    /// The last counter that the registry has decided.
    [[nodiscard]] std::int64_t confirmedN() const;
    /// Never goes back; the next counter lies behind it.
    void confirm(std::int64_t n);
    [[nodiscard]] std::int64_t takeProvisional();
    [[nodiscard]] std::optional<std::string> cursor() const;
    void setCursor(const std::string& cursor);

private:
    Database& m_database;
};

} // namespace okno::client::store
