#include "common/basics/text.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace okno {

TEST(Text, isFoldedForSearch) {
    EXPECT_EQ(folded("СОКОЛОВА  Марина"), "соколова марина");
    EXPECT_EQ(folded("Ёлкин Пётр"), "елкин петр");
    EXPECT_EQ(folded("ёж"), folded("ЕЖ"));
    EXPECT_EQ(folded("OOO «Sibstroy»"), "ooo «sibstroy»");
    EXPECT_EQ(folded("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"), "абвгдежзийклмнопрстуфхцчшщъыьэюя");
    EXPECT_EQ(folded("№ 12/А"), "№ 12/а");
    EXPECT_EQ(folded(""), "");
}

TEST(Text, isFoldedOnce) {
    for (const std::string text : {"Ёлкин", "  A  b ", "Иванов-Петров", "№ 5", "日本"})
        EXPECT_EQ(folded(folded(text)), folded(text)) << text;
}

TEST(Text, foldsAnyBytesWithoutReadingBeyondThem) {
    EXPECT_EQ(folded("\xd0"), "\xd0");
    EXPECT_EQ(folded("\xff\xfe"), "\xff\xfe");
    std::mt19937 random(1); // NOLINT: the same texts at every run
    for (int i = 0; i < 5000; ++i) {
        std::string text(random() % 12, ' ');
        for (char& c : text)
            c = static_cast<char>(random() % 256);
        EXPECT_LE(folded(text).size(), text.size());
        EXPECT_TRUE(!isUtf8(text) || isUtf8(folded(text)));
    }
}

TEST(Text, knowsWellFormedUtf8) {
    for (const std::string text : {"", "abc", "Ёж", "日本", "\xf0\x9f\x99\x82", "\xed\x9f\xbf",
             "\xee\x80\x80", "\xf4\x8f\xbf\xbf"})
        EXPECT_TRUE(isUtf8(text)) << text;
}

TEST(Text, refusesMalformedUtf8) {
    for (const std::string text : {"\x80", "\xc0\xaf", "\xc1\xbf", "\xd0", "\xd0 ", "\xe0\x80\xaf",
             "\xe2\x82", "\xed\xa0\x80", "\xf0\x80\x80\xaf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
             "\xff", "a\xfe"})
        EXPECT_FALSE(isUtf8(text))
            << toHex({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

TEST(Text, isSimplified) {
    EXPECT_EQ(simplified("  a \t\r\n b  "), "a b");
    EXPECT_EQ(simplified(" \n "), "");
    EXPECT_EQ(simplified("Ёж"), "Ёж");
}

TEST(Text, givesItsDigits) {
    EXPECT_EQ(digitsOf("+7 (913) 600-14-20"), "79136001420");
    EXPECT_EQ(digitsOf("ничего"), "");
}

TEST(Hex, goesBothWays) {
    const std::array<std::uint8_t, 4> bytes{0x00, 0x9a, 0xff, 0x10};
    std::array<std::uint8_t, 4> read{};

    EXPECT_EQ(toHex(bytes), "009aff10");
    EXPECT_TRUE(fromHex("009AFf10", read));
    EXPECT_EQ(read, bytes);
    EXPECT_FALSE(fromHex("009aff1", read));
    EXPECT_FALSE(fromHex("009aff1000", read));
    EXPECT_FALSE(fromHex("009aff1g", read));
}

} // namespace okno
