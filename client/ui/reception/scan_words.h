// The scanner in a clerk's words.
#pragma once

#include "client/scanning/scanner.h"

#include <QString>

namespace okno::client::ui {

/// For the line of state: "Scanner: ready".
[[nodiscard]] QString wordsOf(scanning::Scanner::State state);

/// What stopped the stack, what is safe, what to do: the sheet that was not kept is named.
[[nodiscard]] QString wordsOf(const scanning::ScanFault& fault);

/// "skewed 4°", the name of a separator sheet; empty where nothing was seen. A blank page says so
/// itself.
[[nodiscard]] QString wordsOf(const scanning::PageMark& mark);

} // namespace okno::client::ui
