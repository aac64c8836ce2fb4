// The same work again and again, with the line failing at the 1st, 2nd, … request of the window.
#include "tests/client/sync/sync_test.h"
#include "tests/support/faulty_line.h"

namespace okno::tests {
namespace {

class Faults : public SyncTest, public testing::WithParamInterface<Fault> {
protected:
    /// A ticket sold and given back, and a card with a scan, all through the line.
    void work(NetworkedStation& window, int number) {
        const auto book = booking();
        auto request = registration(window);
        request.pages = {scan(window, "page " + std::to_string(number), 1)};
        ASSERT_TRUE(window.submit(book));
        ASSERT_TRUE(window.submit(domain::MarkArrived{book.ticket}));
        ASSERT_TRUE(window.settles());
        ASSERT_TRUE(window.submit(domain::CancelTicket{book.ticket}));
        ASSERT_TRUE(window.submit(request));
        ASSERT_TRUE(window.settles());
    }
};

TEST_P(Faults, leaveBothSidesEqualAndTheOutboxEmpty) {
    FaultyLine line(registry.port());
    NetworkedStation window(registry, "window", "3", line.port());
    NetworkedStation office(registry, "office");
    ASSERT_TRUE(window.signIn("lebedeva"));
    ASSERT_TRUE(office.signIn("ershova"));
    ASSERT_TRUE(window.settles());
    int cards = 0;

    for (int i = 0;; ++i) {
        ASSERT_LT(cards, 60) << "the line never stops failing";
        line.failAt(i, GetParam());
        work(window, i);
        ++cards;

        ASSERT_EQ(window.difference(), "") << "fault at request " << i;
        ASSERT_TRUE(window.reader().refused().empty()) << "fault at request " << i;
        ASSERT_EQ(window.reader().countCards({}), cards) << "fault at request " << i;
        if (!line.hasFailed())
            break;
    }

    EXPECT_GT(cards, 4);
    ASSERT_TRUE(office.settles());
    EXPECT_EQ(office.difference(), "");
}

/// Each push leaves while the station still takes the answer to the one before.
TEST_P(Faults, leaveABacklogOfSeveralPushesWhole) {
    FaultyLine line(registry.port());
    NetworkedStation window(registry, "window", "3", line.port());
    ASSERT_TRUE(window.signIn("lebedeva"));
    ASSERT_TRUE(window.settles());
    const auto kept = booking();
    ASSERT_TRUE(window.submit(kept));
    std::size_t tickets = 1;
    constexpr int pushes = 3;
    for (int i = 0; i < pushes; ++i) {
        registry.stop();
        for (int again = 0; again < 120; ++again) { // two to a sale, a hundred to a push
            const auto book = booking(20);
            ASSERT_TRUE(window.submit(book));
            ASSERT_TRUE(window.submit(domain::CancelTicket{book.ticket}));
            ++tickets;
        }
        line.failAt(i, GetParam(), protocol::endpoints::push.data());
        registry.start();
        ASSERT_TRUE(window.settles()) << "fault at push " << i;

        EXPECT_TRUE(line.hasFailed()) << "fault at push " << i;
        EXPECT_EQ(window.difference(), "") << "fault at push " << i;
        EXPECT_TRUE(window.reader().refused().empty()) << "fault at push " << i;
        EXPECT_EQ(registry.keysOf(domain::RecordKind::ticket).size(), tickets);
    }
}

std::string nameOf(const testing::TestParamInfo<Fault>& parameter) {
    switch (parameter.param) {
    case Fault::refused:
        return "refused";
    case Fault::answerLost:
        return "answerLost";
    case Fault::answerCut:
    case Fault::requestStuck:
    case Fault::answerStuck:
        break;
    }
    return "answerCut";
}

INSTANTIATE_TEST_SUITE_P(EveryKind, Faults,
    testing::Values(Fault::refused, Fault::answerLost, Fault::answerCut), nameOf);

} // namespace
} // namespace okno::tests
