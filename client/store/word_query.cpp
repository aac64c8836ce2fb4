#include "client/store/word_query.h"

#include "common/basics/text.h"
#include "common/domain/people/address_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <set>
#include <sstream>

namespace okno::client::store {

namespace {

using Tokens = std::vector<std::string_view>;

bool hasToken(const std::string& word) {
    return std::any_of(word.begin(), word.end(), [](unsigned char c) {
        return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    });
}

bool isDesignatorOnly(const std::string& typed) {
    const auto words = domain::wordsIn(typed);
    return words.size() == 1 && domain::isDesignator(words.front());
}

/// How many bytes of a letter or digit begin here, 0 where something else does. The signs of the
/// two blocks that part words in Russian texts, as quotes, dashes and the number sign do, are none.
std::size_t letterAt(std::string_view text, std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80)
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ? 1 : 0;
    constexpr unsigned char beginsLatinSign = 0xc2;
    constexpr unsigned char beginsPunctuation = 0xe2;
    if (c == beginsLatinSign || c == beginsPunctuation)
        return 0;
    return std::min<std::size_t>(c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2, text.size() - i);
}

std::size_t signAt(std::string_view text, std::size_t i) {
    const auto c = static_cast<unsigned char>(text[i]);
    return c < 0x80 ? 1 : c >= 0xe0 ? 3 : 2;
}

/// As the index parts a folded text into words.
Tokens tokensOf(std::string_view text) {
    Tokens tokens;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        while (i < text.size()) {
            const std::size_t length = letterAt(text, i);
            if (length == 0)
                break;
            i += length;
        }
        if (i > start)
            tokens.push_back(text.substr(start, i - start));
        else
            i += signAt(text, i);
    }
    return tokens;
}

std::string inQuotes(const std::string& word) {
    return '"' + word + '"';
}

void addTerm(std::string& expression, const std::string& term) {
    expression += (expression.empty() ? "" : " AND ") + term;
}

bool areAt(const Tokens& tokens, std::size_t start, const Tokens& wanted, bool isBeginning) {
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::string_view token = tokens[start + i];
        const bool mayGoOn = isBeginning && i + 1 == wanted.size();
        if (mayGoOn ? !token.starts_with(wanted[i]) : token != wanted[i])
            return false;
    }
    return true;
}

bool followEachOther(const Tokens& tokens, const Tokens& wanted, bool isBeginning) {
    for (std::size_t start = 0; start + wanted.size() <= tokens.size(); ++start)
        if (areAt(tokens, start, wanted, isBeginning))
            return true;
    return false;
}

constexpr std::ptrdiff_t mostBetween = 2; // "д." and "кв.", at most

bool areNear(const Tokens& tokens, std::string_view one, std::string_view other) {
    for (auto first = tokens.begin(); first != tokens.end(); ++first)
        if (*first == one)
            for (auto second = tokens.begin(); second != tokens.end(); ++second)
                if (*second == other && std::abs(second - first) <= mostBetween + 1)
                    return true;
    return false;
}

} // namespace

WordQuery WordQuery::beginnings(const std::string& text) {
    const bool isAddress = !domain::numbersIn(domain::wordsIn(text)).empty();
    WordQuery query;
    std::istringstream words(folded(text));
    for (std::string word; words >> word;) {
        if (!hasToken(word) || (isAddress && isDesignatorOnly(word)))
            continue;
        std::erase(word, '"');
        query.m_phrases.push_back({word, true});
    }
    return query;
}

WordQuery WordQuery::address(const std::string& text) {
    const auto words = domain::wordsIn(text);
    WordQuery query;
    std::set<std::string> beside;
    for (const auto& [before, number] : domain::numbersIn(words)) {
        query.m_pairs.push_back({before, number});
        beside.insert({before, number});
    }
    if (query.m_pairs.empty())
        return query;
    for (const std::string& word : words)
        if (!domain::isDesignator(word) && !beside.contains(word))
            query.m_phrases.push_back({word, false});
    return query;
}

std::string WordQuery::expression() const {
    std::string expression;
    for (const auto& [one, other] : m_pairs)
        addTerm(expression,
            "NEAR(" + inQuotes(one) + ' ' + inQuotes(other) + ", " + std::to_string(mostBetween)
                + ')');
    for (const auto& [text, isBeginning] : m_phrases)
        addTerm(expression, inQuotes(text) + (isBeginning ? "*" : ""));
    return expression;
}

std::string WordQuery::longestWord() const {
    std::string_view longest;
    const auto look = [&longest](std::string_view text) {
        for (const std::string_view token : tokensOf(text))
            if (token.size() > longest.size())
                longest = token;
    };
    for (const auto& [one, other] : m_pairs) {
        look(one);
        look(other);
    }
    for (const Phrase& phrase : m_phrases)
        look(phrase.text);
    return std::string(longest);
}

bool WordQuery::fits(std::string_view words) const {
    const Tokens tokens = tokensOf(words);
    return std::all_of(m_pairs.begin(), m_pairs.end(), [&](const Pair& pair) {
        return areNear(tokens, pair.one, pair.other);
    }) && std::all_of(m_phrases.begin(), m_phrases.end(), [&](const Phrase& phrase) {
        return followEachOther(tokens, tokensOf(phrase.text), phrase.isBeginning);
    });
}

} // namespace okno::client::store
