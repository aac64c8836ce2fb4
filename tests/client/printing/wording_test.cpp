#include "client/printing/wording.h"
#include "tests/client/printing/papers.h"

#include <gtest/gtest.h>

namespace okno::client::printing {

using domain::DueDate;
using domain::TermStart;
using domain::TermUnit;

namespace {

std::string explained(DueDate due) {
    return explainDue(due, Words::russian()).toStdString();
}

} // namespace

TEST(ExplainDue, countsWorkingDaysInTheRightForm) {
    DueDate due = test::due();

    EXPECT_EQ(
        explained(due), "14 рабочих дней с 24 ноября; выходные не считаются; срок запросов внутри");
    due.term.value = 1;
    EXPECT_EQ(explained(due).rfind("1 рабочий день с 24 ноября;", 0), 0);
    due.term.value = 22;
    EXPECT_EQ(explained(due).rfind("22 рабочих дня с 24 ноября;", 0), 0);
}

TEST(ExplainDue, tellsThatTheLastDayMoved) {
    DueDate due = test::due();
    due.term = {30, TermUnit::calendarDay};
    due.movedFrom = test::day(2027, 1, 3);

    EXPECT_EQ(explained(due),
        "30 календарных дней с 24 ноября; 3 января — нерабочий день, поэтому срок кончается в "
        "следующий рабочий; срок запросов внутри");
}

TEST(ExplainDue, tellsWhenTheTermStartsOtherwise) {
    DueDate due = test::due();
    due.term = {1, TermUnit::month, TermStart::completePacket, false};

    EXPECT_EQ(explained(due),
        "1 месяц с 24 ноября; считаем со дня полного комплекта документов; ожидание ответов на "
        "запросы в срок не входит");
}

TEST(ExplainDue, ofTheSameDayIsShort) {
    DueDate due = test::due();
    due.term = {0, TermUnit::sameDay};
    EXPECT_EQ(explained(due), "в день обращения");
    due.term = {15, TermUnit::minute};
    EXPECT_EQ(explained(due), "15 минут, при вас");
}

TEST(Words, ofTheInterfaceAreEnglishUntilATranslatorIsInstalled) {
    const Words words;

    EXPECT_EQ(
        explainDue(
            {test::day(2026, 11, 23), {1, TermUnit::sameDay}, test::day(2026, 11, 23), {}}, words)
            .toStdString(),
        "on the day of the request");
}

TEST(Words, takeTheRussianWordingWhereTheEnglishIsMissing) {
    const Words words;

    EXPECT_EQ(words.text({"Заявление", ""}).toStdString(), "Заявление");
    EXPECT_EQ(Words::russian().text({"Заявление", "Application"}).toStdString(), "Заявление");
}

} // namespace okno::client::printing
