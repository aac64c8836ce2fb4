#include "client/ui/reception/next_up.h"
#include "client/ui/reception/now_served.h"
#include "client/ui/reception/visit_words.h"
#include "client/ui/shell/state_line.h"
#include "tests/client/ui/ui_test.h"
#include "tests/client/ui/window_station.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <gtest/gtest.h>

namespace okno::client::ui::test {

using domain::TicketState;
using tests::eventually;

namespace {

/// The specialist's flow at window 3: who is next, calls, pauses, transfers, taking back.
class WindowFlow : public testing::Test {
protected:
    void setTime(const char* local) { station.station().clock().set(tests::at(local)); }

    domain::TicketId called(const char* start) {
        const auto id = station.book(start).id;
        station.press(Qt::Key_F5);
        EXPECT_TRUE(reaches(id, TicketState::called));
        EXPECT_TRUE(eventually([this] { return station.shows("recallButton"); }));
        return id;
    }

    domain::TicketId inService(const char* start) {
        const auto id = called(start);
        station.press(Qt::Key_F7);
        EXPECT_TRUE(reaches(id, TicketState::inService));
        EXPECT_TRUE(eventually([this] { return !station.shows("recallButton"); }));
        return id;
    }

    /// An ordinary consultation: nothing to fill in before it is finished.
    domain::TicketId bookConsultation(const char* start) {
        const auto sample = tests::sampleBooking();
        auto place = sample.place;
        place.start = tests::time(start);
        return tests::await(
            station.tickets().book({place, domain::Purpose::consult, sample.services,
                domain::Channel::window, sample.visitorName, sample.phone, {}}))
            .value()
            .id;
    }

    domain::TicketId admit(const std::string& number) {
        const auto id = station.station().ids().make<domain::TicketId>();
        const auto sample = tests::sampleBooking();
        EXPECT_TRUE(station.station().submit(tests::staff::terminal(),
            domain::AdmitVisitor{id, number, domain::Purpose::consult, sample.services,
                domain::Channel::terminal, sample.visitorName, sample.phone, {}}));
        return id;
    }

    bool reaches(const domain::TicketId& id, TicketState state) {
        return eventually([&] { return station.ticket(id).state == state; });
    }

    [[nodiscard]] NextUp next() { return station.find<NextUpBar>("nextUp")->next(); }
    void keepPicture(const char* name) {
        EXPECT_FALSE(screenshot(station.window(), QLatin1String(name)).isNull());
    }

    WindowStation station;
};

} // namespace

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

    station.tickets().setConnected(false);

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
