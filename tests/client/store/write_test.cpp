#include "tests/support/store_fixture.h"

#include <QThread>

#include <gtest/gtest.h>

#include <stdexcept>

namespace okno::tests {
namespace {

using client::store::WriteTransaction;
using domain::TicketId;

/// A ticket in one of the 24 places of a window's day.
domain::BookTicket booking(int number, const std::string& window) {
    domain::BookTicket booking = sampleBooking();
    booking.ticket = id<TicketId>(5000 + number);
    booking.place.window = window;
    booking.place.date = date("2026-11-24");
    booking.place.start = time(number < 12 ? "09:00" : "14:00") + TimeOfDay(20 * (number % 12));
    return booking;
}

TEST(Write, fromManyThreadsHappensOneAfterAnother) {
    Station station;
    constexpr int perThread = 24;
    std::vector<std::unique_ptr<QThread>> threads;

    for (const std::string window : {"1", "3"}) {
        threads.emplace_back(QThread::create([&station, window] {
            const int first = window == "1" ? 0 : perThread;
            for (int i = 0; i < perThread; ++i) {
                domain::BookTicket args = booking(i, window);
                args.ticket = id<TicketId>(5000 + first + i);
                station.store().write<domain::Command>([args](WriteTransaction& transaction) {
                    return transaction.submit(args, staff::callCentre().id);
                });
            }
        }));
        threads.back()->start();
    }
    for (const auto& thread : threads)
        thread->wait();

    const auto commands = station.unsent();
    ASSERT_EQ(commands.size(), 2U * perThread);
    for (std::size_t i = 0; i < commands.size(); ++i)
        EXPECT_EQ(commands[i].n, static_cast<std::int64_t>(i + 1));
    EXPECT_EQ(station.reader().ticketsOn(date("2026-11-24")).size(), 2U * perThread);
}

TEST(Write, thatWasAskedForIsFinishedBeforeTheStoreCloses) {
    Station station;
    const auto future = station.store().write<domain::Command>([](WriteTransaction& transaction) {
        return transaction.submit(sampleBooking(), staff::callCentre().id);
    });

    station.restart();

    EXPECT_TRUE(future.isFinished());
    EXPECT_EQ(station.unsent().size(), 1U);
}

TEST(Write, aThrownExceptionUndoesEverythingAndComesBackAsAnError) {
    Station station;

    const auto written = station.change([](WriteTransaction& transaction) -> Result<void> {
        EXPECT_TRUE(transaction.submit(sampleBooking(), staff::callCentre().id));
        throw std::runtime_error("broken");
    });

    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::storage);
    EXPECT_TRUE(station.unsent().empty());
    EXPECT_TRUE(station.submit(staff::callCentre(), sampleBooking()));
}

// The disk is full after the 1st, 2nd, … page of the write: all of it or nothing.
TEST(Write, onAFullDiskLeavesEverythingAsItWas) {
    Station station;
    const auto registration = sampleRegistration();
    client::store::Draft draft{registration.card, {}, "3", "MU-001", {}, {}, {}, {}};
    draft.fields["note"] = std::string(20'000, 'x');
    int refusals = 0;

    for (int pages = 1;; ++pages) {
        station.restart(pages); // SQLite never goes below the size the file already has
        const auto written = station.change([&](WriteTransaction& transaction) -> Result<void> {
            transaction.saveDraft(draft);
            return transaction.submit(registration, staff::specialist().id)
                .map([](const domain::Command&) {});
        });
        if (written)
            break;
        ++refusals;
        EXPECT_EQ(written.error(), (Error{ErrorCode::storage, "disk-full"}));
        EXPECT_TRUE(station.unsent().empty());
        EXPECT_FALSE(station.reader().draft(draft.id));
        EXPECT_FALSE(station.reader().card(registration.card));
    }

    EXPECT_GT(refusals, 0);
    EXPECT_EQ(station.unsent().size(), 1U);
    EXPECT_EQ(station.reader().draft(draft.id), draft);
    EXPECT_TRUE(station.reader().card(registration.card));
}

TEST(Write, changedCatalogueRecordsAreReadAnew) {
    Station station;
    ASSERT_EQ(station.reader().service("MU-001"), sampleService());
    domain::Service renamed = sampleService();
    renamed.name.ru = "Новое имя";

    ASSERT_TRUE(station.change([&](WriteTransaction& transaction) {
        return transaction.applyChanges(pageOf({changeOf(renamed, 2)}, "renamed"));
    }));

    EXPECT_EQ(station.reader().service("MU-001"), renamed);
    EXPECT_EQ(station.reader().services(), std::vector{renamed});
}

TEST(Write, theOfficesZoneSaysWhatDayItIs) {
    Station station;

    const LocalDateTime local = station.reader().zone().toLocal(at("2026-11-23 23:50"));

    EXPECT_EQ(local, (LocalDateTime{date("2026-11-23"), time("23:50")}));
    EXPECT_EQ(station.reader().zone().toInstant(local), at("2026-11-23 23:50"));
    EXPECT_EQ(station.reader().zone().toInstant({date("2026-11-23"), time("24:00")}),
        at("2026-11-24 00:00"));
}

} // namespace
} // namespace okno::tests
