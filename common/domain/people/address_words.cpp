#include "common/domain/people/address_words.h"

#include "common/basics/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace okno::domain {

namespace {

bool isAsciiWord(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Cyrillic letters are the two-byte characters that begin with these.
bool beginsCyrillic(unsigned char c) {
    return c >= 0xD0 && c <= 0xD3;
}

bool beginsWithDigit(const std::string& word) {
    return word.front() >= '0' && word.front() <= '9';
}

} // namespace

std::vector<std::string> wordsIn(const std::string& text) {
    const std::string line = folded(text);
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const auto c = static_cast<unsigned char>(i < line.size() ? line[i] : ' ');
        if (isAsciiWord(c)) {
            word += static_cast<char>(c);
        } else if (beginsCyrillic(c) && i + 1 < line.size()) {
            word.append(line, i, 2);
            ++i;
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    return words;
}

bool isDesignator(const std::string& word) {
    constexpr std::array<std::string_view, 14> designators{
        "г", "ул", "пр", "пер", "пл", "ш", "б", "д", "дом", "к", "корп", "стр", "кв", "оф"};
    return std::find(designators.begin(), designators.end(), word) != designators.end();
}

std::vector<NumberInText> numbersIn(const std::vector<std::string>& words) {
    std::vector<NumberInText> numbers;
    std::string before;
    for (const std::string& word : words) {
        if (isDesignator(word))
            continue;
        if (beginsWithDigit(word) && !before.empty())
            numbers.push_back({before, word});
        before = word;
    }
    return numbers;
}

} // namespace okno::domain
