// The specialist's flow at window 3, for its tests.
#pragma once

#include "client/ui/reception/next_up.h"
#include "tests/client/ui/ui_test.h"
#include "tests/client/ui/window_station.h"

#include <QListView>
#include <gtest/gtest.h>

namespace okno::client::ui::test {

using domain::TicketState;
using tests::eventually;

class WindowFlow : public testing::Test {
protected:
    void setTime(const char* local) { station.station().clock().set(tests::at(local)); }

    domain::TicketId called(const char* start) {
        const auto id = station.book(start).id;
        station.press(Qt::Key_F5);
        EXPECT_TRUE(reaches(id, TicketState::called));
        EXPECT_TRUE(eventually([this] { return station.shows("recallButton"); }));
        return id;
    }

    domain::TicketId inService(const char* start) {
        const auto id = called(start);
        station.press(Qt::Key_F7);
        EXPECT_TRUE(reaches(id, TicketState::inService));
        EXPECT_TRUE(eventually([this] { return !station.shows("recallButton"); }));
        return id;
    }

    /// An ordinary consultation: nothing to fill in before it is finished.
    domain::TicketId bookConsultation(const char* start) {
        const auto sample = tests::sampleBooking();
        auto place = sample.place;
        place.start = tests::time(start);
        return tests::await(
            station.tickets().book({place, domain::Purpose::consult, sample.services,
                domain::Channel::window, sample.visitorName, sample.phone, {}}))
            .value()
            .id;
    }

    domain::TicketId admit(const std::string& number) {
        const auto id = station.station().ids().make<domain::TicketId>();
        const auto sample = tests::sampleBooking();
        EXPECT_TRUE(station.station().submit(tests::staff::terminal(),
            domain::AdmitVisitor{id, number, domain::Purpose::consult, sample.services,
                domain::Channel::terminal, sample.visitorName, sample.phone, {}}));
        return id;
    }

    bool reaches(const domain::TicketId& id, TicketState state) {
        return eventually([&] { return station.ticket(id).state == state; });
    }

    [[nodiscard]] int freeTimesShown() {
        const auto* rows = station.find<QListView>("ticketList")->model();
        int free = 0;
        for (int row = 0; row < rows->rowCount(); ++row)
            free += rows->index(row, 0).data(Qt::UserRole).value<TicketRow>().number.isEmpty();
        return free;
    }
    [[nodiscard]] NextUp next() { return station.find<NextUpBar>("nextUp")->next(); }
    void keepPicture(const char* name) {
        EXPECT_FALSE(screenshot(station.window(), QLatin1String(name)).isNull());
    }

    WindowStation station;
};

} // namespace okno::client::ui::test
