// The parts of `decide`, one family of commands a file. Only decide.cpp and its parts include this.
#pragma once

#include "common/domain/decide.h"

#include <initializer_list>

namespace okno::domain {

/// A command with what every rule asks about it.
struct Occasion {
    const Command& command;
    const Records& records;
    Employee actor;
    LocalDateTime now; // of the command, as the office's wall reads it

    [[nodiscard]] Mark mark() const { return {actor.id, actor.name, command.at}; }
};

/// The record or `notFound` with that reason.
template <typename T> Result<T> existing(std::optional<T> record, std::string reason) {
    if (!record)
        return failure(ErrorCode::notFound, std::move(reason));
    return std::move(*record);
}
template <typename T>
Result<std::shared_ptr<const T>> existing(std::shared_ptr<const T> record, std::string reason) {
    if (!record)
        return failure(ErrorCode::notFound, std::move(reason));
    return record;
}

/// Who changed the ticket last: window and name, "5, Гусев П. Л."; a device in the hall learns the
/// window alone.
[[nodiscard]] std::string whoHas(const Occasion& occasion, const Ticket& ticket);
/// Whether the actor may act at that window: their own, or any for whom they stand in.
[[nodiscard]] bool standsInAt(const Employee& actor, const std::string& window);
/// Before a person leaves a window for a while: the time of service so far is kept.
void leaveService(Ticket& ticket, Instant at);

/// The ticket if it is in one of those states; else a conflict that names the state it is in, and
/// who has brought it there.
[[nodiscard]] Result<Ticket> ticketIn(
    const Occasion& occasion, const TicketId& id, std::initializer_list<TicketState> states);
/// As `ticketIn`, for what only the ticket's own window may do, and who stands in there.
[[nodiscard]] Result<Ticket> ownTicketIn(
    const Occasion& occasion, const TicketId& id, std::initializer_list<TicketState> states);

/// Never null.
struct Reference {
    std::shared_ptr<const Office> office;
    std::shared_ptr<const ProductionCalendar> calendar;
};
[[nodiscard]] Result<Reference> referenceOf(const Records& records);

/// Executors act for their own department, and so do an agency's own windows and a head of a
/// department; who has none acts for all.
[[nodiscard]] Result<void> checkDepartment(const Occasion& occasion, const std::string& department);
/// Every page belongs to a document of the service or is not sorted yet: "page-misplaced" with the
/// document as detail.
[[nodiscard]] Result<void> checkPages(const Service& service, const std::vector<Page>& pages);
[[nodiscard]] Result<void> checkRepresentative(
    const Representative& representative, const LocalDate& today);
/// Where the regulation wants the identity confirmed, the window has seen whose papers these are.
[[nodiscard]] Result<void> checkIdentification(const Service& service, const Applicant& applicant,
    bool represented, const std::vector<ChecklistRow>& checklist);
/// The card while its papers may still change.
[[nodiscard]] Result<Card> openCard(const Occasion& occasion, const CardId& id);
void note(Card& card, const Occasion& occasion, std::string event, std::string subject);

[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const BookTicket& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const CancelTicket& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const MarkArrived& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const CallTicket& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const StartService& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const PostponeTicket& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const MoveTicket& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const FinishTicket& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const MarkNoShow& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const RegisterCard& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const AttachPages& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const MarkQuerySent& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const RecordAnswer& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const TakeCard& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const AttachResult& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const IssueResult& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const PutReference& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const CorrectCard& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const ResolveConflict& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const AdmitVisitor& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const TransferTicket& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const UndoTicketChange& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const FlagTicket& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const SetWindowState& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const LeaseSlots& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const ReturnSlots& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const WithdrawResult& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const NoteConsultation& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const ChangeDay& args);
[[nodiscard]] Result<Decision> decideOn(const Occasion& occasion, const ChangeShift& args);

} // namespace okno::domain
