// Locking and opening a station, working without the registry from a fresh start, and what has not
// left a station.
#include "tests/end_to_end/play.h"

#include <QFuture>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <vector>

namespace okno::rehearsal {

namespace {

constexpr int patienceMs = 60'000;

void waitUntilAway(DeskStation& station) {
    waitUntil([&station] { return !station.sync().state().connected; },
        QStringLiteral("the station notices that the registry is away"), patienceMs);
}

/// Of where the plot lies, which window and executor both see.
domain::CommandArgs correction(const domain::Card& card, const std::string& place) {
    const auto written = std::ranges::find_if(card.subject,
        [](const auto& field) { return field.second.find("Северная") != std::string::npos; });
    require(written != card.subject.end(), QStringLiteral("the card says where the plot lies"));
    return domain::CorrectCard{card.id, {domain::CardField::subject, written->first},
        domain::FieldValue{written->second}, domain::FieldValue{place}};
}

/// Neither sold nor lent to a station.
bool isCommon(const domain::Place& place, DeskStation& station, Instant now) {
    const auto& reader = station.store().reader();
    const auto lent
        = reader.find({domain::RecordKind::lease, domain::leasedDayKey(place.window, place.date)});
    const auto* lease
        = lent ? domain::leaseAt(std::get<domain::LeasedDay>(*lent), place.start, now) : nullptr;
    return !reader.ticketAt(place) && lease == nullptr;
}

QFuture<Result<domain::Command>> handIn(
    DeskStation& station, const domain::CommandArgs& args, const domain::Employee& actor) {
    return station.store().write<domain::Command>(
        [args, by = actor.id](
            client::store::WriteTransaction& transaction) { return transaction.submit(args, by); });
}

void waitFor(const QFuture<Result<domain::Command>>& handedIn) {
    waitUntil([&handedIn] { return handedIn.isFinished(); }, QStringLiteral("the station writes"));
    valueOf(handedIn.result(), QStringLiteral("the station takes the command"));
}

/// Two stations book the same free time at once, before either can hear of the other.
void bookTwice(Play& play) {
    const auto& reader = play.callCentre->store().reader();
    domain::Place place = play.ticket->place;
    place.start += std::chrono::hours(1);
    const Instant now = play.rehearsal.city().clock().now();
    while (!isCommon(place, *play.callCentre, now) || !isCommon(place, *play.window, now))
        place.start += std::chrono::minutes(20);
    UuidV7Source ids(play.rehearsal.city().clock());
    std::vector<QFuture<Result<domain::Command>>> handedIn;
    handedIn.reserve(2);
    for (const auto& [station, name] :
        std::array{std::pair{play.callCentre.get(), "Мельник Константин"},
            std::pair{play.window.get(), "Жданов Павел"}}) {
        domain::BookTicket booking{.ticket = ids.make<domain::TicketId>(),
            .place = place,
            .purpose = domain::Purpose::submit,
            .services = play.ticket->services,
            .channel = domain::Channel::callCentre,
            .visitorName = name,
            .phone = play.ticket->phone,
            .card = {}};
        const bool byPhone = station == play.callCentre.get();
        if (!byPhone)
            booking.channel = domain::Channel::window;
        handedIn.push_back(handIn(*station, booking,
            employeeAt(*station,
                byPhone ? "snegireva"
                        : domain::findWindow(*reader.office(), play.windowNumber)->employee)));
    }
    for (const auto& one : handedIn)
        waitFor(one);
}

DeskStation& refusedOne(Play& play) {
    return play.callCentre->store().reader().outbox().refused > 0 ? *play.callCentre : *play.window;
}

} // namespace

void submit(DeskStation& station, const domain::CommandArgs& args, const domain::Employee& actor) {
    waitFor(handIn(station, args, actor));
}

domain::Employee employeeAt(DeskStation& station, const std::string& login) {
    for (const domain::Employee& employee : station.store().reader().employees())
        if (employee.login == login)
            return employee;
    throw Failed{QStringLiteral("the employee is not known at the station")};
}

void waitUntilSent(DeskStation& station) {
    waitUntil([&station] { return station.store().reader().outbox().unsent == 0; },
        QStringLiteral("the outbox is empty"), patienceMs);
}

void lockAndUnlock(Play& play, const QString& login) {
    auto& station = *play.window;
    Operator specialist(station.window());
    auto& rehearsal = play.rehearsal;
    rehearsal.step(QStringLiteral("locked"),
        QStringLiteral("Ctrl+L hides the reception behind the name; a wrong password does not "
                       "open it"),
        station.window(), [&] {
            specialist.press(Qt::Key_L, Qt::ControlModifier);
            require(specialist.sees(QStringLiteral("lockPage")), QStringLiteral("it is locked"));
            require(!specialist.sees(QStringLiteral("nameEdit")),
                QStringLiteral("nothing of the reception is to be seen"));
            specialist.type(QStringLiteral("not the password"));
            specialist.press(Qt::Key_Return);
            waitUntil([&] { return specialist.sees(QStringLiteral("unlockErrorPanel")); },
                QStringLiteral("the error is shown"));
        });
    rehearsal.step(QStringLiteral("unlocked"),
        QStringLiteral("the password opens it; what was typed is there"), station.window(), [&] {
            specialist.type(rehearsal.city().password(login));
            specialist.press(Qt::Key_Return);
            waitUntil([&] { return specialist.sees(QStringLiteral("nameEdit")); },
                QStringLiteral("the reception is back"));
            require(specialist.see<QLineEdit>(QStringLiteral("nameEdit"))
                        .text()
                        .startsWith(QStringLiteral("Соколова")),
                QStringLiteral("what was typed is there"));
        });
}

void workWithoutRegistry(Play& play) {
    auto& rehearsal = play.rehearsal;
    Operator specialist(play.window->window());
    rehearsal.step(QStringLiteral("unsent-waiting"),
        QStringLiteral("what waits for the registry, in plain words"), play.window->window(), [&] {
            specialist.press(Qt::Key_O, Qt::ControlModifier);
            waitUntil([&] { return specialist.sees(QStringLiteral("unsentTitle")); },
                QStringLiteral("the page of the unsent opens"));
            require(play.window->store().reader().outbox().unsent > 0,
                QStringLiteral("something waits"));
            specialist.press(Qt::Key_End); // the registration, in full
        });
    specialist.press(Qt::Key_O, Qt::ControlModifier);
    play.office.reset();
    play.office = opened(play, QStringLiteral("office"));
    Operator executor(play.office->window());
    rehearsal.step(QStringLiteral("restart-locked"),
        QStringLiteral("a station that starts again without the registry is locked with the name "
                       "of the day"),
        play.office->window(), [&] {
            require(play.office->resumeSession(), QStringLiteral("the day's name is kept"));
            require(executor.sees(QStringLiteral("lockPage")), QStringLiteral("it is locked"));
        });
    rehearsal.step(QStringLiteral("offline-sign-in"),
        QStringLiteral("who signed in here before signs in without the registry"),
        play.office->window(), [&] {
            executor.press(Qt::Key_N, Qt::ControlModifier);
            signIn(play, *play.office, QString::fromLatin1(executorLogin));
            require(!play.office->sync().state().connected,
                QStringLiteral("the registry is still away"));
        });
}

void meetInConflict(Play& play, const domain::CardId& id) {
    auto& rehearsal = play.rehearsal;
    rehearsal.city().stopRegistry();
    for (DeskStation* station : {play.window.get(), play.office.get(), play.callCentre.get()})
        waitUntilAway(*station);
    const auto card = play.window->store().reader().card(id);
    require(card.has_value(), QStringLiteral("the card is known"));
    submit(*play.window, correction(*card, "Омск, 3-я Северная, 48, участок 2"),
        employeeAt(*play.window,
            domain::findWindow(*play.window->store().reader().office(), play.windowNumber)
                ->employee));
    submit(*play.office, correction(*card, "Омск, 3-я Северная, 84"),
        employeeAt(*play.office, executorLogin));
    bookTwice(play);
    valueOf(rehearsal.city().startRegistry().map([] { return 0; }),
        QStringLiteral("starting the registry again"));
    for (DeskStation* station : {play.window.get(), play.office.get(), play.callCentre.get()})
        waitUntilSent(*station);
    Operator executor(play.office->window());
    rehearsal.step(QStringLiteral("conflict"),
        QStringLiteral("two corrections of one field meet: the card shows both values"),
        play.office->window(), [&] {
            waitUntil(
                [&] {
                    const auto known = play.office->store().reader().card(id);
                    return known && known->conflicts.size() == 1;
                },
                QStringLiteral("the conflict arrives"), patienceMs);
            executor.press(Qt::Key_O, Qt::ControlModifier);
            waitUntil([&] { return executor.sees(QStringLiteral("unsentTitle")); },
                QStringLiteral("the conflict is listed"));
            executor.press(Qt::Key_F6);
            waitUntil([&] { return executor.sees(QStringLiteral("conflictView")); },
                QStringLiteral("the card shows both values"));
        });
    rehearsal.step(QStringLiteral("unsent-refused"),
        QStringLiteral("a booking that came second is refused in a clerk's words, with all that "
                       "was typed"),
        refusedOne(play).window(), [&] {
            Operator clerk(refusedOne(play).window());
            clerk.press(Qt::Key_O, Qt::ControlModifier);
            waitUntil([&] { return clerk.sees(QStringLiteral("unsentReasonPanel")); },
                QStringLiteral("the reason is told"));
        });
    Operator clerk(refusedOne(play).window());
    rehearsal.step(QStringLiteral("unsent-read"),
        QStringLiteral("once it is read it leaves the list"), refusedOne(play).window(), [&] {
            DeskStation& station = refusedOne(play);
            clerk.press(Qt::Key_Return, Qt::ControlModifier);
            waitUntil([&] { return station.store().reader().refused().empty(); },
                QStringLiteral("the refusal has been read"));
        });
}

} // namespace okno::rehearsal
