// A person is sent on, or moved to another time; another window was faster.
#include "tests/client/ui/window_flow.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace okno::client::ui::test {

TEST_F(WindowFlow, sendsThePersonOnFirstAndBackToItself) {
    const auto id = inService("10:20");
    station.press(Qt::Key_F12);
    ASSERT_TRUE(station.shows("transferPanel"));
    EXPECT_FALSE(station.shows("transferTimeField"));
    station.find<ChoiceField>("transferOrderField")->setValue(QStringLiteral("first"));
    station.find<ChoiceField>("transferReturnField")->setValue(QStringLiteral("back"));
    keepPicture("window-transfer");

    station.press(Qt::Key_Return);

    ASSERT_TRUE(reaches(id, TicketState::transferred));
    EXPECT_EQ(station.ticket(id).transfer,
        (domain::Transfer{{}, "1", domain::TransferOrder::first, {}, "3"}));
    EXPECT_TRUE(eventually([this] { return station.shows("callNextButton"); }));
    station.press(Qt::Key_F10);
    EXPECT_TRUE(reaches(id, TicketState::inService));
}

TEST_F(WindowFlow, sendsThePersonToALineAtATime) {
    const auto id = inService("10:20");
    station.press(Qt::Key_F12);
    auto* targets = station.find<QComboBox>("transferTargetCombo");
    for (int i = 0; i < targets->count(); ++i)
        if (targets->itemText(i).startsWith(QString::fromUtf8("Очередь")))
            targets->setCurrentIndex(i);
    auto* orders = station.find<QComboBox>("transferOrderCombo");
    orders->setCurrentIndex(2);
    Q_EMIT orders->activated(2);
    ASSERT_TRUE(station.shows("transferTimeField"));
    station.press(Qt::Key_Return); // no time yet
    EXPECT_EQ(station.find<Field>("transferTimeField")->state(), Field::State::error);
    EXPECT_EQ(station.ticket(id).state, TicketState::inService);
    station.find<QLineEdit>("transferTimeEdit")->setText(QStringLiteral("14:40"));

    station.press(Qt::Key_Return);

    ASSERT_TRUE(reaches(id, TicketState::transferred));
    EXPECT_EQ(station.ticket(id).transfer->line, "collect");
    EXPECT_EQ(station.ticket(id).transfer->at, tests::at("2026-11-23 14:40"));
}

TEST_F(WindowFlow, sendsNobodyToAWindowThatIsClosed) {
    ASSERT_TRUE(station.station().submit(tests::staff::supervisor(),
        domain::SetWindowState{"1", domain::WindowMode::closed, "a short day"}));
    inService("10:20");

    station.press(Qt::Key_F12);

    auto* targets = station.find<QComboBox>("transferTargetCombo");
    const int closed = targets->findText(QStringLiteral("a short day"), Qt::MatchContains);
    ASSERT_GE(closed, 0);
    EXPECT_FALSE(targets->model()->index(closed, 0).flags().testFlag(Qt::ItemIsEnabled));
    EXPECT_NE(targets->currentIndex(), closed);
    EXPECT_TRUE(
        targets->model()->index(targets->currentIndex(), 0).flags().testFlag(Qt::ItemIsEnabled));
    targets->showPopup();
    EXPECT_FALSE(screenshot(*targets->view()->window(), QStringLiteral("window-targets")).isNull());
    targets->hidePopup();
}

TEST_F(WindowFlow, movesACalledTicketToAFreePlace) {
    const auto id = called("10:20");
    station.press(Qt::Key_F12);
    auto* targets = station.find<QComboBox>("transferTargetCombo");
    targets->setCurrentIndex(targets->count() - 1);
    Q_EMIT targets->activated(targets->count() - 1);

    station.press(Qt::Key_Return);

    EXPECT_TRUE(eventually([&] { return station.ticket(id).place.window == "1"; }));
    EXPECT_FALSE(station.ticket(id).transfer);
}

TEST_F(WindowFlow, tellsAtOnceThatAnotherWindowHasTheTicket) {
    const auto visitor = admit("T1-01");
    ASSERT_TRUE(eventually([this] { return !next().reason.isEmpty(); }));
    const auto admitted = station.ticket(visitor);
    station.press(Qt::Key_F5);
    ASSERT_TRUE(reaches(visitor, TicketState::called));
    ASSERT_TRUE(eventually([this] { return station.shows("recallButton"); }));
    ASSERT_TRUE(station.station().confirm({tests::changeOf(admitted)}));

    ASSERT_TRUE(station.station().reject(
        Error{ErrorCode::conflict, "already-called", "1, Синицына Е. П."}));

    ASSERT_TRUE(eventually([this] { return station.shows("noticePanel"); }));
    EXPECT_TRUE(
        station.find<QLabel>("noticeWords")->text().contains(QStringLiteral("1, Синицына Е. П.")));
    EXPECT_TRUE(eventually([this] { return station.shows("callNextButton"); }));
    EXPECT_FALSE(station.shows("undoButton"));
    keepPicture("window-taken");
}

} // namespace okno::client::ui::test
