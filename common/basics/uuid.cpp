#include "common/basics/uuid.h"

#include "common/basics/text.h"

#include <cstring>

namespace okno {

namespace {
bool isDash(std::size_t position) {
    return position == 8 || position == 13 || position == 18 || position == 23;
}
} // namespace

Result<Uuid> Uuid::parse(std::string_view text) {
    std::string digits;
    if (text.size() == 36) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (isDash(i) != (text[i] == '-'))
                return failure(ErrorCode::invalidInput, "not-an-identifier");
            if (!isDash(i))
                digits.push_back(text[i]);
        }
    }
    std::array<std::uint8_t, 16> bytes{};
    if (digits.size() != 32 || !fromHex(digits, bytes))
        return failure(ErrorCode::invalidInput, "not-an-identifier");
    return Uuid(bytes);
}

std::string Uuid::toString() const {
    std::string text = toHex(m_bytes);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

UuidV7Source::UuidV7Source(const Clock& clock)
    : m_clock(clock) {
    std::random_device entropy;
    std::seed_seq seed{entropy(), entropy(), entropy(), entropy()};
    m_random.seed(seed);
}

Uuid UuidV7Source::next() {
    const std::lock_guard lock(m_mutex);
    const auto sinceEpoch = m_clock.now().time_since_epoch();
    const auto milliseconds = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count());
    if (milliseconds > m_lastMillisecond) {
        m_lastMillisecond = milliseconds;
        m_counter = static_cast<std::uint16_t>(m_random() & 0x7ff);
    } else if (++m_counter > 0xfff) {
        ++m_lastMillisecond;
        m_counter = 0;
    }

    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(m_lastMillisecond >> (8 * (5 - i)));
    bytes[6] = static_cast<std::uint8_t>(0x70 | (m_counter >> 8));
    bytes[7] = static_cast<std::uint8_t>(m_counter & 0xff);
    const std::uint64_t tail = m_random();
    std::memcpy(bytes.data() + 8, &tail, sizeof tail);
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    return Uuid(bytes);
}

} // namespace okno

std::size_t std::hash<okno::Uuid>::operator()(const okno::Uuid& uuid) const noexcept {
    std::uint64_t tail = 0;
    std::memcpy(&tail, uuid.bytes().data() + 8, sizeof tail);
    return std::hash<std::uint64_t>{}(tail);
}
