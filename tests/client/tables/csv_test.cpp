#include "client/tables/table.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace okno::client::tables {
namespace {

using std::chrono::seconds;

std::string csv(const QString& text) {
    const QByteArray bytes = csvOf({{}, {QStringLiteral("a")}, {{text}}});
    const QByteArray begin("\xef\xbb\xbf"
                           "a\r\n");
    EXPECT_TRUE(bytes.startsWith(begin));
    EXPECT_TRUE(bytes.endsWith("\r\n"));
    return bytes.mid(begin.size(), bytes.size() - begin.size() - 2).toStdString();
}

TEST(Csv, quotesWhatWouldEndAField) {
    EXPECT_EQ(csv(QStringLiteral("план; выписка")), "\"план; выписка\"");
    EXPECT_EQ(csv(QStringLiteral("ООО \"Ромашка\"")), "\"ООО \"\"Ромашка\"\"\"");
    EXPECT_EQ(csv(QStringLiteral("две\r\nстроки")), "\"две\r\nстроки\"");
    EXPECT_EQ(csv(QStringLiteral("запятая, пробел")), "запятая, пробел");
}

TEST(Csv, letsNoTextBeAFormula) {
    for (const QString& text :
        {QStringLiteral("=1+1"), QStringLiteral("+7 913"), QStringLiteral("-cmd|' /C calc'!A0"),
            QStringLiteral("@SUM(A1)"), QStringLiteral("＝1+1"), QStringLiteral("\t=1")})
        EXPECT_EQ(csv(text), "'" + text.toStdString());
    EXPECT_EQ(csv(QStringLiteral("\r=1")), "\"'\r=1\"");
}

TEST(Csv, writesTimesSharesAndNothing) {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    const QByteArray bytes = csvOf(
        {{}, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")},
            {{7, seconds(3849), Share{0.96477}, std::monostate()},
                {-1, seconds(59), Share{0.9999}, std::monostate()}}});
    QLocale::setDefault(before);

    EXPECT_EQ(bytes.mid(3).toStdString(), "a;b;c;d\r\n7;1:04:09;96,4;\r\n-1;0:00:59;99,9;\r\n");
}

} // namespace
} // namespace okno::client::tables
