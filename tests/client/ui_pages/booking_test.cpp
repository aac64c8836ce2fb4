#include "client/ui/booking/booking_page.h"

#include "client/ui/booking/place_board.h"
#include "client/ui/booking/service_list.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace okno::client::ui::test {

class Booking : public Office {
protected:
    Booking() {
        tickets.setActor(employee(domain::Role::callCentre));
        calls.setActor(employee(domain::Role::callCentre));
        page = new BookingPage(theme(), {store(), tickets, calls, domain::Channel::callCentre});
        main = window(QStringLiteral("booking"), QStringLiteral("Запись"), page);
    }

    std::vector<domain::Ticket> booked() {
        std::vector<domain::Ticket> live;
        for (const auto& ticket : reader().ticketsOn(tests::date("2026-11-23")))
            if (domain::isLive(ticket))
                live.push_back(ticket);
        return live;
    }

    QString words(const QString& label) { return find<QLabel>(*main, label)->text(); }

    desk::CallDesk calls{station.store(), station.clock(), station.ids()};
    BookingPage* page;
    std::unique_ptr<MainWindow> main;
};

TEST_F(Booking, takesThreeKeysBeyondTheServicesName) {
    type(*main, QStringLiteral("план участ"));
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Return);
    EXPECT_TRUE(words(QStringLiteral("phraseLabel")).contains(QStringLiteral("10:20")));
    EXPECT_GT(screenshot(*main, QStringLiteral("booking")), 100);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(tests::eventually([&] { return booked().size() == 1; }));
    const domain::Ticket ticket = booked().front();
    EXPECT_EQ(ticket.channel, domain::Channel::callCentre);
    EXPECT_EQ(ticket.services, std::vector<std::string>{"MU-001"});
    EXPECT_EQ(ticket.place.start, tests::time("10:20"));
    ASSERT_TRUE(tests::eventually([&] {
        return words(QStringLiteral("readBackNumber"))
            .contains(QString::fromStdString(ticket.number));
    }));
    EXPECT_EQ(words(QStringLiteral("phraseLabel")),
        QStringLiteral("Понедельник, 23 ноября, в\u00a010:20, окно\u00a01"));
    EXPECT_TRUE(words(QStringLiteral("papersLabel")).contains(QStringLiteral("заявление")));
    EXPECT_TRUE(find<QLineEdit>(*main, QStringLiteral("serviceSearchEdit"))->hasFocus());
    EXPECT_GT(screenshot(*main, QStringLiteral("booking-done")), 100);
}

TEST_F(Booking, movesBetweenTimesWithTheArrowKeys) {
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Right);

    EXPECT_TRUE(words(QStringLiteral("phraseLabel")).contains(QStringLiteral("10:40")));
}

TEST_F(Booking, keepsNameAndTelephoneAndRefusesAWrongOne) {
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Return);
    type(*main, QStringLiteral("Соколова"));
    press(*main, Qt::Key_Return);
    type(*main, QStringLiteral("913 600"));
    press(*main, Qt::Key_Return);
    EXPECT_TRUE(booked().empty());
    type(*main, QStringLiteral("-14-20"));
    press(*main, Qt::Key_Return);

    ASSERT_TRUE(tests::eventually([&] { return booked().size() == 1; }));
    EXPECT_EQ(booked().front().visitorName, "Соколова");
    ASSERT_TRUE(booked().front().phone);
    EXPECT_EQ(booked().front().phone->e164(), "+79136001420");
}

TEST_F(Booking, ofATimeThatHasJustGoneOffersTheNearestByOneKey) {
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    const auto board = find<PlaceBoard>(*main, QStringLiteral("placeBoard"));
    const domain::Place place = *board->chosen();
    // The other station's booking arrives after the time was chosen and before it is shown.
    std::vector<QFuture<Result<domain::Ticket>>> others;
    for (const domain::Place& same :
        tickets.freePlaces(*reader().service("MU-001"), domain::Purpose::submit, place.date))
        if (same.start == place.start)
            others.push_back(tickets.book({same, domain::Purpose::submit, {"MU-001"},
                domain::Channel::window, {}, std::nullopt, std::nullopt}));
    find<QAction>(*main, QStringLiteral("bookAction"))->trigger();

    auto* second = find<QPushButton>(*main, QStringLiteral("alternative2Button"));
    ASSERT_TRUE(tests::eventually([&] { return second->isVisible(); }));
    EXPECT_EQ(booked().size(), others.size());
    EXPECT_GT(screenshot(*main, QStringLiteral("booking-taken")), 100);
    press(*main, Qt::Key_2);

    ASSERT_TRUE(tests::eventually([&] { return booked().size() == others.size() + 1; }));
    EXPECT_TRUE(second->text().contains(
        words(QStringLiteral("phraseLabel")).section(QStringLiteral(", "), 2, 2).right(5)));
    EXPECT_FALSE(second->isVisible());
}

TEST_F(Booking, findsAResultToCollectByItsNumber) {
    put(ready(12, "Соколова Марина Андреевна"));
    auto* purpose = find<QComboBox>(*main, QStringLiteral("purposeCombo"));
    purpose->setCurrentIndex(2);
    Q_EMIT purpose->activated(2);
    type(*main, QStringLiteral("01-12/004012"));
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(tests::eventually([&] { return booked().size() == 1; }));
    EXPECT_EQ(booked().front().purpose, domain::Purpose::collect);
    EXPECT_EQ(booked().front().card, tests::id<domain::CardId>(1012));
}

TEST_F(Booking, narrowsTheServicesByTheBeginningsOfWords) {
    auto* list = find<ServiceList>(*main, QStringLiteral("serviceList"));
    const QAbstractItemModelTester tester(
        list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(list->model()->rowCount(), static_cast<int>(reader().services().size()));

    list->narrow(QStringLiteral("ПЛАН участ"));
    EXPECT_LT(list->model()->rowCount(), 5);
    ASSERT_TRUE(list->chosen());
    EXPECT_EQ(list->chosen()->code, "MU-001");
    list->narrow(QStringLiteral("ничего такого"));
    EXPECT_FALSE(list->chosen());
}

} // namespace okno::client::ui::test
