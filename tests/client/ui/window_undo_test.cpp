// Taking back a call, a start, a finish, a no-show, a postponement.
#include "tests/client/ui/window_flow.h"

namespace okno::client::ui::test {

TEST_F(WindowFlow, takesACallBack) {
    const auto before = station.book("10:20");
    station.press(Qt::Key_F5);
    ASSERT_TRUE(eventually([this] { return station.shows("undoButton"); }));
    keepPicture("window-undo");

    station.press(Qt::Key_F10);

    EXPECT_TRUE(reaches(before.id, before.state));
    EXPECT_TRUE(eventually([this] { return station.shows("callNextButton"); }));
}

TEST_F(WindowFlow, takesAStartAndAFinishBack) {
    const auto id = bookConsultation("10:20");
    station.press(Qt::Key_F5);
    ASSERT_TRUE(eventually([this] { return station.shows("startButton"); }));
    station.press(Qt::Key_F7);
    ASSERT_TRUE(eventually([this] { return !station.shows("startButton"); }));
    station.press(Qt::Key_F10);
    ASSERT_TRUE(reaches(id, TicketState::called));
    ASSERT_TRUE(eventually([this] { return station.shows("startButton"); }));

    station.press(Qt::Key_F8);
    station.press(Qt::Key_F8); // the same key once more takes what is known
    ASSERT_TRUE(reaches(id, TicketState::finished));
    ASSERT_TRUE(eventually([this] { return station.shows("undoButton"); }));
    station.press(Qt::Key_F10);

    EXPECT_TRUE(reaches(id, TicketState::inService));
    EXPECT_TRUE(eventually([this] { return station.shows("finishButton"); }));
}

TEST_F(WindowFlow, takesANoShowAndAPostponementBack) {
    const auto id = called("10:20");
    setTime("2026-11-23 10:26");
    station.press(Qt::Key_F11);
    ASSERT_TRUE(reaches(id, TicketState::noShow));
    ASSERT_TRUE(eventually([this] { return station.shows("undoButton"); }));
    station.press(Qt::Key_F10);
    ASSERT_TRUE(reaches(id, TicketState::called));
    ASSERT_TRUE(eventually([this] { return station.shows("postponeButton"); }));

    station.press(Qt::Key_F9);
    station.press(Qt::Key_Return);
    station.type(QStringLiteral("a paper"));
    station.press(Qt::Key_Return);
    ASSERT_TRUE(reaches(id, TicketState::postponed));
    ASSERT_TRUE(eventually([this] { return station.shows("undoButton"); }));
    station.press(Qt::Key_F10);

    EXPECT_TRUE(reaches(id, TicketState::called));
}

TEST_F(WindowFlow, takesNothingBackThatHasChangedSince) {
    const auto id = called("10:20");
    ASSERT_TRUE(tests::await(station.tickets().start(id)));

    station.press(Qt::Key_F10);

    EXPECT_TRUE(eventually([this] { return station.shows("noticePanel"); }));
    EXPECT_EQ(station.ticket(id).state, TicketState::inService);
}

} // namespace okno::client::ui::test
