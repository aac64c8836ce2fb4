// How the applicant's fields are judged while they are typed, and how a right text is written.
#pragma once

#include "client/ui/reception/applicant_form.h"
#include "common/basics/local_time.h"

namespace okno::client::ui {

/// "17.06.2014" of a date however it was typed; what is none stays as it is.
[[nodiscard]] QString writtenDate(const QString& text);

/// `today` bounds dates; asked at every check.
[[nodiscard]] FieldRules fieldRules(std::function<LocalDate()> today);

} // namespace okno::client::ui
