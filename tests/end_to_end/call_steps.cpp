// A working day at the call centre: a short consultation, a caller who has a ticket already, one
// that is moved and then cancelled.
#include "client/store/ticket_history.h"
#include "tests/end_to_end/play.h"

#include <QLabel>

namespace okno::rehearsal {

namespace {

const QString serviceWords = QStringLiteral("градостроительного плана");

/// Of the sample caller, on the days after the first ticket's.
std::vector<domain::Ticket> laterTickets(Play& play) {
    std::vector<domain::Ticket> later;
    const auto& reader = play.callCentre->store().reader();
    for (int days = 1; days <= 7; ++days)
        for (const domain::Ticket& ticket :
            reader.ticketsOn(addDays(play.ticket->place.date, days)))
            if (domain::isLive(ticket))
                later.push_back(ticket);
    return later;
}

int consultations(Play& play) {
    int count = 0;
    const LocalDate& today = play.ticket->place.date;
    const auto read = client::store::eachConsultation(
        play.callCentre->store().databaseFile(), today, today, [&](const domain::Consultation&) {
            ++count;
            return true;
        });
    require(read.has_value(), QStringLiteral("the consultations can be read"));
    return count;
}

QString phrase(Operator& clerk) {
    return clerk.see<QLabel>(QStringLiteral("phraseLabel")).text();
}

/// Its times are drawn before anything is typed.
void turnToNextDay(Operator& clerk) {
    clerk.press(Qt::Key_PageDown);
    waitUntil(
        [&] {
            const QWidget* cursor = clerk.window().focusWidget();
            return cursor != nullptr && cursor->isVisible()
                && cursor->objectName().startsWith(QStringLiteral("time"));
        },
        QStringLiteral("the cursor is on a time"));
}

void consult(Play& play, Operator& clerk) {
    play.rehearsal.step(QStringLiteral("call-consultation"),
        QStringLiteral("call centre: what a service demands, on one key; counted"), clerk.window(),
        [&] {
            clerk.press(Qt::Key_F5);
            clerk.type(serviceWords);
            clerk.press(Qt::Key_F2);
            require(clerk.sees(QStringLiteral("consultationSheet")),
                QStringLiteral("the packet is shown"));
            require(clerk.see<QLabel>(QStringLiteral("consultationBring"))
                        .text()
                        .contains(QStringLiteral("Заявление")),
                QStringLiteral("it names the papers"));
            waitUntil([&] { return consultations(play) == 1; },
                QStringLiteral("the consultation is noted"));
            waitUntilSent(*play.callCentre);
        });
}

void bookBeside(Play& play, Operator& clerk) {
    auto& rehearsal = play.rehearsal;
    rehearsal.step(QStringLiteral("call-others"),
        QStringLiteral("call centre: who rings has a ticket already; it warns and goes on"),
        clerk.window(), [&] {
            clerk.press(Qt::Key_Return);
            turnToNextDay(clerk);
            clerk.press(Qt::Key_Return);
            clerk.type(QStringLiteral("марина соколова"));
            waitUntil([&] { return clerk.sees(QStringLiteral("othersPanel")); },
                QStringLiteral("the other ticket is listed"));
        });
    rehearsal.step(QStringLiteral("call-booked"),
        QStringLiteral("call centre: booked, with the sentence to read back"), clerk.window(), [&] {
            clerk.press(Qt::Key_Return, Qt::ControlModifier);
            waitUntil([&] { return clerk.sees(QStringLiteral("readBackNumber")); },
                QStringLiteral("the number is there"));
            require(laterTickets(play).size() == 1, QStringLiteral("one ticket more is known"));
            waitUntilSent(*play.callCentre);
        });
}

void moveAndCancel(Play& play, Operator& clerk) {
    auto& rehearsal = play.rehearsal;
    const domain::Ticket booked = laterTickets(play).front();
    rehearsal.step(QStringLiteral("call-move"),
        QStringLiteral("call centre: the ticket is found by its number and moved in one act"),
        clerk.window(), [&] {
            clerk.press(Qt::Key_F5);
            clerk.press(Qt::Key_F4);
            clerk.type(QString::fromStdString(booked.number));
            clerk.press(Qt::Key_Return);
            clerk.press(Qt::Key_Return);
            require(clerk.sees(QStringLiteral("ticketInHand")), QStringLiteral("it is in hand"));
            const QString before = phrase(clerk);
            turnToNextDay(clerk);
            clerk.press(Qt::Key_Return, Qt::ControlModifier);
            waitUntil([&] { return laterTickets(play).front().place != booked.place; },
                QStringLiteral("it is moved"));
            waitUntilSent(*play.callCentre);
            waitUntil([&] { return phrase(clerk) != before; },
                QStringLiteral("the new time is read back"));
        });
    rehearsal.step(QStringLiteral("call-cancel"),
        QStringLiteral("call centre: cancelling asks once"), clerk.window(), [&] {
            clerk.press(Qt::Key_F8);
            require(clerk.sees(QStringLiteral("cancelQuestionPanel")), QStringLiteral("it asks"));
            require(laterTickets(play).size() == 1, QStringLiteral("nothing is lost yet"));
        });
    clerk.press(Qt::Key_Return);
    waitUntil([&] { return laterTickets(play).empty(); }, QStringLiteral("it is cancelled"));
    waitUntilSent(*play.callCentre);
    clerk.press(Qt::Key_F5);
}

} // namespace

void answerCalls(Play& play) {
    Operator clerk(play.callCentre->window());
    consult(play, clerk);
    bookBeside(play, clerk);
    moveAndCancel(play, clerk);
}

} // namespace okno::rehearsal
