#include "client/sound/chime.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace okno::client::sound {
namespace {

std::vector<int> samples() {
    const QByteArray bytes = chimeSamples();
    std::vector<std::int16_t> read(static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t));
    std::memcpy(read.data(), bytes.constData(), read.size() * sizeof(std::int16_t));
    return {read.begin(), read.end()};
}

/// The chime as any player opens it: one channel of 16-bit samples.
QByteArray wave() {
    const QByteArray data = chimeSamples();
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    constexpr quint32 sampleBytes = sizeof(std::int16_t);
    stream.writeRawData("RIFF", 4);
    stream << static_cast<quint32>(36 + data.size());
    stream.writeRawData("WAVEfmt ", 8);
    stream << quint32{16} << quint16{1} << quint16{1} << static_cast<quint32>(chimeRate)
           << static_cast<quint32>(chimeRate) * sampleBytes << static_cast<quint16>(sampleBytes)
           << static_cast<quint16>(sampleBytes * 8);
    stream.writeRawData("data", 4);
    stream << static_cast<quint32>(data.size());
    stream.writeRawData(data.constData(), static_cast<int>(data.size()));
    return bytes;
}

double loudnessOf(const std::vector<int>& chime, double from, double until) {
    double squares = 0;
    const auto first = static_cast<std::size_t>(from * chimeRate);
    const auto last = static_cast<std::size_t>(until * chimeRate);
    for (std::size_t i = first; i < last; ++i)
        squares += static_cast<double>(chime.at(i)) * chime.at(i);
    return std::sqrt(squares / static_cast<double>(last - first)) / INT16_MAX;
}

TEST(Chime, isHeardInBothItsNotes) {
    QFile file(QStringLiteral(OKNO_SOUNDS "/chime.wav"));
    ASSERT_TRUE(QDir().mkpath(QStringLiteral(OKNO_SOUNDS)));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(wave()), wave().size());
    const auto chime = samples();

    EXPECT_GT(loudnessOf(chime, 0.02, 0.2), 0.05); // the first note
    EXPECT_GT(loudnessOf(chime, 0.47, 0.65), 0.05); // the second
}

TEST(Chime, isShortAndLoudEnough) {
    const auto chime = samples();

    EXPECT_GT(chime.size(), chimeRate / 2U);
    EXPECT_LT(chime.size(), 2U * chimeRate);
    EXPECT_GT(*std::ranges::max_element(chime), INT16_MAX / 5);
    EXPECT_LT(*std::ranges::max_element(chime), INT16_MAX * 4 / 5);
}

TEST(Chime, beginsAndEndsWithoutAClick) {
    const auto chime = samples();

    EXPECT_LT(std::abs(chime.front()), INT16_MAX / 100);
    EXPECT_LT(std::abs(chime.back()), INT16_MAX / 100);
    int steepest = 0;
    for (std::size_t i = 1; i < chime.size(); ++i)
        steepest = std::max(steepest, std::abs(chime[i] - chime[i - 1]));
    EXPECT_LT(steepest, INT16_MAX / 10);
}

} // namespace
} // namespace okno::client::sound
