#include "common/domain/queue/relocation.h"
#include "tests/common/queue/hall_day.h"

#include <set>

namespace okno::tests {

using namespace domain;

namespace {
const StationId ownStation = id<StationId>(1);

/// What is proposed to these tickets of the sample hall at a time of Monday.
class Proposal {
public:
    Office office = sampleOffice();
    std::vector<Ticket> others{};
    std::vector<WindowStatus> windows{};
    std::vector<LeasedDay> leases{};

    /// "1 2026-11-23 10:40" each; "none".
    std::vector<std::string> operator()(
        const std::vector<Ticket>& stranded, const std::string& time) const {
        const ProductionCalendar calendar = russianCalendar();
        std::vector<Ticket> tickets = others;
        std::vector<Stranded> wishes;
        for (const Ticket& ticket : stranded) {
            tickets.push_back(ticket);
            wishes.push_back({ticket, {{ticket.line}, ticket.purpose}});
        }
        std::vector<std::string> places;
        for (const Relocation& one :
            relocationsOf({office, calendar, tickets, windows, leases, ownStation}, wishes,
                momentAt(clockAt(time), FixedZone())))
            places.push_back(one.place ? one.place->window + ' ' + formatDate(one.place->date) + ' '
                        + formatTimeOfDay(one.place->start)
                                       : "none");
        return places;
    }
};

using Places = std::vector<std::string>;
} // namespace

TEST(Relocation, isToTheNearestTimeAtANeighboursWindow) {
    Proposal propose;
    propose.windows = {{"3", WindowMode::closed, clockAt("10:00"), staff::senior().id, "ill"}};
    propose.others = {ticketFor(9, "1", "10:40")};

    EXPECT_EQ(propose({ticketFor(1, "3", "10:40"), ticketFor(2, "3", "11:40")}, "10:05"),
        (Places{"1 2026-11-23 11:00", "1 2026-11-23 11:40"}));
}

TEST(Relocation, givesNoPlaceTwice) {
    Proposal propose;
    propose.windows = {{"3", WindowMode::closed, clockAt("09:00"), staff::senior().id, "ill"}};
    std::vector<Ticket> stranded;
    stranded.reserve(40);
    for (int i = 0; i < 40; ++i)
        stranded.push_back(ticketFor(i + 1, "3", "16:00"));

    const Places places = propose(stranded, "09:30");

    EXPECT_EQ(std::set<std::string>(places.begin(), places.end()).size(), stranded.size());
    EXPECT_EQ(places[0], "1 2026-11-23 16:00");
    EXPECT_EQ(places[6], "1 2026-11-24 16:00"); // six are left on Monday from 16:00 on
}

TEST(Relocation, expectsNobodyEarlierTodayWhoIsNotHere) {
    Proposal propose;
    propose.windows = {{"3", WindowMode::closed, clockAt("09:00"), staff::senior().id, "ill"}};
    for (int i = 0; i < 12; ++i)
        if (i != 3)
            propose.others.push_back(
                ticketFor(20 + i, "1", formatTimeOfDay(std::chrono::minutes(14 * 60 + 20 * i))));
    propose.office.exceptions
        = {{date("2026-11-23"), {}, {{time("14:00"), time("18:00")}}, "no heating"}};

    EXPECT_EQ(propose({hereSince(ticketFor(1, "3", "16:00"), "13:50")}, "13:55"),
        Places{"1 2026-11-23 15:00"});
    EXPECT_EQ(propose({ticketFor(1, "3", "16:00")}, "13:55"), Places{"1 2026-11-24 16:00"});
}

TEST(Relocation, leavesOthersLeasesAlone) {
    Proposal propose;
    propose.windows = {{"3", WindowMode::closed, clockAt("09:00"), staff::senior().id, "ill"}};
    const Lease lent{id<StationId>(2), time("10:00"), time("12:00"), clockAt("13:00")};
    propose.leases = {{"1", date("2026-11-23"), {lent}}};

    EXPECT_EQ(propose({ticketFor(1, "3", "10:40")}, "09:30"), Places{"1 2026-11-23 12:00"});
    propose.leases[0].leases[0].station = ownStation;
    EXPECT_EQ(propose({ticketFor(1, "3", "10:40")}, "09:30"), Places{"1 2026-11-23 10:40"});
}

TEST(Relocation, isNoneWhereNobodyServesTheVisitOrNobodyKnowsIt) {
    Proposal propose;
    Ticket state = ticketFor(1, "7", "10:40");
    state.line = "state";
    propose.windows = {{"7", WindowMode::closed, clockAt("09:00"), staff::senior().id, "ill"}};
    propose.office.horizonDays = 0;

    EXPECT_EQ(propose({state}, "09:30"), Places{"none"});
    const ProductionCalendar calendar = russianCalendar();
    const std::vector<Stranded> unknown{{ticketFor(2, "3", "10:40"), {{}, Purpose::collect}}};
    EXPECT_FALSE(relocationsOf({propose.office, calendar, {}, {}, {}, ownStation}, unknown,
        momentAt(clockAt("09:30"), FixedZone()))
                     .front()
                     .place);
}

} // namespace okno::tests
