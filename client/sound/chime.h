// The two notes before a call, made by computation: no sound file to ship.
#pragma once

#include <QByteArray>

namespace okno::client::sound {

inline constexpr int chimeRate = 44100; // samples a second, one channel

/// 16-bit samples in the machine's byte order.
[[nodiscard]] QByteArray chimeSamples();

} // namespace okno::client::sound
