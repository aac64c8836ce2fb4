#include "common/basics/text.h"

#include <cstddef>
#include <cstring>

namespace okno {

namespace {
int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::uint8_t byteAt(std::string_view text, std::size_t i) {
    return static_cast<std::uint8_t>(text[i]);
}

/// Length of the UTF-8 sequence that starts at i, 0 where it is malformed.
std::size_t sequenceLength(std::string_view text, std::size_t i) {
    const std::uint8_t lead = byteAt(text, i);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > text.size())
        return 0;
    for (std::size_t k = 1; k < length; ++k)
        if ((byteAt(text, i + k) & 0xc0) != 0x80)
            return 0;
    const std::uint8_t second = byteAt(text, i + 1);
    const bool wrong = (lead == 0xe0 && second < 0xa0) || (lead == 0xed && second > 0x9f)
        || (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second > 0x8f);
    return wrong ? 0 : length;
}

constexpr std::size_t bytesAtOnce = 8;

/// Whether so many bytes follow, and all are ASCII.
bool isAsciiBytes(std::string_view text, std::size_t i) {
    if (i + bytesAtOnce > text.size())
        return false;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + i, bytesAtOnce);
    return (bytes & 0x8080808080808080U) == 0;
}

/// As Cyrillic letters are.
bool isTwoByteLetter(std::string_view text, std::size_t i) {
    return i + 1 < text.size() && byteAt(text, i) >= 0xc2 && byteAt(text, i) <= 0xdf
        && (byteAt(text, i + 1) & 0xc0) == 0x80;
}

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

void appendFoldedCyrillic(std::string& out, char32_t letter) {
    if (letter >= 0x410 && letter <= 0x42f)
        letter += 0x20;
    if (letter == 0x401 || letter == 0x451) // Ё ё
        letter = 0x435;
    out.push_back(static_cast<char>(0xc0 | (letter >> 6)));
    out.push_back(static_cast<char>(0x80 | (letter & 0x3f)));
}
} // namespace

std::string toHex(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(bytes.size() * 2, '0');
    char* next = out.data();
    for (const std::uint8_t byte : bytes) {
        *next++ = digits[byte >> 4];
        *next++ = digits[byte & 0xf];
    }
    return out;
}

bool fromHex(std::string_view hex, std::span<std::uint8_t> bytes) {
    if (hex.size() != bytes.size() * 2)
        return false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = hexValue(hex[2 * i]);
        const int low = hexValue(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return false;
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return true;
}

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        if (isAsciiBytes(text, i)) {
            i += bytesAtOnce;
            continue;
        }
        const std::size_t length = isTwoByteLetter(text, i) ? 2 : sequenceLength(text, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

std::string simplified(std::string_view text) {
    std::string out;
    bool gap = false;
    for (const char c : text) {
        if (isSpace(c)) {
            gap = !out.empty();
            continue;
        }
        if (gap)
            out.push_back(' ');
        gap = false;
        out.push_back(c);
    }
    return out;
}

std::string folded(std::string_view text) {
    const std::string source = simplified(text);
    std::string out;
    out.reserve(source.size());
    for (std::size_t i = 0; i < source.size();) {
        const std::uint8_t lead = byteAt(source, i);
        if (lead >= 'A' && lead <= 'Z') {
            out.push_back(static_cast<char>(lead + 0x20));
            ++i;
        } else if ((lead == 0xd0 || lead == 0xd1) && i + 1 < source.size()) {
            const char32_t letter
                = static_cast<char32_t>((lead & 0x1f) << 6 | (byteAt(source, i + 1) & 0x3f));
            appendFoldedCyrillic(out, letter);
            i += 2;
        } else {
            out.push_back(source[i++]);
        }
    }
    return out;
}

std::string digitsOf(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c >= '0' && c <= '9')
            out.push_back(c);
    return out;
}

} // namespace okno
