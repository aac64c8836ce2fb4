// A station and okno-registry as an office runs them: certificate, invitation and traffic behind
// TLS.
#include "client/app/admission.h"
#include "client/app/enrolment_file.h"
#include "tests/support/city_registration.h"
#include "tests/support/process.h"

#include "client/documents/blob_folder.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <fstream>
#include <map>

namespace okno::client::app {
namespace {

using documents::BlobFolder;
using sync::RegistryAddress;
using sync::Sync;
using tests::eventually;

sync::RetryPolicy impatiently() {
    return {std::chrono::milliseconds(20), std::chrono::milliseconds(200), [] { return 0.5; }};
}

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What the desk consists of without its windows, from an invitation's file.
class SecuredStation {
public:
    SecuredStation(const Invitation& invitation, const RegistryAddress& registry)
        : m_local(invitation.station.id, invitation.station.code, SystemClock().now())
        , m_blobs(BlobFolder::open(m_local.settings().folder / "blobs").value())
        , m_station(invitation.station)
        , m_sync(registry, m_local.store(), m_blobs, m_local.clock(), impatiently())
        , m_admission({m_station, m_local.settings().folder, invitation.enrolmentCode, m_sync,
              m_local.reader(), m_local.clock(), impatiently()}) { }

    /// The login of who may work, or the reason why nobody may.
    std::string signIn(const std::string& login, const std::string& password) {
        std::optional<std::string> outcome;
        m_admission.signIn(login, password, [&](const Result<domain::Employee>& who) {
            outcome = who ? who->login : who.error().reason;
            if (who)
                m_employee = who->id;
        });
        EXPECT_TRUE(eventually([&] { return outcome.has_value(); }));
        return outcome.value_or("no answer");
    }
    void submit(const domain::CommandArgs& args) {
        ASSERT_TRUE(m_local.change([&](store::WriteTransaction& transaction) -> Result<void> {
            return transaction.submit(args, m_employee.value()).map([](const domain::Command&) {});
        }));
    }
    bool isEmpty() {
        return eventually([this] {
            return m_local.reader().outbox().unsent == 0 && m_local.reader().blobsWaiting() == 0;
        });
    }

    tests::Station& local() { return m_local; }
    BlobFolder& blobs() { return m_blobs; }
    Sync& sync() { return m_sync; }

private:
    tests::Station m_local;
    BlobFolder m_blobs;
    desk::Station m_station;
    Sync m_sync;
    Admission m_admission;
    std::optional<domain::EmployeeId> m_employee;
};

class SecuredRegistry : public testing::Test {
protected:
    void SetUp() override {
        passwords = found("registry");
        serving.emplace(std::vector<std::string>{OKNO_REGISTRY, "serve", "--data", data, "--port",
            "0", "--wait-port", "0", "--certificate", data + "/tls/registry.pem", "--key",
            data + "/tls/registry.key"});
        const std::string ready = serving->readLine();
        ASSERT_EQ(std::sscanf(ready.c_str(), "ready port=%d", &port), 1) << ready;
    }

    /// A registry with a certificate of its own; the passwords of its staff by login.
    std::map<std::string, std::string> found(const std::string& folder) {
        const std::string path = (root / folder).string();
        std::map<std::string, std::string> known;
        for (const std::string& line :
            output({"init", "--data", path, "--sample", OKNO_RESOURCES})) {
            const auto tab = line.find('\t');
            known[line.substr(0, tab)] = line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1);
        }
        static_cast<void>(output({"certificate", "--data", path, "127.0.0.1"}));
        return known;
    }
    /// The lines that the registry's command prints.
    static std::vector<std::string> output(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), OKNO_REGISTRY);
        tests::Process command(arguments);
        std::vector<std::string> lines;
        for (std::string line = command.readLine(); !line.empty(); line = command.readLine())
            lines.push_back(line);
        EXPECT_EQ(command.end(0), 0) << arguments.at(1);
        return lines;
    }
    Invitation invite(const std::string& kind, const std::string& window = {}) {
        const std::string file = (root / (kind + window + ".json")).string();
        std::vector<std::string> arguments{"station", "add", "--data", data, "--kind", kind,
            "--name", kind, "--registry", "https://127.0.0.1:" + std::to_string(port), "--output",
            file};
        if (!window.empty())
            arguments.insert(arguments.end(), {"--window", window});
        static_cast<void>(output(arguments));
        return readEnrolment(file).value();
    }
    RegistryAddress address(const std::string& certificate, const char* scheme = "https") const {
        QUrl url;
        url.setScheme(QLatin1String(scheme));
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(port);
        return {url, QByteArray::fromStdString(certificate)};
    }

    QTemporaryDir temporary;
    const std::filesystem::path root = temporary.path().toStdString();
    const std::string data = (root / "registry").string();
    std::map<std::string, std::string> passwords;
    std::optional<tests::Process> serving;
    int port = 0;
    SystemClock clock;
    UuidV7Source ids{clock};
};

TEST_F(SecuredRegistry, signsInTakesAndGivesCommandsChangesAndScans) {
    const auto invitation = invite("window", "3");
    SecuredStation window(invitation, address(invitation.certificate));
    ASSERT_EQ(window.signIn("lebedeva", passwords["lebedeva"]), "lebedeva");
    ASSERT_TRUE(eventually([&] { return window.local().reader().services().size() > 60U; }));

    const std::string scan = "what the paper shows";
    auto registration = tests::cityRegistration(window.local(), ids);
    registration.pages = {tests::samplePage(1, "APP")};
    registration.pages.front().blob = window.blobs().store(scan).value();
    registration.pages.front().bytes = static_cast<std::int64_t>(scan.size());
    window.submit(registration);

    EXPECT_TRUE(window.isEmpty());
    EXPECT_TRUE(eventually([&] {
        const auto card = window.local().reader().card(registration.card);
        return card && card->number;
    }));
    const auto other = invite("window", "2");
    SecuredStation next(other, address(other.certificate));
    ASSERT_EQ(next.signIn("gusev", passwords["gusev"]), "gusev");
    ASSERT_TRUE(
        eventually([&] { return next.local().reader().card(registration.card).has_value(); }));
    const auto fetched = tests::await(next.sync().fetchBlob(registration.pages.front().blob));
    ASSERT_TRUE(fetched);
    EXPECT_EQ(contentOf(*fetched), scan);
}

TEST_F(SecuredRegistry, hearsNothingFromAStationThatTrustsAnotherAuthority) {
    static_cast<void>(found("elsewhere"));
    const auto invitation = invite("window", "3");
    SecuredStation misled(invitation, address(contentOf(root / "elsewhere/tls/authority.pem")));

    EXPECT_EQ(misled.signIn("lebedeva", passwords["lebedeva"]), "registry-not-trusted");

    SecuredStation window(invitation, address(invitation.certificate));
    EXPECT_EQ(window.signIn("lebedeva", passwords["lebedeva"]), "lebedeva");
}

TEST_F(SecuredRegistry, speaksNoOpenHttp) {
    const auto invitation = invite("window", "3");
    SecuredStation window(invitation, address({}, "http"));

    EXPECT_EQ(window.signIn("lebedeva", passwords["lebedeva"]), "registry-speechless");
    EXPECT_FALSE(window.sync().state().signedIn);
}

} // namespace
} // namespace okno::client::app
