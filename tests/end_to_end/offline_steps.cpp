#include "common/domain/people/view.h"
#include "tests/end_to_end/play.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>

namespace okno::rehearsal {

namespace {

const domain::Ticket& otherTicket(Play& play, std::vector<domain::Ticket>& tickets) {
    const auto& reader = play.window->store().reader();
    tickets = reader.tickets(play.ticket->place.date, play.windowNumber);
    for (const domain::Ticket& ticket : tickets)
        if (ticket.id != play.ticket->id)
            return ticket;
    throw Failed{QStringLiteral("there is no second ticket at the window")};
}

int cardsAt(DeskStation& station) {
    return station.store().reader().countCards({});
}

/// But for what an executor may not see: the applicant's contacts and address.
bool isTheSameAtTheOffice(Play& play, const domain::CardId& id) {
    const auto atWindow = play.window->store().reader().card(id);
    const auto atOffice = play.office->store().reader().card(id);
    const auto executor = employeeAt(*play.office, executorLogin);
    return atWindow && atOffice
        && domain::seenBy({executor.role, executor.department, "office"}, *atWindow)
        == domain::Record(*atOffice);
}

bool isConnected(DeskStation& station) {
    return station.sync().state().connected;
}

void examineWithoutScans(Operator& specialist) {
    specialist.press(Qt::Key_4, Qt::ControlModifier);
    specialist.press(Qt::Key_1);
    specialist.press(Qt::Key_2);
    specialist.press(Qt::Key_3);
}

} // namespace

void receiveOffline(Play& play) {
    auto& rehearsal = play.rehearsal;
    auto& station = *play.window;
    Operator specialist(station.window());
    std::optional<domain::Card> card;
    rehearsal.step(QStringLiteral("offline"),
        QStringLiteral("with the registry stopped the reception goes on; the receipt bears a "
                       "provisional number"),
        station.window(), [&] {
            rehearsal.city().stopRegistry();
            waitUntil([&] { return !isConnected(station); }, QStringLiteral("the station notices"),
                60'000);
            specialist.see<QAbstractButton>(QStringLiteral("receptionTab")).click();
            specialist.press(Qt::Key_1, Qt::ControlModifier);
            typeReception(specialist, QStringLiteral("Соколова Марина Андреевна"));
            examineWithoutScans(specialist);
            std::vector<domain::Ticket> tickets;
            card = registerCard(play, specialist, otherTicket(play, tickets).id);
            require(!card->number, QStringLiteral("no official number without the registry"));
            require(specialist.see<QLabel>(QStringLiteral("receiptNumberLabel"))
                        .text()
                        .contains(QString::fromStdString(card->provisionalNumber)),
                QStringLiteral("the receipt shows the provisional number"));
            specialist.press(Qt::Key_P, Qt::ControlModifier);
            const QString receipt = QString::fromStdString(
                (station.folder() / "papers" / ("receipt-" + card->provisionalNumber + ".pdf"))
                    .string());
            waitUntil([&] { return QFile::exists(receipt); },
                QStringLiteral("the provisional receipt is printed"));
            require(printedText(receipt).contains(QString::fromStdString(card->provisionalNumber)),
                QStringLiteral("the paper bears the provisional number"));
        });
    workWithoutRegistry(play);
    rehearsal.step(QStringLiteral("back-online"),
        QStringLiteral(
            "the registry is back: the official number is at both stations, nothing is doubled"),
        station.window(), [&] {
            valueOf(rehearsal.city().startRegistry().map([] { return 0; }),
                QStringLiteral("starting the registry again"));
            for (DeskStation* each : {play.window.get(), play.office.get()})
                waitUntil(
                    [&] {
                        const auto known = each->store().reader().card(card->id);
                        return known && known->number;
                    },
                    QStringLiteral("the number arrives"), 60'000);
            waitUntil(
                [&] {
                    return station.store().reader().outbox().unsent == 0
                        && station.store().reader().blobsWaiting() == 0;
                },
                QStringLiteral("the outbox is empty"), 60'000);
            for (DeskStation* each : {play.window.get(), play.office.get()}) {
                require(cardsAt(*each) == 2, QStringLiteral("two cards, none doubled"));
                require(each->store().reader().cardByNumber(card->provisionalNumber).has_value(),
                    QStringLiteral("the provisional number finds the card"));
                require(each->store().reader().outbox().refused == 0,
                    QStringLiteral("nothing was refused"));
            }
            waitUntil([&] { return isTheSameAtTheOffice(play, card->id); },
                QStringLiteral("both stations hold the same card"));
            const QString number = QString::fromStdString(
                domain::toString(*station.store().reader().card(card->id)->number));
            waitUntil(
                [&] {
                    return specialist.see<QLabel>(QStringLiteral("receiptNumberLabel")).text()
                        == number;
                },
                QStringLiteral("the receipt on the screen shows the official number"));
            waitUntil(
                [&] { return isConnected(station); }, QStringLiteral("the line of state says so"));
        });
    meetInConflict(play, card->id);
    rehearsal.step(QStringLiteral("verified"),
        QStringLiteral("the registry verifies its numbers and files"), play.office->window(), [&] {
            rehearsal.city().stopRegistry();
            valueOf(rehearsal.city().verifyRegistry(), QStringLiteral("okno-registry verify"));
        });
}

} // namespace okno::rehearsal
