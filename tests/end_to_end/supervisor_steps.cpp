// The supervisor looks at the hall, closes a window, finds its people other places and shortens a
// day.
#include "client/ui/controls/two_line_list.h"
#include "client/ui/hall/window_list.h"
#include "common/domain/queue/slots.h"
#include "tests/end_to_end/play.h"

#include <QLineEdit>
#include <QPushButton>

namespace okno::rehearsal {

namespace {

using client::ui::TwoLineList;
using client::ui::WindowList;

LocalDateTime localNow(Play& play) {
    return play.callCentre->store().reader().zone().toLocal(play.rehearsal.city().clock().now());
}

/// The call centre books the last place of today at a window where nobody works in this rehearsal.
domain::Place bookLate(Play& play) {
    const auto& reader = play.callCentre->store().reader();
    const auto now = domain::momentAt(play.rehearsal.city().clock().now(), reader.zone());
    auto places = domain::freePlaces(*reader.office(), *reader.calendar(),
        {{"municipal"}, domain::Purpose::submit}, now.local.date, now,
        reader.ticketsOn(now.local.date));
    std::erase_if(places, [](const domain::Place& place) { return place.window != "5"; });
    require(!places.empty(), QStringLiteral("window 5 has a free place today"));
    UuidV7Source ids(play.rehearsal.city().clock());
    const domain::BookTicket booking{.ticket = ids.make<domain::TicketId>(),
        .place = places.back(),
        .purpose = domain::Purpose::submit,
        .services = play.ticket->services,
        .channel = domain::Channel::callCentre,
        .visitorName = "Орлова Вера",
        .phone = play.ticket->phone,
        .card = {}};
    submit(*play.callCentre, booking, employeeAt(*play.callCentre, "snegireva"));
    waitUntilSent(*play.callCentre);
    return places.back();
}

std::size_t exceptions(DeskStation& station) {
    return station.store().reader().office()->exceptions.size();
}

void closeWindow(Operator& supervisor, const std::string& number) {
    auto& windows = supervisor.see<WindowList>(QStringLiteral("hallWindowList"));
    windows.setFocus();
    supervisor.press(Qt::Key_Home);
    while (windows.current().toStdString() != number) {
        const QString before = windows.current();
        supervisor.press(Qt::Key_Down);
        require(windows.current() != before, QStringLiteral("the window is listed"));
    }
    supervisor.press(Qt::Key_F8);
    require(supervisor.sees(QStringLiteral("hallWindowWords")),
        QStringLiteral("the page tells before whom that touches"));
    supervisor.type(QStringLiteral("болезнь"));
}

void shortenDay(Play& play, Operator& supervisor) {
    const LocalDate day = addDays(localNow(play).date, 3);
    supervisor.press(Qt::Key_F7);
    const auto fill = [&](const char* edit, const QString& text) {
        supervisor.see<QLineEdit>(QLatin1String(edit)).setFocus();
        supervisor.type(text);
    };
    fill("dayDateEdit", client::printing::toQDate(day).toString(QStringLiteral("dd.MM.yyyy")));
    fill("dayHoursEdit", QStringLiteral("9-13"));
    fill("dayNoteEdit", QStringLiteral("отключение отопления"));
    waitUntil(
        [&] {
            return supervisor.sees(QStringLiteral("saveEntryButton"))
                && supervisor.see<QPushButton>(QStringLiteral("saveEntryButton")).isEnabled();
        },
        QStringLiteral("the day is examined"));
}

} // namespace

void superviseHall(Play& play) {
    const auto station = opened(play, QStringLiteral("supervisor"));
    auto& rehearsal = play.rehearsal;
    Operator supervisor(station->window());
    const domain::Place booked = bookLate(play);
    const std::string& number = booked.window;
    rehearsal.step(QStringLiteral("hall"),
        QStringLiteral("the supervisor sees the hall: windows, lines, who waits and how long"),
        station->window(), [&] {
            signIn(play, *station, QStringLiteral("gromova"));
            waitUntil([&] { return supervisor.sees(QStringLiteral("hallWindowList")); },
                QStringLiteral("the hall is the first page"));
            auto& windows = supervisor.see<WindowList>(QStringLiteral("hallWindowList"));
            waitUntil([&] { return windows.model()->rowCount() == 10; },
                QStringLiteral("the windows are there"));
            waitUntil([&] { return station->store().reader().ticketAt(booked).has_value(); },
                QStringLiteral("the ticket is known here"));
        });
    rehearsal.step(QStringLiteral("hall-close"),
        QStringLiteral("before a window closes it is told whose tickets lose their place"),
        station->window(), [&] { closeWindow(supervisor, number); });
    supervisor.press(Qt::Key_Return);
    rehearsal.step(QStringLiteral("moves"),
        QStringLiteral("all of them move to the nearest free places, and are to be phoned"),
        station->window(), [&] {
            waitUntil(
                [&] {
                    const auto status = station->store().reader().windowStatus(number);
                    return status && status->mode == domain::WindowMode::closed;
                },
                QStringLiteral("the window is closed"));
            supervisor.press(Qt::Key_F9);
            auto& stranded = supervisor.see<TwoLineList>(QStringLiteral("strandedList"));
            waitUntil([&] { return !stranded.rows().empty(); },
                QStringLiteral("the tickets without a place are listed"));
            waitUntil(
                [&] {
                    return supervisor.sees(QStringLiteral("moveAllButton"))
                        && supervisor.see<QPushButton>(QStringLiteral("moveAllButton")).isEnabled();
                },
                QStringLiteral("they can be moved"));
            supervisor.press(Qt::Key_F7, Qt::ShiftModifier);
            auto& toPhone = supervisor.see<TwoLineList>(QStringLiteral("phoneList"));
            waitUntil([&] { return stranded.rows().empty() && !toPhone.rows().empty(); },
                QStringLiteral("every ticket has its place again"));
            waitUntilSent(*station);
        });
    rehearsal.step(QStringLiteral("schedule"),
        QStringLiteral("a shortened day is examined, then put into the schedule"),
        station->window(), [&] {
            const std::size_t before = exceptions(*station);
            supervisor.click(supervisor.see<QPushButton>(QStringLiteral("scheduleTab")));
            shortenDay(play, supervisor);
            supervisor.press(Qt::Key_Return, Qt::ControlModifier);
            waitUntil([&] { return exceptions(*station) == before + 1; },
                QStringLiteral("the schedule has the day"));
            waitUntilSent(*station);
            require(station->store().reader().outbox().refused == 0,
                QStringLiteral("the registry has taken all of it"));
        });
}

} // namespace okno::rehearsal
