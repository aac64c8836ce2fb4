// Errors in a clerk's words: what happened, what is safe, what to do next. Every window that shows
// an Error asks here.
#pragma once

#include "common/basics/result.h"
#include "common/domain/queue/ticket.h"

#include <QString>
#include <string>
#include <vector>

namespace okno::client::ui {

/// A whole sentence or two, with the nearest free times where a booking was refused. `subject`
/// names what the error is about (a document, a field) where the sentence has a place for it;
/// without it the error's own detail stands there.
[[nodiscard]] QString errorText(const Error& error, const QString& subject = {});

/// The free places that a refused booking names in their stead; none of any other error.
[[nodiscard]] std::vector<domain::Place> alternatives(const Error& error);
/// "Tuesday, 24 November, 10:40, window 3"
[[nodiscard]] QString freePlaceText(const domain::Place& place);

/// A few words for the line over a field.
[[nodiscard]] QString fieldProblem(const Error& error);

/// The reasons that errorText() has words for; any other is said by its code.
[[nodiscard]] std::vector<std::string> wordedReasons();

} // namespace okno::client::ui
