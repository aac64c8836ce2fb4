// What the tests of the synchronisation share: a registry, a call centre, and a window.
#pragma once

#include "tests/support/city_registration.h"
#include "tests/support/networked_station.h"

#include <gtest/gtest.h>

#include <string>

namespace okno::tests {

class SyncTest : public testing::Test {
protected:
    /// In the minutes-th minute after 10:20 at window 3.
    domain::BookTicket booking(int minutes = 0) {
        domain::BookTicket booking = sampleBooking();
        booking.ticket = m_ids.make<domain::TicketId>();
        booking.place.start += TimeOfDay(minutes);
        return booking;
    }

    /// As the city's regulation wants it, under the window's next provisional number.
    domain::RegisterCard registration(NetworkedStation& station) {
        return cityRegistration(station.local(), m_ids);
    }

    /// A scan of that text in the station's folder.
    static domain::Page scan(const NetworkedStation& station, const std::string& text, int sheet) {
        domain::Page page = samplePage(sheet, "APP");
        page.blob = station.blobs().store(text).value();
        page.bytes = static_cast<std::int64_t>(text.size());
        return page;
    }

    RegistryFixture registry;

private:
    UuidV7Source m_ids{registry.clock()};
};

} // namespace okno::tests
