#include "server/app/registry_server.h"
#include "server/registry/administration.h"
#include "server/registry/sessions.h"
#include "tests/support/domain_fixtures.h"
#include "tests/support/registry_fixture.h"

#include <gtest/gtest.h>

namespace okno::tests {

using server::registry::Administration;
using server::registry::Sessions;

namespace {
class AdministrationTest : public testing::Test {
protected:
    domain::Employee newcomer(const std::string& login) {
        return {ids.make<domain::EmployeeId>(), login, "Новикова А. А.", domain::Role::specialist,
            "", "4"};
    }
    std::optional<Error> signInError(const std::string& login, const std::string& password) {
        Sessions sessions(registry.server().database(), registry.clock());
        const auto signedIn = sessions.signIn({login, password, station, key});
        if (!signedIn)
            return signedIn.error();
        key = signedIn->stationKey;
        return std::nullopt;
    }

    RegistryFixture registry;
    UuidV7Source ids{registry.clock()};
    Administration administration{registry.server().database(), registry.clock(), ids};
    const protocol::Invitation invitation = registry.enrol("window", "4");
    const domain::StationId station = invitation.station;
    std::string key = registry.keyFor(invitation);
};
} // namespace

TEST_F(AdministrationTest, aRegistryIsFoundedOnce) {
    const auto again = administration.found({});

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().reason, "registry-exists");
}

TEST_F(AdministrationTest, aNewUserMustChooseAPasswordOfTheirOwn) {
    const auto added = administration.addUser(newcomer("novikova"));

    ASSERT_TRUE(added);
    EXPECT_EQ(signInError("novikova", added->password)->reason, "password-change-needed");
    EXPECT_TRUE(registry.find({domain::RecordKind::employee, added->employee.id.toString()}));
}

TEST_F(AdministrationTest, whatDoesNotExistOrExistsAlreadyIsRefused) {
    auto elsewhere = newcomer("elsewhere");
    elsewhere.window = "99";
    auto nowhere = newcomer("nowhere");
    nowhere.department = "none";

    EXPECT_EQ(administration.addUser(newcomer("lebedeva")).error().reason, "login-taken");
    EXPECT_EQ(administration.addUser(elsewhere).error().reason, "no-such-window");
    EXPECT_EQ(administration.addUser(nowhere).error().reason, "no-such-department");
    EXPECT_EQ(administration.resetPassword("nobody").error().reason, "no-such-login");
    EXPECT_EQ(administration.enrol({station, "", "window", "99", "Окно 99", registry.url()})
                  .error()
                  .reason,
        "no-such-window");
}

TEST_F(AdministrationTest, aNewPasswordEndsTheOldOne) {
    const auto changed = administration.resetPassword("strizhova");

    ASSERT_TRUE(changed);
    EXPECT_EQ(signInError("strizhova", registry.passwordOf("strizhova"))->reason, "password-wrong");
    EXPECT_EQ(signInError("strizhova", changed->password)->reason, "password-change-needed");
}

TEST_F(AdministrationTest, anImportThatTheRulesRefuseChangesNothing) {
    auto broken = sampleService();
    broken.code = "MU-902";
    broken.applicants.clear();
    auto sound = sampleService();
    sound.code = "MU-901";

    const auto imported = administration.import({sound, broken});

    ASSERT_FALSE(imported);
    EXPECT_EQ(imported.error().detail, "MU-902: applicants");
    EXPECT_FALSE(registry.find({domain::RecordKind::service, "MU-901"}));
}

TEST_F(AdministrationTest, aSecondImportOpensAccountsForNewStaffOnly) {
    const auto imported = administration.import({newcomer("novikova")});
    const auto again = administration.import({std::get<domain::Employee>(*registry.find(
        {domain::RecordKind::employee, registry.employeeOf("lebedeva").toString()}))});

    ASSERT_TRUE(imported);
    ASSERT_EQ(imported->size(), 1U);
    EXPECT_EQ(imported->front().employee.login, "novikova");
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->empty());
}

TEST_F(AdministrationTest, stationsGetCodesOfTheirOwn) {
    EXPECT_EQ(registry.enrol("window", "3").code, "W3");
    EXPECT_EQ(registry.enrol("window", "3").code, "W3-2");
    EXPECT_EQ(registry.enrol("terminal").code, "T1");
    EXPECT_EQ(registry.enrol("terminal").code, "T2");
    EXPECT_EQ(registry.enrol("call-centre").code, "C1");
    EXPECT_EQ(registry.enrol("office").code, "O1");
}

TEST_F(AdministrationTest, aLockedUserStaysOutUntilUnlocked) {
    ASSERT_TRUE(administration.lockUser("strizhova"));
    EXPECT_EQ(signInError("strizhova", registry.passwordOf("strizhova"))->reason, "account-locked");
    EXPECT_EQ(signInError("strizhova", "guessed")->reason, "password-wrong");

    ASSERT_TRUE(administration.unlockUser("strizhova"));

    EXPECT_EQ(signInError("strizhova", registry.passwordOf("strizhova")), std::nullopt);
    EXPECT_EQ(administration.lockUser("nobody").error().reason, "no-such-login");
    EXPECT_EQ(administration.unlockUser("nobody").error().reason, "no-such-login");
}

TEST_F(AdministrationTest, unlockingForgivesWrongPasswords) {
    for (int attempt = 0; attempt < 5; ++attempt)
        EXPECT_EQ(signInError("strizhova", "guessed")->reason, "password-wrong");
    ASSERT_EQ(signInError("strizhova", registry.passwordOf("strizhova"))->reason, "locked-out");

    ASSERT_TRUE(administration.unlockUser("strizhova"));

    EXPECT_EQ(signInError("strizhova", registry.passwordOf("strizhova")), std::nullopt);
}

TEST_F(AdministrationTest, aRoleIsChangedWithDepartmentAndWindow) {
    domain::Employee wanted = newcomer("strizhova");
    wanted.role = domain::Role::executor;
    wanted.department = "architecture";
    wanted.window = "";

    const auto changed = administration.changeRole(wanted);

    ASSERT_TRUE(changed);
    const auto record = registry.find({domain::RecordKind::employee, changed->id.toString()});
    ASSERT_TRUE(record);
    EXPECT_EQ(std::get<domain::Employee>(*record).role, domain::Role::executor);
    EXPECT_EQ(std::get<domain::Employee>(*record).department, "architecture");
    wanted.department = "none";
    EXPECT_EQ(administration.changeRole(wanted).error().reason, "no-such-department");
    wanted.login = "nobody";
    EXPECT_EQ(administration.changeRole(wanted).error().reason, "no-such-login");
}

TEST_F(AdministrationTest, stationsAreListedAsTheyStand) {
    const auto other = registry.enrol("terminal");
    ASSERT_TRUE(administration.revokeStation(invitation.code));

    const auto stations = administration.stations();

    ASSERT_TRUE(stations);
    ASSERT_EQ(stations->size(), 2U);
    EXPECT_EQ(stations->at(0).code, other.code);
    EXPECT_EQ(stations->at(0).state, server::store::StationState::invited);
    EXPECT_EQ(stations->at(1).code, "W4");
    EXPECT_EQ(stations->at(1).state, server::store::StationState::revoked);
    EXPECT_EQ(administration.revokeStation("W77").error().reason, "no-such-station");
    EXPECT_EQ(administration.revokeStation("R").error().reason, "no-such-station");
}

} // namespace okno::tests
