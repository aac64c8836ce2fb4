// Sentences about signing in, enrolling and locking. error_text.cpp looks them up.
#pragma once

#include <span>
#include <string_view>

namespace okno::client::ui {

/// A reason of an Error, and its sentence in the context "ErrorText".
struct Words {
    std::string_view reason;
    const char* text;
};

[[nodiscard]] std::span<const Words> accessWords();

} // namespace okno::client::ui
