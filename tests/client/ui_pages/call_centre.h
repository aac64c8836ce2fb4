// An operator at the page of the call centre, with the city's catalogue and hall.
#pragma once

#include "client/ui/booking/booking_page.h"
#include "client/ui/booking/caller_tickets.h"
#include "client/ui/shell/top_bar.h"
#include "tests/client/ui_pages/office_fixture.h"

#include <QLabel>

namespace okno::client::ui::test {

inline constexpr auto callersPhone = "+7 913 600-14-20";

class CallCentre : public Office {
protected:
    CallCentre() {
        station.clock().set(tests::at("2026-11-23 09:52"));
        tickets.setActor(employee(domain::Role::callCentre));
        calls.setActor(employee(domain::Role::callCentre));
        page = new BookingPage(theme(), {store(), tickets, calls, domain::Channel::callCentre});
        main = window(QStringLiteral("queue"), QStringLiteral("Очередь"), page);
        main->topBar().setPerson(QString::fromStdString(employee(domain::Role::callCentre).name),
            QStringLiteral("колл-центр"));
    }

    domain::Ticket ticket(int number, const std::string& name, const std::string& day,
        const std::string& time, const std::string& window = "1") {
        domain::Ticket ticket{.id = tests::id<domain::TicketId>(700 + number),
            .number = "А-" + std::to_string(100 + number),
            .place = {window, tests::date(day), tests::time(time)},
            .lengthMinutes = 20,
            .purpose = domain::Purpose::submit,
            .services = {"MU-001"},
            .channel = domain::Channel::terminal,
            .visitorName = name,
            .bookedAt = tests::at("2026-11-20 09:00")};
        ticket.phone = domain::PhoneNumber::parse(callersPhone).value();
        ticket.line = "municipal";
        return ticket;
    }
    domain::Ticket putTicket(int number, const std::string& name, const std::string& day,
        const std::string& time, const std::string& window = "1") {
        const domain::Ticket put = ticket(number, name, day, time, window);
        Office::put(put);
        return put;
    }
    domain::Ticket known(const domain::Ticket& ticket) {
        return reader().ticket(ticket.id).value();
    }

    QString words(const QString& label) { return find<QLabel>(*main, label)->text(); }
    int rows(const QString& list) { return find<CallerTicketList>(*main, list)->count(); }
    bool sees(const QString& name) { return find<QWidget>(*main, name)->isVisible(); }
    QString phrase() { return words(QStringLiteral("phraseLabel")); }
    bool isCursorIn(const QString& name) { return find<QWidget>(*main, name)->hasFocus(); }
    /// The page in the sizes and colours in which operators see it.
    void pictures(const QString& name) {
        for (const auto& [shade, colour] : {std::pair(Shade::light, QStringLiteral("light")),
                 std::pair(Shade::dark, QStringLiteral("dark"))}) {
            EXPECT_TRUE(theme().apply(shade).has_value());
            for (const QSize& size : {QSize(1366, 768), QSize(1920, 1080)}) {
                main->resize(size);
                EXPECT_GT(screenshot(*main,
                              QStringLiteral("%1-%2-%3").arg(name, colour).arg(size.width())),
                    100);
            }
        }
        EXPECT_TRUE(theme().apply(Shade::light).has_value());
    }

    desk::CallDesk calls{station.store(), station.clock(), station.ids()};
    BookingPage* page;
    std::unique_ptr<MainWindow> main;
};

} // namespace okno::client::ui::test
