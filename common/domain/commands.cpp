#include "common/domain/commands.h"

#include <algorithm>

namespace okno::domain {

namespace {
template <typename Args>
concept AboutTicket = !requires(const Args& args) {
    args.card;
}
&&requires(const Args& args) {
    { args.ticket } -> std::convertible_to<TicketId>;
};

struct TargetOf {
    RecordKey operator()(const BookTicket& args) const {
        return {RecordKind::ticket, args.ticket.toString()};
    }
    RecordKey operator()(const AboutTicket auto& args) const {
        return {RecordKind::ticket, args.ticket.toString()};
    }
    RecordKey operator()(const SetWindowState& args) const {
        return {RecordKind::windowState, args.window};
    }
    RecordKey operator()(const LeaseSlots& args) const {
        return {RecordKind::lease, leasedDayKey(args.window, args.date)};
    }
    RecordKey operator()(const NoteConsultation& args) const {
        return {RecordKind::consultation, args.consultation.toString()};
    }
    RecordKey operator()(const ReturnSlots& args) const {
        return {RecordKind::lease, leasedDayKey(args.window, args.date)};
    }
    RecordKey operator()(const AdmitVisitor& args) const {
        return {RecordKind::ticket, args.ticket.toString()};
    }
    RecordKey operator()(const PutReference& args) const { return keyOf(args.record); }
    RecordKey operator()(const ChangeDay&) const { return theOffice(); }
    RecordKey operator()(const ChangeShift&) const { return theOffice(); }
    RecordKey operator()(const auto& args) const {
        return {RecordKind::card, args.card.toString()};
    }

private:
    static RecordKey theOffice() { return {RecordKind::office, "main"}; }
};

std::vector<BlobId> blobsOfPages(const std::vector<Page>& pages) {
    std::vector<BlobId> blobs;
    for (const Page& page : pages)
        if (std::find(blobs.begin(), blobs.end(), page.blob) == blobs.end())
            blobs.push_back(page.blob);
    return blobs;
}

struct BlobsOf {
    std::vector<BlobId> operator()(const RecordAnswer& args) const {
        return args.paper ? std::vector{*args.paper} : std::vector<BlobId>();
    }
    std::vector<BlobId> operator()(const auto& args) const {
        if constexpr (requires { args.pages; })
            return blobsOfPages(args.pages);
        else
            return {};
    }
};
} // namespace

RecordKey targetOf(const CommandArgs& args) {
    return std::visit(TargetOf{}, args);
}

std::vector<BlobId> blobsOf(const CommandArgs& args) {
    return std::visit(BlobsOf{}, args);
}

} // namespace okno::domain
