#include "common/domain/people/address_words.h"

#include <gtest/gtest.h>

namespace okno::tests {
namespace {

using domain::wordsIn;
using Words = std::vector<std::string>;

Words numbered(const std::string& text) {
    Words pairs;
    for (const auto& [before, number] : domain::numbersIn(wordsIn(text)))
        pairs.push_back(std::string(before).append(1, ' ').append(number));
    return pairs;
}

TEST(AddressWords, areFoldedAndPartedByAllElse) {
    EXPECT_EQ(wordsIn("г. Омск, ул.Берёзовая"), (Words{"г", "омск", "ул", "березовая"}));
    EXPECT_EQ(wordsIn("01-12/004512"), (Words{"01", "12", "004512"}));
    EXPECT_TRUE(wordsIn(" «» № - ").empty());
}

TEST(AddressWords, giveEachNumberWhatItIsANumberOf) {
    EXPECT_EQ(numbered("г. Омск, ул. Садовая, д. 5а, кв. 7"), (Words{"садовая 5а", "5а 7"}));
    EXPECT_EQ(numbered("садовая 5-7"), (Words{"садовая 5", "5 7"}));
    EXPECT_TRUE(numbered("Соколова К.").empty());
    EXPECT_TRUE(numbered("д. 5").empty()); // of no street
}

} // namespace
} // namespace okno::tests
