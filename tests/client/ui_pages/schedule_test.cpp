#include "client/ui/hall/schedule_page.h"

#include "client/ui/controls/two_line_list.h"
#include "client/ui/hall/schedule_text.h"
#include "tests/client/ui_pages/hall_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace okno::client::ui::test {

TEST(ScheduleText, readsHoursAsPeopleTypeThem) {
    EXPECT_EQ(hoursText(*parseHours(QStringLiteral("9-13, 14:00 – 18:30"))),
        QStringLiteral("09:00–13:00, 14:00–18:30"));
    EXPECT_TRUE(parseHours(QString())->empty());
    EXPECT_FALSE(parseHours(QStringLiteral("с утра")));
    EXPECT_FALSE(parseHours(QStringLiteral("9")));
    EXPECT_FALSE(parseHours(QStringLiteral("9-25")));
}

TEST(ScheduleText, readsWindowsAndDates) {
    EXPECT_EQ(parseList(QStringLiteral(" 1,3  10")), (std::vector<std::string>{"1", "3", "10"}));
    EXPECT_EQ(parseDateText(QStringLiteral("1.12.2026")), tests::date("2026-12-01"));
    EXPECT_FALSE(parseDateText(QStringLiteral("31.02.2027")));
    EXPECT_EQ(datesText(*parseDates(QStringLiteral("01.12.2026, 31.12.2026"))),
        QStringLiteral("01.12.2026, 31.12.2026"));
}

class Scheduling : public HallMorning {
protected:
    void open() {
        page = new SchedulePage(theme(), {store(), hall});
        main = window(QStringLiteral("schedule"), QStringLiteral("Расписание"), page);
    }

    void fill(const QString& edit, const QString& text) {
        auto* editor = find<QLineEdit>(*main, edit + QStringLiteral("Edit"));
        editor->setFocus();
        editor->selectAll();
        type(*main, text);
    }
    QString label(const QString& name) { return find<QLabel>(*main, name)->text(); }
    QAction& saving() { return *find<QAction>(*main, QStringLiteral("saveEntryAction")); }
    TwoLineList& touched() { return *find<TwoLineList>(*main, QStringLiteral("touchedList")); }
    bool canSave() {
        return tests::eventually([this] { return saving().isEnabled(); });
    }
    std::size_t countDays() const { return reader().office()->exceptions.size(); }

    SchedulePage* page = nullptr;
    std::unique_ptr<MainWindow> main;
};

TEST_F(Scheduling, tellsWhoIsTouchedBeforeADayIsShortened) {
    putAll({booked(1, "3", "11:00", 24), booked(2, "3", "15:00", 24), booked(3, "1", "16:00", 24)});
    const std::size_t before = countDays();
    open();

    press(*main, Qt::Key_F7);
    fill(QStringLiteral("dayDate"), QStringLiteral("24.11.2026"));
    fill(QStringLiteral("dayHours"), QStringLiteral("9-13"));
    fill(QStringLiteral("dayNote"), QStringLiteral("авария отопления"));
    ASSERT_TRUE(canSave());

    EXPECT_EQ(touched().rows().size(), 2);
    EXPECT_TRUE(saving().text().contains(QStringLiteral("2 талона")));
    EXPECT_EQ(countDays(), before) << "nothing is changed before it is confirmed";
    EXPECT_GT(screenshot(*main, QStringLiteral("schedule-day")), 60);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(tests::eventually([&] { return countDays() == before + 1; }));
    EXPECT_TRUE(tests::eventually([this] {
        return label(QStringLiteral("scheduleNoticeWords")).contains(QStringLiteral("2 талона"));
    }));
}

TEST_F(Scheduling, refusesHoursThatCannotWorkInPlainWords) {
    open();
    press(*main, Qt::Key_F7);
    fill(QStringLiteral("dayDate"), QStringLiteral("24.11.2026"));
    fill(QStringLiteral("dayWindows"), QStringLiteral("3, 99"));
    fill(QStringLiteral("dayHours"), QStringLiteral("13:00–9:00"));

    ASSERT_TRUE(tests::eventually([this] {
        return label(QStringLiteral("scheduleFaultsLabel"))
            .contains(QStringLiteral("раньше, чем начинается"));
    }));
    EXPECT_TRUE(label(QStringLiteral("scheduleFaultsLabel"))
                    .contains(QStringLiteral("Такого окна в зале нет")));
    EXPECT_FALSE(saving().isEnabled());
    EXPECT_GT(screenshot(*main, QStringLiteral("schedule-refused")), 60);
}

TEST_F(Scheduling, warnsOfATailAndLetsItBeAccepted) {
    domain::Office plain = *reader().office();
    plain.roster.clear();
    plain.exceptions.clear();
    putAll({plain}, 2);
    open();

    press(*main, Qt::Key_F7, Qt::ShiftModifier);
    auto* window = find<QComboBox>(*main, QStringLiteral("shiftWindowCombo"));
    window->setCurrentIndex(window->findText(QStringLiteral("6")));
    auto* person = find<QComboBox>(*main, QStringLiteral("shiftEmployeeCombo"));
    person->setCurrentIndex(person->findData(QStringLiteral("galkina")));
    for (const char* toggle : {"shiftLineMunicipalToggle", "shiftPurpose0Toggle",
             "shiftWeekday1Toggle", "shiftWeekday2Toggle"})
        find<QPushButton>(*main, QLatin1String(toggle))->click();
    fill(QStringLiteral("shiftHours"), QStringLiteral("9:00–12:30"));
    ASSERT_TRUE(canSave());

    EXPECT_TRUE(label(QStringLiteral("scheduleWarningsLabel")).contains(QStringLiteral("10 мин")));
    EXPECT_GT(screenshot(*main, QStringLiteral("schedule-shift")), 60);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(tests::eventually([this] { return reader().office()->roster.size() == 1; }));
    const domain::Shift shift = reader().office()->roster.front();
    EXPECT_EQ(shift.employee, "galkina");
    EXPECT_EQ(shift.weekdays, (std::vector{1, 2}));
    EXPECT_EQ(shift.purposes, std::vector{domain::Purpose::submit});
}

TEST_F(Scheduling, removesAnEntryAfterShowingWhatFollowsAndTakesItBack) {
    domain::Office extended = *reader().office();
    extended.roster.clear();
    extended.exceptions = {{tests::date("2026-11-28"), {},
        {{tests::time("10:00"), tests::time("14:00")}}, "рабочая суббота"}};
    putAll({extended}, 2);
    putAll({booked(1, "3", "10:20", 28)});
    open();
    std::function<void()> undo;
    QObject::connect(page, &Page::undoOffered,
        [&](const QString&, int, const std::function<void()>& offered) { undo = offered; });
    press(*main, Qt::Key_Down);
    find<TwoLineList>(*main, QStringLiteral("scheduleDayList"))->setCurrentIndex({});
    press(*main, Qt::Key_Down);

    press(*main, Qt::Key_F8);
    ASSERT_TRUE(canSave());
    EXPECT_EQ(touched().rows().size(), 1);
    EXPECT_EQ(countDays(), 1U);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(tests::eventually([this] { return countDays() == 0; }));
    ASSERT_TRUE(tests::eventually([&] { return undo != nullptr; }));
    undo();
    EXPECT_TRUE(tests::eventually([this] { return countDays() == 1; }));
}

TEST_F(Scheduling, looksRightOnASmallScreenAndInTheDark) {
    open();
    main->resize(1366, 768);
    EXPECT_GT(screenshot(*main, QStringLiteral("schedule-small")), 60);
    press(*main, Qt::Key_F7, Qt::ShiftModifier);
    ASSERT_TRUE(theme().apply(Shade::dark));
    EXPECT_GT(screenshot(*main, QStringLiteral("schedule-dark")), 60);
    ASSERT_TRUE(theme().apply(Shade::light));
}

} // namespace okno::client::ui::test
