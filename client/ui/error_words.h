// Sentences for the reasons of errors, by what they are about. error_text.cpp looks them up.
#pragma once

#include <span>
#include <string_view>

namespace okno::client::ui {

/// A reason of an Error, and its sentence in the context "ErrorText".
struct Words {
    std::string_view reason;
    const char* text;
};

[[nodiscard]] std::span<const Words> queueWords();
/// Of places, arrivals and windows; of a ticket that somebody else has dealt with.
[[nodiscard]] std::span<const Words> hallWords();
/// Of roster and hours that cannot work, and what is odd about those that can.
[[nodiscard]] std::span<const Words> scheduleFaultWords();
[[nodiscard]] std::span<const Words> receptionWords();
/// Of cards, their papers and files.
[[nodiscard]] std::span<const Words> caseWords();
/// Of this computer: its disk, data and printers.
[[nodiscard]] std::span<const Words> stationWords();
/// What the registry says of a request as a whole: nothing is lost, and most goes by itself.
[[nodiscard]] std::span<const Words> registryWords();
/// Of signing in, enrolling and locking.
[[nodiscard]] std::span<const Words> accessWords();

} // namespace okno::client::ui
