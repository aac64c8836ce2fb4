#include "client/ui/issuing/issuing_page.h"

#include "client/ui/controls/field.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

namespace okno::client::ui::test {

class Issuing : public Office {
protected:
    Issuing() {
        station.clock().set(tests::at("2026-12-09 11:15"));
        cases.setActor(employee(domain::Role::specialist));
        domain::Card first = ready(512, "Соколова Марина Андреевна");
        std::get<domain::Person>(first.applicant).passport = domain::Passport{
            domain::PassportNumber::parse("52 14 317805").value(), tests::date("2014-06-17")};
        first.representative = tests::sampleRepresentative();
        put(first);
        put(ready(377, "Калинина Анна Игоревна"));
        put(inWork(188, "Мельник Константин Юрьевич"));
        page = new IssuingPage(theme(), {store(), cases, blobs, images, station.clock()});
        main = window(QStringLiteral("issuing"), QStringLiteral("Выдача"), page);
    }

    void typeInto(const QString& editor, const QString& text) {
        auto* line = find<QLineEdit>(*main, editor);
        line->setFocus();
        line->selectAll();
        type(*main, text);
    }

    QString problem(const QString& field) { return find<Field>(*main, field)->problem(); }

    domain::Card stored(int number) {
        return *reader().card(tests::id<domain::CardId>(1000 + number));
    }

    IssuingPage* page;
    std::unique_ptr<MainWindow> main;
};

TEST_F(Issuing, findsChecksAndClosesByTheKeyboard) {
    QSignalSpy issued(page, &IssuingPage::cardIssued);
    type(*main, QStringLiteral("01-12/004512"));
    press(*main, Qt::Key_Return);
    EXPECT_TRUE(find<QLineEdit>(*main, QStringLiteral("recipientPassportEdit"))->hasFocus());
    type(*main, QStringLiteral("5214317805"));
    press(*main, Qt::Key_Return);
    type(*main, QStringLiteral("17062014"));
    ASSERT_TRUE(tests::eventually([&] {
        QCoreApplication::processEvents();
        return !images.image(stored(512).result->pages.front().blob, {900, 1200}).isNull();
    }));
    EXPECT_GT(screenshot(*main, QStringLiteral("issuing")), 100);
    press(*main, Qt::Key_Return);

    ASSERT_TRUE(tests::eventually([&] { return issued.size() == 1; }));
    const domain::Card card = stored(512);
    EXPECT_EQ(card.state, domain::CardState::closed);
    ASSERT_TRUE(card.issue);
    EXPECT_EQ(card.issue->recipient, domain::RecipientKind::applicant);
    EXPECT_EQ(card.issue->passport.number.digits(), "5214317805");
    page->activate();
    EXPECT_TRUE(find<QLabel>(*main, QStringLiteral("cardTitleLabel"))->isVisible());
    EXPECT_GT(screenshot(*main, QStringLiteral("issuing-done")), 100);
}

TEST_F(Issuing, saysBesideTheFieldThatThePassportIsAnother) {
    page->open(stored(512).id);
    type(*main, QStringLiteral("5214317806"));
    typeInto(QStringLiteral("recipientPassportIssuedOnEdit"), QStringLiteral("17.06.2014"));
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    ASSERT_TRUE(tests::eventually(
        [&] { return !problem(QStringLiteral("recipientPassportField")).isEmpty(); }));
    EXPECT_TRUE(find<QLineEdit>(*main, QStringLiteral("recipientPassportEdit"))->hasFocus());
    EXPECT_EQ(stored(512).state, domain::CardState::ready);
    EXPECT_GT(screenshot(*main, QStringLiteral("issuing-wrong-passport")), 100);
}

TEST_F(Issuing, refusesAnExpiredPowerOfAttorney) {
    page->open(stored(377).id);
    auto* who = find<QComboBox>(*main, QStringLiteral("recipientCombo"));
    who->setCurrentIndex(who->count() - 1);
    Q_EMIT who->activated(who->count() - 1);
    typeInto(QStringLiteral("recipientNameEdit"), QStringLiteral("Орлова Вера Павловна"));
    typeInto(QStringLiteral("recipientPassportEdit"), QStringLiteral("52 10 123456"));
    typeInto(QStringLiteral("recipientPassportIssuedOnEdit"), QStringLiteral("01.02.2010"));
    typeInto(QStringLiteral("powerNumberEdit"), QStringLiteral("55 АА 1"));
    typeInto(QStringLiteral("powerIssuedOnEdit"), QStringLiteral("01.02.2025"));
    typeInto(QStringLiteral("powerValidUntilEdit"), QStringLiteral("01.02.2026"));
    press(*main, Qt::Key_Return);

    ASSERT_TRUE(tests::eventually(
        [&] { return !problem(QStringLiteral("powerValidUntilField")).isEmpty(); }));
    EXPECT_EQ(stored(377).state, domain::CardState::ready);
}

TEST_F(Issuing, showsWhatStandsInTheWayOfACardThatIsNotReady) {
    type(*main, QStringLiteral("01-12/004188"));
    press(*main, Qt::Key_Return);

    EXPECT_FALSE(find<QAction>(*main, QStringLiteral("issueAction"))->isEnabled());
    EXPECT_FALSE(find<QWidget>(*main, QStringLiteral("issueForm"))->isVisible());
}

TEST_F(Issuing, saysThatNothingIsFound) {
    type(*main, QStringLiteral("Незнакомцев"));
    press(*main, Qt::Key_Return);

    EXPECT_FALSE(problem(QStringLiteral("issueSearchField")).isEmpty());
}

TEST_F(Issuing, leavesNoFieldEmpty) {
    page->open(stored(512).id);
    press(*main, Qt::Key_Return, Qt::ControlModifier);

    EXPECT_FALSE(problem(QStringLiteral("recipientPassportField")).isEmpty());
    EXPECT_EQ(stored(512).state, domain::CardState::ready);
}

} // namespace okno::client::ui::test
