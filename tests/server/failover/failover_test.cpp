// kill -9 of either of two registries behind a proxy: what was confirmed is there, once, and the
// numbers on paper have no gap.
#include "server/app/data_folder.h"
#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "server/store/database.h"
#include "server/store/records.h"
#include "tests/server/failover/proxied_registries.h"
#include "tests/server/http/http_station.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/test_database.h"

#include <Poco/Exception.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>

namespace okno::tests {

using namespace std::chrono_literals;

namespace {
constexpr int stations = 4;
constexpr int cardsEach = 60;

class Failover : public testing::Test {
protected:
    void SetUp() override {
        if (!onPostgres())
            GTEST_SKIP() << "OKNO_TEST_DATABASE names no server";
        founded.emplace();
        server::registry::Administration administration(
            founded->server().database(), founded->clock(), ids);
        ASSERT_TRUE(administration.import({sampleService(), realEstateQuery(), companyQuery()}));
        for (int i = 0; i < stations; ++i) {
            windows.push_back(std::make_unique<HttpStation>(*founded, "window", "3"));
            windows.back()->signIn("lebedeva");
        }
        founded->stop();
    }

    /// Until the registry answers, as a station does; its command stays the same.
    [[nodiscard]] protocol::CommandOutcome insist(
        int port, const HttpStation& station, const domain::Command& command) {
        const auto body = protocol::toJson(protocol::PushRequest{{command}}).dump();
        const auto deadline = std::chrono::steady_clock::now() + 60s;
        while (std::chrono::steady_clock::now() < deadline) {
            try {
                const auto reply = request(port, "POST", "/v1/push", body, station.authorised());
                if (reply.status == 200)
                    return protocol::pushResponseFromJson(reply.json()).value().outcomes.front();
                EXPECT_GE(reply.status, 429) << reply.body;
            } catch (const Poco::Exception&) {
                continue; // the connection broke, or the proxy is not up yet
            }
        }
        throw std::runtime_error("no registry answers");
    }

    void registerCards(int port, HttpStation& station) {
        for (int i = 1; i <= cardsEach; ++i) {
            auto registration = sampleRegistration();
            {
                const std::lock_guard lock(mutex);
                registration.card = ids.make<domain::CardId>();
                for (auto& [document, query] : registration.queries)
                    query = ids.make<domain::QueryId>();
            }
            registration.provisionalNumber
                = station.enrolment.code + "-" + std::to_string(10000 + i).substr(1);
            const auto outcome = insist(port, station, station.next(registration));
            const std::lock_guard lock(mutex);
            EXPECT_EQ(outcome.kind, protocol::OutcomeKind::applied);
            for (const auto& change : outcome.changes)
                if (change.key.kind == domain::RecordKind::card)
                    numbers.insert(change.record.at("number").dump());
            ++confirmed;
            confirmed.notify_all();
        }
    }

    void waitUntilConfirmed(int cards) {
        for (int now = confirmed; now < cards; now = confirmed)
            confirmed.wait(now);
    }

    std::optional<RegistryFixture> founded;
    std::vector<std::unique_ptr<HttpStation>> windows;
    FakeClock clock{at("2026-11-23 10:00")};
    UuidV7Source ids{clock}; // guarded by mutex, as numbers
    std::mutex mutex;
    std::set<std::string> numbers;
    std::atomic<int> confirmed = 0;
};
} // namespace

TEST_F(Failover, killingEitherRegistryLosesNothing) {
    constexpr int all = stations * cardsEach;
    {
        ProxiedRegistries registries(*founded);
        std::vector<std::thread> threads;
        for (auto& window : windows)
            threads.emplace_back([&] { registerCards(registries.port(), *window); });
        int killed = 0;
        for (const int at : {all / 6, all / 3, all / 2, 2 * all / 3}) {
            waitUntilConfirmed(at);
            const int leader = registries.leader();
            // Now the one that writes, now the one that waits.
            const int victim = killed++ % 2 == 0 ? leader : 1 - leader;
            if (leader < 0)
                continue; // nobody leads at this moment; the next round will find one
            registries.kill(victim);
            registries.restart(victim);
        }
        for (auto& thread : threads)
            thread.join();
    }

    EXPECT_EQ(numbers.size(), std::size_t{all});
    const auto database
        = server::store::Database::open(server::app::DataFolder(founded->folder()).database(),
            server::store::Database::Access::readOnly);
    ASSERT_TRUE(database);
    const auto sound = (*database)->read(
        [](const server::store::ReadTransaction& transaction) -> Result<std::vector<std::string>> {
            EXPECT_EQ(server::store::keysOf(transaction, domain::RecordKind::card).size(),
                std::size_t{all});
            return server::store::brokenJournals(transaction);
        });
    ASSERT_TRUE(sound);
    EXPECT_TRUE(sound->empty());
}

} // namespace okno::tests
