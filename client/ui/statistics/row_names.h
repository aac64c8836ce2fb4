// What the rows of a report are called: services by their titles, specialists by their names.
#pragma once

#include "client/store/reader.h"
#include "common/domain/queue/statistics.h"

#include <QString>

#include <string>

namespace okno::client::ui {

class RowNames {
public:
    /// The reader outlives the names.
    explicit RowNames(const store::Reader& reader);

    /// "MU-001 · План участка"
    [[nodiscard]] QString name(domain::Grouping grouping, const std::string& key) const;
    /// For the foot of a bar: "MU-001"
    [[nodiscard]] QString shortName(domain::Grouping grouping, const std::string& key) const;

    /// "By service"
    [[nodiscard]] static QString title(domain::Grouping grouping);

private:
    [[nodiscard]] QString lineName(const std::string& code) const;
    [[nodiscard]] QString specialistName(const std::string& key) const;

    const store::Reader& m_reader;
};

} // namespace okno::client::ui
