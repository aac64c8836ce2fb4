// The words of the state line: what is connected, what the scanner does, in whose hands the station
// is.
#pragma once

#include "client/ui/shell/state_line.h"
#include "common/domain/people/employee.h"

#include <QString>
#include <string>

namespace okno::client::ui {

struct StateWords {
    QString words;
    StateLine::Health health;
};

/// `reason` of the last failure, empty while all is well. Away is no error: the work goes on.
[[nodiscard]] StateWords connectionWords(bool connected, const std::string& reason);
/// What holds up everything that waits here although the registry answers, in a sentence or two;
/// empty while nothing does.
[[nodiscard]] QString troubleWords(const std::string& reason);
/// "Window 3 · specialist"
[[nodiscard]] QString placeWords(const domain::Employee& employee, const std::string& window);
enum class PageKind { reception, cards, issuing, queue, statistics, hall, moves, schedule };
[[nodiscard]] QString pageTitle(PageKind kind);
/// While the clock is moved for training the title says so.
[[nodiscard]] QString windowTitle(const QString& station, bool training);

} // namespace okno::client::ui
