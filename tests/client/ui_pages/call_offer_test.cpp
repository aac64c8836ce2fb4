// What the call centre offers when a time is gone, a day sold out, or the registry away.
#include "client/ui/booking/call_words.h"
#include "client/ui/booking/place_board.h"
#include "tests/client/ui_pages/call_centre.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace okno::client::ui::test {

TEST_F(CallCentre, saysWhenEverythingIsTakenAndWhatOpensNext) {
    domain::Office office = *reader().office();
    for (auto& line : office.lines)
        line.horizonDays = 0;
    put(office);
    const auto service = *reader().service("MU-001");
    for (const domain::Place& place :
        tickets.freePlaces(service, domain::Purpose::submit, tests::date("2026-11-23"))) {
        domain::Ticket sold = ticket(1, {}, "2026-11-23", "09:00");
        sold.id = domain::TicketId(station.ids().make<domain::TicketId>());
        sold.place = place;
        put(sold);
    }
    type(*main, QStringLiteral("MU-001"));

    ASSERT_TRUE(tests::eventually([&] { return sees(QStringLiteral("soldOutPanel")); }));
    EXPECT_TRUE(
        words(QStringLiteral("soldOutWords")).contains(QStringLiteral("вторник, 24 ноября")));
    EXPECT_TRUE(words(QStringLiteral("soldOutWords")).contains(QStringLiteral("с 24 ноября")));
    pictures(QStringLiteral("call-sold-out"));
}

TEST_F(CallCentre, offersTheNearestWhenTheChosenTimeGoesWhileTheCallerSpeaks) {
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    press(*main, Qt::Key_Return);
    type(*main, QStringLiteral("Гусев 1"));
    const auto board = find<PlaceBoard>(*main, QStringLiteral("placeBoard"));
    const domain::Place chosen = *board->chosen();
    int number = 0;
    for (const domain::Place& place :
        tickets.freePlaces(*reader().service("MU-001"), domain::Purpose::submit, chosen.date))
        if (place.start == chosen.start)
            putTicket(++number, {}, "2026-11-23", formatTimeOfDay(place.start), place.window);

    ASSERT_TRUE(tests::eventually([&] { return sees(QStringLiteral("alternativesPanel")); }));
    EXPECT_TRUE(isCursorIn(QStringLiteral("visitorNameEdit")));
    EXPECT_FALSE(board->chosen());
    find<QLineEdit>(*main, QStringLiteral("visitorNameEdit"))->setText(QStringLiteral("Гусев"));
    press(*main, Qt::Key_1, Qt::AltModifier);

    ASSERT_TRUE(
        tests::eventually([&] { return !words(QStringLiteral("readBackNumber")).isEmpty(); }));
    const auto day = reader().ticketsOn(chosen.date);
    EXPECT_EQ(std::ranges::count(day, "Гусев", &domain::Ticket::visitorName), 1);
}

TEST_F(CallCentre, offersItsOwnTimesAloneWhileTheRegistryIsAway) {
    tickets.setConnected(true);
    put(domain::LeasedDay{"1", tests::date("2026-11-23"),
        {{store().station(), tests::time("15:00"), tests::time("15:40"),
            tests::at("2026-11-23 11:50")}}});
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    const auto isOffered
        = [&](const QString& time) { return find<QPushButton>(*main, time)->isEnabled(); };
    ASSERT_TRUE(tests::eventually([&] { return isOffered(QStringLiteral("time1500Button")); }));
    EXPECT_TRUE(isOffered(QStringLiteral("time1540Button")));
    const domain::Place chosen = *find<PlaceBoard>(*main, QStringLiteral("placeBoard"))->chosen();
    EXPECT_LT(chosen.start, tests::time("15:00"));

    tickets.setConnected(false);

    ASSERT_TRUE(tests::eventually([&] { return !isOffered(QStringLiteral("time1540Button")); }));
    EXPECT_TRUE(isOffered(QStringLiteral("time1500Button")));
    ASSERT_TRUE(sees(QStringLiteral("alternativesPanel")));
    EXPECT_FALSE(words(QStringLiteral("alternativesTitle")).contains(QStringLiteral("занял")))
        << "nobody has taken it";
    pictures(QStringLiteral("call-alone"));
    press(*main, Qt::Key_Escape);
    press(*main, Qt::Key_PageDown);
    EXPECT_TRUE(sees(QStringLiteral("soldOutPanel")));
    pictures(QStringLiteral("call-alone-nothing"));
    press(*main, Qt::Key_PageUp);

    tickets.setConnected(true);

    EXPECT_TRUE(tests::eventually([&] { return isOffered(QStringLiteral("time1540Button")); }));
}

TEST_F(CallCentre, tellsTheNextCallThatTheOneBeforeWasRefused) {
    type(*main, QStringLiteral("MU-001"));
    press(*main, Qt::Key_Return);
    const domain::Place chosen = *find<PlaceBoard>(*main, QStringLiteral("placeBoard"))->chosen();
    find<QLineEdit>(*main, QStringLiteral("visitorNameEdit"))->setText(QStringLiteral("Гусев"));
    const auto other = tickets.book({chosen, domain::Purpose::submit, {"MU-001"},
        domain::Channel::window, {}, std::nullopt, std::nullopt});
    find<QAction>(*main, QStringLiteral("bookAction"))->trigger();
    EXPECT_FALSE(find<QAction>(*main, QStringLiteral("bookAction"))->isEnabled());
    find<QAction>(*main, QStringLiteral("newCallAction"))->trigger();
    EXPECT_TRUE(find<QLineEdit>(*main, QStringLiteral("visitorNameEdit"))->text().isEmpty());

    ASSERT_TRUE(tests::eventually([&] { return sees(QStringLiteral("bookedPanel")); }));
    EXPECT_TRUE(words(QStringLiteral("bookedWords")).contains(QStringLiteral("Гусев")));
    EXPECT_TRUE(isCursorIn(QStringLiteral("serviceSearchEdit")));
    EXPECT_EQ(reader().ticketsOn(chosen.date).size(), 1U);
    EXPECT_TRUE(other.isFinished());
}

TEST(CallWords, readThePlacesOfARefusal) {
    const auto places = placesFrom("2026-11-23/10:40/3 2026-11-24/09:00/12 nonsense 2026-11/1/2");

    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(
        places.front(), (domain::Place{"3", tests::date("2026-11-23"), tests::time("10:40")}));
    EXPECT_EQ(places.back().window, "12");
    EXPECT_TRUE(placesFrom({}).empty());
}

} // namespace okno::client::ui::test
