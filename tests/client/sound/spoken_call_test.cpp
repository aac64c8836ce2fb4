#include "client/sound/spoken_call.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace okno::client::sound {
namespace {

std::string number(int value) {
    return spokenNumber(value).toStdString();
}

std::string sign(const char16_t* text) {
    return spokenSign(QStringView(text).toString()).toStdString();
}

TEST(SpokenCall, saysTheTicketAndTheWindow) {
    EXPECT_EQ(spokenCall(QStringLiteral("А-017"), QStringLiteral("3")).toStdString(),
        "Талон А семнадцать, окно три.");
    EXPECT_EQ(spokenCall(QStringLiteral("Г-240"), QStringLiteral("12")).toStdString(),
        "Талон Гэ двести сорок, окно двенадцать.");
}

TEST(SpokenCall, countsAsOneCounts) {
    EXPECT_EQ(number(0), "ноль");
    EXPECT_EQ(number(1), "один");
    EXPECT_EQ(number(11), "одиннадцать");
    EXPECT_EQ(number(19), "девятнадцать");
    EXPECT_EQ(number(20), "двадцать");
    EXPECT_EQ(number(42), "сорок два");
    EXPECT_EQ(number(90), "девяносто");
    EXPECT_EQ(number(100), "сто");
    EXPECT_EQ(number(101), "сто один");
    EXPECT_EQ(number(215), "двести пятнадцать");
    EXPECT_EQ(number(340), "триста сорок");
    EXPECT_EQ(number(999), "девятьсот девяносто девять");
}

TEST(SpokenCall, saysEveryNumberDifferently) {
    std::set<std::string> said;
    for (int value = 0; value < 1000; ++value) {
        const std::string words = number(value);
        EXPECT_FALSE(words.empty()) << value;
        EXPECT_EQ(words.find("  "), std::string::npos) << value;
        EXPECT_NE(words.front(), ' ') << value;
        said.insert(words);
    }
    EXPECT_EQ(said.size(), 1000U);
}

TEST(SpokenCall, namesEveryRussianLetterDifferently) {
    std::set<std::string> said;
    for (char16_t letter = u'А'; letter <= u'Я'; ++letter) {
        const std::string name = spokenLetter(QChar(letter)).toStdString();
        EXPECT_EQ(name, spokenLetter(QChar(letter).toLower()).toStdString());
        said.insert(name);
    }
    EXPECT_EQ(said.size(), 32U);
    EXPECT_EQ(spokenLetter(QLatin1Char('T')).toStdString(), "Тэ");
}

TEST(SpokenCall, readsSignsOfOtherShapes) {
    EXPECT_EQ(sign(u"А-017"), "А семнадцать");
    EXPECT_EQ(sign(u"Б000"), "Бэ ноль");
    EXPECT_EQ(sign(u"T1-07"), "Тэ один, семь");
    EXPECT_EQ(sign(u"В-1024"), "Вэ один ноль два четыре");
    EXPECT_EQ(sign(u"3а"), "три А");
    EXPECT_EQ(sign(u""), "");
}

} // namespace
} // namespace okno::client::sound
