// The words by which a card is found: of names, numbers, addresses and the phone. Made when a card
// is written, and again from what the one who searches may see of it.
#pragma once

#include "common/domain/card/card.h"

#include <string>
#include <string_view>
#include <vector>

namespace okno::server::store {

/// Folded, each once: "соколова", "4512" and "004512", "9136001420", "5садовая".
[[nodiscard]] std::vector<std::string> wordsOf(const domain::Card& card);
/// The words that somebody typed; a phone number, however it is grouped, is one word.
[[nodiscard]] std::vector<std::string> wordsTyped(const std::string& text);

/// Of an address the numbers with what stands before them: by "5садовая" and "7x5" cards are found
/// among the many that have the street, and the many that have each number. Cards have them among
/// their words; somebody may type the parts in any order, so what is typed is not demanded joined.
[[nodiscard]] std::vector<std::string> joinedTyped(const std::string& text);

/// The word as the index orders it: small Latin letters and digits, which sort alike under every
/// collation and take half the room. Words that differ may share a key, so what the index finds is
/// compared with the word itself.
[[nodiscard]] std::string indexKey(std::string_view word);
/// The first key after all that begin with this one; empty: there is none.
[[nodiscard]] std::string keyAfter(std::string key);

} // namespace okno::server::store
