// A registry that lost a day, and the stations that give it back.
#include "tests/client/sync/sync_test.h"
#include "tests/support/await.h"

#include <QTemporaryDir>

namespace okno::tests {
namespace {

class RestoredRegistry : public SyncTest {
protected:
    RestoredRegistry() {
        EXPECT_TRUE(second.signIn("gusev"));
        EXPECT_TRUE(third.signIn("lebedeva"));
        EXPECT_TRUE(settle());
    }

    bool settle() { return second.settles() && third.settles() && second.settles(); }
    domain::CardId registerAt(NetworkedStation& station, const std::string& text) {
        auto request = registration(station);
        request.pages = {scan(station, text, 1)};
        EXPECT_TRUE(station.submit(request));
        EXPECT_TRUE(station.settles());
        return request.card;
    }
    /// As it stands on the receipt.
    static int numberOf(const NetworkedStation& station, const domain::CardId& card) {
        const auto found = station.reader().card(card);
        return found && found->number ? found->number->number : -1;
    }
    /// The connections of before are gone: a person tries again.
    static bool comesBack(NetworkedStation& station, const std::string& login) {
        return eventually([&] { return station.signIn(login).has_value(); });
    }
    void restore() {
        registry.stop();
        registry.restoreFrom(backups.path().toStdString());
        registry.start();
    }

    void snapshot() {
        registry.stop();
        registry.takeSnapshot();
        registry.start();
        registry.clock().advance(std::chrono::minutes(10));
    }
    void setBack() {
        registry.stop();
        registry.setBack();
        registry.clock().advance(std::chrono::minutes(10));
        m_setBackAt = registry.clock().now();
        registry.start();
    }
    /// As the administrator does, some minutes later.
    void recover() {
        registry.clock().advance(std::chrono::minutes(10));
        registry.stop();
        registry.startRecovery(m_setBackAt);
        registry.start();
        EXPECT_TRUE(comesBack(second, "gusev"));
        EXPECT_TRUE(comesBack(third, "lebedeva"));
    }
    static bool isTold(NetworkedStation& station, const std::string& reason) {
        return eventually([&] { return station.sync().state().reason == reason; });
    }

    QTemporaryDir backups;
    NetworkedStation second{registry, "window", "2"};
    NetworkedStation third{registry, "window", "3"};

private:
    Instant m_setBackAt = RegistryFixture::founded();
};

TEST_F(RestoredRegistry, keepsTheNumbersThatAreOnPaper) {
    const auto before = registerAt(second, "before the backup");
    registry.backUp(backups.path().toStdString());
    const auto atSecond = registerAt(second, "after it, at window 2");
    const auto atThird = registerAt(third, "after it, at window 3");
    ASSERT_TRUE(third.submit(booking()));
    ASSERT_TRUE(settle());
    const std::vector<int> printed{
        numberOf(second, before), numberOf(second, atSecond), numberOf(third, atThird)};
    ASSERT_EQ(printed, (std::vector{1, 2, 3}));
    restore();
    ASSERT_FALSE(registry.find({domain::RecordKind::card, atThird.toString()}));

    ASSERT_TRUE(comesBack(second, "gusev"));
    ASSERT_TRUE(comesBack(third, "lebedeva"));
    ASSERT_TRUE(settle());

    EXPECT_EQ(second.difference(), "");
    EXPECT_EQ(third.difference(), "");
    EXPECT_EQ((std::vector{
                  numberOf(second, before), numberOf(third, atSecond), numberOf(second, atThird)}),
        printed);
    EXPECT_TRUE(registry.hasBlob(sha256("after it, at window 2")));
    EXPECT_EQ(numberOf(second, registerAt(second, "the next one")), 4);
    EXPECT_EQ(registry.faults(), "");
}

TEST_F(RestoredRegistry, givesNoNumberBeforeItKnowsThoseThatWereGiven) {
    registry.backUp(backups.path().toStdString());
    const auto lost = registerAt(third, "on paper already");
    third.stop();
    restore();
    ASSERT_TRUE(comesBack(second, "gusev"));

    const auto request = registration(second);
    ASSERT_TRUE(second.submit(request));

    EXPECT_TRUE(eventually([&] { return second.sync().state().reason == "registry-recovering"; }));
    EXPECT_EQ(second.reader().outbox().unsent, 1);
    EXPECT_FALSE(second.reader().card(request.card)->number);

    third.start();
    ASSERT_TRUE(comesBack(third, "lebedeva"));
    ASSERT_TRUE(settle());
    EXPECT_EQ(numberOf(second, lost), 1);
    EXPECT_EQ(numberOf(third, request.card), 2);
    EXPECT_EQ(registry.faults(), "");
}

TEST_F(RestoredRegistry, aMachineThatWasSetBackLosesNothing) {
    const auto before = registerAt(second, "before the snapshot");
    snapshot();
    const auto atSecond = registerAt(second, "after it, at window 2");
    ASSERT_TRUE(settle());
    setBack();
    EXPECT_TRUE(isTold(second, "registry-behind"));
    ASSERT_TRUE(second.submit(booking(60)));
    EXPECT_TRUE(isTold(second, "registry-behind"));
    EXPECT_EQ(
        (std::vector{numberOf(second, before), numberOf(second, atSecond)}), (std::vector{1, 2}));

    recover();
    ASSERT_TRUE(settle());

    EXPECT_EQ(second.difference(), "");
    EXPECT_EQ(third.difference(), "");
    EXPECT_EQ(
        (std::vector{numberOf(third, before), numberOf(third, atSecond)}), (std::vector{1, 2}));
    EXPECT_TRUE(registry.hasBlob(sha256("after it, at window 2")));
    EXPECT_EQ(numberOf(second, registerAt(second, "the next one")), 3);
    EXPECT_EQ(registry.faults(), "");
}

TEST_F(RestoredRegistry, aMachineThatWasSetBackAndWentOnIsNoticedByItsAudit) {
    snapshot();
    const auto lost = registerAt(second, "after the snapshot");
    ASSERT_TRUE(settle());
    third.stop();
    setBack();
    NetworkedStation other(registry, "call-centre");
    ASSERT_TRUE(other.signIn("snegireva"));
    ASSERT_TRUE(other.settles());
    for (const int minutes : {40, 60, 80, 100, 120})
        ASSERT_TRUE(other.submit(booking(minutes)));
    ASSERT_TRUE(other.settles());
    ASSERT_TRUE(second.submit(booking(240)));
    EXPECT_TRUE(isTold(second, "history-rewritten"));

    third.start();
    recover();
    ASSERT_TRUE(comesBack(other, "snegireva"));
    ASSERT_TRUE(other.settles() && settle());

    EXPECT_EQ(second.difference(), "");
    EXPECT_EQ(other.difference(), "");
    EXPECT_EQ(numberOf(third, lost), 1);
    EXPECT_EQ(registry.faults(), "");
}

} // namespace
} // namespace okno::tests
