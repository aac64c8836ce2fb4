// What only a server can do to a registry: end connections, lose answers, overtake, and serve two
// registries at once.
#include "server/store/installation.h"
#include "server/store/records.h"
#include "tests/server/store/temporary_database.h"
#include "tests/support/cutting_wire.h"
#include "tests/support/domain_fixtures.h"

#include <gtest/gtest.h>

#include <optional>
#include <thread>

namespace okno::tests {

using server::store::Access;
using server::store::Database;
using server::store::Location;
using server::store::ReadTransaction;
using server::store::WriteTransaction;
using namespace std::chrono_literals;

namespace {
constexpr auto takeover = 4s; // a lease of 2.5 s and the next look

class Postgres : public testing::Test {
protected:
    void SetUp() override {
        if (!onPostgres())
            GTEST_SKIP() << "OKNO_TEST_DATABASE names no server";
        database.emplace();
        EXPECT_TRUE((*database)->write([](WriteTransaction& transaction) -> Result<void> {
            transaction.execute("CREATE TABLE thing (name TEXT PRIMARY KEY)");
            return {};
        }));
    }

    [[nodiscard]] Database& own() { return *database->operator->(); }
    [[nodiscard]] const std::string& url() const { return database->location().url(); }
    [[nodiscard]] static std::unique_ptr<Database> open(const std::string& url) {
        auto opened = Database::open(Location::parse(url).value());
        EXPECT_TRUE(opened);
        return opened ? std::move(*opened) : nullptr;
    }
    /// Counts how often it ran.
    static Result<int> add(Database& where, const std::string& name) {
        int runs = 0;
        return where.write([&, name](WriteTransaction& transaction) -> Result<int> {
            transaction.execute("INSERT INTO thing (name) VALUES ($1)", name);
            return ++runs;
        });
    }
    static std::int64_t count(Database& where) {
        const auto counted
            = where.read([](const ReadTransaction& transaction) -> Result<std::int64_t> {
                  return std::get<0>(
                      transaction.rows<std::int64_t>("SELECT COUNT(*) FROM thing").front());
              });
        EXPECT_TRUE(counted);
        return counted.value_or(-1);
    }
    /// Behind the registries' backs.
    void onServer(const std::string& sql) {
        database->location().connect(Access::write)->execute(sql);
    }

    std::optional<TemporaryDatabase> database;
};
} // namespace

TEST_F(Postgres, aCommitWhoseAnswerIsLostCountsOnce) {
    database->close();
    CuttingWire wire(url());
    const auto far = open(wire.url());
    wire.cutAt("COMMIT", CuttingWire::Cut::answerLost);

    const auto runs = add(*far, "a");

    EXPECT_TRUE(wire.hasCut());
    ASSERT_TRUE(runs);
    EXPECT_EQ(*runs, 1);
    EXPECT_EQ(count(*far), 1);
    EXPECT_TRUE(add(*far, "b"));
}

TEST_F(Postgres, aCommitThatNeverArrivedIsMadeAgain) {
    database->close();
    CuttingWire wire(url());
    const auto far = open(wire.url());
    for (const std::string& lost : {std::string("COMMIT"), std::string("SAVEPOINT job")}) {
        wire.cutAt(lost, CuttingWire::Cut::messageLost);

        const auto runs = add(*far, lost);

        EXPECT_TRUE(wire.hasCut());
        EXPECT_TRUE(runs);
    }
    EXPECT_EQ(count(*far), 2);
}

TEST_F(Postgres, connectionsEndedInTheMiddleOfAJobAreMadeAgain) {
    int runs = 0;

    const auto written = (*database)->write([&](WriteTransaction& transaction) -> Result<void> {
        if (++runs == 1)
            endConnections(url());
        transaction.execute("INSERT INTO thing (name) VALUES ('a')");
        return {};
    });

    EXPECT_TRUE(written);
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(count(own()), 1);
}

TEST_F(Postgres, whatIsUnderWayWhenTheLineBreaksIsMadeAgain) {
    database->close();
    CuttingWire wire(url());
    const auto far = open(wire.url());
    int runs = 0;
    // They travel together: the line breaks with the first in the middle, all are made again.
    wire.cutAt("under-way", CuttingWire::Cut::answerLost);

    const auto written = far->write([&](WriteTransaction& transaction) -> Result<void> {
        ++runs;
        for (const char* name : {"a", "under-way", "b"})
            transaction.execute("INSERT INTO thing (name) VALUES ($1)", std::string(name));
        transaction.settle();
        return {};
    });

    EXPECT_TRUE(wire.hasCut());
    EXPECT_TRUE(written);
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(count(*far), 3);
}

TEST_F(Postgres, writesWaitForTheNextQuestion) {
    const auto connection = database->location().connect(Access::write);
    server::store::OpenTransaction transaction(*connection, Access::write);
    WriteTransaction& writing = transaction.writing();
    const auto before = connection->roundTrips();

    for (const char* name : {"a", "b", "c"})
        writing.execute("INSERT INTO thing (name) VALUES ($1)", std::string(name));
    EXPECT_EQ(connection->roundTrips(), before);
    const auto counted = writing.rows<std::int64_t>("SELECT COUNT(*) FROM thing");
    EXPECT_EQ(connection->roundTrips(), before + 1);
    writing.execute("INSERT INTO thing (name) VALUES ('d')");
    transaction.commit();

    EXPECT_EQ(connection->roundTrips(), before + 2);
    EXPECT_EQ(std::get<0>(counted.front()), 3);
    EXPECT_EQ(count(own()), 4);
}

TEST_F(Postgres, aGroupOfCardsIsLookedUpInOneRoundTrip) {
    constexpr int cards = 8;
    const auto connection = database->location().connect(Access::write);
    server::store::OpenTransaction transaction(*connection, Access::write);
    WriteTransaction& writing = transaction.writing();
    putInstallation(writing,
        {uuid(9).toString(), "main", id<domain::EmployeeId>(1), id<domain::EmployeeId>(2),
            id<domain::StationId>(1), at("2026-11-23 09:00")});
    const auto put = [&writing](int number) {
        domain::Card card = sampleCard();
        card.id = id<domain::CardId>(number);
        card.number = assignNumber(writing, "journal", 2026, card.id);
        return putRecord(writing, card, id<domain::CommandId>(number)).change.position;
    };
    EXPECT_EQ(put(100), 1);
    const auto before = connection->roundTrips();

    for (int number = 1; number <= cards; ++number)
        askRecord(writing, {domain::RecordKind::card, id<domain::CardId>(number).toString()});
    for (int number = 1; number <= cards; ++number)
        EXPECT_EQ(put(number), 1 + number);

    // The journal's head is asked once more after the row was made.
    EXPECT_LE(connection->roundTrips() - before, 2);
    transaction.commit();
    const auto [last, broken] = *own().read([](const ReadTransaction& reading) {
        return Result<std::pair<std::int64_t, std::size_t>>(
            std::pair(head(reading), brokenJournals(reading).size()));
    });
    EXPECT_EQ(last, 1 + cards);
    EXPECT_EQ(broken, 0U);
}

TEST_F(Postgres, aStatementThatWasNeverPreparedIsPreparedAgain) {
    const auto connection = database->location().connect(Access::write);
    const auto addTwo = [&] {
        server::store::OpenTransaction transaction(*connection, Access::write);
        transaction.writing().execute("INSERT INTO thing (name) VALUES ('taken')");
        // New to the connection, and skipped where the one before has failed.
        transaction.writing().execute("INSERT INTO thing (name) VALUES ('b')");
        transaction.commit();
    };
    ASSERT_TRUE(add(own(), "taken"));
    EXPECT_THROW(addTwo(), server::store::StoreError);
    onServer("DELETE FROM thing");

    EXPECT_NO_THROW(addTwo());

    EXPECT_EQ(count(own()), 2);
}

TEST_F(Postgres, readersOutliveTheirConnections) {
    EXPECT_EQ(count(own()), 0);

    endConnections(url());

    EXPECT_EQ(count(own()), 0);
}

TEST_F(Postgres, whoeverIsOvertakenRunsAgain) {
    for (const std::string& state : {std::string("40001"), std::string("40P01")}) {
        int runs = 0;

        const auto written = (*database)->write([&](WriteTransaction& transaction) -> Result<void> {
            transaction.execute("INSERT INTO thing (name) VALUES ($1)", state);
            if (++runs == 1)
                transaction.execute(
                    "DO $do$ BEGIN RAISE EXCEPTION USING ERRCODE = '" + state + "'; END $do$");
            return {};
        });

        EXPECT_TRUE(written);
        EXPECT_EQ(runs, 2);
    }
    EXPECT_EQ(count(own()), 2);
}

TEST_F(Postgres, onlyOneOfTwoRegistriesWrites) {
    const auto second = open(url());

    const auto refused = add(*second, "b");

    EXPECT_EQ(second->term(), 0);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Error{ErrorCode::unavailable, "registry-standby"}));
    EXPECT_TRUE(add(own(), "a"));
    EXPECT_EQ(count(*second), 1);
}

TEST_F(Postgres, theOtherTakesOverFromOneThatEnds) {
    const auto second = open(url());
    const auto term = (*database)->term();

    database->close();

    ASSERT_TRUE(second->waitForFence(takeover));
    EXPECT_GT(second->term(), term);
    EXPECT_TRUE(add(*second, "b"));
}

TEST_F(Postgres, theOtherTakesOverWhenTheLeaseIsOver) {
    const auto second = open(url());
    // As a computer that is gone: the row stays in its name and is not renewed.
    database->close();
    onServer("UPDATE fence SET holder = 'gone', renewed_at = CAST(EXTRACT(EPOCH FROM "
             "clock_timestamp()) * 1000000 AS BIGINT)");
    onServer("UPDATE fence SET term = term + 1");

    EXPECT_TRUE(second->waitForFence(takeover));
    EXPECT_TRUE(add(*second, "b"));
}

TEST_F(Postgres, oneThatWasTakenForDeadCommitsNothing) {
    onServer("UPDATE fence SET holder = 'other', term = term + 1, renewed_at = "
             "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)");

    const auto refused = add(own(), "a");

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, "registry-standby");
    EXPECT_EQ((*database)->term(), 0);
    EXPECT_EQ(count(own()), 0);
}

TEST_F(Postgres, twoThatStartTogetherOnAnEmptyDatabaseBothCome) {
    const TestDatabase empty{std::filesystem::path()};
    std::unique_ptr<Database> first;
    std::unique_ptr<Database> second;

    std::thread other([&] { second = open(empty.url()); });
    first = open(empty.url());
    other.join();

    ASSERT_TRUE(first);
    ASSERT_TRUE(second);
    EXPECT_NE(first->term() != 0, second->term() != 0);
}

TEST_F(Postgres, aTextWithAZeroFindsNothingAndBreaksNothing) {
    ASSERT_TRUE(add(own(), "lebedeva"));

    const auto found = own().read([](const ReadTransaction& transaction) -> Result<std::size_t> {
        return transaction
            .rows<std::string>(
                "SELECT name FROM thing WHERE name = $1", std::string("lebedeva\0", 9))
            .size();
    });

    ASSERT_TRUE(found);
    EXPECT_EQ(*found, 0U);
}

TEST_F(Postgres, aServerThatIsNotThereIsNamed) {
    const auto opened = Database::open(
        Location::parse("postgresql://okno@127.0.0.1:1/okno").value(), Database::Access::readOnly);

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error(), (Error{ErrorCode::unavailable, "database-unreachable"}));
}

TEST(Location, takesUrlsOfPostgresAlone) {
    EXPECT_TRUE(Location::parse("postgresql://okno@db/okno"));
    EXPECT_TRUE(Location::parse("postgres://okno@db:5433/okno?sslmode=verify-full"));
    for (const std::string& none : {std::string(), std::string("registry.db"),
             std::string("mysql://db/okno"), std::string("postgresql://[db/okno")})
        EXPECT_EQ(Location::parse(none).error().reason, "database-url-malformed") << none;
}

} // namespace okno::tests
