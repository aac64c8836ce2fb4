// What the tests of the synchronisation share: a registry, a call centre, and a window.
#pragma once

#include "common/domain/catalogue/packet.h"
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
        domain::RegisterCard registration = sampleRegistration();
        registration.card = m_ids.make<domain::CardId>();
        registration.pages.clear();
        const domain::Service service = station.reader().service(registration.service).value();
        registration.checklist = domain::checklistFor(
            service, domain::ApplicantKind::person, false, {}, registration.checklist);
        registration.queries.clear();
        for (const std::string& document :
            domain::documentsToQuery(service, registration.checklist))
            registration.queries.emplace(document, m_ids.make<domain::QueryId>());
        registration.provisionalNumber
            = station.local()
                  .write<std::string>(
                      [](client::store::WriteTransaction& transaction) -> Result<std::string> {
                          return transaction.nextProvisionalNumber();
                      })
                  .value();
        return registration;
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
