// The reception of a request: drafts that survive a crash, the registering press, the number on the
// receipt. GUI thread; the work happens on the store's thread.
#pragma once

#include "client/desk/reception.h"
#include "client/desk/station.h"
#include "client/documents/blob_folder.h"
#include "client/scanning/scanner.h"
#include "client/store/store.h"

#include <QFuture>

namespace okno::client::desk {

class RequestDesk {
public:
    RequestDesk(store::Store& store, documents::BlobFolder& blobs, const Station& station,
        const Clock& clock, IdSource& ids);

    void setActor(const domain::Employee& employee) { m_actor = employee; }
    [[nodiscard]] domain::Mark mark() const;

    /// Begins a reception for a ticket (its service chosen), or takes up the draft that it already
    /// has.
    [[nodiscard]] Result<Reception> open(const domain::Ticket& ticket);
    /// Begins one for somebody without a ticket.
    [[nodiscard]] Result<Reception> begin(const std::string& service);
    /// The draft continues under another service: what was typed and scanned stays.
    [[nodiscard]] Result<Reception> withService(
        const Reception& reception, const std::string& service) const;

    /// Keeps what was typed, answered and examined; after every change of those.
    QFuture<Result<void>> save(const Reception& reception);
    /// Takes a scanned page among the station's files and into the draft. Once the page comes back
    /// it is safe: only then it belongs on the screen (Reception::addPage). Pages come back in
    /// scanned order.
    QFuture<Result<domain::Page>> keepPage(
        const domain::CardId& draft, const scanning::ScannedPage& scanned);
    /// Keeps a page that was sorted to a document, marked or put aside.
    QFuture<Result<void>> savePage(const Reception& reception, std::size_t index);
    QFuture<Result<void>> discard(const domain::CardId& card);

    /// One press: card and queries together, with a provisional number of this station; the draft
    /// is gone with it. The first thing that stands in its way comes back as the error and nothing
    /// has happened.
    QFuture<Result<domain::Card>> registerCard(const Reception& reception);

private:
    [[nodiscard]] Result<Reception> begin(
        const std::string& service, const std::optional<domain::TicketId>& ticket);
    [[nodiscard]] Result<Regulation> regulation(const std::string& service) const;

    store::Store& m_store;
    documents::BlobFolder& m_blobs;
    Station m_station;
    const Clock& m_clock;
    IdSource& m_ids;
    std::optional<domain::Employee> m_actor;
};

} // namespace okno::client::desk
