#include "client/ui/hall/moves_page.h"

#include "client/ui/controls/two_line_list.h"
#include "tests/client/ui_pages/hall_fixture.h"

#include <QAction>
#include <QLabel>

namespace okno::client::ui::test {

class Moves : public HallMorning {
protected:
    /// Window 5 is closed; three people hold tickets of today for it, one of them is here.
    void closeWindowFive() {
        putAll({booked(1, "5", "11:00"), booked(2, "5", "14:00"),
            here(booked(3, "5", "10:40"), "10:20"), booked(4, "4", "11:00"),
            domain::WindowStatus{"5", domain::WindowMode::closed, morning("10:15"),
                employee(domain::Role::supervisor).id, "болезнь"}});
    }

    void open() {
        page = new MovesPage(theme(), {store(), hall, tickets});
        main = window(QStringLiteral("moves"), QStringLiteral("Переносы"), page);
    }

    TwoLineList& stranded() { return *find<TwoLineList>(*main, QStringLiteral("strandedList")); }
    TwoLineList& toPhone() { return *find<TwoLineList>(*main, QStringLiteral("phoneList")); }
    QString notice() { return find<QLabel>(*main, QStringLiteral("movesNoticeWords"))->text(); }
    bool isMovable() { return find<QAction>(*main, QStringLiteral("moveOneAction"))->isEnabled(); }

    MovesPage* page = nullptr;
    std::unique_ptr<MainWindow> main;
};

TEST_F(Moves, areListedWithNamePhoneAndTheNearestPlace) {
    closeWindowFive();
    open();

    ASSERT_TRUE(tests::eventually([this] { return stranded().rows().size() == 3; }));
    const TwoLineRow first = stranded().rows().front();
    EXPECT_EQ(first.chip, QStringLiteral("здесь"));
    EXPECT_TRUE(first.title.contains(QStringLiteral("Соколова Марина")));
    EXPECT_TRUE(first.title.contains(QStringLiteral("913")));
    EXPECT_TRUE(first.note.contains(QStringLiteral("10:40, окно 5")));
    EXPECT_TRUE(first.note.contains(QStringLiteral("10:40, окно 1")));
    EXPECT_GT(screenshot(*main, QStringLiteral("moves")), 50);
}

TEST_F(Moves, ofOneGoesByOnePressAndWhoIsNotHereIsToBePhoned) {
    closeWindowFive();
    open();
    ASSERT_TRUE(tests::eventually([this] { return stranded().rows().size() == 3 && isMovable(); }));
    stranded().choose(QString::fromStdString(ticket(1)->id.toString()));

    press(*main, Qt::Key_F7);

    ASSERT_TRUE(tests::eventually([this] { return toPhone().rows().size() == 1; }));
    EXPECT_EQ(
        ticket(1)->place, (domain::Place{"1", tests::date("2026-11-23"), tests::time("11:00")}));
    EXPECT_TRUE(ticket(1)->flags.contains(domain::TicketFlag::needsPhoneCall));
    EXPECT_TRUE(toPhone().rows().front().note.contains(QStringLiteral("11:00, окно 5")));
    EXPECT_EQ(stranded().rows().size(), 2);

    press(*main, Qt::Key_F6);
    press(*main, Qt::Key_F8);
    EXPECT_TRUE(tests::eventually([this] { return toPhone().rows().empty(); }));
    EXPECT_TRUE(ticket(1)->flags.empty());
}

TEST_F(Moves, ofAllGoByOnePressAndEachKeepsAPlaceOfItsOwn) {
    closeWindowFive();
    open();
    ASSERT_TRUE(tests::eventually([this] { return stranded().rows().size() == 3 && isMovable(); }));

    press(*main, Qt::Key_F7, Qt::ShiftModifier);

    ASSERT_TRUE(tests::eventually([this] { return stranded().rows().empty(); }));
    EXPECT_TRUE(notice().contains(QStringLiteral("3")));
    std::set<domain::Place> places;
    for (const int number : {1, 2, 3, 4}) {
        EXPECT_TRUE(domain::isLive(*ticket(number)));
        places.insert(ticket(number)->place);
    }
    EXPECT_EQ(places.size(), 4U);
    EXPECT_TRUE(tests::eventually([this] { return toPhone().rows().size() == 2; }))
        << "who is here need not be phoned";
    EXPECT_GT(screenshot(*main, QStringLiteral("moves-done")), 50);
}

TEST_F(Moves, thatNobodyCanMakeStayListedAndSayWhy) {
    domain::Ticket collecting = booked(1, "5", "11:00");
    collecting.purpose = domain::Purpose::collect;
    collecting.services.clear();
    collecting.line = "collect";
    putAll({collecting,
        domain::WindowStatus{"5", domain::WindowMode::closed, morning("10:15"),
            employee(domain::Role::supervisor).id, "болезнь"}});
    open();
    ASSERT_TRUE(tests::eventually([this] { return stranded().rows().size() == 1 && isMovable(); }));

    press(*main, Qt::Key_F7);

    ASSERT_TRUE(tests::eventually(
        [this] { return stranded().rows().front().chip == QStringLiteral("не перенесён"); }));
    EXPECT_EQ(ticket(1)->place, collecting.place);
    EXPECT_FALSE(stranded().rows().front().note.isEmpty());
}

TEST_F(Moves, canBeTakenBackForTenSeconds) {
    closeWindowFive();
    open();
    std::function<void()> undo;
    QObject::connect(page, &Page::undoOffered,
        [&](const QString&, int, const std::function<void()>& offered) { undo = offered; });
    ASSERT_TRUE(tests::eventually([this] { return stranded().rows().size() == 3 && isMovable(); }));
    stranded().choose(QString::fromStdString(ticket(1)->id.toString()));
    press(*main, Qt::Key_F7);
    ASSERT_TRUE(tests::eventually([&] { return undo != nullptr; }));

    // Its own place is at a closed window, but it is still nobody else's.
    undo();

    EXPECT_TRUE(tests::eventually(
        [this] { return ticket(1)->place.window == "5" && ticket(1)->flags.empty(); }));
}

} // namespace okno::client::ui::test
