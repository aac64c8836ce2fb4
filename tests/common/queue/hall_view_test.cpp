#include "common/domain/queue/hall_view.h"
#include "tests/common/queue/hall_day.h"

#include <random>
#include <set>

namespace okno::tests {

using namespace domain;
using Minutes = std::chrono::minutes;

namespace {
Instant later(const std::string& time, int minutesLater) {
    return clockAt(time) + Minutes(minutesLater);
}

Ticket called(Ticket ticket, const std::string& time) {
    remember(ticket, staff::senior().id, clockAt(time));
    ticket.state = TicketState::called;
    ticket.calledAt = clockAt(time);
    return ticket;
}

Ticket served(Ticket ticket, const std::string& from, int minutesLong) {
    ticket.startedAt = clockAt(from);
    ticket.servedBy = staff::specialist().id;
    remember(ticket, staff::specialist().id, later(from, minutesLong));
    ticket.undo->state = TicketState::inService;
    ticket.state = TicketState::finished;
    ticket.finishedAt = later(from, minutesLong);
    return ticket;
}

/// The sample hall and what it looks like at a time; keeps what the view borrows.
struct Seen {
    HallDay day{};
    ProductionCalendar calendar = russianCalendar();
    std::optional<Schedule> schedule{};

    HallView at(const std::string& time) {
        schedule.emplace(day.office, calendar);
        return hallView({*schedule, day.tickets, day.windows, day.meanService},
            momentAt(clockAt(time), FixedZone()));
    }
};
} // namespace

TEST(HallView, tellsWhatEachWindowDoesAndSinceWhen) {
    Seen hall;
    hall.day.office.windows.push_back({"8", "gusev", {"state"}, {Purpose::submit}});
    hall.day.tickets = {served(ticketFor(1, "1", "09:20"), "09:21", 12),
        called(ticketFor(2, "3", "10:20"), "10:18")};
    hall.day.windows = {{"7", WindowMode::paused, clockAt("10:10"), staff::senior().id, "tea"},
        {"8", WindowMode::closed, clockAt("09:30"), staff::senior().id, "ill"}};

    const HallView view = hall.at("10:20");

    ASSERT_EQ(view.windows.size(), 4U);
    EXPECT_EQ(view.windows[0].activity, WindowActivity::free);
    EXPECT_EQ(view.windows[0].since, clockAt("09:33"));
    EXPECT_EQ(view.windows[0].served, 1);
    EXPECT_EQ(view.windows[0].busy, Minutes(12));
    EXPECT_EQ(view.windows[0].onDuty, Minutes(80));
    EXPECT_EQ(view.windows[0].seen, staff::specialist().id);
    EXPECT_EQ(view.windows[1].activity, WindowActivity::called);
    EXPECT_EQ(view.windows[1].since, clockAt("10:18"));
    EXPECT_EQ(view.windows[1].ticket->number, "А-102");
    EXPECT_EQ(view.windows[1].seen, staff::senior().id);
    EXPECT_EQ(view.windows[2].activity, WindowActivity::paused);
    EXPECT_EQ(view.windows[2].reason, "tea");
    EXPECT_EQ(view.windows[3].activity, WindowActivity::closed);
    EXPECT_EQ(view.windows[3].since, clockAt("09:30"));
}

TEST(HallView, tellsWhoIsOffDutyAndTheShiftToCome) {
    Seen hall;
    hall.day.office.roster = {{"3", "lebedeva", {"municipal"}, {Purpose::submit}, {}, {}, {}, {},
                                  {{time("09:00"), time("12:00")}}},
        {"3", "gusev", {"municipal"}, {Purpose::submit}, {}, {}, {}, {},
            {{time("14:00"), time("18:00")}}}};

    EXPECT_EQ(hall.at("10:00").windows[1].shift->employee, "lebedeva");
    const HallView noon = hall.at("12:30");
    EXPECT_EQ(noon.windows[1].activity, WindowActivity::offDuty);
    EXPECT_EQ(noon.windows[1].since, std::nullopt);
    EXPECT_EQ(noon.windows[1].onDuty, Minutes(180));
    EXPECT_EQ(hall.at("15:00").windows[1].shift->employee, "gusev");
    EXPECT_EQ(hall.at("13:30").windows[0].activity, WindowActivity::offDuty);
}

TEST(HallView, isFreeSinceTheVisitorWentElsewhereOrDidNotCome) {
    Seen hall;
    Ticket sentOn = called(hereSince(ticketFor(1, "3", "09:20"), "09:10"), "09:20");
    remember(sentOn, staff::specialist().id, clockAt("09:40"));
    sentOn.state = TicketState::transferred;
    sentOn.transfer = Transfer{{}, "1"};
    Ticket absent = called(ticketFor(2, "1", "09:40"), "09:41");
    remember(absent, staff::neighbour().id, clockAt("09:50"));
    absent.state = TicketState::noShow;
    hall.day.tickets = {sentOn, absent};

    const HallView view = hall.at("10:00");

    EXPECT_EQ(view.windows[1].since, clockAt("09:40"));
    EXPECT_EQ(view.windows[0].since, clockAt("09:50"));
    EXPECT_EQ(view.windows[0].seen, staff::neighbour().id);
}

TEST(HallView, sortsWhoWaitsByWhatIsLeft) {
    Seen hall;
    hall.day.tickets = {hereSince(ticketFor(1, "3", "10:40"), "10:00"), walkIn(2, "10:02"),
        hereSince(ticketFor(3, "1", "10:00"), "09:50"), ticketFor(4, "3", "11:00")};

    const HallView view = hall.at("10:10");

    ASSERT_EQ(view.waiting.size(), 3U);
    EXPECT_EQ(view.waiting[0].ticket->number, "А-103");
    EXPECT_EQ(view.waiting[0].left, Minutes(-5));
    EXPECT_EQ(view.waiting[1].ticket->number, "А-102");
    EXPECT_EQ(view.waiting[1].left, Minutes(7));
    EXPECT_FALSE(view.waiting[2].isDue);
    ASSERT_EQ(view.ahead.size(), 1U);
    EXPECT_EQ(view.ahead[0]->number, "А-104");
    const LineView& municipal = view.lines[0];
    EXPECT_EQ(municipal.waiting, 3);
    EXPECT_EQ(municipal.ahead, 1);
    EXPECT_EQ(municipal.overLimit, 1);
    EXPECT_EQ(municipal.longest, Minutes(10));
    EXPECT_EQ(municipal.windows, 2);
}

TEST(HallView, namesTheTicketsThatSomebodyMustSeeTo) {
    Seen hall;
    Ticket unprinted = ticketFor(1, "3", "11:00");
    unprinted.flags[TicketFlag::notPrinted] = {};
    Ticket unphoned = ticketFor(2, "3", "10:40");
    unphoned.flags[TicketFlag::needsPhoneCall] = "moved";
    Ticket inexact = ticketFor(3, "3", "12:00");
    inexact.flags[TicketFlag::timeNotExact] = {};
    Ticket over = ticketFor(4, "3", "09:00", TicketState::noShow);
    over.flags[TicketFlag::notPrinted] = {};
    hall.day.tickets = {unprinted, unphoned, inexact, over};

    const HallView view = hall.at("10:00");

    ASSERT_EQ(view.flagged.size(), 2U);
    EXPECT_EQ(view.flagged[0]->number, "А-102");
    EXPECT_EQ(view.flagged[1]->number, "А-101");
}

TEST(UsualService, isTheMedianOfTodayWhereThereIsEnoughToTell) {
    const Office office = sampleOffice();
    std::vector<Ticket> tickets;
    for (const int length : {30, 6, 8, 7})
        tickets.push_back(
            served(ticketFor(static_cast<int>(tickets.size()) + 1, "3", "09:00"), "09:00", length));
    EXPECT_TRUE(usualService(office, tickets).empty());

    tickets.push_back(served(ticketFor(5, "3", "09:00"), "09:00", 40));

    EXPECT_EQ(usualService(office, tickets),
        (std::map<std::string, std::chrono::seconds>{{"municipal", Minutes(8)}}));
}

namespace {
struct Draw {
    std::mt19937 engine;
    int below(int count) { return static_cast<int>(engine() % static_cast<unsigned long>(count)); }
};

/// Some people of the morning in some state.
std::vector<Ticket> crowd(Draw& draw) {
    std::vector<Ticket> tickets;
    for (int i = 0, count = draw.below(40); i < count; ++i) {
        const std::string start = formatTimeOfDay(Minutes(9 * 60 + 20 * draw.below(12)));
        const char* window = draw.below(2) == 0 ? "1" : "3";
        switch (draw.below(4)) {
        case 0:
            tickets.push_back(walkIn(i, start));
            break;
        case 1:
            tickets.push_back(hereSince(ticketFor(i, window, start), start));
            break;
        case 2:
            tickets.push_back(served(ticketFor(i, window, start), start, 1 + draw.below(30)));
            break;
        default:
            tickets.push_back(ticketFor(i, window, start));
        }
    }
    return tickets;
}
} // namespace

TEST(ExpectedBreaches, areWithinTheHourByTimeAndOncePerPerson) {
    Draw draw{std::mt19937(20261122)};
    for (int round = 0; round < 300; ++round) {
        Seen hall;
        hall.day.tickets = crowd(draw);
        const Instant now = clockAt("10:30");

        const HallView view = hall.at("10:30");

        std::set<TicketId> people;
        Instant before = now;
        for (const ExpectedBreach& breach : view.breaches) {
            EXPECT_TRUE(people.insert(breach.ticket).second);
            EXPECT_GE(breach.at, before);
            EXPECT_GT(breach.at, now);
            EXPECT_LE(breach.at, now + std::chrono::hours(1));
            EXPECT_GT(breach.start, breach.at);
            before = breach.at;
        }
        int ofLines = 0;
        for (const LineView& line : view.lines)
            ofLines += line.breaches;
        EXPECT_EQ(ofLines, static_cast<int>(view.breaches.size())) << "round " << round;
    }
}

TEST(ExpectedBreaches, areNoneWhereServiceTakesNoTime) {
    Draw draw{std::mt19937(7)};
    for (int round = 0; round < 100; ++round) {
        Seen hall;
        hall.day.tickets = crowd(draw);
        hall.day.meanService = {{"municipal", std::chrono::seconds(0)}};

        EXPECT_TRUE(hall.at("10:30").breaches.empty()) << "round " << round;
    }
}

} // namespace okno::tests
