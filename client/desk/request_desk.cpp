#include "client/desk/request_desk.h"

#include "client/desk/actor.h"
#include "client/desk/submit.h"

namespace okno::client::desk {

namespace {

domain::Page pageOf(const scanning::ScannedPage& scanned) {
    const auto side
        = scanned.side == scanning::Side::front ? domain::Side::front : domain::Side::back;
    return {scanned.blob, scanned.bytes, scanned.widthPx, scanned.heightPx, scanned.dpi, {},
        scanned.sheet, side};
}

} // namespace

RequestDesk::RequestDesk(store::Store& store, documents::BlobFolder& blobs, const Station& station,
    const Clock& clock, IdSource& ids)
    : m_store(store)
    , m_blobs(blobs)
    , m_station(station)
    , m_clock(clock)
    , m_ids(ids) { }

domain::Mark RequestDesk::mark() const {
    Q_ASSERT(m_actor);
    return markOf(*m_actor, m_clock);
}

Result<Reception> RequestDesk::open(const domain::Ticket& ticket) {
    for (const store::Draft& draft : m_store.reader().openDrafts())
        if (draft.ticket == ticket.id)
            return regulation(draft.service).map([&draft](Regulation regulation) {
                return Reception(draft, std::move(regulation));
            });
    if (ticket.services.empty())
        return failure(ErrorCode::invalidInput, "service-not-chosen");
    return begin(ticket.services.front(), ticket.id);
}

Result<Reception> RequestDesk::begin(const std::string& service) {
    return begin(service, std::nullopt);
}

Result<Reception> RequestDesk::begin(
    const std::string& service, const std::optional<domain::TicketId>& ticket) {
    return regulation(service).map([&](Regulation regulation) {
        Reception reception(
            {m_ids.make<domain::CardId>(), ticket, m_station.window, service, {}, {}, {}, {}},
            std::move(regulation));
        save(reception);
        return reception;
    });
}

Result<Reception> RequestDesk::withService(
    const Reception& reception, const std::string& service) const {
    return regulation(service).map([&](Regulation regulation) {
        store::Draft draft = reception.draft();
        draft.service = service;
        return Reception(std::move(draft), std::move(regulation));
    });
}

Result<Regulation> RequestDesk::regulation(const std::string& service) const {
    const auto& reader = m_store.reader();
    const auto found = reader.service(service);
    if (!found)
        return failure(ErrorCode::notFound, "no-such-service", service);
    const auto calendar = reader.calendar();
    if (!calendar)
        return failure(ErrorCode::notFound, "no-calendar");
    Regulation regulation{*found, {}, *calendar, reader.zone().toLocal(m_clock.now()).date};
    for (const domain::RequiredDocument& document : found->documents)
        if (const auto kind = reader.queryKind(document.queryKind))
            regulation.queryKinds.push_back(*kind);
    return regulation;
}

QFuture<Result<void>> RequestDesk::save(const Reception& reception) {
    return m_store.write<void>(
        [draft = reception.draft()](store::WriteTransaction& transaction) -> Result<void> {
            transaction.saveDraft(draft);
            return {};
        });
}

QFuture<Result<domain::Page>> RequestDesk::keepPage(
    const domain::CardId& draft, const scanning::ScannedPage& scanned) {
    return m_store.write<domain::Page>(
        [this, draft, scanned](store::WriteTransaction& transaction) {
            const domain::Page page = pageOf(scanned);
            return m_blobs.adopt(scanned.file.toStdString(), scanned.blob)
                .and_then([&] { return transaction.addDraftPage(draft, page); })
                .map([&page] { return page; });
        });
}

QFuture<Result<void>> RequestDesk::savePage(const Reception& reception, std::size_t index) {
    return m_store.write<void>(
        [card = reception.draft().id, index, page = reception.pages().at(index)](
            store::WriteTransaction& transaction) {
            return transaction.updateDraftPage(card, index, page);
        });
}

QFuture<Result<void>> RequestDesk::discard(const domain::CardId& card) {
    return m_store.write<void>([card](store::WriteTransaction& transaction) -> Result<void> {
        transaction.removeDraft(card);
        return {};
    });
}

QFuture<Result<domain::Card>> RequestDesk::registerCard(const Reception& reception) {
    auto command = reception.command(m_ids);
    if (!command)
        return ready(Result<domain::Card>(tl::unexpected(command.error())));
    const domain::CardId card = command->card;
    return submitCommand<domain::Card>(
        m_store, m_actor, std::move(*command),
        [card](const store::WriteTransaction& transaction) { return transaction.card(card); },
        [card](store::WriteTransaction& transaction, domain::CommandArgs& args) -> Result<void> {
            std::get<domain::RegisterCard>(args).provisionalNumber
                = transaction.nextProvisionalNumber();
            transaction.removeDraft(card);
            return {};
        });
}

} // namespace okno::client::desk
