// The power goes at any moment, in the registry's room and at the desk at once, and each disk has
// what a disk may have then. Both start again from it. What was promised before is there: what the
// desk promised, with its page; what the registry confirmed, without the desk's help.
// OKNO_POWER_CUTS sets how many cuts; 20 when not told, 400 in ./check --long.
#include "server/blobs/blob_store.h"
#include "tests/power_cut/recorded_city.h"

#include <algorithm>
#include <random>

namespace okno::power_cut {

namespace {
namespace fs = std::filesystem;
using Moment = std::chrono::steady_clock::time_point;
using tests::Process;

struct Promise {
    std::string command;
    BlobId page;
    Moment byDesk;
    Moment byRegistry; // has both
};

std::size_t cuts() {
    const char* text = std::getenv("OKNO_POWER_CUTS");
    return text == nullptr ? 20 : std::strtoul(text, nullptr, 10);
}

class PowerCut : public RecordedCity {
protected:
    /// Cards are registered for so many rounds, and then the power goes.
    void work(int rounds) {
        while (rounds > 0) {
            const std::string said = m_desk->readLine();
            ASSERT_NE(said, "") << "the station has ended";
            m_end = std::chrono::steady_clock::now();
            if (said == "arrived") {
                confirm();
                --rounds;
            } else if (said != "ready") {
                m_promises.push_back({said.substr(0, said.find(' ')),
                    BlobId::parse(said.substr(said.find(' ') + 1)).value(), m_end, Moment::max()});
            }
        }
        m_registry->end(SIGKILL);
        m_desk->end(SIGKILL);
    }
    void confirm() {
        for (Promise& promise : m_promises)
            promise.byRegistry = std::min(promise.byRegistry, m_end);
    }
    [[nodiscard]] std::vector<Moment> moments(std::mt19937& random) const {
        const Moment first = m_promises.front().byDesk;
        std::vector<Moment> all(cuts());
        for (Moment& moment : all)
            moment = first + (m_end - first) / 1000 * (random() % 1001);
        std::sort(all.begin(), all.end());
        return all;
    }

    /// As the desk's disk is before anything runs there again.
    [[nodiscard]] bool deskHas(const Promise& promise) const {
        const std::string name = promise.page.toString();
        return sha256OfFile(
                   path("cut/desk/station/blobs/") + name.substr(0, 2) + '/' + name.substr(2))
            == promise.page;
    }
    [[nodiscard]] bool registryHas(
        server::store::Database& database, const Promise& promise) const {
        return hasAccepted(database, promise.command)
            && sha256OfFile(server::blobs::placeIn(path("cut/registry/blobs"), promise.page))
            == promise.page;
    }
    /// The first promise that is not kept.
    void expectKept(const char* where, Moment Promise::*since, Moment cut,
        const std::function<bool(const Promise&)>& isKept) const {
        for (const Promise& promise : m_promises)
            if (promise.*since <= cut && !isKept(promise)) {
                FAIL() << where << " has lost command " << promise.command << " or its page "
                       << promise.page.toString();
            }
    }
    void expectRegistryKept(Moment Promise::*since, Moment cut) const {
        const auto database = server::store::Database::open(
            server::app::DataFolder(path("cut/registry")).database(),
            server::store::Database::Access::readOnly);
        ASSERT_TRUE(database) << database.error().reason;
        expectKept("the registry", since, cut,
            [&](const Promise& promise) { return registryHas(**database, promise); });
    }
    /// Both start again and come to an end with each other.
    void startAgain(Moment cut) {
        expectKept("the desk", &Promise::byDesk, cut,
            [this](const Promise& promise) { return deskHas(promise); });
        startRegistry(path("cut/registry"));
        expectRegistryKept(&Promise::byRegistry, cut);
        if (HasFailure())
            return; // they would wait for what is lost
        {
            Process desk(station(path("cut/desk/station"), "settle"));
            EXPECT_EQ(desk.readLine(), "ready");
            EXPECT_EQ(desk.readLine(), "settled 0");
        }
        EXPECT_EQ(m_registry->end(SIGTERM), 0);
        expectRegistryKept(&Promise::byDesk, cut);
        const auto verified = runOn(path("cut/registry"), {"verify"});
        EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    }

    std::vector<Promise> m_promises;
    Moment m_end;
};

} // namespace

TEST_F(PowerCut, whatWasPromisedIsThere) {
    work(5);
    std::mt19937 random(20261123);

    for (const Moment cut : moments(random)) {
        const auto seed = random();
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::mt19937 loss(seed);
        const bool losesAll = loss() % 4 == 0;
        const auto reached = [&](std::size_t changes) -> std::size_t {
            constexpr unsigned kinds = 3;
            const unsigned kind = loss() % kinds;
            if (losesAll || kind == 0)
                return 0;
            return kind == 1 ? changes : loss() % (changes + 1);
        };
        constexpr std::size_t sector = 512;
        constexpr std::size_t page = 4096;
        const std::size_t unit = loss() % 2 == 0 ? sector : page;
        m_registryDisk->goOn(cut);
        m_registryDisk->writeTo(path("cut/registry"), reached, unit);
        m_deskDisk->goOn(cut);
        m_deskDisk->writeTo(path("cut/desk"), reached, unit);

        startAgain(cut);

        if (HasFailure())
            return;
        fs::remove_all(path("cut"));
    }
    std::cout << cuts() << " cuts, " << m_promises.size() << " cards promised and there\n";
}

/// okno-registry's other commands, recorded.
class CommandsCut : public tests::DataFixture {
protected:
    CommandsCut() { fs::create_directory(path("room")); }

    void runRecorded(const std::vector<std::string>& arguments) const {
        auto line = recording(path("room"), path("trace"));
        line.emplace_back(OKNO_REGISTRY);
        line.insert(line.end(), arguments.begin(), arguments.end());
        Process process(line);
        while (!process.readLine().empty()) { }
        ASSERT_EQ(process.end(0), 0) << arguments.front();
    }
};

TEST_F(CommandsCut, whatACommandHasDoneStays) {
    Disk disk(path("room"), path("trace"));

    runRecorded({"init", "--sample", OKNO_RESOURCES, "--data", path("room/data")});
    runRecorded({"certificate", "okno.test", "--data", path("room/data")});
    runRecorded({"backup", path("room/backups/monday"), "--data", path("room/data")});
    disk.goOn(Moment::max());
    disk.writeTo(
        path("cut"), [](std::size_t /*changes*/) { return 0; }, 1);

    const auto verified = runOn(path("cut/data"), {"verify"});
    EXPECT_EQ(verified.code, 0) << verified.out << verified.err;
    EXPECT_TRUE(fs::exists(path("cut/data/tls/authority.key")));
    EXPECT_TRUE(fs::exists(path("cut/data/tls/registry.pem")));
    const auto restored = runOn(path("restored"), {"restore", path("cut/backups/monday")});
    EXPECT_EQ(restored.code, 0) << restored.err;
}

} // namespace okno::power_cut
