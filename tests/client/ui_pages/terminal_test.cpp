#include "client/ui/terminal/terminal_window.h"

#include "client/ui/booking/place_board.h"
#include "client/ui/terminal/press_list.h"
#include "tests/client/ui_pages/lobby.h"

#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>

namespace okno::client::ui::test {

class Terminal : public Lobby {
protected:
    void takeFirstTime() {
        for (int i = 0; i < 4; ++i)
            press(lobby, Qt::Key_Return);
    }

    bool isFlagged() {
        return today().size() == 1
            && today().front().flags.contains(domain::TicketFlag::notPrinted);
    }

    bool canReprint() {
        auto* again = find<QPushButton>(lobby, QStringLiteral("backButton"));
        return find<QLabel>(lobby, QStringLiteral("ticketNumberLabel"))->isVisible()
            && again->isEnabled();
    }
};

TEST_F(Terminal, givesATicketWithATimeThatWasTouched) {
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-purpose")), 30);
    touch(QStringLiteral("submitButton"));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-category")), 30);
    touch(
        QString::fromStdString(reader().service("MU-001")->category.ru) + QStringLiteral("Button"));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-service")), 30);
    touch(QStringLiteral("MU-001Button"));
    touch(QStringLiteral("time1120Button"));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-time")), 30);
    touch(QStringLiteral("getTicketButton"));

    ASSERT_TRUE(tests::eventually([&] { return today().size() == 1; }));
    EXPECT_EQ(today().front().channel, domain::Channel::terminal);
    EXPECT_EQ(today().front().place.start, tests::time("11:20"));
    const QDir papers(folder.filePath(QStringLiteral("papers")));
    ASSERT_TRUE(tests::eventually([&] {
        return words(QStringLiteral("printedLabel")).contains(QStringLiteral("Возьмите"));
    }));
    EXPECT_EQ(papers.entryList({QStringLiteral("*.pdf")}).size(), 1);
    EXPECT_EQ(words(QStringLiteral("ticketNumberLabel")).toStdString(), today().front().number);
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-done")), 30);
    EXPECT_TRUE(today().front().flags.empty());
    touch(QStringLiteral("getTicketButton"));
    EXPECT_TRUE(find<QPushButton>(lobby, QStringLiteral("submitButton"))->isVisible());
}

TEST_F(Terminal, tellsAboutAServiceWithoutATicket) {
    touch(QStringLiteral("aboutButton"));
    touch(
        QString::fromStdString(reader().service("MU-001")->category.ru) + QStringLiteral("Button"));
    touch(QStringLiteral("MU-001Button"));
    const QString sheet = words(QStringLiteral("serviceSheetLabel"));
    for (const auto& part :
        {QStringLiteral("Возьмите с собой"), QStringLiteral("рабочих дней"), QStringLiteral("Где")})
        EXPECT_TRUE(sheet.contains(part)) << part.toStdString();
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-about")), 30);

    touch(QStringLiteral("getTicketButton"));
    EXPECT_TRUE(find<QWidget>(lobby, QStringLiteral("placeBoard"))->isVisible());
    EXPECT_TRUE(today().empty());
}

TEST_F(Terminal, findsAServiceByLettersThatWereTouched) {
    touch(QStringLiteral("submitButton"));
    touch(QStringLiteral("getTicketButton"));
    for (const QChar letter : QStringLiteral("градос"))
        touch(QStringLiteral("letter%1Button").arg(letter));
    EXPECT_EQ(
        find<QLineEdit>(lobby, QStringLiteral("searchLine"))->text(), QStringLiteral("градос"));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-search")), 30);
    auto* found = find<PressList>(lobby, QStringLiteral("foundServices"));
    EXPECT_FALSE(found->words().isEmpty());
    EXPECT_LT(found->words().size(), 20);

    touch(QStringLiteral("eraseLetterButton"));
    touch(QStringLiteral("letterцButton"));
    touch(QStringLiteral("letterцButton"));
    EXPECT_TRUE(find<QLabel>(lobby, QStringLiteral("nothingFoundLabel"))->isVisible());
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-search-nothing")), 30);
    touch(QStringLiteral("clearButton"));
    type(lobby, QStringLiteral("MU-001"));
    auto* service = found->findChild<QPushButton*>(QStringLiteral("MU-001Button"));
    ASSERT_NE(service, nullptr);
    QTest::mouseClick(service, Qt::LeftButton);
    EXPECT_TRUE(find<QWidget>(lobby, QStringLiteral("placeBoard"))->isVisible());
    touch(QStringLiteral("backButton"));
    EXPECT_TRUE(find<QWidget>(lobby, QStringLiteral("letterKeys"))->isVisible());
}

TEST_F(Terminal, printsTheSameTicketAgain) {
    takeFirstTime();
    ASSERT_TRUE(tests::eventually([&] { return canReprint(); }));
    const QString number = words(QStringLiteral("ticketNumberLabel"));
    touch(QStringLiteral("backButton"));
    ASSERT_TRUE(tests::eventually([&] { return canReprint(); }));
    EXPECT_EQ(words(QStringLiteral("ticketNumberLabel")), number);
    EXPECT_TRUE(today().front().flags.empty());

    touch(QStringLiteral("backButton"));
    EXPECT_TRUE(find<QLabel>(lobby, QStringLiteral("notPrintedLabel"))->isVisible());
    ASSERT_TRUE(tests::eventually([&] { return isFlagged(); }));
    touch(QStringLiteral("backButton"));
    ASSERT_TRUE(tests::eventually([&] { return !isFlagged(); })) << "it came out after all";
    EXPECT_EQ(words(QStringLiteral("ticketNumberLabel")), number);
    EXPECT_EQ(today().size(), 1U);
}

TEST_F(Terminal, showsTheNumberLargeWhenThereIsNoPrinter) {
    desk::PrintDesk away(station.store(),
        {folder.filePath(QStringLiteral("papers")).toStdString(),
            QStringLiteral("no printer of this name")});
    lobby.hide();
    TerminalWindow terminal{{theme(), store(), tickets, away, speaker, {}}};
    terminal.show();
    terminal.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&terminal));
    for (int i = 0; i < 4; ++i)
        press(terminal, Qt::Key_Return);

    auto* notice = find<QLabel>(terminal, QStringLiteral("notPrintedLabel"));
    ASSERT_TRUE(tests::eventually([&] { return notice->isVisible(); }));
    ASSERT_TRUE(tests::eventually([&] { return isFlagged(); }));
    EXPECT_EQ(find<QLabel>(terminal, QStringLiteral("ticketNumberLabel"))->text().toStdString(),
        today().front().number);
    EXPECT_GT(screenshot(terminal, QStringLiteral("terminal-no-paper")), 30);
}

TEST_F(Terminal, staysWhereItIsInAnotherLook) {
    QSignalSpy looks(&lobby, &TerminalWindow::lookChosen);
    touch(QStringLiteral("submitButton"));
    const QString title = words(QStringLiteral("titleLabel"));
    touch(QStringLiteral("contrastButton"));
    ASSERT_EQ(looks.size(), 1);
    ASSERT_TRUE(theme().apply(looks.first().at(0).value<Shade>(), looks.first().at(1).toInt()));
    ASSERT_TRUE(tests::eventually(
        [&] { return find<QPushButton>(lobby, QStringLiteral("contrastButton"))->isChecked(); }));
    EXPECT_EQ(words(QStringLiteral("titleLabel")), title);
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-contrast")), 8);

    lobby.startAgain();
    ASSERT_EQ(looks.size(), 2);
    EXPECT_EQ(looks.last().at(0).value<Shade>(), Shade::light);
    ASSERT_TRUE(theme().apply(Shade::light, 130));
    ASSERT_TRUE(tests::eventually(
        [&] { return find<QPushButton>(lobby, QStringLiteral("largeTextButton"))->isChecked(); }));
    for (int i = 0; i < 3; ++i)
        press(lobby, Qt::Key_Return);
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-large")), 30);
    ASSERT_TRUE(theme().apply(Shade::light));
}

TEST_F(Terminal, offersTheLanguagesThereAreWordsFor) {
    QSignalSpy chosen(&lobby, &TerminalWindow::languageChosen);
    EXPECT_TRUE(find<QPushButton>(lobby, QStringLiteral("language_ruButton"))->isChecked());
    touch(QStringLiteral("language_enButton"));

    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.first().first().toString(), QStringLiteral("en"));
}

TEST_F(Terminal, readsThePageAloud) {
    touch(QStringLiteral("readAloudButton"));

    ASSERT_EQ(speaker.words.size(), 1);
    EXPECT_TRUE(speaker.words.first().contains(words(QStringLiteral("titleLabel"))));
    EXPECT_TRUE(speaker.words.first().contains(QStringLiteral("Консультация")));
    EXPECT_EQ(speaker.language, QStringLiteral("ru"));
    EXPECT_EQ(speaker.chimes, 0);
}

TEST_F(Terminal, goesBackToTheBeginningWhenItIsLeftAlone) {
    lobby.hide();
    TerminalWindow left{{theme(), store(), tickets, printer, speaker, {}, std::chrono::seconds(2)}};
    left.show();
    QTest::mouseClick(find<QPushButton>(left, QStringLiteral("aboutButton")), Qt::LeftButton);
    EXPECT_FALSE(find<QPushButton>(left, QStringLiteral("aboutButton"))->isVisible());
    EXPECT_FALSE(find<QLabel>(left, QStringLiteral("countdownLabel"))->text().isEmpty());
    EXPECT_GT(screenshot(left, QStringLiteral("terminal-countdown")), 30);

    EXPECT_TRUE(tests::eventually(
        [&] { return find<QPushButton>(left, QStringLiteral("aboutButton"))->isVisible(); }));
}

TEST_F(Terminal, hasTargetsForFingers) {
    touch(QStringLiteral("submitButton"));
    touch(QStringLiteral("getTicketButton"));
    for (const auto* button : lobby.findChildren<QPushButton*>())
        if (button->isVisible()) {
            EXPECT_GE(std::min(button->width(), button->height()), 72)
                << button->objectName().toStdString();
        }
}

TEST_F(Terminal, worksFromAKeyboardAlone) {
    press(lobby, Qt::Key_Return);
    press(lobby, Qt::Key_Return);
    press(lobby, Qt::Key_Return);
    press(lobby, Qt::Key_Right);
    press(lobby, Qt::Key_Return);

    ASSERT_TRUE(tests::eventually([&] { return today().size() == 1; }));
    EXPECT_EQ(today().front().place.start, tests::time("10:40"));
}

TEST_F(Terminal, strikesATimeThatIsGone) {
    const auto service = reader().service("MU-001");
    for (const domain::Place& place :
        tickets.freePlaces(*service, domain::Purpose::submit, tests::date("2026-11-23"))) {
        if (place.start != tests::time("10:20"))
            continue;
        EXPECT_TRUE(tests::await(tickets.book({place, domain::Purpose::submit, {"MU-001"},
            domain::Channel::terminal, {}, std::nullopt, std::nullopt})));
    }
    press(lobby, Qt::Key_Return);
    touch(QString::fromStdString(service->category.ru) + QStringLiteral("Button"));
    touch(QStringLiteral("MU-001Button"));

    EXPECT_FALSE(find<QPushButton>(lobby, QStringLiteral("time1020Button"))->isEnabled());
    EXPECT_TRUE(find<QPushButton>(lobby, QStringLiteral("time1040Button"))->isEnabled());
    EXPECT_FALSE(find<QPushButton>(lobby, QStringLiteral("day20261128Button"))->isEnabled());
}

TEST_F(Terminal, offersItsOwnTimesAloneWhileTheRegistryIsAway) {
    tickets.setConnected(true);
    put(domain::LeasedDay{"3", tests::date("2026-11-23"),
        {{store().station(), tests::time("11:00"), tests::time("11:40"),
            station.clock().now() + std::chrono::hours(2)}}});
    touch(QStringLiteral("submitButton"));
    touch(
        QString::fromStdString(reader().service("MU-001")->category.ru) + QStringLiteral("Button"));
    touch(QStringLiteral("MU-001Button"));
    const auto isOffered
        = [&](const QString& time) { return find<QPushButton>(lobby, time)->isEnabled(); };
    ASSERT_TRUE(isOffered(QStringLiteral("time1140Button")));

    tickets.setConnected(false);

    ASSERT_TRUE(tests::eventually([&] { return !isOffered(QStringLiteral("time1140Button")); }));
    EXPECT_TRUE(isOffered(QStringLiteral("time1120Button")));
    tickets.setConnected(true);
    EXPECT_TRUE(tests::eventually([&] { return isOffered(QStringLiteral("time1140Button")); }));
}

TEST_F(Terminal, offersTheNearestTimesInsteadOfOneThatIsGone) {
    const LocalDate day = tests::date("2026-11-23");
    const auto expiresAt = station.clock().now() + std::chrono::hours(2);
    for (const char* window : {"3", "5"})
        put(domain::LeasedDay{window, day,
            {{store().station(), tests::time("11:00"), tests::time("12:20"), expiresAt}}});
    touch(QStringLiteral("submitButton"));
    touch(
        QString::fromStdString(reader().service("MU-001")->category.ru) + QStringLiteral("Button"));
    touch(QStringLiteral("MU-001Button"));
    touch(QStringLiteral("time1540Button"));
    tickets.setConnected(false); // while the finger is on its way

    touch(QStringLiteral("getTicketButton"));

    ASSERT_TRUE(tests::eventually(
        [&] { return find<QWidget>(lobby, QStringLiteral("otherPlaceList"))->isVisible(); }));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-others")), 30);
    EXPECT_TRUE(today().empty());
    for (const QString& name :
        {QStringLiteral("otherPlace0Button"), QStringLiteral("otherPlace2Button")})
        EXPECT_GE(find<QPushButton>(lobby, name)->height(), 72);
    touch(QStringLiteral("otherPlace1Button"));
    ASSERT_TRUE(tests::eventually([&] { return today().size() == 1; }));
    EXPECT_EQ(today().front().place.start, tests::time("12:00"));
}

TEST_F(Terminal, leavesNoTicketBehindForSomebodyWhoHasGone) {
    tickets.setConnected(true);
    takeFirstTime();
    ASSERT_TRUE(tests::eventually([&] { return today().size() == 1; }));
    EXPECT_FALSE(find<QPushButton>(lobby, QStringLiteral("backButton"))->isEnabled());
    const domain::Ticket sold = today().front();
    lobby.startAgain();

    ASSERT_TRUE(station.confirm({tests::changeOf(sold)}));

    EXPECT_TRUE(tests::eventually(
        [&] { return reader().ticket(sold.id)->state == domain::TicketState::cancelled; }));
    EXPECT_TRUE(find<QPushButton>(lobby, QStringLiteral("submitButton"))->isVisible());
}

TEST_F(Terminal, findsTheResultByTheNumberOfTheReceipt) {
    put(ready(12, "Соколова Марина Андреевна"));
    put(inWork(13, "Жданов Павел Сергеевич"));
    touch(QStringLiteral("collectButton"));
    type(lobby, QStringLiteral("01-12/004013"));
    press(lobby, Qt::Key_Return);
    EXPECT_FALSE(words(QStringLiteral("numberProblemLabel")).isEmpty());
    touch(QStringLiteral("eraseKeyButton"));
    touch(QStringLiteral("key2Button"));
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-number")), 30);
    touch(QStringLiteral("getTicketButton"));
    touch(QStringLiteral("getTicketButton"));

    ASSERT_TRUE(tests::eventually([&] { return today().size() == 1; }));
    EXPECT_EQ(today().front().card, tests::id<domain::CardId>(1012));
}

TEST_F(Terminal, goesBackStepByStep) {
    auto* heading = find<QLabel>(lobby, QStringLiteral("titleLabel"));
    const QString first = heading->text();
    press(lobby, Qt::Key_Return);
    const QString second = heading->text();
    press(lobby, Qt::Key_Return);
    touch(QStringLiteral("backButton"));
    EXPECT_EQ(heading->text(), second);
    press(lobby, Qt::Key_Escape);
    EXPECT_EQ(heading->text(), first);
}

} // namespace okno::client::ui::test
