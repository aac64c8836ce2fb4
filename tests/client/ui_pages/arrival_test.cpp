#include "client/ui/terminal/arrival.h"

#include "client/ui/terminal/press_list.h"
#include "tests/client/ui_pages/lobby.h"

namespace okno::client::ui::test {

using domain::TicketState;

class Arrival : public Lobby {
protected:
    domain::Ticket put(int number, const std::string& sign, const std::string& start,
        TicketState state = TicketState::booked) {
        domain::Ticket ticket{.id = tests::id<domain::TicketId>(number),
            .number = sign,
            .place = {std::to_string(number), tests::date("2026-11-23"), tests::time(start)},
            .lengthMinutes = 20,
            .purpose = domain::Purpose::submit,
            .services = {"MU-001"},
            .channel = domain::Channel::callCentre,
            .state = state,
            .bookedAt = tests::at("2026-11-20 10:00"),
            .line = "municipal"};
        Office::put(ticket);
        return ticket;
    }

    /// The sample office with limits of arrival.
    void limitArrival(int early, int late) {
        auto office = reader().office().value();
        for (domain::Line& line : office.lines) {
            line.earlyMinutes = early;
            line.lateMinutes = late;
        }
        Office::put(office);
    }

    void tell(const QString& digits) {
        touch(QStringLiteral("arrivedButton"));
        for (const QChar digit : digits)
            touch(QStringLiteral("ticket_key%1Button").arg(digit));
        touch(QStringLiteral("getTicketButton"));
    }

    domain::Ticket now(const domain::Ticket& ticket) { return reader().ticket(ticket.id).value(); }
};

TEST_F(Arrival, isNotedByTheDigitsOfTheTicket) {
    const auto ticket = put(3, "А-017", "10:40");
    put(4, "А-018", "10:40");
    touch(QStringLiteral("arrivedButton"));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-arrival")), 30);
    touch(QStringLiteral("backButton"));

    tell(QStringLiteral("17"));

    ASSERT_TRUE(tests::eventually([&] { return now(ticket).state == TicketState::arrived; }));
    ASSERT_TRUE(tests::eventually([&] { return shows(QStringLiteral("arrivedLabel")); }));
    EXPECT_EQ(words(QStringLiteral("arrivedNumberLabel")), QStringLiteral("А-017"));
    EXPECT_TRUE(words(QStringLiteral("arrivedLabel")).contains(QStringLiteral("10:40")));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-arrived")), 30);
    touch(QStringLiteral("getTicketButton"));
    EXPECT_TRUE(shows(QStringLiteral("submitButton")));
}

TEST_F(Arrival, asksForTheLetterWhereLinesShareTheNumber) {
    put(3, "А-017", "10:40");
    const auto other = put(4, "Б-017", "11:20");

    tell(QStringLiteral("017"));

    EXPECT_EQ(find<PressList>(lobby, QStringLiteral("ticketChoice"))->words(),
        (QStringList{QStringLiteral("А-017"), QStringLiteral("Б-017")}));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-arrival-choice")), 30);
    touch(QString::fromStdString(other.id.toString()) + QStringLiteral("Button"));
    EXPECT_TRUE(tests::eventually([&] { return now(other).state == TicketState::arrived; }));
}

TEST_F(Arrival, saysWhenAnEarlyPersonIsToComeAgain) {
    limitArrival(15, 10);
    const auto ticket = put(3, "А-017", "15:40");

    tell(QStringLiteral("17"));

    ASSERT_TRUE(tests::eventually([&] { return shows(QStringLiteral("notArrivedLabel")); }));
    EXPECT_TRUE(words(QStringLiteral("notArrivedLabel")).contains(QStringLiteral("15:25")));
    EXPECT_EQ(now(ticket).state, TicketState::booked);
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-early")), 30);
}

TEST_F(Arrival, sendsWhoIsTooLateToTheAdministrator) {
    limitArrival(15, 10);
    put(3, "А-017", "09:00");

    tell(QStringLiteral("17"));

    ASSERT_TRUE(tests::eventually([&] { return shows(QStringLiteral("notArrivedLabel")); }));
    EXPECT_EQ(words(QStringLiteral("titleLabel")), QStringLiteral("Ваше время прошло"));
}

TEST_F(Arrival, knowsNoNumberOfAnotherDay) {
    put(3, "А-017", "10:40");

    tell(QStringLiteral("99"));

    EXPECT_FALSE(words(QStringLiteral("ticketProblemLabel")).isEmpty());
    EXPECT_TRUE(shows(QStringLiteral("ticket_key1Button")));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-arrival-unknown")), 30);
}

TEST_F(Arrival, meansTheTicketThatIsValidWhenAPlaceWasSoldAgain) {
    const auto missed = put(3, "А-017", "10:40", TicketState::noShow);
    auto sold = missed;
    sold.id = tests::id<domain::TicketId>(9);
    sold.state = TicketState::booked;
    const auto calledOff = put(5, "Б-017", "11:20", TicketState::cancelled);

    EXPECT_EQ(ticketsTyped({missed, sold, calledOff}, QStringLiteral("17")),
        std::vector<domain::Ticket>{sold});
    EXPECT_EQ(ticketsTyped({missed, calledOff}, QStringLiteral("а-017")),
        std::vector<domain::Ticket>{missed});
    EXPECT_TRUE(ticketsTyped({missed, sold}, QString()).empty());
}

TEST_F(Arrival, letsInWhoFindsNoTimeOfToday) {
    const auto service = reader().service("MU-001").value();
    int number = 100;
    for (const auto& place :
        tickets.freePlaces(service, domain::Purpose::submit, tests::date("2026-11-23"))) {
        ++number;
        auto taken = put(number, "А-" + std::to_string(number), "10:00");
        taken.place = place;
        Office::put(taken);
    }
    touch(QStringLiteral("submitButton"));
    touch(QString::fromStdString(service.category.ru) + QStringLiteral("Button"));
    touch(QStringLiteral("MU-001Button"));
    ASSERT_TRUE(shows(QStringLiteral("waitButton")));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-full-day")), 30);

    // Below the edge of the offscreen platform's screen, where no finger reaches.
    find<QPushButton>(lobby, QStringLiteral("waitButton"))->click();

    const auto isAdmitted = [](const domain::Ticket& ticket) { return ticket.unbooked; };
    ASSERT_TRUE(tests::eventually([&] { return std::ranges::count_if(today(), isAdmitted) == 1; }));
    ASSERT_TRUE(tests::eventually([&] { return shows(QStringLiteral("printedLabel")); }));
    const auto all = today();
    const auto admitted = std::ranges::find_if(all, isAdmitted);
    EXPECT_EQ(admitted->number, "А-01-01");
    EXPECT_EQ(admitted->state, TicketState::arrived);
    EXPECT_EQ(words(QStringLiteral("ticketNumberLabel")), QStringLiteral("А-01-01"));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-admitted")), 30);
}

} // namespace okno::client::ui::test
