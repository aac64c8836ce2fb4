#include "tests/client/ui/ui_test.h"
#include "tests/client/ui/window_station.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <gtest/gtest.h>

namespace okno::client::ui::test {

using domain::TicketState;
using tests::eventually;

namespace {

QString focusName() {
    auto* focus = QApplication::focusWidget();
    return focus == nullptr ? QString() : focus->objectName();
}

/// A reception in which the person at the window has been called and sits down.
class Reception : public testing::Test {
protected:
    void call() {
        ticket = station.book("10:20").id;
        station.press(Qt::Key_F5);
        ASSERT_TRUE(eventually([this] { return station.shows("nameEdit"); }));
    }

    void fillField(const QString& text) {
        station.type(text);
        station.press(Qt::Key_Return);
    }

    void fillApplicant() {
        for (const auto* text :
            {"Соколова Марина Андреевна", "11223344595", "89136001420", "5214317805", "17062014"})
            fillField(QString::fromUtf8(text));
        station.press(Qt::Key_Return); // the way of notice stands there already
        for (const auto* text : {"01.02.1985", "", "", ""})
            fillField(QString::fromUtf8(text));
        station.press(Qt::Key_Return); // no representative
    }

    void fillSubject() {
        for (const auto* text : {"участок", "55:36:090205:1234", "Омск, 3-я Северная, 48"})
            fillField(QString::fromUtf8(text));
    }

    void scan() {
        station.press(Qt::Key_F2);
        auto& scanner = station.scanner();
        scanner.feed(QStringLiteral("Separator"), QStringLiteral("APP"));
        scanner.feed(QStringLiteral("Application"));
        scanner.feed(QStringLiteral("Separator"), QStringLiteral("ID"));
        scanner.feed(QStringLiteral("Passport"));
        scanner.feed(QStringLiteral("Passport"));
        scanner.end();
        auto* thumbnails = station.find<QListView>("thumbnailList");
        ASSERT_TRUE(eventually([thumbnails] { return thumbnails->model()->rowCount() == 5; }));
    }

    void examine() {
        station.press(Qt::Key_4, Qt::ControlModifier);
        station.press(Qt::Key_1); // application taken
        station.press(Qt::Key_2); // passport shown
    }

    domain::Card registeredCard() {
        station.press(Qt::Key_Return, Qt::ControlModifier);
        EXPECT_TRUE(eventually([this] { return station.shows("receiptNumberLabel"); }));
        return station.station().reader().card(*station.ticket(*ticket).card).value();
    }

    WindowStation station;
    std::optional<domain::TicketId> ticket;
};

} // namespace

TEST_F(Reception, isDoneByKeyboardInAtMostSixtyPresses) {
    call();
    EXPECT_EQ(focusName(), QStringLiteral("nameEdit"));
    fillApplicant();
    fillSubject();
    station.press(Qt::Key_2); // the right is in the register
    EXPECT_EQ(focusName(), QStringLiteral("checklistView"));
    scan();
    examine();
    const auto shot = screenshot(station.window(), QStringLiteral("reception-real"));
    EXPECT_FALSE(shot.isNull());

    const auto card = registeredCard();
    const auto receipt = screenshot(station.window(), QStringLiteral("reception-receipt"));
    EXPECT_FALSE(receipt.isNull());

    EXPECT_EQ(domain::displayName(card.applicant), "Соколова Марина Андреевна");
    ASSERT_EQ(card.queries.size(), 1U);
    EXPECT_EQ(card.queries.front().document, "EGRN");
    EXPECT_EQ(card.pages.size(), 5U);
    EXPECT_EQ(card.pages.at(1).document, "APP");
    EXPECT_EQ(card.pages.at(4).document, "ID");
    EXPECT_TRUE(card.pages.at(0).excluded);
    EXPECT_EQ(station.find<QLabel>("receiptNumberLabel")->text(),
        QString::fromStdString(card.provisionalNumber));

    station.press(Qt::Key_P, Qt::ControlModifier);
    EXPECT_TRUE(eventually(
        [this] { return !station.find<QLabel>("receiptPrintedLabel")->text().isEmpty(); }));
    station.press(Qt::Key_F8);
    const auto question = screenshot(station.window(), QStringLiteral("reception-outcome"));
    EXPECT_FALSE(question.isNull());
    station.press(Qt::Key_Return);
    EXPECT_TRUE(
        eventually([this] { return station.ticket(*ticket).state == TicketState::finished; }));
    EXPECT_EQ(station.ticket(*ticket).outcome, domain::VisitOutcome::card);
    station.book("10:40");
    station.press(Qt::Key_F5);
    EXPECT_TRUE(eventually([this] { return station.shows("nameEdit"); }));
    RecordProperty("pressed", station.pressed());
    EXPECT_LE(station.pressed(), 60);
}

TEST_F(Reception, namesWhatStandsInTheWayAndRegistersNothing) {
    call();
    station.type(QString::fromUtf8("Соколова"));

    station.press(Qt::Key_Return, Qt::ControlModifier);

    EXPECT_TRUE(station.shows("noticePanel"));
    const auto shot = screenshot(station.window(), QStringLiteral("reception-problems"));
    EXPECT_FALSE(shot.isNull());
    EXPECT_EQ(station.find<Field>("nameField")->state(), Field::State::error);
    EXPECT_EQ(station.find<Field>("passportField")->state(), Field::State::error);
    EXPECT_FALSE(station.shows("receiptNumberLabel"));
    station.press(Qt::Key_Escape);
    EXPECT_FALSE(station.shows("noticePanel"));
}

TEST_F(Reception, asksForADocumentThatWasNotExamined) {
    call();
    fillApplicant();
    fillSubject();

    station.press(Qt::Key_Return, Qt::ControlModifier);

    EXPECT_TRUE(eventually([this] { return station.shows("noticePanel"); }));
    EXPECT_EQ(focusName(), QStringLiteral("checklistView"));
}

TEST_F(Reception, keepsTheDraftWhenTheVisitIsPostponed) {
    call();
    fillField(QString::fromUtf8("Соколова Марина Андреевна"));
    station.press(Qt::Key_F9);
    const auto shot = screenshot(station.window(), QStringLiteral("reception-postpone"));
    EXPECT_FALSE(shot.isNull());
    station.press(Qt::Key_Return); // the usual minutes
    fillField(QStringLiteral("fetches a paper"));
    EXPECT_TRUE(
        eventually([this] { return station.ticket(*ticket).state == TicketState::postponed; }));
    station.station().clock().set(tests::at("2026-11-23 10:50"));

    station.press(Qt::Key_F5);

    ASSERT_TRUE(eventually([this] { return station.shows("nameEdit"); }));
    EXPECT_EQ(station.find<QLineEdit>("nameEdit")->text(),
        QString::fromUtf8("Соколова Марина Андреевна"));
}

TEST_F(Reception, endsAsRefusedWithAReason) {
    call();
    station.find<QPushButton>("refuseButton")->click();
    station.press(Qt::Key_Return); // no reason yet
    EXPECT_TRUE(station.shows("refusalPanel"));

    fillField(QStringLiteral("no power of attorney"));

    EXPECT_TRUE(
        eventually([this] { return station.ticket(*ticket).state == TicketState::finished; }));
    EXPECT_EQ(station.ticket(*ticket).outcome, domain::VisitOutcome::refusal);
    EXPECT_TRUE(station.station().reader().openDrafts().empty());
}

TEST_F(Reception, warnsBeforeWhatWasTypedIsDropped) {
    call();
    fillField(QString::fromUtf8("Соколова Марина Андреевна"));
    ASSERT_TRUE(eventually([this] { return station.shows("finishOpenButton"); }));
    station.press(Qt::Key_F8);
    ASSERT_TRUE(station.shows("outcomeWords"));
    const auto question = screenshot(station.window(), QStringLiteral("reception-outcome-open"));
    EXPECT_FALSE(question.isNull());
    station.press(Qt::Key_Return); // nothing is known, so nothing happens
    EXPECT_TRUE(station.shows("outcomePanel"));

    station.press(Qt::Key_2);
    ASSERT_TRUE(station.shows("refusalPanel"));
    fillField(QStringLiteral("no power of attorney"));

    EXPECT_TRUE(
        eventually([this] { return station.ticket(*ticket).state == TicketState::finished; }));
    EXPECT_EQ(station.ticket(*ticket).outcome, domain::VisitOutcome::refusal);
    EXPECT_EQ(station.ticket(*ticket).note, "no power of attorney");
    EXPECT_TRUE(station.station().reader().openDrafts().empty());
}

TEST_F(Reception, marksANoShowAfterTheCall) {
    call();
    station.press(Qt::Key_F6);
    EXPECT_TRUE(eventually([this] { return station.ticket(*ticket).calls == 2; }));
    station.station().clock().set(tests::at("2026-11-23 10:26")); // may not come in time any more

    station.press(Qt::Key_F11);

    EXPECT_TRUE(
        eventually([this] { return station.ticket(*ticket).state == TicketState::noShow; }));
    EXPECT_TRUE(eventually([this] { return !station.shows("nameEdit"); }));
}

TEST_F(Reception, saysWhatAJamLeftSafe) {
    call();
    station.press(Qt::Key_F2);
    station.scanner().feed(QStringLiteral("Application"));
    station.scanner().jam();

    auto* thumbnails = station.find<QListView>("thumbnailList");
    EXPECT_TRUE(eventually([thumbnails] { return thumbnails->model()->rowCount() == 1; }));
    EXPECT_TRUE(eventually([this] { return station.shows("noticePanel"); }));
    EXPECT_TRUE(station.find<QLabel>("noticeWords")->text().contains(QLatin1Char('2')));
}

TEST_F(Reception, takesAFindingBackForTenSeconds) {
    call();
    station.press(Qt::Key_4, Qt::ControlModifier);
    station.press(Qt::Key_1);
    auto* documents = station.find<ChecklistView>("checklistView");
    const auto first = documents->model()->index(0, 0);
    const auto taken = first.data().toString();

    station.press(Qt::Key_F10);

    EXPECT_TRUE(eventually([&] { return first.data().toString() != taken; }));
}

TEST_F(Reception, saysThatNobodyWaits) {
    station.press(Qt::Key_F5);

    EXPECT_TRUE(eventually([this] { return station.shows("noticePanel"); }));
    const auto shot = screenshot(station.window(), QStringLiteral("reception-nobody"));
    EXPECT_FALSE(shot.isNull());
}

} // namespace okno::client::ui::test
