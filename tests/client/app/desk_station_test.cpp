// A whole station at a real registry: what stands before its pages.
#include "client/app/desk_station.h"

#include "tests/support/await.h"
#include "tests/support/registry_fixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace okno::client::app {
namespace {

using tests::eventually;

ui::Theme& theme() {
    static ui::Theme theme(*qApp);
    static const bool applied = theme.apply(ui::Shade::light).has_value();
    EXPECT_TRUE(applied);
    return theme;
}

class StationOfTheDay : public testing::Test {
protected:
    StationOfTheDay() { open(); }

    void open(std::chrono::minutes lockAfter = std::chrono::minutes(10)) {
        desk.reset();
        auto opened = DeskStation::open({.invitation = invitation,
                                            .folder = temporary.path().toStdString(),
                                            .scanner = {QStringLiteral("no-scanner")},
                                            .lockAfter = lockAfter},
            theme(), registry.clock(), ids);
        ASSERT_TRUE(opened) << opened.error().reason;
        desk = std::move(*opened);
        desk->window().show();
        desk->window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&desk->window()));
    }

    QWidget* seen(const char* name) {
        for (auto* widget : desk->window().findChildren<QWidget*>(QString::fromLatin1(name)))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }
    bool comes(const char* name) {
        return eventually([&] { return seen(name) != nullptr; });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        // Without a window system the window is not active any more once its pages have come.
        QApplication::setActiveWindow(&desk->window());
        QWidget* focus = desk->window().focusWidget();
        QTest::keyClick(focus == nullptr ? &desk->window() : focus, key, modifiers);
    }
    void type(const char* name, const QString& text) {
        auto* field = qobject_cast<QLineEdit*>(seen(name));
        ASSERT_NE(field, nullptr) << name;
        field->setFocus();
        field->setText(text);
        press(Qt::Key_Return);
    }
    void signIn(const std::string& login) {
        ASSERT_TRUE(comes("loginEdit"));
        type("loginEdit", QString::fromStdString(login));
        type("passwordEdit", QString::fromStdString(registry.passwordOf(login)));
        ASSERT_TRUE(comes("mainWindow"));
    }

    /// What the registry has lent to anybody.
    std::size_t lent() {
        std::size_t leases = 0;
        for (const std::string& key : registry.keysOf(domain::RecordKind::lease))
            leases += std::get<domain::LeasedDay>(
                registry.find({domain::RecordKind::lease, key}).value())
                          .leases.size();
        return leases;
    }
    bool closes() {
        QSignalSpy closed(desk.get(), &DeskStation::closed);
        desk->close();
        return eventually([&] { return !closed.isEmpty(); });
    }

    tests::RegistryFixture registry;
    UuidV7Source ids{registry.clock()};
    protocol::Invitation enrolment = registry.enrol("window", "3");
    Invitation invitation{{enrolment.station, enrolment.code, desk::StationKind::window,
                              enrolment.window, enrolment.name, registry.url()},
        enrolment.enrolmentCode, ""};
    QTemporaryDir temporary;
    std::unique_ptr<DeskStation> desk;
};

TEST_F(StationOfTheDay, isHiddenByAKeyAndOpenedByThePassword) {
    signIn("lebedeva");

    press(Qt::Key_L, Qt::ControlModifier);
    EXPECT_NE(seen("lockPage"), nullptr);
    EXPECT_EQ(seen("mainWindow"), nullptr);

    type("unlockPasswordEdit", QStringLiteral("guess"));
    EXPECT_TRUE(comes("unlockErrorPanel"));
    EXPECT_EQ(seen("mainWindow"), nullptr);

    type("unlockPasswordEdit", QString::fromStdString(registry.passwordOf("lebedeva")));
    EXPECT_TRUE(comes("mainWindow"));
}

TEST_F(StationOfTheDay, keepsWhatIsBeingTypedBehindTheLock) {
    signIn("lebedeva");
    auto* search = qobject_cast<QLineEdit*>(seen("searchEdit"));
    ASSERT_NE(search, nullptr);
    search->setFocus();
    search->setText(QStringLiteral("Соко"));

    press(Qt::Key_L, Qt::ControlModifier);
    type("unlockPasswordEdit", QString::fromStdString(registry.passwordOf("lebedeva")));
    ASSERT_TRUE(comes("mainWindow"));

    EXPECT_EQ(seen("searchEdit"), search);
    EXPECT_EQ(search->text(), QStringLiteral("Соко"));
    EXPECT_TRUE(search->hasFocus());
}

TEST_F(StationOfTheDay, comesUpLockedAfterARestart) {
    signIn("lebedeva");

    open();

    EXPECT_TRUE(desk->resumeSession());
    EXPECT_NE(seen("lockPage"), nullptr);
    EXPECT_EQ(seen("mainWindow"), nullptr);
    type("unlockPasswordEdit", QString::fromStdString(registry.passwordOf("lebedeva")));
    EXPECT_TRUE(comes("mainWindow"));
}

TEST_F(StationOfTheDay, comesUpOpenWhereTheOfficeHasDecidedNotToLock) {
    signIn("lebedeva");

    open(std::chrono::minutes(0));

    EXPECT_TRUE(desk->resumeSession());
    EXPECT_TRUE(comes("mainWindow"));
}

TEST_F(StationOfTheDay, passesFromTheLockToAnotherEmployee) {
    signIn("lebedeva");
    press(Qt::Key_L, Qt::ControlModifier);

    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(seen("lockPage"), nullptr);
    signIn("sinitsyna");

    press(Qt::Key_L, Qt::ControlModifier);
    type("unlockPasswordEdit", QString::fromStdString(registry.passwordOf("lebedeva")));
    EXPECT_TRUE(comes("unlockErrorPanel"));
    EXPECT_EQ(seen("mainWindow"), nullptr);
}

TEST_F(StationOfTheDay, givesItsLeasesBackWhenSomebodyElseIsToWorkHere) {
    signIn("lebedeva");
    ASSERT_TRUE(eventually([&] { return lent() > 0; }));

    press(Qt::Key_L, Qt::ControlModifier);
    press(Qt::Key_N, Qt::ControlModifier);

    EXPECT_TRUE(eventually([&] { return lent() == 0; }));
    signIn("sinitsyna");
    EXPECT_TRUE(eventually([&] { return lent() > 0; }));
}

TEST_F(StationOfTheDay, givesItsLeasesBackAtTheEndOfTheProgram) {
    signIn("lebedeva");
    ASSERT_TRUE(eventually([&] { return lent() > 0; }));

    EXPECT_TRUE(closes());

    EXPECT_EQ(lent(), 0U);
}

TEST_F(StationOfTheDay, keepsItsLeasesWhereTheRegistryIsAwayAtTheEnd) {
    signIn("lebedeva");
    ASSERT_TRUE(eventually([&] { return lent() > 0; }));
    registry.stop();
    ASSERT_TRUE(eventually([&] { return !desk->sync().state().connected; }));
    // A further lease may just have been asked for.
    const auto unsent = desk->store().reader().outbox().unsent;
    QElapsedTimer waited;
    waited.start();

    EXPECT_TRUE(closes());

    EXPECT_LT(waited.elapsed(), 900);
    EXPECT_EQ(desk->store().reader().outbox().unsent, unsent);
    registry.start();
    EXPECT_GT(lent(), 0U);
}

TEST_F(StationOfTheDay, saysNothingOfTheLockBeforeAnybodyHasSignedIn) {
    press(Qt::Key_L, Qt::ControlModifier);

    EXPECT_EQ(seen("lockPage"), nullptr);
    EXPECT_NE(seen("loginEdit"), nullptr);
}

} // namespace
} // namespace okno::client::app

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    testing::InitGoogleTest(&argc, argv);
    const QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
