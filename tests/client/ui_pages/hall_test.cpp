#include "client/ui/hall/hall_page.h"

#include "client/ui/controls/two_line_list.h"
#include "client/ui/hall/window_list.h"
#include "client/ui/shell/top_bar.h"
#include "client/ui/statistics/figure_tiles.h"
#include "tests/client/ui_pages/hall_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>

#include <iostream>

namespace okno::client::ui::test {

class LiveView : public HallMorning {
protected:
    void open() {
        page = new HallPage(theme(), {store(), hall, tickets});
        main = window(QStringLiteral("hall"), QStringLiteral("Зал"), page);
        main->topBar().setPerson(QString::fromStdString(employee(domain::Role::supervisor).name),
            QStringLiteral("начальник службы"));
        EXPECT_TRUE(tests::eventually([this] { return windows().model()->rowCount() > 0; }));
    }

    WindowList& windows() { return *find<WindowList>(*main, QStringLiteral("hallWindowList")); }
    TwoLineList& people() { return *find<TwoLineList>(*main, QStringLiteral("hallPersonList")); }
    WindowRow row(const std::string& number) {
        for (int i = 0; i < windows().model()->rowCount(); ++i) {
            const auto one = windows().model()->index(i, 0).data(Qt::UserRole).value<WindowRow>();
            if (one.key == QString::fromStdString(number))
                return one;
        }
        ADD_FAILURE() << "no window " << number;
        return {};
    }
    QString tile(const QString& name) { return find<FigureTile>(*main, name)->figure(); }
    QString words(const QString& label) { return find<QLabel>(*main, label)->text(); }

    HallPage* page = nullptr;
    std::unique_ptr<MainWindow> main;
};

TEST_F(LiveView, tellsWhatEachWindowDoesAndForHowLong) {
    fill();
    open();

    EXPECT_EQ(row("1").chip, QStringLiteral("приём"));
    EXPECT_EQ(row("1").ticket, QStringLiteral("А-101"));
    EXPECT_EQ(row("1").clock, QStringLiteral("12:14"));
    EXPECT_TRUE(row("6").isOver);
    EXPECT_EQ(row("7").chip, QStringLiteral("вызван"));
    EXPECT_EQ(row("7").clock, QStringLiteral("0:52"));
    EXPECT_EQ(row("8").chip, QStringLiteral("перерыв"));
    EXPECT_EQ(row("8").reason, QStringLiteral("перерыв до 10:45"));
    EXPECT_EQ(row("9").chip, QStringLiteral("закрыто"));
    EXPECT_EQ(row("2").chip, QStringLiteral("свободно"));
    EXPECT_FALSE(row("4").note.isEmpty()) << "another than the roster's sits there";
    EXPECT_EQ(tile(QStringLiteral("hallWaitingTile")), QStringLiteral("4"));
    EXPECT_EQ(people().rows().front().role, ChipRole::bad);
}

TEST_F(LiveView, looksRightOnSmallAndLargeScreensInLightAndDark) {
    fill();
    open();

    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)})
        for (const Shade shade : {Shade::light, Shade::dark}) {
            main->resize(size);
            ASSERT_TRUE(theme().apply(shade));
            page->refresh();
            EXPECT_GT(screenshot(*main,
                          QStringLiteral("hall-%1-%2")
                              .arg(size.width())
                              .arg(shade == Shade::light ? QStringLiteral("light")
                                                         : QStringLiteral("dark"))),
                60);
        }
    ASSERT_TRUE(theme().apply(Shade::light, 150));
    EXPECT_GT(screenshot(*main, QStringLiteral("hall-1920-large")), 60);
    ASSERT_TRUE(theme().apply(Shade::light));
}

TEST_F(LiveView, followsTheRecordsAndTheClock) {
    fill();
    open();
    domain::Ticket next = *ticket(7);
    next.state = domain::TicketState::called;
    next.calledAt = morning("10:28", 14);

    put(next);
    EXPECT_TRUE(tests::eventually([this] { return row("2").ticket == QStringLiteral("А-107"); }));

    station.clock().set(morning("10:29", 20));
    EXPECT_TRUE(tests::eventually([this] { return row("2").clock == QStringLiteral("1:06"); }));
    next.place.date = std::chrono::year(2026) / 11 / 24;
    next.state = domain::TicketState::booked;
    put(next);
    EXPECT_TRUE(tests::eventually([this] { return row("2").ticket.isEmpty(); }));
}

TEST_F(LiveView, keepsTheChosenPersonWhileOthersComeAndGo) {
    fill();
    open();
    people().choose(QString::fromStdString(ticket(8)->id.toString()));
    const QString chosen = people().current();

    put(here(booked(90, "1", "10:00"), "10:00"));

    EXPECT_TRUE(tests::eventually([this] { return people().rows().size() == 13; }));
    EXPECT_EQ(people().current(), chosen);
}

TEST_F(LiveView, pausesAWindowWithItsReasonAndOpensItAgain) {
    fill();
    open();
    windows().choose(QStringLiteral("5"));

    press(*main, Qt::Key_F4);
    EXPECT_TRUE(find<QWidget>(*main, QStringLiteral("hallWindowPanel"))->isVisible());
    type(*main, QStringLiteral("сбой сканера"));
    press(*main, Qt::Key_Return);

    ASSERT_TRUE(tests::eventually([this] {
        const auto status = reader().windowStatus("5");
        return status && status->mode == domain::WindowMode::paused;
    }));
    EXPECT_EQ(reader().windowStatus("5")->reason, "сбой сканера");
    ASSERT_TRUE(tests::eventually([this] { return row("5").chip == QStringLiteral("перерыв"); }));
    press(*main, Qt::Key_F4);
    EXPECT_TRUE(tests::eventually(
        [this] { return reader().windowStatus("5")->mode == domain::WindowMode::open; }));
}

TEST_F(LiveView, saysBeforeAWindowClosesWhomThatLeavesWithoutAPlace) {
    fill();
    open();
    windows().choose(QStringLiteral("5"));

    press(*main, Qt::Key_F8);
    EXPECT_TRUE(words(QStringLiteral("hallWindowWords")).startsWith(QStringLiteral("2 талона")));
    EXPECT_GT(screenshot(*main, QStringLiteral("hall-close")), 60);
    press(*main, Qt::Key_Return);
    EXPECT_EQ(reader().windowStatus("5"), std::nullopt) << "a reason is needed";
    type(*main, QStringLiteral("болезнь"));
    press(*main, Qt::Key_Return);

    EXPECT_TRUE(tests::eventually([this] {
        const auto status = reader().windowStatus("5");
        return status && status->mode == domain::WindowMode::closed;
    }));
}

TEST_F(LiveView, sendsWhoIsHereToAnotherWindow) {
    fill();
    open();
    people().choose(QString::fromStdString(ticket(6)->id.toString()));

    press(*main, Qt::Key_F12);
    auto* target = find<QComboBox>(*main, QStringLiteral("transferTargetCombo"));
    target->setCurrentIndex(target->findText(QStringLiteral("Окно 2")));
    press(*main, Qt::Key_Return);

    ASSERT_TRUE(
        tests::eventually([this] { return ticket(6)->state == domain::TicketState::transferred; }));
    EXPECT_EQ(ticket(6)->transfer->window, "2");
}

TEST_F(LiveView, movesWhoIsStillToComeToAFreePlace) {
    fill();
    open();
    people().choose(QString::fromStdString(ticket(10)->id.toString()));

    press(*main, Qt::Key_F12);
    auto* target = find<QComboBox>(*main, QStringLiteral("transferTargetCombo"));
    EXPECT_EQ(target->findText(QStringLiteral("Окно 1")), -1);
    target->setCurrentIndex(0);
    press(*main, Qt::Key_Return);

    EXPECT_TRUE(tests::eventually([this] {
        return ticket(10)->place.window != "2" || ticket(10)->place.start != tests::time("11:20");
    }));
}

/// A look at a hall of a hundred windows and a thousand tickets; the figure is printed.
TEST_F(LiveView, takesMillisecondsInALargeHall) {
    domain::Office large = *reader().office();
    const domain::Window sample = large.windows.front();
    large.roster.clear();
    large.windows.clear();
    for (int i = 1; i <= 100; ++i) {
        domain::Window one = sample;
        one.number = std::to_string(i);
        large.windows.push_back(one);
    }
    std::vector<domain::Record> records{large};
    for (int i = 0; i < 1000; ++i) {
        const auto start = std::chrono::minutes(9 * 60 + 20 * (i / 100));
        domain::Ticket one = booked(1000 + i, std::to_string(1 + i % 100), formatTimeOfDay(start));
        records.emplace_back(i < 500 ? here(one, formatTimeOfDay(start)) : one);
    }
    putAll(records, 2);
    open();
    ASSERT_TRUE(tests::eventually([this] { return people().rows().size() == 1000; }));

    QElapsedTimer timer;
    timer.start();
    constexpr int looks = 50;
    for (int i = 0; i < looks; ++i) {
        station.clock().set(morning("10:30", i));
        page->refresh();
    }
    const double perLook = static_cast<double>(timer.nsecsElapsed()) / 1e6 / looks;

    std::cout << "one look at 100 windows and 1000 tickets: " << perLook << " ms\n";
    RecordProperty("milliseconds", std::to_string(perLook));
    EXPECT_EQ(windows().model()->rowCount(), 100);
}

} // namespace okno::client::ui::test
