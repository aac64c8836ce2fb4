#include "client/ui/board/board_window.h"

#include "tests/client/sound/called.h"
#include "tests/client/sound/fake_speaker.h"
#include "tests/client/ui_pages/office_fixture.h"

namespace okno::client::ui::test {

using domain::TicketState;
using sound::test::calledTicket;

class Board : public Office {
protected:
    Board() { board.show(); }

    void call(int order, const std::string& number, const std::string& window) {
        put(calledTicket(order, number, window));
    }

    [[nodiscard]] std::string inFront() const {
        return board.face().latest ? board.face().latest->number.toStdString() : "";
    }
    [[nodiscard]] std::vector<std::string> earlier() const {
        std::vector<std::string> numbers;
        for (const BoardCall& call : board.face().earlier)
            numbers.push_back(call.number.toStdString());
        return numbers;
    }

    sound::test::FakeSpeaker speaker;
    BoardWindow board{theme(), store(), station.clock(), speaker};
};

using Numbers = std::vector<std::string>;

TEST_F(Board, asksToWaitWhileNobodyIsCalled) {
    EXPECT_EQ(inFront(), "");
    EXPECT_GT(screenshot(board, QStringLiteral("board-waiting")), 30);
}

TEST_F(Board, showsTheLastCallFirstAndSaysEachOfThem) {
    call(1, "Г-002", "4");
    ASSERT_TRUE(tests::eventually([&] { return inFront() == "Г-002"; }));
    call(2, "А-014", "1");
    call(3, "В-004", "10");
    ASSERT_TRUE(tests::eventually([&] { return earlier().size() == 2; }));
    EXPECT_EQ(inFront(), "Г-002") << "it is still being said";
    EXPECT_EQ(earlier(), (Numbers{"В-004", "А-014"}));
    EXPECT_GT(screenshot(board, QStringLiteral("board-calling")), 30);

    speaker.finish();
    speaker.finish();
    speaker.finish();
    ASSERT_TRUE(tests::eventually([&] { return inFront() == "В-004"; }));
    EXPECT_EQ(earlier(), (Numbers{"А-014", "Г-002"}));
    EXPECT_EQ(speaker.words.size(), 3);
    EXPECT_EQ(speaker.words.last(), QStringLiteral("Талон Вэ четыре, окно десять."));
}

TEST_F(Board, keepsThoseBeingServedAmongTheEarlierOnes) {
    auto served = calledTicket(1, "Б-009", "7");
    served.state = TicketState::inService;
    put(served);
    for (int i = 2; i < 10; ++i)
        call(i, "А-01" + std::to_string(i), std::to_string(i));
    ASSERT_TRUE(tests::eventually([&] { return earlier().size() == 8; }));
    EXPECT_EQ(earlier().back(), "Б-009");
    while (!speaker.words.last().contains(QStringLiteral("окно девять")))
        speaker.finish();
    speaker.finish();
    ASSERT_TRUE(tests::eventually([&] { return inFront() == "А-019"; }));
    EXPECT_GT(screenshot(board, QStringLiteral("board-full")), 30);
    board.resize(1280, 720);
    EXPECT_GT(screenshot(board, QStringLiteral("board-small")), 30);
}

TEST_F(Board, forgetsWhoIsDone) {
    auto ticket = calledTicket(1, "А-018", "3");
    put(ticket);
    ASSERT_TRUE(tests::eventually([&] { return inFront() == "А-018"; }));
    speaker.finish();
    ticket.state = TicketState::noShow;
    put(ticket);

    EXPECT_TRUE(tests::eventually([&] { return inFront().empty() && earlier().empty(); }));
}

TEST_F(Board, saysThatItHasNoConnection) {
    call(1, "А-018", "3");
    ASSERT_TRUE(tests::eventually([&] { return inFront() == "А-018"; }));
    const QImage before = board.grab().toImage();
    board.setConnected(false);

    EXPECT_NE(board.grab().toImage(), before);
    EXPECT_GT(screenshot(board, QStringLiteral("board-away")), 30);
}

} // namespace okno::client::ui::test
