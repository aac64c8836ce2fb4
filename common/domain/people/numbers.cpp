#include "common/domain/people/numbers.h"

#include "common/basics/text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <initializer_list>
#include <span>

namespace okno::domain {

namespace {
/// What people and the programs they paste from put between digits: space, no-break space, hyphens
/// and dashes.
constexpr std::array<std::string_view, 7> separators{
    " ", "\t", "-", "\u00a0", "\u2011", "\u2013", "\u2014"};

Result<std::string> digitsAlone(
    std::string_view text, std::initializer_list<std::string_view> alsoBetween = {}) {
    std::string digits;
    while (!text.empty()) {
        const auto starts = [&](std::string_view mark) { return text.starts_with(mark); };
        if (text.front() >= '0' && text.front() <= '9') {
            digits.push_back(text.front());
            text.remove_prefix(1);
            continue;
        }
        const auto* mark = std::find_if(separators.begin(), separators.end(), starts);
        if (mark == separators.end()) {
            mark = std::find_if(alsoBetween.begin(), alsoBetween.end(), starts);
            if (mark == alsoBetween.end())
                return failure(ErrorCode::invalidInput, "characters-wrong");
        }
        text.remove_prefix(mark->size());
    }
    return digits;
}

Result<std::string> ofLength(Result<std::string> digits, std::size_t length) {
    if (!digits || digits->size() == length)
        return digits;
    return failure(
        ErrorCode::invalidInput, digits->size() < length ? "number-incomplete" : "number-too-long");
}

int digitAt(std::string_view digits, std::size_t i) {
    return digits[i] - '0';
}

int weightedSum(std::string_view digits, std::span<const int> weights) {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += digitAt(digits, i) * weights[i];
    return sum;
}

tl::unexpected<Error> wrongCheckDigit() {
    return failure(ErrorCode::invalidInput, "check-digit-wrong");
}

bool snilsAgrees(std::string_view digits) {
    constexpr std::string_view lastUnchecked = "001001998";
    if (digits.substr(0, 9) <= lastUnchecked)
        return true;
    constexpr std::array weights{9, 8, 7, 6, 5, 4, 3, 2, 1};
    const int check = weightedSum(digits, weights) % 101 % 100;
    return check == digitAt(digits, 9) * 10 + digitAt(digits, 10);
}

bool innAgrees(std::string_view digits) {
    // One table for all three check digits: each takes its last n weights (Tax Service order
    // MM-3-09/536@ of 2004).
    constexpr std::array weights{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
    const auto agrees = [&](std::size_t position) {
        const std::span<const int> used = std::span(weights).last(position);
        return weightedSum(digits, used) % 11 % 10 == digitAt(digits, position);
    };
    return digits.size() == 10 ? agrees(9) : agrees(10) && agrees(11);
}

bool ogrnAgrees(std::string_view digits) {
    const std::size_t last = digits.size() - 1;
    const int divisor = static_cast<int>(last) - 1; // 11 for 13 digits, 13 for 15
    int remainder = 0;
    for (std::size_t i = 0; i < last; ++i)
        remainder = (remainder * 10 + digitAt(digits, i)) % divisor;
    return remainder % 10 == digitAt(digits, last);
}

bool isHostByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || c == '-';
}

/// The part between dots: not empty, no hyphen at an end.
bool isHostLabel(std::string_view label) {
    return !label.empty() && label.front() != '-' && label.back() != '-'
        && std::all_of(label.begin(), label.end(), isHostByte);
}

bool isLocalByte(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0
        || std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
}
} // namespace

Result<Snils> Snils::parse(std::string_view text) {
    Result<std::string> digits = ofLength(digitsAlone(text), 11);
    if (!digits)
        return tl::unexpected(digits.error());
    if (!snilsAgrees(*digits))
        return wrongCheckDigit();
    return Snils(std::move(*digits));
}

Snils::Snils(std::string digits)
    : m_digits(std::move(digits)) { }

std::string Snils::toString() const {
    return m_digits.substr(0, 3) + '-' + m_digits.substr(3, 3) + '-' + m_digits.substr(6, 3) + ' '
        + m_digits.substr(9);
}

Result<Inn> Inn::parse(std::string_view text) {
    Result<std::string> digits = digitsAlone(text);
    if (digits && digits->size() != 10)
        digits = ofLength(std::move(digits), 12);
    if (!digits)
        return tl::unexpected(digits.error());
    if (!innAgrees(*digits))
        return wrongCheckDigit();
    return Inn(std::move(*digits));
}

Inn::Inn(std::string digits)
    : m_digits(std::move(digits)) { }

Result<Ogrn> Ogrn::parse(std::string_view text) {
    Result<std::string> digits = digitsAlone(text);
    if (!digits)
        return tl::unexpected(digits.error());
    const bool soleTrader = digits->starts_with('3');
    digits = ofLength(std::move(digits), soleTrader ? 15 : 13);
    if (!digits)
        return tl::unexpected(digits.error());
    if (!ogrnAgrees(*digits))
        return wrongCheckDigit();
    return Ogrn(std::move(*digits));
}

Ogrn::Ogrn(std::string digits)
    : m_digits(std::move(digits)) { }

Result<PhoneNumber> PhoneNumber::parse(std::string_view text) {
    const std::string trimmed = simplified(text);
    const std::string_view shown = trimmed;
    const bool international = shown.starts_with('+');
    Result<std::string> digits = digitsAlone(international ? shown.substr(1) : shown, {"(", ")"});
    if (!digits)
        return tl::unexpected(digits.error());
    // Dialled from a mobile list, the number stands without 8: area codes of mobiles start with 9.
    const bool national = !international && digits->starts_with('9');
    const bool prefixed = digits->starts_with('7') || (!international && digits->starts_with('8'));
    if (!digits->empty() && !national && !prefixed)
        return failure(ErrorCode::invalidInput, "characters-wrong");
    digits = ofLength(std::move(digits), national ? 10 : 11);
    if (!digits)
        return tl::unexpected(digits.error());
    return PhoneNumber("+7" + (national ? *digits : digits->substr(1)));
}

PhoneNumber::PhoneNumber(std::string e164)
    : m_e164(std::move(e164)) { }

std::string PhoneNumber::toString() const {
    return "+7 " + m_e164.substr(2, 3) + ' ' + m_e164.substr(5, 3) + '-' + m_e164.substr(8, 2) + '-'
        + m_e164.substr(10);
}

Result<PassportNumber> PassportNumber::parse(std::string_view text) {
    Result<std::string> digits = ofLength(digitsAlone(text, {"№"}), 10);
    if (!digits)
        return tl::unexpected(digits.error());
    return PassportNumber(std::move(*digits));
}

PassportNumber::PassportNumber(std::string digits)
    : m_digits(std::move(digits)) { }

std::string PassportNumber::toString() const {
    return m_digits.substr(0, 2) + ' ' + m_digits.substr(2, 2) + ' ' + m_digits.substr(4);
}

Result<EmailAddress> EmailAddress::parse(std::string_view text) {
    constexpr std::size_t longest = 254; // RFC 5321, 4.5.3.1.3 without the angle brackets
    constexpr std::size_t longestLocal = 64;
    const std::string address = simplified(text);
    const std::size_t at = address.find('@');
    const std::string_view local = std::string_view(address).substr(0, at);
    std::string_view host
        = at == std::string::npos ? std::string_view() : std::string_view(address).substr(at + 1);
    const bool wrong = !isUtf8(address) || !std::all_of(local.begin(), local.end(), isLocalByte)
        || local.starts_with('.') || local.ends_with('.')
        || local.find("..") != std::string_view::npos
        || !std::all_of(host.begin(), host.end(), [](char c) { return c == '.' || isHostByte(c); })
        || host.find("..") != std::string_view::npos || host.starts_with('.')
        || (at == 0 && !address.empty());
    if (wrong)
        return failure(ErrorCode::invalidInput, "characters-wrong");
    if (address.size() > longest || local.size() > longestLocal)
        return failure(ErrorCode::invalidInput, "address-too-long");
    const std::size_t lastDot = host.rfind('.');
    if (lastDot == std::string_view::npos || host.size() - lastDot < 3)
        return failure(ErrorCode::invalidInput, "address-incomplete");
    while (!host.empty()) {
        const std::string_view label = host.substr(0, host.find('.'));
        if (!isHostLabel(label))
            return failure(ErrorCode::invalidInput, "characters-wrong");
        host.remove_prefix(std::min(host.size(), label.size() + 1));
    }
    return EmailAddress(address);
}

EmailAddress::EmailAddress(std::string text)
    : m_text(std::move(text)) { }

} // namespace okno::domain
