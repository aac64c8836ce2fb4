#include "common/domain/queue/slots.h"
#include "tests/common/queue/hall_day.h"

namespace okno::tests {

using namespace domain;

namespace {
std::vector<std::string> touched(const Office& office, const std::vector<Ticket>& tickets,
    const std::vector<WindowStatus>& windows = {}, const std::string& now = "09:00") {
    std::vector<std::string> numbers;
    for (const Ticket& ticket :
        conflictsOf(office, russianCalendar(), tickets, windows, {date("2026-11-23"), time(now)}))
        numbers.push_back(ticket.number.substr(3));
    return numbers;
}

using Numbers = std::vector<std::string>;

Ticket tomorrow(Ticket ticket) {
    ticket.place.date = date("2026-11-24");
    return ticket;
}
} // namespace

TEST(Conflicts, areNoneWhileNothingHasChanged) {
    EXPECT_EQ(touched(sampleOffice(), {ticketFor(1, "3", "09:00"), ticketFor(2, "1", "17:40")}),
        Numbers());
}

TEST(Conflicts, areTheTicketsThatAShorterDayLosesByTime) {
    Office office = sampleOffice();
    office.exceptions = {{date("2026-11-23"), {}, {{time("09:00"), time("12:00")}}, "no heating"}};

    EXPECT_EQ(touched(office,
                  {ticketFor(1, "3", "12:20"), ticketFor(2, "1", "12:00"),
                      ticketFor(3, "3", "11:40"), tomorrow(ticketFor(4, "3", "17:40")),
                      ticketFor(5, "3", "15:00", TicketState::cancelled), walkIn(6, "08:55")}),
        (Numbers{"102", "101"}));
}

TEST(Conflicts, areTheTicketsOfAWindowThatNoLongerServesThem) {
    Office office = sampleOffice();
    office.roster = {{"3", "lebedeva", {"collect"}, {Purpose::collect}}};

    EXPECT_EQ(
        touched(office, {ticketFor(1, "3", "10:20"), ticketFor(2, "1", "10:20")}), Numbers{"101"});
    office.windows.erase(office.windows.begin());
    EXPECT_EQ(touched(office, {ticketFor(1, "3", "10:20"), ticketFor(2, "1", "10:20")}),
        (Numbers{"102", "101"}));
}

TEST(Conflicts, areTodaysTicketsOfAClosedWindowEvenIfTheirTimeHasCome) {
    const std::vector<WindowStatus> closed{
        {"3", WindowMode::closed, clockAt("10:00"), staff::specialist().id, "ill"}};

    EXPECT_EQ(touched(sampleOffice(),
                  {hereSince(ticketFor(1, "3", "10:00"), "09:55"), ticketFor(2, "3", "11:00"),
                      tomorrow(ticketFor(3, "3", "11:00")), ticketFor(4, "1", "11:00")},
                  closed, "10:05"),
        (Numbers{"101", "102"}));
}

} // namespace okno::tests
