#include "common/domain/people/numbers.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <set>

namespace okno::tests {

using namespace domain;

namespace {
template <typename Number> std::string reading(const std::string& text) {
    const Result<Number> number = Number::parse(text);
    return number ? "valid" : number.error().reason;
}

template <typename Number> bool isValid(const std::string& text) {
    return Number::parse(text).has_value();
}

std::string padded(unsigned long long number, int width) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%0*llu", width, number);
    return buffer.data();
}

/// All texts that differ from `digits` in exactly one of the first `count` digits.
std::vector<std::string> withOneDigitChanged(const std::string& digits, std::size_t count) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i)
        for (char digit = '0'; digit <= '9'; ++digit)
            if (digit != digits[i]) {
                texts.push_back(digits);
                texts.back()[i] = digit;
            }
    return texts;
}

/// A number of that many digits whose last `checks` make it valid.
template <typename Number>
std::string completed(const std::string& beginning, int checks, int values) {
    for (int check = 0; check < values; ++check)
        if (std::string text = beginning + padded(static_cast<unsigned>(check), checks);
            isValid<Number>(text))
            return text;
    return {};
}
} // namespace

TEST(SnilsNumber, agreesWithItsCheckSum) {
    EXPECT_EQ(reading<Snils>("112-233-445 95"), "valid");
    EXPECT_EQ(reading<Snils>("11223344595"), "valid");
    EXPECT_EQ(reading<Snils>("112-233-445 96"), "check-digit-wrong");
    EXPECT_EQ(reading<Snils>("087-654-303 00"), "valid"); // a sum of 202: remainder 0
    EXPECT_EQ(Snils::parse("11223344595")->toString(), "112-233-445 95");
}

TEST(SnilsNumber, tellsWhetherMoreIsAwaited) {
    EXPECT_EQ(reading<Snils>(""), "number-incomplete");
    EXPECT_EQ(reading<Snils>("112-233-4"), "number-incomplete");
    EXPECT_EQ(reading<Snils>("112-233-445 951"), "number-too-long");
    EXPECT_EQ(reading<Snils>("112-2З3"), "characters-wrong"); // a Cyrillic letter
}

TEST(SnilsNumber, isNotCheckedUpToTheFirstIssued) {
    EXPECT_EQ(reading<Snils>("001-001-998 77"), "valid");
    EXPECT_EQ(reading<Snils>("001-001-999 77"), "check-digit-wrong");
}

TEST(SnilsNumber, hasOneCheckSumForEveryBeginning) {
    std::mt19937 random(1); // NOLINT: the same numbers at every run
    for (int i = 0; i < 300; ++i) {
        const std::string beginning = padded(1'001'999 + random() % 998'000'000U, 9);
        int valid = 0;
        for (unsigned check = 0; check < 100; ++check)
            valid += isValid<Snils>(beginning + padded(check, 2)) ? 1 : 0;
        EXPECT_EQ(valid, 1) << beginning;
    }
}

TEST(SnilsNumber, noticesEveryWrongDigitThatTheSumTellsApart) {
    std::mt19937 random(2); // NOLINT: the same numbers at every run
    for (int i = 0; i < 300; ++i) {
        const std::string digits
            = completed<Snils>(padded(100'000'000 + random() % 800'000'000U, 9), 2, 100);
        // Sums of 100 and 101 share the check "00" by the rule; no other remainders are mixed up.
        if (digits.ends_with("00"))
            continue;
        for (const std::string& text : withOneDigitChanged(digits, 11))
            EXPECT_FALSE(text.substr(0, 9) > "001001998" && isValid<Snils>(text))
                << digits << ' ' << text;
    }
}

TEST(InnNumber, hasTenOrTwelveDigits) {
    EXPECT_EQ(reading<Inn>("7707083893"), "valid");
    EXPECT_EQ(reading<Inn>("7707083894"), "check-digit-wrong");
    EXPECT_EQ(reading<Inn>("500100732259"), "valid");
    EXPECT_EQ(reading<Inn>("500100732258"), "check-digit-wrong");
    EXPECT_EQ(reading<Inn>("500100732249"), "check-digit-wrong");
    EXPECT_EQ(reading<Inn>("77070838"), "number-incomplete");
    EXPECT_EQ(reading<Inn>("50010073225"), "number-incomplete");
    EXPECT_EQ(reading<Inn>("5001007322590"), "number-too-long");
    EXPECT_TRUE(Inn::parse("7707083893")->isOrganisation());
    EXPECT_FALSE(Inn::parse("500100732259")->isOrganisation());
}

TEST(InnNumber, hasOneCheckForEveryBeginning) {
    std::mt19937 random(3); // NOLINT: the same numbers at every run
    for (int i = 0; i < 300; ++i) {
        const std::string nine = padded(random() % 1'000'000'000U, 9);
        const std::string ten = padded(random() % 1'000'000'000U, 9) + "7";
        int organisations = 0;
        int people = 0;
        for (unsigned check = 0; check < 10; ++check)
            organisations += isValid<Inn>(nine + padded(check, 1)) ? 1 : 0;
        for (unsigned check = 0; check < 100; ++check)
            people += isValid<Inn>(ten + padded(check, 2)) ? 1 : 0;
        EXPECT_EQ(organisations, 1) << nine;
        EXPECT_EQ(people, 1) << ten;
    }
}

TEST(OgrnNumber, isOfAnOrganisationOrASoleTrader) {
    EXPECT_EQ(reading<Ogrn>("1027700132195"), "valid");
    EXPECT_EQ(reading<Ogrn>("1027700132196"), "check-digit-wrong");
    EXPECT_EQ(reading<Ogrn>("304500116000157"), "valid");
    EXPECT_EQ(reading<Ogrn>("304500116000158"), "check-digit-wrong");
    EXPECT_EQ(reading<Ogrn>("10277001321"), "number-incomplete");
    EXPECT_EQ(reading<Ogrn>("3045001160001"), "number-incomplete"); // thirteen of fifteen
    EXPECT_EQ(reading<Ogrn>("102770013219512"), "number-too-long");
    EXPECT_FALSE(Ogrn::parse("1027700132195")->isSoleTrader());
    EXPECT_TRUE(Ogrn::parse("304500116000157")->isSoleTrader());
}

TEST(OgrnNumber, noticesEveryWrongDigitThatTheRemainderTellsApart) {
    std::mt19937_64 random(4); // NOLINT: the same numbers at every run
    const auto check = [](const std::string& digits) {
        // The check digits 0 to 2 stand for two remainders of 13 (0 and 10 of 11): not told apart.
        const std::size_t last = digits.size() - 1;
        const int ambiguous = digits.size() == 13 ? 0 : 2;
        if (digits[last] - '0' <= ambiguous)
            return;
        for (const std::string& text : withOneDigitChanged(digits, last + 1))
            EXPECT_FALSE(text.front() == digits.front() && isValid<Ogrn>(text))
                << digits << ' ' << text;
    };
    for (int i = 0; i < 300; ++i) {
        check(completed<Ogrn>('1' + padded(random() % 100'000'000'000ULL, 11), 1, 10));
        check(completed<Ogrn>('3' + padded(random() % 10'000'000'000'000ULL, 13), 1, 10));
    }
}

TEST(Phone, isReadAsPeopleWriteIt) {
    for (const std::string text :
        {"+7 913 600-14-20", "8 (913) 600-14-20", "89136001420", "79136001420", " +7(913)6001420 ",
            "9136001420", "+7\u00a0913\u00a0600\u201114\u201120"}) {
        const Result<PhoneNumber> number = PhoneNumber::parse(text);
        ASSERT_TRUE(number) << text;
        EXPECT_EQ(number->e164(), "+79136001420");
        EXPECT_EQ(number->toString(), "+7 913 600-14-20");
    }
    EXPECT_EQ(reading<PhoneNumber>("8 (3812) 77-00-00"), "valid");
}

TEST(Phone, tellsWhetherMoreIsAwaited) {
    EXPECT_EQ(reading<PhoneNumber>(""), "number-incomplete");
    EXPECT_EQ(reading<PhoneNumber>("+"), "number-incomplete");
    EXPECT_EQ(reading<PhoneNumber>("8 913 600-14-2"), "number-incomplete");
    EXPECT_EQ(reading<PhoneNumber>("+7 913 600-14-200"), "number-too-long");
    EXPECT_EQ(reading<PhoneNumber>("+49 30 1234567"), "characters-wrong");
    EXPECT_EQ(reading<PhoneNumber>("600-14-20"), "characters-wrong"); // no area code
    EXPECT_EQ(reading<PhoneNumber>("8 913 call me"), "characters-wrong");
    EXPECT_EQ(reading<PhoneNumber>("8+913"), "characters-wrong");
}

TEST(PassportNumbers, haveASeriesAndANumber) {
    const Result<PassportNumber> number = PassportNumber::parse("5214 № 317805");

    ASSERT_TRUE(number);
    EXPECT_EQ(number->toString(), "52 14 317805");
    EXPECT_EQ(number->series(), "5214");
    EXPECT_EQ(number->number(), "317805");
    EXPECT_EQ(reading<PassportNumber>("52 14 31780"), "number-incomplete");
    EXPECT_EQ(reading<PassportNumber>("52 14 3178055"), "number-too-long");
    EXPECT_EQ(reading<PassportNumber>("IV-АН 123456"), "characters-wrong");
}

TEST(Email, hasAHostWithADot) {
    for (const std::string text :
        {"marina@example.ru", "m.s+city@mail.example.com", " a@b.co ", "почта@пример.рф"})
        EXPECT_EQ(reading<EmailAddress>(text), "valid") << text;
    for (const std::string text :
        {"", "marina", "marina@", "marina@example", "marina@example.", "marina@example.r"})
        EXPECT_EQ(reading<EmailAddress>(text), "address-incomplete") << text;
    for (const std::string text : {"@example.ru", "a b@example.ru", "a@b@example.ru", ".a@b.ru",
             "a..b@c.ru", "a@-b.ru", "a@b-.ru", "a@.b.ru", "a@b..ru", "a@b.ru\xff"})
        EXPECT_EQ(reading<EmailAddress>(text), "characters-wrong") << text;
    EXPECT_EQ(reading<EmailAddress>(std::string(65, 'a') + "@example.ru"), "address-too-long");
    EXPECT_EQ(reading<EmailAddress>("a@" + std::string(260, 'b') + ".ru"), "address-too-long");
}

TEST(Numbers, standAnyBytes) {
    std::mt19937 random(5); // NOLINT: the same texts at every run
    int rejected = 0;
    for (int i = 0; i < 2000; ++i) {
        std::string text(random() % 20, ' ');
        for (char& c : text)
            c = static_cast<char>(random() % 256);
        const std::set<std::string> readings{reading<Snils>(text), reading<Inn>(text),
            reading<Ogrn>(text), reading<PhoneNumber>(text), reading<PassportNumber>(text)};
        rejected += readings.contains("valid") ? 0 : 1;
    }
    EXPECT_EQ(rejected, 2000);
}

} // namespace okno::tests
