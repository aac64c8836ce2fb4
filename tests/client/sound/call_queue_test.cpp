#include "client/sound/call_queue.h"

#include "tests/client/sound/called.h"

#include <gtest/gtest.h>

namespace okno::client::sound {
namespace {

using domain::TicketState;
using test::calledTicket;

std::vector<std::string> numbers(CallQueue& queue) {
    std::vector<std::string> taken;
    while (const auto call = queue.take())
        taken.push_back(call->number);
    return taken;
}

using Numbers = std::vector<std::string>;

TEST(CallQueue, hearsNothingOfWhatWasCalledBeforeTheBoardCameOn) {
    CallQueue queue;
    queue.update({calledTicket(1, "А-017", "3")});
    queue.update({calledTicket(1, "А-017", "3")});

    EXPECT_EQ(numbers(queue), Numbers{});
}

TEST(CallQueue, keepsSimultaneousCallsInTheirOrder) {
    CallQueue queue;
    queue.update({});
    queue.update({calledTicket(3, "В-004", "10"), calledTicket(1, "А-018", "3")});
    queue.update({calledTicket(3, "В-004", "10"), calledTicket(1, "А-018", "3"),
        calledTicket(2, "Б-009", "7")});

    EXPECT_EQ(numbers(queue), (Numbers{"А-018", "В-004", "Б-009"}));
}

TEST(CallQueue, saysARepeatedCallAgain) {
    CallQueue queue;
    queue.update({});
    auto ticket = calledTicket(1, "А-018", "3");
    queue.update({ticket});
    EXPECT_EQ(numbers(queue), Numbers{"А-018"});
    ticket.calls = 2;
    queue.update({ticket});
    queue.update({ticket});

    EXPECT_EQ(numbers(queue), Numbers{"А-018"});
}

TEST(CallQueue, saysAnUnheardCallOnceThoughItWasRepeated) {
    CallQueue queue;
    queue.update({});
    auto ticket = calledTicket(1, "А-018", "3");
    queue.update({ticket});
    ticket.calls = 2;
    ticket.place.window = "5";
    queue.update({ticket});

    EXPECT_EQ(queue.take(), (Call{ticket.id, "А-018", "5"}));
    EXPECT_EQ(queue.take(), std::nullopt);
}

TEST(CallQueue, dropsWhoeverHasComeMeanwhile) {
    CallQueue queue;
    queue.update({});
    auto here = calledTicket(1, "А-018", "3");
    queue.update({here, calledTicket(2, "Б-009", "7")});
    here.state = TicketState::inService;
    queue.update({here, calledTicket(2, "Б-009", "7")});

    EXPECT_EQ(numbers(queue), Numbers{"Б-009"});
}

TEST(CallQueue, callsAgainWhoeverWasPostponed) {
    CallQueue queue;
    queue.update({});
    auto ticket = calledTicket(1, "А-018", "3");
    queue.update({ticket});
    static_cast<void>(numbers(queue));
    ticket.state = TicketState::postponed;
    queue.update({ticket});
    ticket.state = TicketState::called;
    queue.update({ticket});

    EXPECT_EQ(numbers(queue), Numbers{"А-018"});
}

} // namespace
} // namespace okno::client::sound
