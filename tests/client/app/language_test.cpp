#include "client/app/language.h"

#include <QCoreApplication>
#include <QLocale>

#include <gtest/gtest.h>

namespace okno::client::app {
namespace {

class Language : public testing::Test {
protected:
    ~Language() override { setLanguage(*QCoreApplication::instance(), QStringLiteral("ru")); }

    static QString visitorsWords(const char* code) {
        setLanguage(*QCoreApplication::instance(), QLatin1String(code));
        return QCoreApplication::translate("okno::client::ui::TerminalWindow", "Get a ticket");
    }
    static QString staffWords() {
        return QCoreApplication::translate("okno::client::ui::HallTiles", "Waiting now");
    }
};

TEST_F(Language, isOneOfThreeTheOfficesOwnFirst) {
    EXPECT_EQ(languages(),
        QStringList({QStringLiteral("ru"), QStringLiteral("en"), QStringLiteral("kk")}));
}

TEST_F(Language, ofAVisitorFallsBackToRussian) {
    EXPECT_EQ(visitorsWords("ru"), QStringLiteral("Получить талон"));
    EXPECT_EQ(visitorsWords("kk"), QStringLiteral("Талон алу"));
    EXPECT_EQ(staffWords(), QStringLiteral("Ждут сейчас"));
    EXPECT_EQ(QLocale().dayName(1), QStringLiteral("дүйсенбі"));
}

TEST_F(Language, ofTheSourcesFallsBackToItself) {
    EXPECT_EQ(visitorsWords("en"), QStringLiteral("Get a ticket"));
    EXPECT_EQ(staffWords(), QStringLiteral("Waiting now"));
}

} // namespace
} // namespace okno::client::app
