// What stands in the columns of a report: on the screen and in the file alike.
#pragma once

#include "client/tables/table.h"
#include "common/domain/queue/statistics.h"

#include <QString>

#include <functional>
#include <vector>

namespace okno::client::ui {

struct FigureColumn {
    QString group; // over several columns; may be empty
    QString title;
    QString explanation;
    std::function<tables::Cell(const domain::Figures&)> cell;
};

/// All but the first, which holds the names of the rows.
[[nodiscard]] std::vector<FigureColumn> figureColumns();

/// "4:09", "1:04:09": minutes and seconds as a clock counts them.
[[nodiscard]] QString clockText(std::chrono::seconds time);
/// As a person reads it; a dash for what is not there.
[[nodiscard]] QString cellText(const tables::Cell& cell);
/// The greater comes later; what is not there comes first.
[[nodiscard]] double cellOrder(const tables::Cell& cell);
/// Nothing where there are no times.
[[nodiscard]] tables::Cell timeCell(const domain::Times& times, std::chrono::seconds time);
/// Of the waits; nothing where nobody has waited.
[[nodiscard]] tables::Cell shareWithinLimit(const domain::Figures& figures);

} // namespace okno::client::ui
