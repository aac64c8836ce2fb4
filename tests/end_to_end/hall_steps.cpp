// What the hall sees: the terminal as an information kiosk, its keyboard and its contrast, a
// printer without paper, a person who has come, and the board.
#include "tests/end_to_end/board_watch.h"
#include "tests/end_to_end/play.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace okno::rehearsal {

namespace {

constexpr int boardPatienceMs = 1000; // a call is on the board within a second

void chooseSampleService(Play& play, Operator& visitor) {
    const auto service = play.terminal->store().reader().service("MU-001");
    touch(visitor, QString::fromStdString(service->category.ru) + QStringLiteral("Button"));
    touch(visitor, QStringLiteral("MU-001Button"));
}

/// Step by step with the buttons, as a visitor does; a ticket is left with its own.
void beginAnew(Operator& visitor) {
    const auto starts = [&] { return visitor.sees(QStringLiteral("submitButton")); };
    const auto goesOn = [&] { return visitor.sees(QStringLiteral("getTicketButton")); };
    while (!starts()) {
        const bool hasTicket = visitor.sees(QStringLiteral("ticketNumberLabel"))
            || visitor.sees(QStringLiteral("arrivedNumberLabel"));
        touch(
            visitor, hasTicket ? QStringLiteral("getTicketButton") : QStringLiteral("backButton"));
        waitUntil(
            [&] { return starts() || goesOn() || visitor.sees(QStringLiteral("searchLine")); },
            QStringLiteral("a page comes"));
    }
}

bool contrasts(Operator& visitor) {
    return visitor.sees(QStringLiteral("contrastButton"))
        && visitor.see<QPushButton>(QStringLiteral("contrastButton")).isChecked();
}

void readAboutServices(Play& play, Operator& visitor) {
    auto& rehearsal = play.rehearsal;
    rehearsal.step(QStringLiteral("terminal-start"),
        QStringLiteral("the terminal asks what brings the visitor"), visitor.window(),
        [&] { beginAnew(visitor); });
    rehearsal.step(QStringLiteral("kiosk"),
        QStringLiteral("the terminal tells papers, order, term and place of a service"),
        visitor.window(), [&] {
            touch(visitor, QStringLiteral("aboutButton"));
            chooseSampleService(play, visitor);
            const QString sheet = visitor.see<QLabel>(QStringLiteral("serviceSheetLabel")).text();
            for (const char* words : {"Заявление", "14 рабочих дней", "Порядок", "Образцовая"})
                require(sheet.contains(QString::fromUtf8(words)),
                    QStringLiteral("the sheet says %1").arg(QString::fromUtf8(words)));
        });
    rehearsal.step(QStringLiteral("keyboard"),
        QStringLiteral("a service is found by the letters on the screen"), visitor.window(), [&] {
            beginAnew(visitor);
            touch(visitor, QStringLiteral("submitButton"));
            touch(visitor, QStringLiteral("getTicketButton"));
            for (const QChar letter : QStringLiteral("градос"))
                touch(visitor, QStringLiteral("letter%1Button").arg(letter));
            waitUntil([&] { return visitor.sees(QStringLiteral("MU-001Button")); },
                QStringLiteral("the service is found"));
        });
    rehearsal.step(QStringLiteral("high-contrast"),
        QStringLiteral("weak eyes get white and yellow on black, on the same page"),
        visitor.window(), [&] {
            touch(visitor, QStringLiteral("contrastButton"));
            waitUntil([&] { return contrasts(visitor); }, QStringLiteral("the look changes"));
            require(visitor.see<QLineEdit>(QStringLiteral("searchLine")).text()
                    == QStringLiteral("градос"),
                QStringLiteral("what was typed stays"));
        });
    beginAnew(visitor);
    waitUntil([&] { return !contrasts(visitor); },
        QStringLiteral("the next visitor finds the usual look"));
}

void readInKazakh(Play& play, Operator& visitor) {
    const auto title = [&] { return visitor.see<QLabel>(QStringLiteral("titleLabel")).text(); };
    const QString usual = title();
    play.rehearsal.step(QStringLiteral("kazakh"),
        QStringLiteral("a visitor reads the terminal in Kazakh"), visitor.window(), [&] {
            touch(visitor, QStringLiteral("language_kkButton"));
            waitUntil([&] { return title() == QStringLiteral("Не үшін келдіңіз?"); },
                QStringLiteral("the words change"));
        });
    touch(visitor, QStringLiteral("language_ruButton"));
    waitUntil([&] { return title() == usual; }, QStringLiteral("Russian comes back"));
}

/// Days or times that can be touched.
std::vector<QPushButton*> offered(Operator& visitor, const QString& what) {
    std::vector<QPushButton*> tiles;
    if (visitor.sees(QStringLiteral("placeBoard")))
        for (auto* tile : visitor.see(QStringLiteral("placeBoard")).findChildren<QPushButton*>())
            if (tile->isVisible() && tile->isEnabled() && tile->objectName().startsWith(what))
                tiles.push_back(tile);
    return tiles;
}

/// Of another day, so that it is in nobody's way.
void chooseLastDay(Operator& visitor) {
    const QString day = QStringLiteral("day");
    const QString time = QStringLiteral("time");
    waitUntil([&] { return !offered(visitor, day).empty(); }, QStringLiteral("days are offered"));
    visitor.click(*offered(visitor, day).back());
    waitUntil([&] { return !offered(visitor, time).empty(); }, QStringLiteral("times are offered"));
    visitor.click(*offered(visitor, time).front());
}

void missPaper(Play& play, Operator& visitor) {
    play.rehearsal.step(QStringLiteral("no-paper"),
        QStringLiteral("without paper the number stands on the screen, and the staff know"),
        visitor.window(), [&] {
            QDir folder(QString::fromStdString(play.terminal->folder().string()));
            QFile inTheWay(folder.filePath(QStringLiteral("papers")));
            require(folder.rename(QStringLiteral("papers"), QStringLiteral("papers-away"))
                    && inTheWay.open(QIODevice::WriteOnly),
                QStringLiteral("the printer is taken away"));
            touch(visitor, QStringLiteral("submitButton"));
            chooseSampleService(play, visitor);
            chooseLastDay(visitor);
            touch(visitor, QStringLiteral("getTicketButton"));
            waitUntil([&] { return visitor.sees(QStringLiteral("notPrintedLabel")); },
                QStringLiteral("the terminal says that there is no paper"));
            const std::string number
                = visitor.see<QLabel>(QStringLiteral("ticketNumberLabel")).text().toStdString();
            waitUntilSent(*play.terminal);
            const auto isMarked = [&](const domain::Ticket& ticket) {
                return ticket.number == number
                    && ticket.flags.contains(domain::TicketFlag::notPrinted);
            };
            waitUntil(
                [&] {
                    bool marked = false;
                    for (int days = 1; days <= 7 && !marked; ++days)
                        marked = std::ranges::any_of(play.callCentre->store().reader().ticketsOn(
                                                         addDays(play.ticket->place.date, days)),
                            isMarked);
                    return marked;
                },
                QStringLiteral("the staff see the mark"));
            require(inTheWay.remove()
                    && folder.rename(QStringLiteral("papers-away"), QStringLiteral("papers")),
                QStringLiteral("the printer is back"));
        });
}

void tellArrival(Play& play, Operator& visitor) {
    const QString number = QString::fromStdString(play.ticket->number);
    play.rehearsal.step(QStringLiteral("ticket-number"),
        QStringLiteral("whoever has a ticket types its digits"), visitor.window(), [&] {
            beginAnew(visitor);
            touch(visitor, QStringLiteral("arrivedButton"));
            for (const QChar digit : number.section(QLatin1Char('-'), -1))
                touch(visitor, QStringLiteral("ticket_key%1Button").arg(digit));
        });
    play.rehearsal.step(QStringLiteral("arrived"),
        QStringLiteral("the hall knows that the person has come, and says what happens next"),
        visitor.window(), [&] {
            touch(visitor, QStringLiteral("getTicketButton"));
            waitUntil([&] { return visitor.sees(QStringLiteral("arrivedLabel")); },
                QStringLiteral("the terminal answers"));
            waitUntilSent(*play.terminal);
            waitUntil(
                [&] {
                    const auto known = play.callCentre->store().reader().ticket(play.ticket->id);
                    return known && known->state == domain::TicketState::arrived;
                },
                QStringLiteral("other stations know it"));
        });
    beginAnew(visitor);
}

void openBoard(Play& play) {
    play.board = opened(play, QStringLiteral("board"));
    play.rehearsal.step(QStringLiteral("board-waiting"),
        QStringLiteral("the board waits for the first call"), play.board->window(), [&] {
            enter(play, *play.board, QStringLiteral("board-1"));
            auto* board = play.board->window().findChild<client::ui::BoardWindow*>();
            require(board != nullptr, QStringLiteral("the board is open"));
            play.watch = std::make_shared<BoardWatch>(*board);
            waitUntil([&] { return play.board->store().reader().office().has_value(); },
                QStringLiteral("the office is known"));
            require(!board->face().latest, QStringLiteral("nobody is called yet"));
        });
}

/// Whom the window has called, by its own records.
QString calledNumber(Play& play) {
    const auto& reader = play.window->store().reader();
    for (const domain::Ticket& ticket : reader.ticketsOn(play.ticket->place.date))
        if (ticket.state == domain::TicketState::called
            && domain::windowOf(ticket) == play.windowNumber)
            return QString::fromStdString(ticket.number);
    return {};
}

} // namespace

void visitHall(Play& play) {
    // The terminal's screen is its own: what is touched in a list goes to the topmost window.
    for (DeskStation* other : {play.window.get(), play.office.get()})
        other->window().hide();
    Operator visitor(play.terminal->window());
    readAboutServices(play, visitor);
    readInKazakh(play, visitor);
    missPaper(play, visitor);
    tellArrival(play, visitor);
    for (DeskStation* other : {play.window.get(), play.office.get()})
        other->window().show();
    openBoard(play);
}

int callAndWatch(Play& play, const std::function<void()>& press) {
    QElapsedTimer timer;
    timer.start();
    press();
    waitUntil(
        [&] {
            const QString number = calledNumber(play);
            return !number.isEmpty() && play.watch->painted().contains(number);
        },
        QStringLiteral("the call is painted on the board within a second"), boardPatienceMs);
    const int elapsed = static_cast<int>(timer.elapsed());
    require(elapsed <= boardPatienceMs,
        QStringLiteral("the board needed %1 ms from the key to the painting").arg(elapsed));
    require(play.watch->paints(calledNumber(play)),
        QStringLiteral("the number is among what the board paints"));
    return elapsed;
}

void seeCallOnBoard(Play& play, int milliseconds) {
    play.rehearsal.step(QStringLiteral("board"),
        QStringLiteral("the board shows number and window"), play.board->window(), [&] {
            require(play.watch->paints(QString::fromStdString(play.ticket->number)),
                QStringLiteral("the number of the call is painted"));
            play.rehearsal.note(
                QStringLiteral("the board showed the call %1 ms after the key press")
                    .arg(milliseconds));
        });
}

} // namespace okno::rehearsal
