#include "server/store/card_words.h"

#include "common/basics/text.h"
#include "common/domain/people/address_words.h"

#include <algorithm>

namespace okno::server::store {

namespace {
constexpr std::size_t maxWords = 64; // of a card; a flood of words must not slow everybody's search
constexpr std::size_t maxWordBytes = 64;
constexpr std::size_t nationalDigits = 10;

bool isDigit(unsigned char c) {
    return c >= '0' && c <= '9';
}

bool isAsciiWord(unsigned char c) {
    return (c >= 'a' && c <= 'z') || isDigit(c);
}

/// Those that are kept, in the text's order.
std::vector<std::string> sizedWords(const std::string& text) {
    auto words = domain::wordsIn(text);
    std::erase_if(words, [](const std::string& word) { return word.size() > maxWordBytes; });
    return words;
}

class Words {
public:
    void addAddress(const std::string& address) {
        add(address);
        for (const std::string& word : joinedTyped(address))
            addWord(word);
    }
    void add(const std::string& text) {
        for (const std::string& word : sizedWords(text))
            addWord(word);
    }
    void add(const domain::RegistrationNumber& number) {
        add(toString(number));
        addWord(std::to_string(number.number)); // as people say it, without noughts in front
    }
    void add(const domain::Person& person) {
        add(domain::fullName(person.name));
        addAddress(person.address);
    }
    void add(const domain::SoleTrader& trader) { add(trader.person); }
    void add(const domain::Organisation& organisation) {
        add(organisation.name);
        addAddress(organisation.address);
    }
    void add(const domain::PhoneNumber& phone) {
        const std::string digits = digitsOf(phone.e164());
        addWord(digits.size() > nationalDigits ? digits.substr(digits.size() - nationalDigits)
                                               : digits);
    }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_words); }

private:
    void addWord(const std::string& word) {
        const bool known = std::find(m_words.begin(), m_words.end(), word) != m_words.end();
        if (!known && m_words.size() < maxWords)
            m_words.push_back(word);
    }

    std::vector<std::string> m_words;
};

/// "+7 913 600-14-20", "8 (913) 600 14 20", "9136001420".
std::string phoneIn(const std::string& text) {
    if (text.find_first_not_of("0123456789 +-()") != std::string::npos)
        return {};
    const std::string digits = digitsOf(text);
    const bool prefixed
        = digits.size() == nationalDigits + 1 && (digits.front() == '7' || digits.front() == '8');
    if (!prefixed && digits.size() != nationalDigits)
        return {};
    return digits.substr(digits.size() - nationalDigits);
}

/// From а to я, and one for all other letters.
char latin(unsigned char first, unsigned char second) {
    constexpr std::string_view letters = "abvgdejziiklmnoprstufhcqwwxyxexy";
    const auto code = ((first & 0x1FU) << 6U) | (second & 0x3FU);
    constexpr unsigned firstLetter = 0x430;
    if (code < firstLetter || code >= firstLetter + letters.size())
        return 'x';
    return letters[code - firstLetter];
}
} // namespace

std::vector<std::string> wordsOf(const domain::Card& card) {
    Words words;
    if (card.number)
        words.add(*card.number);
    words.add(card.provisionalNumber);
    if (card.contacts.phone)
        words.add(*card.contacts.phone);
    std::visit([&words](const auto& applicant) { words.add(applicant); }, card.applicant);
    if (card.representative)
        words.add(domain::fullName(card.representative->name));
    for (const auto& [name, text] : card.subject)
        words.add(text);
    return words.take();
}

std::vector<std::string> wordsTyped(const std::string& text) {
    if (std::string phone = phoneIn(text); !phone.empty())
        return {phone};
    Words words;
    words.add(text);
    return words.take();
}

std::vector<std::string> joinedTyped(const std::string& text) {
    std::vector<std::string> joined;
    for (const auto& [before, number] : domain::numbersIn(sizedWords(text)))
        joined.emplace_back(number).append(isDigit(before.front()) ? "x" : "").append(before);
    return joined;
}

std::string indexKey(std::string_view word) {
    std::string key;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const auto c = static_cast<unsigned char>(word[i]);
        if (isAsciiWord(c)) {
            key += static_cast<char>(c);
        } else if (i + 1 < word.size()) {
            key += latin(c, static_cast<unsigned char>(word[i + 1]));
            ++i;
        }
    }
    return key;
}

std::string keyAfter(std::string key) {
    while (!key.empty() && key.back() == 'z')
        key.pop_back();
    if (!key.empty())
        key.back() = key.back() == '9' ? 'a' : static_cast<char>(key.back() + 1);
    return key;
}

} // namespace okno::server::store
