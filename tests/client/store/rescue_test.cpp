// A database that was destroyed under the station, with unsent work in it.
#include "client/store/database.h"
#include "tests/support/store_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <filesystem>
#include <fstream>

namespace okno::tests {
namespace {

using client::store::Database;
using client::store::Draft;
using client::store::WriteTransaction;

/// Two unsent commands, one refused, one reception being typed.
void work(Station& station) {
    ASSERT_TRUE(station.submit(staff::callCentre(), sampleBooking()));
    ASSERT_TRUE(station.reject({ErrorCode::conflict, "slot-taken", ""}));
    domain::BookTicket again = sampleBooking();
    again.ticket = id<domain::TicketId>(4711);
    ASSERT_TRUE(station.submit(staff::callCentre(), again));
    ASSERT_TRUE(station.submit(staff::callCentre(), domain::MarkArrived{again.ticket}));
    ASSERT_TRUE(station.change([](WriteTransaction& transaction) -> Result<void> {
        transaction.saveDraft(
            Draft{id<domain::CardId>(12), {}, "3", "svc", {{"name", "Соколова"}}, {}, {}, {}});
        (void)transaction.nextProvisionalNumber();
        return {};
    }));
}

std::filesystem::path databaseOf(const Station& station) {
    return station.settings().folder / "okno.sqlite";
}

void overwrite(const std::filesystem::path& file, std::streamoff from, std::streamsize bytes) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(from);
    stream << std::string(static_cast<std::size_t>(bytes), 'x');
}

std::int64_t pageSizeOf(const Station& station) {
    return Database(databaseOf(station), Database::Access::readOnly).integer("PRAGMA page_size");
}

/// Counted from 0, as the file is.
void overwritePage(const Station& station, std::int64_t page) {
    const std::int64_t size = pageSizeOf(station);
    overwrite(databaseOf(station), page * size, size);
}

/// As if the program had been killed: the next start looks at every page.
void markUnclean(const Station& station) {
    std::ofstream(station.settings().folder / "okno.open") << "01\n";
}

std::string nextProvisional(Station& station) {
    return station
        .write<std::string>([](WriteTransaction& transaction) -> Result<std::string> {
            return transaction.nextProvisionalNumber();
        })
        .value();
}

TEST(Rescue, aLostCatalogueOfTheDatabaseLosesNoCommand) {
    Station station;
    work(station);
    const auto before = station.unsent();
    station.close();
    overwrite(databaseOf(station), 0, 100); // the header: no table can be found

    station.restart();

    ASSERT_TRUE(station.store().rescue());
    EXPECT_FALSE(station.store().rescue()->wasComplete);
    std::vector<domain::CommandId> ids;
    for (const domain::Command& command : station.unsent())
        ids.push_back(command.id);
    for (const domain::Command& command : before)
        EXPECT_EQ(std::count(ids.begin(), ids.end(), command.id), 1);
    const auto folder = station.store().rescue()->folder;
    EXPECT_TRUE(std::filesystem::exists(folder / "okno.sqlite"));
    EXPECT_GT(std::filesystem::file_size(folder / "unsent.json"), 500U);
}

TEST(Rescue, aDamagedPageLeavesTheTablesThatCanBeReadWhole) {
    Station station;
    work(station);
    const auto before = station.unsent();
    station.close();
    const auto pages = static_cast<std::int64_t>(std::filesystem::file_size(databaseOf(station)))
        / pageSizeOf(station);
    int rescues = 0;
    const auto sound = station.settings().folder / "sound";
    std::filesystem::copy_file(databaseOf(station), sound);

    for (std::int64_t page = 1; page < pages; page += 5) {
        overwritePage(station, page);
        markUnclean(station);
        station.restart();

        std::vector<domain::CommandId> ids;
        for (const domain::Command& command : station.unsent())
            ids.push_back(command.id);
        const bool all = std::all_of(before.begin(), before.end(), [&](const auto& command) {
            return std::count(ids.begin(), ids.end(), command.id) == 1;
        });
        const auto& rescue = station.store().rescue();
        // What lay in the very page that is gone cannot come back, and the person is told so.
        EXPECT_TRUE(all || (rescue && !rescue->wasComplete)) << "page " << page;
        rescues += rescue ? 1 : 0;
        station.close();
        std::filesystem::copy_file(
            sound, databaseOf(station), std::filesystem::copy_options::overwrite_existing);
    }

    EXPECT_GT(rescues, 3);
}

TEST(Rescue, aDamageElsewhereBringsBackOutboxRefusedDraftsAndCounters) {
    Station station;
    work(station);
    const auto before = station.unsent();
    station.close();
    const auto page = Database(databaseOf(station), Database::Access::readOnly)
                          .integer("SELECT rootpage FROM sqlite_schema WHERE name = 'employee'");

    overwritePage(station, page - 1);
    markUnclean(station);
    station.restart();

    const auto& rescue = station.store().rescue();
    ASSERT_TRUE(rescue);
    EXPECT_GE(rescue->commands, 2);
    EXPECT_EQ(rescue->refused, 1);
    EXPECT_EQ(station.reader().refused().size(), 1U);
    EXPECT_EQ(station.unsent().back().id, before.back().id);
    EXPECT_NE(nextProvisional(station), "01-00001"); // never twice on paper
}

TEST(Rescue, aFileThatIsNoDatabaseIsKeptAside) {
    Station station;
    const auto file = databaseOf(station);
    station.close();
    std::ofstream(file, std::ios::trunc) << std::string(4096, 'x');

    station.restart();

    ASSERT_TRUE(station.store().rescue());
    EXPECT_EQ(station.store().rescue()->commands, 0);
    EXPECT_TRUE(std::filesystem::exists(station.store().rescue()->folder / "okno.sqlite"));
    EXPECT_EQ(station.reader().outbox(), client::store::OutboxState{});
}

TEST(Rescue, aSoundDatabaseOpensAsItWasAfterACrash) {
    Station station;
    work(station);
    const auto before = station.unsent();
    station.close();
    markUnclean(station);

    station.restart();

    EXPECT_FALSE(station.store().rescue());
    EXPECT_EQ(station.unsent(), before);
}

} // namespace
} // namespace okno::tests
