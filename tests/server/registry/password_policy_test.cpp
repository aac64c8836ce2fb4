#include "server/registry/password_policy.h"

#include "server/registry/secrets.h"

#include <gtest/gtest.h>

namespace okno::tests {

using server::registry::checkPassword;

namespace {
std::string whyWeak(const std::string& password, const std::string& login = "lebedeva") {
    const auto checked = checkPassword(password, login);
    return checked ? "" : checked.error().detail;
}
} // namespace

TEST(PasswordPolicy, takesWhatIsLongAndOnesOwn) {
    for (const char* password : {"correct horse battery", "три кота в шкафу", "Xo7!pqZ4mm",
             "Ольга любит чай", "k7mh-9wpx-3tq4c2"})
        EXPECT_EQ(whyWeak(password), "") << password;
    for (int attempt = 0; attempt < 200; ++attempt)
        EXPECT_EQ(whyWeak(server::registry::newPassword()), "");
}

TEST(PasswordPolicy, countsCharactersAndNotBytes) {
    EXPECT_EQ(whyWeak("кот и мышь"), "");
    EXPECT_EQ(whyWeak("кот и мыш"), "short");
    EXPECT_EQ(whyWeak(""), "short");
    EXPECT_EQ(whyWeak(std::string(2000, 'x')), "long");
}

TEST(PasswordPolicy, refusesTheLoginInAnyCase) {
    EXPECT_EQ(whyWeak("моя Lebedeva 7"), "login");
    EXPECT_EQ(whyWeak("ЛЕБЕДЕВА у окна", "лебедева"), "login");
}

TEST(PasswordPolicy, refusesWhatEverybodyChooses) {
    for (const char* password : {"Password123", "пароль2026", "qwerty123456", "1q2w3e4r5t",
             "!!Admin2026!!", "Администратор1", "йцукен12345", "москва19801980"})
        EXPECT_EQ(whyWeak(password), "common") << password;
}

TEST(PasswordPolicy, refusesRunsAndRepetitions) {
    for (const char* password : {"aaaaaaaaaaaa", "1234567890", "abababababab", "qwertyuiop",
             "фывапролджэ", "абвгдеёжзик", "0987654321aa"})
        EXPECT_EQ(whyWeak(password), "simple") << password;
}

TEST(PasswordPolicy, refusesWhatIsNoText) {
    EXPECT_EQ(checkPassword("\xff\xfe not text", "lebedeva").error().code, ErrorCode::invalidInput);
}

} // namespace okno::tests
