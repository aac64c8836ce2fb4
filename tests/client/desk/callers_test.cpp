#include "client/desk/callers.h"

#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

namespace okno::client::desk {
namespace {

using domain::Ticket;
using domain::TicketState;

Ticket ticketOf(int number, const std::string& name, const std::string& phone,
    TicketState state = TicketState::booked) {
    Ticket ticket{.id = tests::id<domain::TicketId>(number),
        .number = "А-0" + std::to_string(number),
        .place = {"3", tests::date("2026-11-24"), tests::time("10:00")},
        .lengthMinutes = 20,
        .purpose = domain::Purpose::submit,
        .services = {"MU-001"},
        .channel = domain::Channel::callCentre,
        .visitorName = name,
        .state = state,
        .bookedAt = tests::at("2026-11-23 09:00")};
    if (const auto known = domain::PhoneNumber::parse(phone))
        ticket.phone = *known;
    return ticket;
}

std::vector<Ticket> hall() {
    return {ticketOf(17, "Соколова Марина Андреевна", "+7 913 600-14-20"),
        ticketOf(18, "Пётр Гусев", "8 (3812) 55-66-77"),
        ticketOf(19, "Соколова М. А.", "", TicketState::cancelled),
        ticketOf(20, "Иванов", "+7 913 600-14-20"), ticketOf(21, "", "")};
}

std::string numbers(const std::vector<Ticket>& tickets) {
    std::string all;
    for (const Ticket& ticket : tickets)
        all += (all.empty() ? "" : " ") + ticket.number.substr(ticket.number.size() - 2);
    return all;
}

std::string of(const std::string& name, const std::string& phone = {}) {
    Caller caller{name, {}};
    if (const auto known = domain::PhoneNumber::parse(phone))
        caller.phone = *known;
    return numbers(ticketsOfCaller(hall(), caller));
}

std::string like(const std::string& typed) {
    return numbers(ticketsLike(hall(), typed));
}

TEST(Callers, haveTheSameNameInAnyOrderOfWords) {
    EXPECT_TRUE(isSameName("Марина СОКОЛОВА", "Соколова Марина Андреевна"));
    EXPECT_TRUE(isSameName("Соколова М.А.", "Соколова Марина Андреевна"));
    EXPECT_TRUE(isSameName("Гусев Петр", "Пётр Гусев"));
    EXPECT_TRUE(isSameName("иванов", "Иванов"));
    EXPECT_FALSE(isSameName("Иванов", "Иванов Пётр"));
    EXPECT_FALSE(isSameName("Соколова Анна", "Соколова Марина Андреевна"));
    EXPECT_FALSE(isSameName("Иванов Иванов", "Иванов Пётр"));
    EXPECT_FALSE(isSameName("", ""));
}

TEST(Callers, areKnownByTelephoneOrNameWhileTheVisitIsToCome) {
    EXPECT_EQ(of("", "8 913 600 14 20"), "17 20");
    EXPECT_EQ(of("марина соколова"), "17");
    EXPECT_EQ(of("Гусев Петр", "+7 913 600-14-20"), "17 18 20");
    EXPECT_EQ(of("", ""), "");
}

TEST(Callers, ticketsAreFoundByNumberPhoneOrBeginningsOfNames) {
    EXPECT_EQ(like("а-17"), "17");
    EXPECT_EQ(like("A017"), "17");
    EXPECT_EQ(like("17"), "17");
    EXPECT_EQ(like("Б-17"), "");
    EXPECT_EQ(like("600-14"), "17 20");
    EXPECT_EQ(like("8 913 600 14 20"), "17 20");
    EXPECT_EQ(like("сок мар"), "17");
    EXPECT_EQ(like("соколова"), "17 19");
    EXPECT_EQ(like(" "), "");
}

} // namespace
} // namespace okno::client::desk
