// Who is next, calls, pauses, the end of a visit.
#include "client/ui/reception/now_served.h"
#include "client/ui/reception/visit_words.h"
#include "tests/client/ui/window_flow.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace okno::client::ui::test {

TEST_F(WindowFlow, notesWhoHasCome) {
    const auto id = station.book("10:40").id;
    auto* list = station.find<QListView>("ticketList");
    ASSERT_NE(list, nullptr);
    ASSERT_TRUE(eventually([list] { return list->model()->rowCount() > 0; }));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        station.press(Qt::Key_F5, Qt::ShiftModifier);
    }

    EXPECT_TRUE(reaches(id, TicketState::arrived));
    EXPECT_TRUE(station.ticket(id).arrivedAt);
}

TEST_F(WindowFlow, namesWhoIsNextAndWhyBeforeTheCall) {
    station.book("10:20");
    setTime("2026-11-23 10:20");

    ASSERT_TRUE(
        eventually([this] { return next().reason == reasonWords(domain::CallReason::inTurn); }));

    EXPECT_TRUE(next().ticket.contains(QString::fromUtf8("А-0")));
    EXPECT_FALSE(next().limit.isEmpty()); // nobody has seen the person yet
    EXPECT_FALSE(next().breached);
    keepPicture("window-next");
}

TEST_F(WindowFlow, showsInRedWhoWaitsLongerThanTheLawAllows) {
    admit("T1-01");
    setTime("2026-11-23 10:40");
    ASSERT_TRUE(tests::await(station.tickets().markPrinted(admit("T1-02"), true)));

    ASSERT_TRUE(eventually([this] { return next().breached; }));

    EXPECT_EQ(next().reason, reasonWords(domain::CallReason::longWait));
    keepPicture("window-breach");
}

TEST_F(WindowFlow, namesOnlyItsOwnPeopleWithoutTheNetwork) {
    admit("T1-01");
    ASSERT_TRUE(eventually([this] { return next().ticket.contains(QStringLiteral("T1-01")); }));

    EXPECT_GT(freeTimesShown(), 0);
    station.tickets().setConnected(false);

    EXPECT_EQ(freeTimesShown(), 0); // it holds no lease
    EXPECT_TRUE(eventually([this] { return !next().ticket.contains(QStringLiteral("T1-01")); }));
    EXPECT_FALSE(next().reason.isEmpty()); // says that the network is away
    keepPicture("window-alone");
}

TEST_F(WindowFlow, callsOnePersonWhenTheKeyIsPressedTwice) {
    const auto first = admit("T1-01");
    const auto second = admit("T1-02");
    ASSERT_TRUE(eventually([this] { return !next().reason.isEmpty(); }));

    station.press(Qt::Key_F5);
    station.press(Qt::Key_F5);

    ASSERT_TRUE(reaches(first, TicketState::called));
    EXPECT_TRUE(eventually([this] { return station.shows("recallButton"); }));
    EXPECT_EQ(station.ticket(first).calls, 1);
    EXPECT_EQ(station.ticket(second).state, TicketState::arrived);
}

TEST_F(WindowFlow, callsWhoeverItNamedAndKeepsTheReason) {
    const auto visitor = admit("T1-01");
    ASSERT_TRUE(eventually([this] { return !next().reason.isEmpty(); }));

    station.press(Qt::Key_F5);

    ASSERT_TRUE(reaches(visitor, TicketState::called));
    EXPECT_EQ(station.ticket(visitor).reason, domain::CallReason::unbooked);
    EXPECT_EQ(domain::windowOf(station.ticket(visitor)), "3");
    EXPECT_TRUE(eventually([this] { return station.shows("recallButton"); }));
}

TEST_F(WindowFlow, countsFromTheCallThenFromTheStart) {
    called("10:20");
    auto* served = station.find<NowServed>("nowServed");
    EXPECT_FALSE(served->clock().inService);
    EXPECT_FALSE(served->clock().breached);
    setTime("2026-11-23 10:30");
    ASSERT_TRUE(eventually([served] { return served->clock().breached; }));
    EXPECT_EQ(served->clock().seconds, 12 * 60);
    keepPicture("window-called-late");

    station.press(Qt::Key_F7);

    ASSERT_TRUE(eventually([served] { return served->clock().inService; }));
    EXPECT_EQ(served->clock().seconds, 0);
    setTime("2026-11-23 10:51");
    EXPECT_TRUE(eventually([served] { return served->clock().breached; }));
    keepPicture("window-service-late");
}

TEST_F(WindowFlow, showsTheButtonsOfTheState) {
    EXPECT_TRUE(station.shows("callNextButton"));
    EXPECT_TRUE(station.shows("pauseButton"));
    EXPECT_FALSE(station.shows("recallButton"));
    EXPECT_FALSE(station.shows("transferButton"));

    called("10:20");
    EXPECT_FALSE(station.shows("callNextButton"));
    EXPECT_FALSE(station.shows("pauseButton"));
    EXPECT_TRUE(station.shows("startButton"));
    EXPECT_TRUE(station.shows("noShowButton"));

    station.press(Qt::Key_F7);
    EXPECT_TRUE(eventually([this] { return !station.shows("startButton"); }));
    EXPECT_FALSE(station.shows("noShowButton"));
    EXPECT_TRUE(station.shows("postponeButton"));
    EXPECT_TRUE(station.shows("transferButton"));
}

TEST_F(WindowFlow, pausesWithAReasonAndGoesOn) {
    station.book("10:20");
    station.press(Qt::Key_F4);
    ASSERT_TRUE(station.shows("pausePanel"));
    station.type(QStringLiteral("lunch"));
    station.press(Qt::Key_Return);

    const auto& reader = station.station().reader();
    ASSERT_TRUE(eventually([&] { return reader.windowStatus("3").has_value(); }));
    EXPECT_EQ(reader.windowStatus("3")->mode, domain::WindowMode::paused);
    EXPECT_EQ(reader.windowStatus("3")->reason, "lunch");
    EXPECT_TRUE(eventually([this] { return next().reason == QStringLiteral("lunch"); }));
    EXPECT_FALSE(station.find<QPushButton>("callNextButton")->isEnabled());
    station.press(Qt::Key_F5);
    EXPECT_FALSE(station.shows("noticePanel")); // nobody was called
    keepPicture("window-paused");

    station.press(Qt::Key_F4);

    EXPECT_TRUE(eventually([&] {
        return reader.windowStatus("3")->mode == domain::WindowMode::open
            && station.find<QPushButton>("callNextButton")->isEnabled();
    }));
}

TEST_F(WindowFlow, followsTheSupervisorWhoClosesTheWindow) {
    ASSERT_TRUE(station.find<QPushButton>("callNextButton")->isEnabled());

    ASSERT_TRUE(station.station().submit(tests::staff::supervisor(),
        domain::SetWindowState{"3", domain::WindowMode::closed, "a short day"}));

    EXPECT_TRUE(
        eventually([this] { return !station.find<QPushButton>("callNextButton")->isEnabled(); }));
    EXPECT_EQ(next().reason, QStringLiteral("a short day"));
}

TEST_F(WindowFlow, finishesAndCallsTheNext) {
    const auto first = bookConsultation("10:20");
    const auto second = bookConsultation("10:40");
    station.press(Qt::Key_F5);
    ASSERT_TRUE(reaches(first, TicketState::called));
    ASSERT_TRUE(eventually([this] { return station.shows("finishAndCallButton"); }));
    station.press(Qt::Key_F7);
    ASSERT_TRUE(reaches(first, TicketState::inService));
    setTime("2026-11-23 10:40");
    keepPicture("window-consultation");

    station.press(Qt::Key_F8, Qt::ShiftModifier);
    ASSERT_TRUE(station.shows("outcomePanel"));
    keepPicture("window-outcome");
    station.press(Qt::Key_Return);

    EXPECT_TRUE(reaches(second, TicketState::called));
    EXPECT_EQ(station.ticket(first).state, TicketState::finished);
    EXPECT_EQ(station.ticket(first).outcome, domain::VisitOutcome::consultation);
}

TEST_F(WindowFlow, takesWhatCameOfTheVisitByOneDigit) {
    const auto id = bookConsultation("10:20");
    station.press(Qt::Key_F5);
    ASSERT_TRUE(eventually([this] { return station.shows("finishButton"); }));

    station.press(Qt::Key_F8);
    station.press(Qt::Key_1); // no card was registered
    ASSERT_TRUE(station.shows("outcomePanel"));
    station.press(Qt::Key_Escape);
    ASSERT_FALSE(station.shows("outcomePanel"));
    station.press(Qt::Key_F8);
    station.press(Qt::Key_5);

    ASSERT_TRUE(reaches(id, TicketState::finished));
    EXPECT_EQ(station.ticket(id).outcome, domain::VisitOutcome::left);
}

TEST_F(WindowFlow, knowsThatAResultWasIssued) {
    const auto id = bookConsultation("10:20");
    station.press(Qt::Key_F5);
    ASSERT_TRUE(eventually([this] { return station.shows("finishButton"); }));
    qobject_cast<ReceptionPage*>(station.find<QWidget>("receptionPage"))->noteIssued();

    station.press(Qt::Key_F8);
    station.press(Qt::Key_Return);

    ASSERT_TRUE(reaches(id, TicketState::finished));
    EXPECT_EQ(station.ticket(id).outcome, domain::VisitOutcome::issued);
}

TEST_F(WindowFlow, letsSomebodyInWithoutABooking) {
    station.press(Qt::Key_Insert);
    ASSERT_TRUE(station.shows("admitPanel"));
    station.type(QStringLiteral("MU"));
    keepPicture("window-admit");
    station.press(Qt::Key_Return);

    ASSERT_TRUE(eventually([this] { return station.shows("noticePanel"); }));
    EXPECT_TRUE(station.find<QLabel>("noticeTitle")->text().contains(QStringLiteral("А-01-01")));
    EXPECT_TRUE(eventually([this] { return next().ticket.contains(QStringLiteral("А-01-01")); }));
    keepPicture("window-admitted");
    station.press(Qt::Key_F5);
    EXPECT_TRUE(eventually([this] { return station.shows("recallButton"); }));
}

TEST_F(WindowFlow, asksWhoIsLetInWhereTheLineMustKnow) {
    domain::Office office = tests::sampleOffice();
    for (domain::Line& line : office.lines)
        line.asksName = line.asksPhone = domain::Asking::required;
    ASSERT_TRUE(
        station.station().submit(tests::staff::administrator(), domain::PutReference{office}));
    station.press(Qt::Key_Insert);
    station.type(QStringLiteral("MU"));
    station.press(Qt::Key_Return);
    EXPECT_TRUE(station.find<QLineEdit>("admitNameEdit")->hasFocus());
    station.press(Qt::Key_Return);
    EXPECT_TRUE(station.find<QLineEdit>("admitNameEdit")->hasFocus()) << "it is needed";
    station.type(QStringLiteral("Соколова Марина"));
    station.press(Qt::Key_Return);
    station.type(QStringLiteral("913 600"));
    station.press(Qt::Key_Return);
    EXPECT_TRUE(station.find<QLineEdit>("admitPhoneEdit")->hasFocus()) << "it is too short";
    keepPicture("window-admit-who");
    station.type(QStringLiteral("14 20"));

    station.press(Qt::Key_Return);

    ASSERT_TRUE(eventually([this] { return station.shows("noticePanel"); }));
    const auto admitted = station.station().reader().ticketsOn(tests::date("2026-11-23"));
    ASSERT_EQ(admitted.size(), 1U);
    EXPECT_EQ(admitted.front().visitorName, "Соколова Марина");
    EXPECT_EQ(admitted.front().phone, domain::PhoneNumber::parse("+7 913 600-14-20").value());
}

} // namespace okno::client::ui::test
