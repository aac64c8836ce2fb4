#include "client/sound/announcer.h"

#include "tests/client/sound/called.h"
#include "tests/client/sound/fake_speaker.h"
#include "tests/support/await.h"

#include <gtest/gtest.h>

namespace okno::client::sound {
namespace {

using test::calledTicket;
using test::FakeSpeaker;

const auto firstWords = QStringLiteral("Талон А восемнадцать, окно три.");
const auto secondWords = QStringLiteral("Талон Бэ девять, окно семь.");

TEST(Announcer, letsEachOfTwoCallsEndBeforeTheNext) {
    FakeSpeaker speaker;
    Announcer announcer(speaker);
    announcer.update({});
    announcer.update({calledTicket(1, "А-018", "3"), calledTicket(2, "Б-009", "7")});
    EXPECT_EQ(speaker.words, QStringList{firstWords});
    ASSERT_TRUE(announcer.current().has_value());
    EXPECT_EQ(announcer.current()->number, "А-018");

    speaker.finish();
    EXPECT_EQ(speaker.words, (QStringList{firstWords, secondWords}));
    EXPECT_EQ(speaker.chimes, 2);
    EXPECT_EQ(speaker.language, QStringLiteral("ru"));

    speaker.finish();
    EXPECT_FALSE(announcer.current().has_value());
    EXPECT_EQ(speaker.words.size(), 2);
}

TEST(Announcer, goesOnWhenTheVoiceNeverEnds) {
    FakeSpeaker speaker;
    Announcer announcer(speaker, std::chrono::milliseconds(1));
    announcer.update({});
    announcer.update({calledTicket(1, "А-018", "3"), calledTicket(2, "Б-009", "7")});

    EXPECT_TRUE(tests::eventually([&] { return speaker.words.size() == 2; }));
    EXPECT_TRUE(tests::eventually([&] { return !announcer.current().has_value(); }));
}

TEST(Announcer, finishesTheWordsThoughThePersonHasCome) {
    FakeSpeaker speaker;
    Announcer announcer(speaker);
    announcer.update({});
    auto ticket = calledTicket(1, "А-018", "3");
    announcer.update({ticket});
    ticket.state = domain::TicketState::inService;
    announcer.update({ticket});

    EXPECT_EQ(speaker.stops, 0);
    EXPECT_TRUE(announcer.current().has_value());
}

TEST(Speaker, wordsThatNoVoiceSpeaksEndAtOnce) {
    const auto speaker = makeSpeaker();
    const QString unspoken = QStringLiteral("vo"); // no engine has Volapük
    ASSERT_FALSE(speaker->speaks(unspoken));
    bool ended = false;
    QObject::connect(speaker.get(), &Speaker::said, speaker.get(), [&ended] { ended = true; });
    speaker->say({firstWords, unspoken, false});
    EXPECT_FALSE(ended);

    EXPECT_TRUE(tests::eventually([&] { return ended; }));
}

} // namespace
} // namespace okno::client::sound
