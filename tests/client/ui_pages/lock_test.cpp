#include "client/ui/shell/state_words.h"
#include "client/ui/sign_in/lock_page.h"
#include "client/ui/sign_in/password_page.h"
#include "client/ui/sign_in/session_panel.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace okno::client::ui::test {

namespace {
void bringUp(QWidget& page) {
    page.resize(1600, 960);
    page.show();
    page.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
}
} // namespace

class Lock : public testing::Test {
protected:
    Lock() {
        page.setPerson(QStringLiteral("Лебедева О. Н."), QStringLiteral("Окно 3"),
            QStringLiteral("https://registry.example"));
        bringUp(page);
        page.reset();
    }

    QString words() { return find<QLabel>(page, QStringLiteral("unlockErrorWords"))->text(); }

    LockPage page{theme()};
    QSignalSpy asked{&page, &LockPage::unlockRequested};
    QLineEdit* password = find<QLineEdit>(page, QStringLiteral("unlockPasswordEdit"));
    QPushButton* button = find<QPushButton>(page, QStringLiteral("unlockButton"));
};

TEST_F(Lock, showsWhoseWorkLiesBehindItAndAsksForThePasswordAlone) {
    EXPECT_TRUE(password->hasFocus());
    type(page, QStringLiteral("secret"));
    press(page, Qt::Key_Return);

    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.first().first().toString(), QStringLiteral("secret"));
    EXPECT_EQ(find<QLabel>(page, QStringLiteral("lockPageTitle"))->text(),
        QStringLiteral("Лебедева О. Н."));
    EXPECT_GT(screenshot(page, QStringLiteral("lock")), 50);
}

TEST_F(Lock, handsTheStationOverByAKey) {
    QSignalSpy other(&page, &LockPage::otherPersonRequested);

    press(page, Qt::Key_N, Qt::ControlModifier);

    EXPECT_EQ(other.size(), 1);
}

TEST_F(Lock, emptiesAWrongPasswordAndSaysSo) {
    type(page, QStringLiteral("guess"));

    page.showError({ErrorCode::unauthenticated, "password-wrong"});

    EXPECT_FALSE(words().isEmpty());
    EXPECT_TRUE(password->text().isEmpty());
    EXPECT_TRUE(password->hasFocus());
}

TEST_F(Lock, countsTheSecondsOfALockOutDownAndOpensAgainByItself) {
    page.showError({ErrorCode::unauthenticated, "locked-out", "2"});

    EXPECT_TRUE(words().contains(QStringLiteral("2")));
    EXPECT_FALSE(button->isEnabled());
    type(page, QStringLiteral("secret"));
    press(page, Qt::Key_Return);
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_GT(screenshot(page, QStringLiteral("lock-locked-out")), 50);

    EXPECT_TRUE(QTest::qWaitFor([this] { return button->isEnabled(); }));
    press(page, Qt::Key_Return);
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(Lock, saysThatCapsLockIsOnOrThatLettersAreRussian) {
    auto* hint = find<QLabel>(page, QStringLiteral("unlockPasswordHint"));
    const auto letter = [this](Qt::KeyboardModifiers modifiers, const QString& text) {
        QTest::sendKeyEvent(QTest::Click, password, Qt::Key_A, text, modifiers);
    };

    letter(Qt::NoModifier, QStringLiteral("a"));
    EXPECT_TRUE(hint->isHidden());
    letter(Qt::ShiftModifier, QStringLiteral("A"));
    EXPECT_TRUE(hint->isHidden());

    letter(Qt::NoModifier, QStringLiteral("A"));
    EXPECT_FALSE(hint->isHidden());
    const QString capsLock = hint->text();

    letter(Qt::NoModifier, QStringLiteral("ф"));
    EXPECT_FALSE(hint->isHidden());
    EXPECT_NE(hint->text(), capsLock);

    press(page, Qt::Key_Backspace);
    letter(Qt::NoModifier, QStringLiteral("a"));
    EXPECT_TRUE(hint->isHidden());
}

class NewPassword : public testing::Test {
protected:
    NewPassword() {
        bringUp(page);
        page.begin(QStringLiteral("lebedeva"));
    }

    void choose(const QString& password, const QString& again) {
        type(page, password);
        press(page, Qt::Key_Return);
        type(page, again);
        press(page, Qt::Key_Return);
    }

    PasswordPage page{theme()};
    QSignalSpy chosen{&page, &PasswordPage::passwordChosen};
    QLabel* words = find<QLabel>(page, QStringLiteral("newPasswordErrorWords"));
};

TEST_F(NewPassword, isTypedTwiceByTheKeyboardAlone) {
    choose(QStringLiteral("four grey herons"), QStringLiteral("four grey herons"));

    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().toString(), QStringLiteral("four grey herons"));
    EXPECT_GT(screenshot(page, QStringLiteral("new-password")), 50);
}

TEST_F(NewPassword, isRefusedBeforeItIsSentWhenItIsShortOrTypedDifferently) {
    choose(QStringLiteral("short"), QStringLiteral("short"));
    EXPECT_TRUE(chosen.isEmpty());
    EXPECT_FALSE(words->text().isEmpty());

    page.begin(QStringLiteral("lebedeva"));
    choose(QStringLiteral("four grey herons"), QStringLiteral("four gray herons"));
    EXPECT_TRUE(chosen.isEmpty());
    EXPECT_FALSE(words->isHidden());
}

TEST_F(NewPassword, saysWhatTheRegistryHasAgainstIt) {
    page.showError({ErrorCode::refused, "password-too-weak", "common"});
    const QString common = words->text();
    page.showError({ErrorCode::refused, "password-too-weak", "same"});

    EXPECT_FALSE(common.isEmpty());
    EXPECT_NE(words->text(), common);
    EXPECT_FALSE(words->text().contains(QStringLiteral("password-too-weak")));
}

TEST_F(NewPassword, canBeLeft) {
    QSignalSpy cancelled(&page, &PasswordPage::cancelled);

    press(page, Qt::Key_Escape);

    EXPECT_EQ(cancelled.size(), 1);
}

TEST(SessionPanel, takesNoCursorUntilItIsAskedForAndGivesItBack) {
    QWidget page;
    QLineEdit typed(&page);
    SessionPanel panel(theme(), page);
    bringUp(page);
    typed.setFocus();
    QSignalSpy password(&panel, &SessionPanel::passwordTyped);

    panel.open({ErrorCode::unauthenticated, "session-unknown"});
    type(page, QStringLiteral("Соко"));
    EXPECT_EQ(typed.text(), QStringLiteral("Соко"));
    EXPECT_GT(screenshot(page, QStringLiteral("session-panel")), 20);

    panel.enter();
    type(page, QStringLiteral("secret"));
    press(page, Qt::Key_Return);
    ASSERT_EQ(password.size(), 1);
    EXPECT_EQ(typed.text(), QStringLiteral("Соко"));

    press(page, Qt::Key_Escape);
    EXPECT_TRUE(panel.isHidden());
}

TEST(StateLineWords, sayThatWorkGoesOnUnlessAPersonMustAct) {
    EXPECT_EQ(connectionWords(true, "").health, StateLine::Health::good);
    EXPECT_EQ(connectionWords(true, "blob-not-uploaded").health, StateLine::Health::good);
    EXPECT_EQ(connectionWords(false, "registry-away").health, StateLine::Health::warn);
    for (const char* reason : {"registry-too-old", "registry-recovering", "registry-disk-full"})
        EXPECT_EQ(connectionWords(true, reason).health, StateLine::Health::warn) << reason;
    for (const char* reason : {"session-unknown", "station-revoked", "station-cloned",
             "registry-not-trusted", "registry-not-encrypted", "registry-speechless"}) {
        EXPECT_EQ(connectionWords(true, reason).health, StateLine::Health::bad) << reason;
        EXPECT_NE(connectionWords(false, reason).words, connectionWords(false, "").words) << reason;
    }
}

} // namespace okno::client::ui::test
