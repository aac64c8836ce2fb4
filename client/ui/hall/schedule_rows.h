// The entries of the schedule as rows, and the faults of a changed one as sentences. GUI thread.
#pragma once

#include "client/ui/hall/hall_rows.h"
#include "client/ui/hall/schedule_words.h"

namespace okno::client::ui {

[[nodiscard]] TwoLineRow dayRow(const domain::DayException& exception, const ScheduleWords& words);
[[nodiscard]] TwoLineRow shiftRow(const domain::Shift& shift, const ScheduleWords& words);

/// What checkOffice() says of an office.
struct Faults {
    const std::vector<domain::OfficeFault>& faults;
    const domain::Office& office;
};
/// One sentence a line, each once.
[[nodiscard]] QString faultWords(const ScheduleWords& words, const Faults& faults);
/// The same without what was there before, which is nobody's news.
[[nodiscard]] QString faultWords(
    const ScheduleWords& words, const Faults& faults, const Faults& before);

} // namespace okno::client::ui
