#include "client/identity/known_people.h"

#include "common/basics/named_uuid.h"
#include "tests/support/fake_clock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace okno::client::identity {
namespace {

using namespace std::chrono_literals;

constexpr Instant monday{
    std::chrono::sys_days{std::chrono::year(2026) / std::chrono::November / 23} + 4h};

class KnownPeopleAtAStation : public testing::Test {
protected:
    KnownPeopleAtAStation() { EXPECT_TRUE(people.remember(lebedeva, "right", 14)); }

    std::string reasonOf(KnownPeople& list, const std::string& password) {
        const auto confirmed = list.confirm("lebedeva", password);
        return confirmed ? "" : confirmed.error().reason;
    }
    std::string reasonOf(const std::string& password) { return reasonOf(people, password); }
    std::string reasonAfterRestart(const std::string& password) {
        KnownPeople again(folder, clock);
        return reasonOf(again, password);
    }

    QTemporaryDir temporary;
    std::filesystem::path folder = temporary.path().toStdString();
    tests::FakeClock clock{monday};
    domain::Employee lebedeva{domain::EmployeeId(uuidOfName("employee lebedeva")), "lebedeva",
        "Лебедева О. Н.", domain::Role::specialist, "", "3"};
    KnownPeople people{folder, clock};
};

TEST_F(KnownPeopleAtAStation, areToldByTheirPasswordAlsoAfterARestart) {
    EXPECT_EQ(people.confirm("lebedeva", "right"), lebedeva);
    EXPECT_EQ(reasonOf("Right"), "password-wrong");

    KnownPeople again(folder, clock);
    EXPECT_EQ(again.confirm("lebedeva", "right"), lebedeva);
}

TEST_F(KnownPeopleAtAStation, leaveNoPasswordOnTheDiskAndNoFileForOthers) {
    const QString path = temporary.filePath(QStringLiteral("people.list"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();

    EXPECT_TRUE(content.contains("$argon2id$"));
    EXPECT_FALSE(content.contains("right"));
    EXPECT_EQ(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFileDevice::Permissions());
}

TEST_F(KnownPeopleAtAStation, withTheSamePasswordHaveDifferentVerifiers) {
    auto other = lebedeva;
    other.login = "sinitsyna";
    ASSERT_TRUE(people.remember(other, "right", 14));

    const auto list = loadPeople(folder).people;
    ASSERT_EQ(list.size(), 2U);
    EXPECT_NE(list[0].verifier, list[1].verifier);
}

TEST_F(KnownPeopleAtAStation, whoNeverSignedInHereAreUnknown) {
    EXPECT_EQ(people.confirm("ershova", "right").error(),
        (Error{ErrorCode::unavailable, "offline-not-known"}));
}

TEST_F(KnownPeopleAtAStation, areToldForFourteenDaysAndNotLonger) {
    clock.advance(std::chrono::days(14));
    EXPECT_EQ(reasonOf("right"), "");

    clock.advance(1s);
    EXPECT_EQ(people.confirm("lebedeva", "right").error(),
        (Error{ErrorCode::unavailable, "offline-too-long", "14"}));
    EXPECT_EQ(reasonAfterRestart("right"), "offline-too-long");

    ASSERT_TRUE(people.remember(lebedeva, "right", 14));
    EXPECT_EQ(reasonOf("right"), "");
}

TEST_F(KnownPeopleAtAStation, gainNoDaysBySettingTheClockBack) {
    clock.advance(std::chrono::days(13));
    people.noteTime();

    clock.advance(-std::chrono::days(10));

    EXPECT_EQ(reasonOf("right"), "clock-set-back");
    EXPECT_EQ(reasonAfterRestart("right"), "clock-set-back");
}

TEST_F(KnownPeopleAtAStation, areNotTroubledByAClockThatIsPutRight) {
    clock.advance(1h);
    people.noteTime();

    clock.advance(-5min);

    EXPECT_EQ(reasonOf("right"), "");
}

TEST_F(KnownPeopleAtAStation, getANewStartFromTheRegistryAfterAClockThatWasWrong) {
    clock.set(Instant{std::chrono::sys_days{std::chrono::year(2038) / std::chrono::January / 20}});
    people.noteTime();
    clock.set(monday);
    ASSERT_EQ(reasonOf("right"), "clock-set-back");

    ASSERT_TRUE(people.remember(lebedeva, "right", 14));

    EXPECT_EQ(reasonOf("right"), "");
}

TEST_F(KnownPeopleAtAStation, areLockedOutLongerWithEveryGuess) {
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(reasonOf("guess"), "password-wrong");

    for (const auto minutes : {1min, 5min, 15min, 15min}) {
        const auto seconds = std::to_string(std::chrono::seconds(minutes).count());
        EXPECT_EQ(people.confirm("lebedeva", "right").error(),
            (Error{ErrorCode::unauthenticated, "locked-out", seconds}));
        EXPECT_EQ(reasonAfterRestart("right"), "locked-out");
        clock.advance(minutes);
        EXPECT_EQ(reasonOf("guess"), "password-wrong");
    }

    clock.advance(15min);
    EXPECT_EQ(reasonOf("right"), "");
    EXPECT_EQ(reasonOf("guess"), "password-wrong");
    EXPECT_EQ(reasonOf("right"), "");
}

TEST_F(KnownPeopleAtAStation, areForgottenWhenTheRegistrySaysSo) {
    people.forget("lebedeva");

    EXPECT_EQ(reasonOf("right"), "offline-not-known");
    EXPECT_EQ(reasonAfterRestart("right"), "offline-not-known");
}

TEST_F(KnownPeopleAtAStation, areNobodyWhenTheFileIsDamaged) {
    QFile file(temporary.filePath(QStringLiteral("people.list")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("\xff\x00\ttorn\n{\t\t\n");
    file.close();

    EXPECT_EQ(reasonAfterRestart("right"), "offline-not-known");
}

} // namespace
} // namespace okno::client::identity
