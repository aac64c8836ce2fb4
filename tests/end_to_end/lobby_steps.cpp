#include "client/app/visitor_look.h"
#include "tests/end_to_end/play.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace okno::rehearsal {

namespace {

std::vector<domain::Ticket> ticketsToday(Play& play, DeskStation& station) {
    const auto& reader = station.store().reader();
    return reader.ticketsOn(reader.zone().toLocal(play.rehearsal.city().clock().now()).date);
}

/// The first time that the window offers, other than `taken`.
QPushButton* freeTime(Operator& person, const QString& taken = {}) {
    for (auto* time : person.see(QStringLiteral("placeBoard")).findChildren<QPushButton*>())
        if (time->isVisible() && time->isEnabled()
            && time->objectName().startsWith(QStringLiteral("time"))
            && time->objectName() != QStringLiteral("time%1Button").arg(taken))
            return time;
    return nullptr;
}

void bookByPhone(Play& play) {
    Operator caller(play.callCentre->window());
    caller.type(QStringLiteral("градостроительного плана"));
    waitUntil(
        [&] { return freeTime(caller) != nullptr; }, QStringLiteral("free times are offered"));
    caller.press(Qt::Key_Return);
    caller.press(Qt::Key_Return);
    caller.type(QStringLiteral("Соколова Марина"));
    caller.press(Qt::Key_Return);
    caller.type(QStringLiteral("9136001420"));
    caller.press(Qt::Key_Return, Qt::ControlModifier);
    waitUntil([&] { return ticketsToday(play, *play.callCentre).size() == 1; },
        QStringLiteral("the ticket is booked"));
    waitUntilSent(*play.callCentre);
    play.ticket = ticketsToday(play, *play.callCentre).front();
    play.windowNumber = play.ticket->place.window;
    require(caller.keyPresses() <= 5, QStringLiteral("booking took more than five keys"));
    require(play.ticket->channel == domain::Channel::callCentre
            && play.ticket->services == std::vector<std::string>{"MU-001"},
        QStringLiteral("the ticket is for the service that was asked for"));
}

void takeTicketInLobby(Play& play) {
    Operator visitor(play.terminal->window());
    const auto service = play.terminal->store().reader().service("MU-001");
    touch(visitor, QStringLiteral("submitButton"));
    touch(visitor, QString::fromStdString(service->category.ru) + QStringLiteral("Button"));
    touch(visitor, QStringLiteral("MU-001Button"));
    const QString booked = QString::fromStdString(formatTimeOfDay(play.ticket->place.start))
                               .remove(QLatin1Char(':'));
    waitUntil([&] { return freeTime(visitor, booked) != nullptr; },
        QStringLiteral("free times are offered"));
    visitor.click(*freeTime(visitor, booked));
}

void printTicketInLobby(Play& play) {
    Operator visitor(play.terminal->window());
    touch(visitor, QStringLiteral("getTicketButton"));
    waitUntil([&] { return visitor.sees(QStringLiteral("ticketNumberLabel")); },
        QStringLiteral("the terminal shows the number"));
    const QString number = visitor.see<QLabel>(QStringLiteral("ticketNumberLabel")).text();
    const QDir papers(play.rehearsal.city().folder() + QStringLiteral("/terminal/papers"));
    waitUntil([&] { return !papers.entryList({QStringLiteral("ticket-*.pdf")}).isEmpty(); },
        QStringLiteral("the ticket is printed"));
    const QString text = printedText(
        papers.filePath(papers.entryList({QStringLiteral("ticket-*.pdf")}).constFirst()));
    require(text.contains(number), QStringLiteral("the paper bears the ticket's number"));
    const auto tickets = ticketsToday(play, *play.terminal);
    require(tickets.size() == 2, QStringLiteral("two tickets are known at the terminal"));
    for (const domain::Ticket& ticket : tickets)
        if (ticket.channel == domain::Channel::terminal)
            for (const std::string& word : {formatTimeOfDay(ticket.place.start),
                     ticket.place.window, std::string("Заявление")})
                require(text.contains(QString::fromStdString(word)),
                    QStringLiteral("the paper names %1").arg(QString::fromStdString(word)));
    waitUntilSent(*play.terminal);
}

} // namespace

void touch(Operator& visitor, const QString& button) {
    waitUntil([&] { return visitor.sees(button); }, QStringLiteral("%1 is offered").arg(button));
    visitor.click(visitor.see<QPushButton>(button));
}

std::unique_ptr<DeskStation> opened(Play& play, const QString& name) {
    auto station = valueOf(
        play.rehearsal.city().openStation(name, play.theme), QStringLiteral("opening a station"));
    station->window().show();
    client::app::followVisitor(*station, *qApp, play.theme);
    if (!QTest::qWaitForWindowExposed(&station->window()))
        throw Failed{QStringLiteral("the window does not show")};
    return station;
}

void enter(Play& play, DeskStation& station, const QString& login) {
    Operator person(station.window());
    auto& loginEdit = person.see<QLineEdit>(QStringLiteral("loginEdit"));
    loginEdit.setFocus();
    person.type(login);
    person.press(Qt::Key_Return);
    person.type(play.rehearsal.city().password(login));
    bool ready = false;
    const auto connection
        = QObject::connect(&station, &DeskStation::pagesReady, [&ready] { ready = true; });
    person.press(Qt::Key_Return);
    waitUntil([&ready] { return ready; }, QStringLiteral("the pages open"));
    QObject::disconnect(connection);
}

void signIn(Play& play, DeskStation& station, const QString& login) {
    enter(play, station, login);
    // The catalogue arrives with the first changes.
    waitUntil([&station] { return station.store().reader().services().size() >= 70; },
        QStringLiteral("the catalogue arrives"));
}

void bookTickets(Play& play) {
    play.callCentre = opened(play, QStringLiteral("call-centre"));
    play.terminal = opened(play, QStringLiteral("terminal"));
    auto& rehearsal = play.rehearsal;
    rehearsal.step(QStringLiteral("sign-in"),
        QStringLiteral("a station of the city asks who works here"), play.callCentre->window(),
        [&] {
            Operator person(play.callCentre->window());
            require(person.window().focusWidget()
                    == &person.see<QLineEdit>(QStringLiteral("loginEdit")),
                QStringLiteral("the cursor is in the login"));
        });
    rehearsal.step(QStringLiteral("wrong-password"),
        QStringLiteral("a wrong password is refused in plain words"), play.callCentre->window(),
        [&] {
            Operator person(play.callCentre->window());
            person.see<QLineEdit>(QStringLiteral("loginEdit")).setFocus();
            person.type(QStringLiteral("snegireva"));
            person.press(Qt::Key_Return);
            person.type(QStringLiteral("not the password"));
            person.press(Qt::Key_Return);
            waitUntil([&] { return person.sees(QStringLiteral("signInErrorPanel")); },
                QStringLiteral("the error is shown"));
            person.see<QLineEdit>(QStringLiteral("loginEdit")).clear();
        });
    rehearsal.step(QStringLiteral("call-centre"),
        QStringLiteral("the call centre books a ticket at an exact time"),
        play.callCentre->window(), [&] {
            signIn(play, *play.callCentre, QStringLiteral("snegireva"));
            bookByPhone(play);
        });
    rehearsal.step(QStringLiteral("terminal"),
        QStringLiteral("a visitor chooses a time in the lobby"), play.terminal->window(), [&] {
            signIn(play, *play.terminal, QStringLiteral("terminal-1"));
            waitUntil([&] { return ticketsToday(play, *play.terminal).size() == 1; },
                QStringLiteral("the booked ticket is known at the terminal"));
            takeTicketInLobby(play);
        });
    rehearsal.step(QStringLiteral("ticket"),
        QStringLiteral("the terminal prints the ticket: number, time, window, papers to bring"),
        play.terminal->window(), [&] { printTicketInLobby(play); });
    play.window
        = opened(play, QStringLiteral("window") + QString::fromStdString(play.windowNumber));
    play.office = opened(play, QStringLiteral("office"));
}

} // namespace okno::rehearsal
