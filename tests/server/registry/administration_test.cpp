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
        const auto signedIn = sessions.signIn({login, password, station});
        return signedIn ? std::nullopt : std::optional(signedIn.error());
    }

    RegistryFixture registry;
    UuidV7Source ids{registry.clock()};
    Administration administration{registry.server().database(), registry.clock(), ids};
    domain::StationId station = registry.enrol("window", "4").station;
};
} // namespace

TEST_F(AdministrationTest, aRegistryIsFoundedOnce) {
    const auto again = administration.found({});

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().reason, "registry-exists");
}

TEST_F(AdministrationTest, aNewUserCanSignInAtOnce) {
    const auto added = administration.addUser(newcomer("novikova"));

    ASSERT_TRUE(added);
    EXPECT_EQ(signInError("novikova", added->password), std::nullopt);
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
    EXPECT_EQ(administration.changePassword("nobody").error().reason, "no-such-login");
    EXPECT_EQ(administration.enrol({station, "", "window", "99", "Окно 99", registry.url()})
                  .error()
                  .reason,
        "no-such-window");
}

TEST_F(AdministrationTest, aNewPasswordEndsTheOldOne) {
    const auto changed = administration.changePassword("strizhova");

    ASSERT_TRUE(changed);
    EXPECT_EQ(signInError("strizhova", registry.passwordOf("strizhova"))->reason, "password-wrong");
    EXPECT_EQ(signInError("strizhova", changed->password), std::nullopt);
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

} // namespace okno::tests
