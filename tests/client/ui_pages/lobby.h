// The lobby terminal before its visitor, for the tests of its steps.
#pragma once

#include "client/ui/terminal/terminal_window.h"
#include "tests/client/sound/fake_speaker.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QLabel>
#include <QPushButton>

namespace okno::client::ui::test {

class Lobby : public Office {
protected:
    Lobby() {
        tickets.setActor(employee(domain::Role::terminal));
        lobby.show();
        lobby.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&lobby));
    }

    void touch(const QString& button) {
        if (auto* pressed = find<QPushButton>(lobby, button))
            QTest::mouseClick(pressed, Qt::LeftButton);
    }
    bool shows(const QString& name) { return find<QWidget>(lobby, name)->isVisible(); }
    QString words(const QString& label) { return find<QLabel>(lobby, label)->text(); }
    std::vector<domain::Ticket> today() { return reader().ticketsOn(tests::date("2026-11-23")); }

    sound::test::FakeSpeaker speaker;
    TerminalWindow lobby{{theme(), store(), tickets, printer, speaker,
        {QStringLiteral("ru"), QStringLiteral("en")}}};
};

} // namespace okno::client::ui::test
