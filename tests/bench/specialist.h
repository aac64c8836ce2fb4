// The specialist at the window, who receives one person after another: the draft is laid out as if
// it had been typed and scanned, the rest is keys in the real window. GUI thread.
#pragma once

#include "client/desk/request_desk.h"
#include "tests/bench/crowded_station.h"

namespace okno::bench {

class Specialist {
public:
    /// Pages that lie on every request.
    static constexpr int pageCount = 12;

    Specialist(CrowdedStation& station, client::app::DeskStation& desk);

    /// Receives who is next in the queue, from the call to the finished ticket. Milliseconds from
    /// the press that registers until the receipt has been painted.
    double receive();

private:
    [[nodiscard]] domain::Ticket next() const;
    void layOut(const domain::Ticket& ticket);
    [[nodiscard]] domain::Page scanned(const domain::CardId& draft, int sheet);
    void call(const domain::TicketId& ticket);
    [[nodiscard]] double registerCard();
    void finish(const domain::TicketId& ticket);
    void waitFor(const domain::TicketId& ticket, domain::TicketState state);

    CrowdedStation& m_station;
    client::app::DeskStation& m_desk;
    client::documents::BlobFolder m_blobs;
    client::desk::RequestDesk m_requests;
    rehearsal::Operator m_person;
    std::string m_paper; // a page as the scanner writes it
};

} // namespace okno::bench
