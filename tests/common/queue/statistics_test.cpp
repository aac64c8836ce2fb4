// What a supervisor reads in a report, from the tickets of the sample office: 9 to 13 and 14 to 18.
#include "common/domain/queue/statistics.h"

#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::tests {

using namespace domain;
using std::chrono::seconds;

namespace {

const Period monday{date("2026-11-23"), date("2026-11-23")};

Ticket bookedFor(const std::string& start) {
    return {id<TicketId>(1), "А-001", {"3", monday.from, time(start)}, 20, Purpose::submit,
        {"MU-001"}, Channel::terminal, {}, {}, {}, TicketState::booked, at("2026-11-20 09:00"), {},
        {}, 0, {}, {}, {}, {}, {}, {}};
}

/// Served at window 3 by its specialist; times as on the office's wall.
Ticket finished(const std::string& start, const std::string& called, const std::string& started,
    const std::string& ended) {
    Ticket ticket = bookedFor(start);
    ticket.state = TicketState::finished;
    ticket.calledAt = at("2026-11-23 " + called);
    ticket.startedAt = at("2026-11-23 " + started);
    ticket.finishedAt = at("2026-11-23 " + ended);
    ticket.servedBy = staff::specialist().id;
    ticket.line = "municipal";
    return ticket;
}

Visit read(const Ticket& ticket, const Office& office = sampleOffice()) {
    const FixedZone zone;
    return VisitReading(office, zone).visitOf(ticket);
}

Statistics by(Grouping grouping, const std::vector<Ticket>& tickets) {
    const Office office = sampleOffice();
    const FixedZone zone;
    VisitReading reading(office, zone);
    std::vector<Visit> visits;
    visits.reserve(tickets.size());
    for (const Ticket& ticket : tickets)
        visits.push_back(reading.visitOf(ticket));
    return statisticsOf(visits, monday, grouping);
}

constexpr seconds minutes(int count) {
    return seconds(count * 60);
}

} // namespace

TEST(Visit, waitsFromItsSlotWhereThePersonCameEarlier) {
    Ticket ticket = finished("10:00", "10:07", "10:08", "10:20");
    ticket.arrivedAt = at("2026-11-23 09:30");

    EXPECT_EQ(read(ticket).waited, minutes(8));
    EXPECT_EQ(read(ticket).served, minutes(12));
}

TEST(Visit, waitsFromTheArrivalWhereThatWasLater) {
    Ticket ticket = finished("10:00", "10:07", "10:08", "10:20");
    ticket.arrivedAt = at("2026-11-23 10:05") + seconds(30);

    EXPECT_EQ(read(ticket).waited, seconds(150));
}

TEST(Visit, waitsNotAtAllWhereItIsCalledBeforeItsSlot) {
    const Visit visit = read(finished("10:00", "09:50", "09:51", "10:05"));

    EXPECT_EQ(visit.waited, seconds(0));
    EXPECT_EQ(visit.late, -minutes(10));
}

TEST(Visit, waitsOnThroughAPostponementAndATransfer) {
    Ticket postponed = finished("10:00", "10:40", "10:41", "11:00");
    postponed.note = "забыл паспорт в машине";
    Ticket sentOn = finished("10:00", "10:40", "10:41", "11:00");
    sentOn.servedSeconds = 10 * 60; // at the first window
    sentOn.transfer = Transfer{"state", "7"};

    EXPECT_EQ(read(postponed).waited, minutes(41));
    EXPECT_EQ(read(sentOn).waited, minutes(31));
    EXPECT_EQ(read(sentOn).served, minutes(29));
    EXPECT_FALSE(read(sentOn).late);
    EXPECT_EQ(read(sentOn).line, "state");
}

TEST(Visit, isMeasuredByTheLimitThatHeldOnItsDay) {
    Office office = sampleOffice();
    Line& line = office.lines.front();
    line.limits
        = {{date("2020-01-01"), 20, 10}, {date("2026-11-23"), 12, 6}, {date("2026-11-24"), 1, 1}};
    Ticket ticket = finished("10:00", "10:06", "10:06", "10:20");
    ticket.line = line.code;

    EXPECT_EQ(read(ticket, office).limit, std::chrono::minutes(6));
    ticket.unbooked = true;
    EXPECT_EQ(read(ticket, office).limit, std::chrono::minutes(12));
}

TEST(Visit, overMidnightOrAtATimeThatIsNotExactIsLeftOut) {
    Ticket overMidnight = finished("10:00", "10:07", "10:08", "10:20");
    overMidnight.finishedAt = at("2026-11-24 00:00");
    Ticket toMidnight = overMidnight;
    toMidnight.finishedAt = at("2026-11-24 00:00") - std::chrono::microseconds(1);
    Ticket notExact = finished("10:00", "10:07", "10:08", "10:20");
    notExact.flags[TicketFlag::timeNotExact] = "часы станции";

    EXPECT_EQ(read(overMidnight).fate, Fate::leftOut);
    EXPECT_EQ(read(toMidnight).fate, Fate::served);
    EXPECT_EQ(read(notExact).fate, Fate::leftOut);
    EXPECT_FALSE(read(notExact).waited);
}

TEST(Visit, overMidnightIsSoByTheOfficesClocksNotByUtc) {
    // 23:50 to 00:10 UTC is ten minutes before and after six in the morning in Omsk.
    Ticket ticket = finished("05:40", "05:50", "05:50", "06:10");

    EXPECT_EQ(read(ticket).fate, Fate::served);
    EXPECT_EQ(read(ticket).waited, minutes(10));
}

TEST(Times, areNearestRanks) {
    std::vector<seconds> hundred;
    for (int i = 100; i > 0; --i)
        hundred.emplace_back(i);

    EXPECT_EQ(timesOf(hundred), (Times{100, seconds(50), seconds(90), seconds(95), seconds(100)}));
    EXPECT_EQ(timesOf({seconds(7)}), (Times{1, seconds(7), seconds(7), seconds(7), seconds(7)}));
    EXPECT_EQ(timesOf({seconds(8), seconds(4)}),
        (Times{2, seconds(4), seconds(8), seconds(8), seconds(8)}));
    EXPECT_EQ(timesOf({}), Times());
}

TEST(Statistics, countWhatBecameOfEveryTicket) {
    Ticket noShow = bookedFor("11:00");
    noShow.state = TicketState::noShow;
    Ticket cancelled = bookedFor("11:20");
    cancelled.state = TicketState::cancelled;
    cancelled.channel = Channel::callCentre;
    Ticket notExact = finished("12:00", "12:01", "12:02", "12:03");
    notExact.flags[TicketFlag::timeNotExact] = "часы станции";

    const Figures total = by(Grouping::line,
        {finished("10:00", "10:04", "10:05", "10:20"), noShow, cancelled, notExact,
            bookedFor("17:00")})
                              .total;

    EXPECT_EQ(total.tickets, 5);
    EXPECT_EQ(total.visits, 1);
    EXPECT_EQ(total.noShows, 1);
    EXPECT_EQ(total.cancelled, 1);
    EXPECT_EQ(total.leftOut, 1);
    EXPECT_EQ(total.open, 1);
    EXPECT_EQ(total.channels, (std::array{4, 1, 0}));
    EXPECT_EQ(total.waiting.median, minutes(5));
    EXPECT_EQ(total.withinLimit, 1);
}

TEST(Statistics, countAWaitWithinTheLimitToTheSecond) {
    Ticket inTime = finished("10:00", "10:05", "10:05", "10:20");
    Ticket late = inTime;
    late.startedAt = *late.startedAt + seconds(1);

    const Statistics statistics = by(Grouping::line, {inTime, late});

    EXPECT_EQ(statistics.total.withinLimit, 1);
    EXPECT_EQ(statistics.limits, (std::vector{std::chrono::minutes(5)}));
}

TEST(Statistics, tellEarlyAndLateCallsApart) {
    const Figures total = by(Grouping::line,
        {finished("10:00", "09:55", "09:56", "10:10"), finished("10:20", "10:20", "10:20", "10:30"),
            finished("10:40", "10:43", "10:44", "11:00"),
            finished("11:00", "11:09", "11:10", "11:20")})
                              .total;

    EXPECT_EQ(total.early, (Times{1, minutes(5), minutes(5), minutes(5), minutes(5)}));
    EXPECT_EQ(total.late, (Times{2, minutes(3), minutes(9), minutes(9), minutes(9)}));
    EXPECT_EQ(total.waiting.count, 4);
}

TEST(Statistics, countAVisitForTwoServicesInBothRowsAndOnceInTheTotal) {
    Ticket two = finished("10:00", "10:04", "10:05", "10:20");
    two.services = {"MU-001", "GU-002"};

    const Statistics statistics = by(Grouping::service, {two});

    ASSERT_EQ(statistics.rows.size(), 2U);
    EXPECT_EQ(statistics.rows.front().key, "GU-002");
    EXPECT_EQ(statistics.rows.front().figures, statistics.total);
    EXPECT_EQ(statistics.total.tickets, 1);
}

TEST(Statistics, orderHoursAndWindowsByNumberAndNobodyLast) {
    std::vector<Ticket> tickets{bookedFor("10:00"), bookedFor("09:00"), bookedFor("11:00")};
    tickets.at(0).place.window = "10";
    tickets.at(1).place.window = "";
    tickets.at(2).place.window = "9";

    const auto keys = [&](Grouping grouping) {
        std::vector<std::string> found;
        for (const FiguresOf& row : by(grouping, tickets).rows)
            found.push_back(row.key);
        return found;
    };

    EXPECT_EQ(keys(Grouping::hour), (std::vector<std::string>{"9", "10", "11"}));
    EXPECT_EQ(keys(Grouping::window), (std::vector<std::string>{"9", "10", ""}));
}

TEST(Statistics, groupByWhoServedAndWhereThatReallyWas) {
    Ticket helped = finished("10:00", "10:04", "10:05", "10:20");
    helped.window = "1";
    helped.servedBy = staff::neighbour().id;

    EXPECT_EQ(by(Grouping::window, {helped}).rows.front().key, "1");
    EXPECT_EQ(
        by(Grouping::specialist, {helped}).rows.front().key, staff::neighbour().id.toString());
}

TEST(Statistics, keepToTheirPeriod) {
    Ticket before = bookedFor("10:00");
    before.place.date = date("2026-11-22");
    Ticket after = bookedFor("10:00");
    after.place.date = date("2026-11-24");

    EXPECT_EQ(by(Grouping::line, {before, bookedFor("10:00"), after}).total.tickets, 1);
}

TEST(Statistics, countConsultationsByServiceAndWhoGaveThem) {
    const Office office = sampleOffice();
    const FixedZone zone;
    const VisitReading reading(office, zone);
    std::vector<CountedConsultation> given;
    for (const auto& [service, by] :
        {std::pair("MU-001", staff::callCentre().id), std::pair("MU-002", staff::callCentre().id),
            std::pair("MU-001", staff::specialist().id)})
        given.push_back(reading.counted(Consultation{id<ConsultationId>(1), service,
            Channel::callCentre, by, at("2026-11-23 12:10"), date("2026-11-23")}));
    given.push_back(given.front());
    given.back().date = date("2026-11-24");

    const Statistics services = statisticsOf({}, monday, Grouping::service, given);
    const Statistics people = statisticsOf({}, monday, Grouping::specialist, given);
    const Statistics hours = statisticsOf({}, monday, Grouping::hour, given);
    const Statistics windows = statisticsOf({}, monday, Grouping::window, given);

    EXPECT_EQ(services.total.consultations, 3);
    ASSERT_EQ(services.rows.size(), 2U);
    EXPECT_EQ(services.rows.front().key, "MU-001");
    EXPECT_EQ(services.rows.front().figures.consultations, 2);
    EXPECT_EQ(services.rows.front().figures.tickets, 0);
    ASSERT_EQ(people.rows.size(), 2U);
    EXPECT_EQ(
        people.rows.front().figures.consultations + people.rows.back().figures.consultations, 3);
    ASSERT_EQ(hours.rows.size(), 1U);
    EXPECT_EQ(hours.rows.front().key, "12");
    EXPECT_TRUE(windows.rows.empty());
    EXPECT_EQ(windows.total.consultations, 3);
}

} // namespace okno::tests
