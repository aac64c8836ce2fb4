#include "client/sound/chime.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace okno::client::sound {

namespace {
constexpr double chimeSeconds = 1.4;
constexpr double loudness = 0.35;
constexpr double fading = 3.2; // per second
constexpr double attackSeconds = 0.008; // a bell that begins at once clicks

struct Note {
    double hertz;
    double from; // seconds
};
constexpr std::array notes{Note{659.26, 0.0}, Note{523.25, 0.45}}; // E5, C5
} // namespace

QByteArray chimeSamples() {
    const auto count = static_cast<int>(chimeSeconds * chimeRate);
    QByteArray samples;
    samples.reserve(count * static_cast<qsizetype>(sizeof(std::int16_t)));
    for (int i = 0; i < count; ++i) {
        const double at = static_cast<double>(i) / chimeRate;
        double level = 0;
        for (const Note& note : notes)
            if (const double since = at - note.from; since >= 0)
                level += std::sin(2 * std::numbers::pi * note.hertz * since)
                    * std::exp(-fading * since) * std::min(1.0, since / attackSeconds);
        const double end = std::min(1.0, (chimeSeconds - at) / 0.1);
        const auto sample = static_cast<std::int16_t>(level * end * loudness * INT16_MAX);
        samples.append(reinterpret_cast<const char*>(&sample), sizeof sample);
    }
    return samples;
}

} // namespace okno::client::sound
