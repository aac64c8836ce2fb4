#include "client/ui/sign_in/sign_in_page.h"

#include "client/ui/controls/field.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace okno::client::ui::test {

class SignIn : public testing::Test {
protected:
    SignIn() {
        page.setStation(
            QStringLiteral("Окно 3 · Служба одного окна"), QStringLiteral("http://127.0.0.1:8080"));
        page.resize(1600, 960);
        page.show();
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
    }

    QString words() { return find<QLabel>(page, QStringLiteral("signInErrorWords"))->text(); }

    SignInPage page{theme()};
    QSignalSpy asked{&page, &SignInPage::signInRequested};
    QLineEdit* login = find<QLineEdit>(page, QStringLiteral("loginEdit"));
    QLineEdit* password = find<QLineEdit>(page, QStringLiteral("passwordEdit"));
};

TEST_F(SignIn, goesByTheKeyboardFromLoginToPasswordToTheRegistry) {
    type(page, QStringLiteral("lebedeva"));
    press(page, Qt::Key_Return);
    EXPECT_TRUE(password->hasFocus());
    type(page, QStringLiteral(" secret "));
    press(page, Qt::Key_Return);
    press(page, Qt::Key_Return);

    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.first().at(0).toString(), QStringLiteral("lebedeva"));
    EXPECT_EQ(asked.first().at(1).toString(), QStringLiteral(" secret "));
    EXPECT_FALSE(find<QPushButton>(page, QStringLiteral("signInButton"))->isEnabled());
}

TEST_F(SignIn, saysThatThePasswordIsWrongAndEmptiesOnlyThat) {
    login->setText(QStringLiteral("lebedeva"));
    password->setText(QStringLiteral("wrong"));

    page.showError({ErrorCode::unauthenticated, "sign-in-refused"});

    EXPECT_FALSE(words().isEmpty());
    EXPECT_EQ(login->text(), QStringLiteral("lebedeva"));
    EXPECT_TRUE(password->text().isEmpty());
    EXPECT_TRUE(password->hasFocus());
    EXPECT_GT(screenshot(page, QStringLiteral("sign-in-wrong-password")), 50);
}

TEST_F(SignIn, saysWhichRegistryIsAwayAndKeepsWhatWasTyped) {
    password->setText(QStringLiteral("secret"));

    page.showError({ErrorCode::unavailable, "registry-away"});

    EXPECT_TRUE(words().contains(QStringLiteral("http://127.0.0.1:8080")));
    EXPECT_EQ(password->text(), QStringLiteral("secret"));
}

TEST_F(SignIn, asksNobodyWhileAFieldIsEmpty) {
    press(page, Qt::Key_Return);
    press(page, Qt::Key_Return);

    EXPECT_TRUE(asked.isEmpty());
    EXPECT_FALSE(find<Field>(page, QStringLiteral("loginField"))->problem().isEmpty());
    EXPECT_GT(screenshot(page, QStringLiteral("sign-in")), 50);
}

} // namespace okno::client::ui::test
