#include "client/ui/terminal/terminal_window.h"

#include "client/ui/booking/place_board.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace okno::client::ui::test {

class Terminal : public Office {
protected:
    Terminal() {
        tickets.setActor(employee(domain::Role::terminal));
        lobby.show();
        lobby.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&lobby));
    }

    void touch(const QString& button) {
        if (auto* pressed = find<QPushButton>(lobby, button))
            QTest::mouseClick(pressed, Qt::LeftButton);
    }

    QString words(const QString& label) { return find<QLabel>(lobby, label)->text(); }

    std::vector<domain::Ticket> booked() { return reader().ticketsOn(tests::date("2026-11-23")); }

    TerminalWindow lobby{theme(), store(), tickets, printer};
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

    ASSERT_TRUE(tests::eventually([&] { return booked().size() == 1; }));
    EXPECT_EQ(booked().front().channel, domain::Channel::terminal);
    EXPECT_EQ(booked().front().place.start, tests::time("11:20"));
    const QDir papers(folder.filePath(QStringLiteral("papers")));
    ASSERT_TRUE(tests::eventually([&] {
        return words(QStringLiteral("printedLabel")).contains(QStringLiteral("Возьмите"));
    }));
    EXPECT_EQ(papers.entryList({QStringLiteral("*.pdf")}).size(), 1);
    EXPECT_EQ(words(QStringLiteral("ticketNumberLabel")).toStdString(), booked().front().number);
    EXPECT_GT(screenshot(lobby, QStringLiteral("terminal-done")), 30);
}

TEST_F(Terminal, worksFromAKeyboardAlone) {
    press(lobby, Qt::Key_Return);
    press(lobby, Qt::Key_Return);
    press(lobby, Qt::Key_Return);
    press(lobby, Qt::Key_Right);
    press(lobby, Qt::Key_Return);

    ASSERT_TRUE(tests::eventually([&] { return booked().size() == 1; }));
    EXPECT_EQ(booked().front().place.start, tests::time("10:40"));
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

    ASSERT_TRUE(tests::eventually([&] { return booked().size() == 1; }));
    EXPECT_EQ(booked().front().card, tests::id<domain::CardId>(1012));
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
