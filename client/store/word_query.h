// What a person looks for among the words of cards, as the search's index is asked for it and as
// words are looked through that wait for the index. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okno::client::store {

class WordQuery {
public:
    /// Cards with words that begin as those of `text` do. Of an address designators are left out.
    [[nodiscard]] static WordQuery beginnings(const std::string& text);
    /// Cards with the whole words of `text`, and each number beside the word it belongs to, as the
    /// house is beside the street: a fraction of the work where there are a million cards. Empty
    /// when the text has no such number.
    [[nodiscard]] static WordQuery address(const std::string& text);

    /// Nothing is looked for.
    [[nodiscard]] bool isEmpty() const { return m_phrases.empty() && m_pairs.empty(); }
    /// For FTS5.
    [[nodiscard]] std::string expression() const;
    /// Stands in the words of every card that fits; empty when nothing does.
    [[nodiscard]] std::string longestWord() const;
    /// Whether a card with these folded words is among those that the expression finds.
    [[nodiscard]] bool fits(std::string_view words) const;

private:
    /// A word as it was typed; where signs part it, its parts follow each other.
    struct Phrase {
        std::string text;
        bool isBeginning;
    };
    /// With a designator or two between them at most.
    struct Pair {
        std::string one;
        std::string other;
    };

    std::vector<Pair> m_pairs;
    std::vector<Phrase> m_phrases;
};

} // namespace okno::client::store
