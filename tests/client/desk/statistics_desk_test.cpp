#include "client/desk/statistics_desk.h"

#include "client/desk/call_desk.h"

#include "tests/client/store/booked.h"
#include "tests/support/store_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::client::desk {
namespace {

using domain::Grouping;
using domain::Period;
using std::chrono::minutes;

class ReadingStatistics : public testing::Test {
protected:
    /// Booked for 10:20, called so many minutes later and served for ten.
    void put(int number, int waited) {
        domain::Ticket ticket = tests::booked();
        ticket.id = tests::id<domain::TicketId>(number);
        ticket.state = domain::TicketState::finished;
        ticket.calledAt = tests::at("2026-11-23 10:20") + minutes(waited);
        ticket.startedAt = ticket.calledAt;
        ticket.finishedAt = *ticket.startedAt + minutes(10);
        const auto taken = station.change([&](store::WriteTransaction& transaction) {
            return transaction.applyChanges(
                tests::pageOf({tests::changeOf(ticket, number)}, "c" + std::to_string(number)));
        });
        EXPECT_TRUE(taken.has_value());
    }

    tests::Station station;
    std::optional<StatisticsDesk> desk{station.store()};
    const Period november{tests::date("2026-11-01"), tests::date("2026-11-30")};
};

TEST_F(ReadingStatistics, countsInTheOfficesZoneWhatTheStationHolds) {
    put(1, 3);
    put(2, 7);

    const auto visits = tests::await(desk->read(november));
    ASSERT_TRUE(visits);
    const auto statistics = tests::await(desk->count(*visits, november, Grouping::window));

    EXPECT_EQ(statistics.total.visits, 2);
    EXPECT_EQ(statistics.total.waiting.median, minutes(3));
    EXPECT_EQ(statistics.total.waiting.longest, minutes(7));
    EXPECT_EQ(statistics.total.withinLimit, 1);
    ASSERT_EQ(statistics.rows.size(), 1U);
    EXPECT_EQ(statistics.rows.front().key, "3");
}

TEST_F(ReadingStatistics, countsConsultationsToo) {
    CallDesk calls(station.store(), station.clock(), station.ids());
    calls.setActor(tests::staff::callCentre());
    station.clock().set(tests::at("2026-11-23 12:10"));
    const auto given = tests::await(calls.noteConsultation("MU-001", domain::Channel::callCentre));
    ASSERT_TRUE(given);
    EXPECT_EQ(given->by, tests::staff::callCentre().id);

    const auto visits = tests::await(desk->read(november));
    ASSERT_TRUE(visits);
    const auto statistics = tests::await(desk->count(*visits, november, Grouping::hour));

    EXPECT_EQ(statistics.total.consultations, 1);
    ASSERT_EQ(statistics.rows.size(), 1U);
    EXPECT_EQ(statistics.rows.front().key, "12");
}

TEST_F(ReadingStatistics, givesTheLatestPeriodAloneAnAnswer) {
    for (int i = 1; i <= 50; ++i)
        put(i, i);

    auto first = desk->read(november);
    const auto second = tests::await(desk->read(november));
    first.waitForFinished();

    ASSERT_TRUE(second);
    EXPECT_EQ((*second)->visits.size(), 50U);
    EXPECT_LE(first.resultCount(), 1); // whichever was faster, nobody waits for ever
}

TEST_F(ReadingStatistics, endsWithTheDesk) {
    put(1, 3);

    auto reading = desk->read(november);
    desk.reset();
    reading.waitForFinished();

    EXPECT_TRUE(reading.isFinished());
}

TEST_F(ReadingStatistics, savesATable) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.csv"));

    ASSERT_TRUE(tests::await(
        StatisticsDesk::save({{}, {QStringLiteral("a")}, {}}, tables::Format::csv, path)));

    EXPECT_TRUE(QFile::exists(path));
}

} // namespace
} // namespace okno::client::desk
