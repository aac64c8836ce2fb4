#include "common/basics/named_uuid.h"

#include "common/basics/sha256.h"
#include "common/basics/text.h"

#include <string>

namespace okno {

Uuid uuidOfName(std::string_view name) {
    std::array<std::uint8_t, 16> bytes{};
    const std::string digest = sha256(name).toString();
    (void)fromHex(std::string_view(digest).substr(0, 2 * bytes.size()), bytes);
    bytes[6] = static_cast<std::uint8_t>(0x80 | (bytes[6] & 0x0f));
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    return Uuid(bytes);
}

} // namespace okno
