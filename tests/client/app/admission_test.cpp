// Signing in, working without the registry and unlocking, against a real registry.
#include "client/app/admission.h"

#include "tests/support/networked_station.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::client::app {
namespace {

using tests::eventually;
using tests::NetworkedStation;
using tests::RegistryFixture;

class AdmissionAtAStation : public testing::Test {
protected:
    AdmissionAtAStation() {
        QObject::connect(admission.get(), &Admission::sessionLost, admission.get(),
            [this](const Error& error) { lost.push_back(error.reason); });
    }

    std::unique_ptr<Admission> open() {
        return std::make_unique<Admission>(
            Admission::Parts{station, folder, window.enrolment().enrolmentCode, window.sync(),
                window.reader(), window.local().clock(),
                {std::chrono::milliseconds(4), std::chrono::milliseconds(40), [] { return 0.5; }}});
    }

    /// The login of who may work, or the reason why nobody may.
    std::string outcomeOf(const std::function<void(const Admission::Answered&)>& ask) {
        std::optional<std::string> outcome;
        ask([&outcome](const Result<domain::Employee>& who) {
            outcome = who ? who->login : who.error().reason;
        });
        EXPECT_TRUE(eventually([&outcome] { return outcome.has_value(); }));
        return outcome.value_or("no answer");
    }
    std::string signIn(const std::string& password) {
        return outcomeOf([&](const Admission::Answered& answered) {
            admission->signIn("lebedeva", password, answered);
        });
    }
    std::string unlock(const std::string& password) {
        const auto employee = window.reader().employee(registry.employeeOf("lebedeva"));
        return outcomeOf([&](const Admission::Answered& answered) {
            admission->unlock(employee.value(), password, answered);
        });
    }
    /// Once online, so that the station knows her; then the program starts again.
    void beKnown() {
        ASSERT_EQ(signIn(right), "lebedeva");
        ASSERT_TRUE(window.settles());
        admission.reset();
        admission = open();
        QObject::connect(admission.get(), &Admission::sessionLost, admission.get(),
            [this](const Error& error) { lost.push_back(error.reason); });
    }

    RegistryFixture registry;
    NetworkedStation window{registry, "window", "3"};
    desk::Station station{window.enrolment().station, window.enrolment().code,
        desk::StationKind::window, "3", "Window 3", registry.url()};
    QTemporaryDir temporary;
    std::filesystem::path folder = temporary.path().toStdString();
    std::string right = registry.passwordOf("lebedeva");
    std::vector<std::string> lost;
    std::unique_ptr<Admission> admission = open();
};

TEST_F(AdmissionAtAStation, enrolsTheComputerAndSignsIn) {
    EXPECT_EQ(signIn("guess"), "password-wrong");
    EXPECT_EQ(signIn(right), "lebedeva");
    EXPECT_TRUE(eventually([this] { return window.sync().state().signedIn; }));
}

TEST_F(AdmissionAtAStation, tellsNobodyWhoNeverSignedInHereWithoutTheRegistry) {
    registry.stop();

    EXPECT_EQ(signIn(right), "registry-away");
}

TEST_F(AdmissionAtAStation, signsInWithoutTheRegistryAndHandsThePasswordInLater) {
    beKnown();
    window.sync().stop();
    registry.stop();

    EXPECT_EQ(signIn("guess"), "password-wrong");
    EXPECT_EQ(signIn(right), "lebedeva");
    EXPECT_FALSE(window.sync().state().signedIn);

    registry.start();
    EXPECT_TRUE(eventually([this] { return window.sync().state().signedIn; }));
    EXPECT_TRUE(lost.empty());
    EXPECT_EQ(signIn(right), "lebedeva"); // the key of the silent sign-in was kept
}

TEST_F(AdmissionAtAStation, endsAfterFourteenDaysWithoutTheRegistry) {
    beKnown();
    registry.stop();
    window.local().clock().advance(std::chrono::days(14) + std::chrono::minutes(1));

    EXPECT_EQ(signIn(right), "offline-too-long");
}

TEST_F(AdmissionAtAStation, unlocksWithoutTheNetwork) {
    beKnown();
    registry.stop();

    EXPECT_EQ(unlock("guess"), "password-wrong");
    EXPECT_EQ(unlock(right), "lebedeva");
}

TEST_F(AdmissionAtAStation, locksOutWhoeverGuessesAtTheLock) {
    beKnown();
    registry.stop();

    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(unlock("guess"), "password-wrong");

    EXPECT_EQ(unlock(right), "locked-out");
}

TEST_F(AdmissionAtAStation, comesBackAfterARestartWithTheNameOfTheDay) {
    beKnown();

    const auto employee = admission->resume();

    ASSERT_TRUE(employee);
    EXPECT_EQ(employee->login, "lebedeva");
    EXPECT_TRUE(eventually([this] { return window.sync().state().signedIn; }));

    admission->leave();
    EXPECT_FALSE(open()->resume());
}

TEST_F(AdmissionAtAStation, tellsThatTheSessionHasEndedAndKeepsTheName) {
    beKnown();

    window.sync().start("no-such-token", registry.waitPort());

    EXPECT_TRUE(eventually([this] { return !lost.empty(); }));
    EXPECT_TRUE(open()->resume());
    EXPECT_EQ(signIn(right), "lebedeva");
}

} // namespace
} // namespace okno::client::app
