#include "server/registry/password_policy.h"

#include "common/basics/text.h"
#include "server/registry/secrets.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace okno::server::registry {

namespace {
constexpr std::size_t fewestCharacters = 10;
constexpr std::size_t fewestDifferent = 5;
constexpr int fewestJumps = 3; // places where the next key is not a neighbour of the last

// What stands at the head of every list of leaked passwords; with digits around it, it stays one.
constexpr std::array<std::string_view, 36> commonWords{"password", "passwordpassword", "passw0rd",
    "parol", "пароль", "парольпароль", "admin", "administrator", "админ", "администратор", "qwerty",
    "qwertyqwerty", "йцукен", "welcome", "changeme", "letmein", "iloveyou", "dragon", "monkey",
    "football", "sunshine", "princess", "superman", "master", "secret", "секрет", "okno",
    "oknookno", "окно", "moscow", "москва", "russia", "россия", "omsk", "омск", "любовь"};
constexpr std::array<std::string_view, 8> commonWhole{"1q2w3e4r5t", "1q2w3e4r5t6y", "q1w2e3r4t5",
    "q1w2e3r4t5y6", "1qaz2wsx3edc", "zaq12wsxcde", "qazwsxedcrfv", "p@ssw0rd123"};
constexpr std::array<std::u32string_view, 6> rows{
    U"qwertyuiop", U"asdfghjkl", U"zxcvbnm", U"йцукенгшщзхъ", U"фывапролджэ", U"ячсмитьбю"};

// Characters of well-formed UTF-8.
std::u32string charactersOf(std::string_view text) {
    std::u32string characters;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0U) != 0x80U)
            characters.push_back(value < 0x80U ? value
                    : value < 0xE0U            ? value & 0x1FU
                    : value < 0xF0U            ? value & 0x0FU
                                               : value & 0x07U);
        else if (!characters.empty())
            characters.back() = characters.back() << 6U | (value & 0x3FU);
    }
    return characters;
}

bool areNeighbours(char32_t one, char32_t other) {
    if (one == other || one + 1 == other || other + 1 == one)
        return true;
    return std::any_of(rows.begin(), rows.end(), [&](std::u32string_view row) {
        const auto at = row.find(one);
        const auto next = row.find(other);
        return at != row.npos && next != row.npos && (at + 1 == next || next + 1 == at);
    });
}

bool isSimple(const std::u32string& characters) {
    std::u32string different = characters;
    std::sort(different.begin(), different.end());
    different.erase(std::unique(different.begin(), different.end()), different.end());
    int jumps = 0;
    for (std::size_t index = 1; index < characters.size(); ++index)
        jumps += areNeighbours(characters[index - 1], characters[index]) ? 0 : 1;
    return different.size() < fewestDifferent || jumps < fewestJumps;
}

bool isCommon(const std::string& password) {
    const auto isLetter = [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value >= 0x80U || (value >= 'a' && value <= 'z');
    };
    const auto first = std::find_if(password.begin(), password.end(), isLetter);
    const auto last = std::find_if(password.rbegin(), password.rend(), isLetter).base();
    const std::string_view word
        = first < last ? std::string_view(&*first, static_cast<std::size_t>(last - first)) : "";
    return std::find(commonWords.begin(), commonWords.end(), word) != commonWords.end()
        || std::find(commonWhole.begin(), commonWhole.end(), password) != commonWhole.end();
}

tl::unexpected<Error> weak(const char* why) {
    return failure(ErrorCode::refused, "password-too-weak", why);
}
} // namespace

Result<void> checkPassword(std::string_view password, std::string_view login) {
    if (password.size() > maxPasswordBytes)
        return weak("long");
    if (!isUtf8(password))
        return failure(ErrorCode::invalidInput, "field-malformed", "new_password");
    const std::u32string characters = charactersOf(password);
    if (characters.size() < fewestCharacters)
        return weak("short");
    const std::string plain = folded(password);
    if (const std::string name = folded(login);
        !name.empty() && plain.find(name) != std::string::npos)
        return weak("login");
    if (isCommon(plain))
        return weak("common");
    if (isSimple(charactersOf(plain)))
        return weak("simple");
    return {};
}

} // namespace okno::server::registry
