// How a call is said aloud in Russian: "Талон А семнадцать, окно три". Pure; any thread.
#pragma once

#include <QString>

namespace okno::client::sound {

/// In the nominative: 0 "ноль", 17 "семнадцать", 342 "триста сорок два". Up to 999.
[[nodiscard]] QString spokenNumber(int number);
/// The letter's name: "Бэ", "Эль"; Latin ones as in mathematics. Anything else as it is.
[[nodiscard]] QString spokenLetter(QChar letter);
/// "А-017" is "А семнадцать", "T1-07" is "Тэ один, семь". Four digits and more one by one.
[[nodiscard]] QString spokenSign(const QString& sign);
[[nodiscard]] QString spokenCall(const QString& ticket, const QString& window);

} // namespace okno::client::sound
