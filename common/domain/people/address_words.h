// How an address is read by those who look for a card: its words, and the numbers with what they
// are numbers of. Station and registry search alike, so both read it here. Any thread.
#pragma once

#include <string>
#include <vector>

namespace okno::domain {

/// Folded words of Latin and Cyrillic letters and digits, in the text's order; all else parts them.
[[nodiscard]] std::vector<std::string> wordsIn(const std::string& text);

/// "ул", "д", "кв": people leave them out.
[[nodiscard]] bool isDesignator(const std::string& word);

struct NumberInText {
    std::string before; // the street, or the number of the house where this one is of the flat
    std::string number; // begins with a digit
};
/// The numbers that something stands before, designators aside: of "ул. Садовая, д. 5, кв. 7" the 5
/// after "садовая" and the 7 after "5".
[[nodiscard]] std::vector<NumberInText> numbersIn(const std::vector<std::string>& words);

} // namespace okno::domain
