// Numbers that identify people and organisations. A value exists only if its check digits agree.
// Each parse() takes the number as people write it (spaces, hyphens, brackets) and gives
// `invalidInput` with a reason that says whether more digits are awaited or the number is wrong:
// "number-incomplete", "number-too-long", "check-digit-wrong", "characters-wrong"; of an e-mail
// address "address-incomplete", "address-too-long", "characters-wrong".
#pragma once

#include "common/basics/result.h"

#include <compare>
#include <string>
#include <string_view>

namespace okno::domain {

/// Individual insurance account number: 11 digits, the last two a check sum
/// (Pension Fund rules; the sum is not checked up to 001-001-998).
class Snils {
public:
    [[nodiscard]] static Result<Snils> parse(std::string_view text);
    [[nodiscard]] const std::string& digits() const { return m_digits; }
    /// "112-233-445 95"
    [[nodiscard]] std::string toString() const;
    auto operator<=>(const Snils&) const = default;

private:
    explicit Snils(std::string digits);
    std::string m_digits;
};

/// Taxpayer number: 12 digits of a person (two check digits) or 10 of an organisation (one).
class Inn {
public:
    [[nodiscard]] static Result<Inn> parse(std::string_view text);
    [[nodiscard]] const std::string& digits() const { return m_digits; }
    [[nodiscard]] bool isOrganisation() const { return m_digits.size() == 10; }
    auto operator<=>(const Inn&) const = default;

private:
    explicit Inn(std::string digits);
    std::string m_digits;
};

/// State registration number: OGRN of an organisation, 13 digits (the last is the number of the
/// others mod 11 mod 10), or OGRNIP of a sole trader, 15 digits (mod 13 mod 10). The first digit 3
/// is a sole trader's.
class Ogrn {
public:
    [[nodiscard]] static Result<Ogrn> parse(std::string_view text);
    [[nodiscard]] const std::string& digits() const { return m_digits; }
    [[nodiscard]] bool isSoleTrader() const { return m_digits.size() == 15; }
    auto operator<=>(const Ogrn&) const = default;

private:
    explicit Ogrn(std::string digits);
    std::string m_digits;
};

/// A Russian telephone number: ten digits after +7 or 8; a mobile's ten may stand alone.
class PhoneNumber {
public:
    [[nodiscard]] static Result<PhoneNumber> parse(std::string_view text);
    /// "+79136001420", the form that is stored and dialled.
    [[nodiscard]] const std::string& e164() const { return m_e164; }
    /// "+7 913 600-14-20"
    [[nodiscard]] std::string toString() const;
    auto operator<=>(const PhoneNumber&) const = default;

private:
    explicit PhoneNumber(std::string e164);
    std::string m_e164;
};

/// Series and number of a Russian internal passport, ten digits.
class PassportNumber {
public:
    [[nodiscard]] static Result<PassportNumber> parse(std::string_view text);
    [[nodiscard]] const std::string& digits() const { return m_digits; }
    [[nodiscard]] std::string series() const { return m_digits.substr(0, 4); }
    [[nodiscard]] std::string number() const { return m_digits.substr(4); }
    /// "52 14 317805"
    [[nodiscard]] std::string toString() const;
    auto operator<=>(const PassportNumber&) const = default;

private:
    explicit PassportNumber(std::string digits);
    std::string m_digits;
};

/// An address such as name@host.tld; what the mail system makes of it is its own word.
class EmailAddress {
public:
    [[nodiscard]] static Result<EmailAddress> parse(std::string_view text);
    [[nodiscard]] const std::string& text() const { return m_text; }
    auto operator<=>(const EmailAddress&) const = default;

private:
    explicit EmailAddress(std::string text);
    std::string m_text;
};

} // namespace okno::domain
