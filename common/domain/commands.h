// What a person does at a station, as an intent. The registry's journal is the list of these.
#pragma once

#include "common/domain/record.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace okno::domain {

struct BookTicket {
    TicketId ticket;
    Place place;
    Purpose purpose;
    std::vector<std::string> services;
    Channel channel;
    std::string visitorName;
    std::optional<PhoneNumber> phone;
    std::optional<CardId> card; // to collect its result
    bool operator==(const BookTicket&) const = default;
};
struct CancelTicket {
    TicketId ticket;
    bool operator==(const CancelTicket&) const = default;
};
struct MarkArrived {
    TicketId ticket;
    bool operator==(const MarkArrived&) const = default;
};
/// First call and every repeated one.
struct CallTicket {
    TicketId ticket;
    std::string window{}; // that calls; empty: the actor's own, or the ticket's
    CallReason reason = CallReason::byHand;
    bool operator==(const CallTicket&) const = default;
};
struct StartService {
    TicketId ticket;
    bool operator==(const StartService&) const = default;
};
struct PostponeTicket {
    TicketId ticket;
    int minutes;
    std::string reason;
    bool operator==(const PostponeTicket&) const = default;
};
/// To another slot, in one act: the old place is given up when the new one is taken.
struct MoveTicket {
    TicketId ticket;
    Place place;
    bool operator==(const MoveTicket&) const = default;
};
struct FinishTicket {
    TicketId ticket;
    VisitOutcome outcome;
    std::string note;
    bool operator==(const FinishTicket&) const = default;
};
struct MarkNoShow {
    TicketId ticket;
    bool operator==(const MarkNoShow&) const = default;
};
/// Lets in a person for whom no slot is left: they wait for slack.
struct AdmitVisitor {
    TicketId ticket;
    std::string number; // of the station's own count, "T1-07": unique without asking anybody
    Purpose purpose;
    std::vector<std::string> services;
    Channel channel;
    std::string visitorName;
    std::optional<PhoneNumber> phone;
    std::optional<CardId> card; // to collect its result
    bool operator==(const AdmitVisitor&) const = default;
};
/// Sends a person who is here on to another line or window.
struct TransferTicket {
    TicketId ticket;
    std::string line; // empty: that of the ticket
    std::string window; // empty: any that serves the line
    TransferOrder order = TransferOrder::inTurn;
    std::optional<Instant> at{}; // of an order at a time
    bool returnToMe = false; // comes back to this window when done there
    bool operator==(const TransferTicket&) const = default;
};
/// Takes back one's own latest change of a ticket, for ten seconds.
struct UndoTicketChange {
    TicketId ticket;
    bool operator==(const UndoTicketChange&) const = default;
};
struct FlagTicket {
    TicketId ticket;
    TicketFlag flag;
    bool raised; // false: it has been seen to
    std::string reason;
    bool operator==(const FlagTicket&) const = default;
};
struct SetWindowState {
    std::string window;
    WindowMode mode;
    std::string reason; // of a pause or a closure
    bool operator==(const SetWindowState&) const = default;
};
/// Asks for a block of a window's free slots that this station alone sells; also renews one.
struct LeaseSlots {
    std::string window;
    LocalDate date;
    TimeOfDay from;
    TimeOfDay until; // not included
    bool operator==(const LeaseSlots&) const = default;
};
/// Somebody has been told what a service demands; counted, without a word of who asked.
struct NoteConsultation {
    ConsultationId consultation;
    std::string service;
    Channel channel;
    bool operator==(const NoteConsultation&) const = default;
};
/// Gives back what the station holds of a window's day: others may sell it from now on.
struct ReturnSlots {
    std::string window;
    LocalDate date;
    bool operator==(const ReturnSlots&) const = default;
};
/// The result has turned out to be none: the case is in work again, and who has a ticket to collect
/// it is to be phoned.
struct WithdrawResult {
    CardId card;
    std::string reason;
    bool operator==(const WithdrawResult&) const = default;
};

/// Registers a request and sends its queries, in one press.
struct RegisterCard {
    CardId card;
    std::string provisionalNumber;
    std::optional<TicketId> ticket;
    std::string window;
    std::string service;
    Applicant applicant;
    std::optional<Representative> representative;
    Contacts contacts;
    std::map<std::string, std::string> subject;
    std::map<std::string, bool> answers;
    std::vector<ChecklistRow> checklist;
    std::vector<Page> pages;
    std::map<std::string, QueryId> queries; // by document code: exactly those the rules propose
    bool operator==(const RegisterCard&) const = default;
};
struct AttachPages {
    CardId card;
    std::vector<Page> pages;
    bool operator==(const AttachPages&) const = default;
};
/// The registry's exchange has handed the query to the agency.
struct MarkQuerySent {
    CardId card;
    QueryId query;
    bool operator==(const MarkQuerySent&) const = default;
};
struct RecordAnswer {
    CardId card;
    QueryId query;
    QueryState outcome; // answered, refused, noData or failed
    std::map<std::string, std::string> response;
    std::optional<BlobId> paper;
    std::string remark;
    bool operator==(const RecordAnswer&) const = default;
};
struct TakeCard {
    CardId card;
    bool operator==(const TakeCard&) const = default;
};
struct AttachResult {
    CardId card;
    ResultKind kind;
    std::string title;
    std::vector<Page> pages;
    std::map<ContactWay, NoticeId>
        notices; // an id for each way; the rules use those the applicant chose
    bool operator==(const AttachResult&) const = default;
};
struct IssueResult {
    CardId card;
    RecipientKind recipient;
    PersonName name;
    Passport passport;
    std::optional<PowerOfAttorney> power;
    bool operator==(const IssueResult&) const = default;
};
/// Changes one group of fields of an open card from what the person saw to what is right.
struct CorrectCard {
    CardId card;
    FieldGroup group;
    FieldValue before;
    FieldValue after;
    bool operator==(const CorrectCard&) const = default;
};
enum class Choice { keepCard, takeWanted };
/// Ends a conflict. Carries both values as the person saw them, so that nobody chooses unseen ones.
struct ResolveConflict {
    CardId card;
    ConflictId conflict;
    FieldGroup group;
    FieldValue current;
    FieldValue wanted;
    Choice choice;
    bool operator==(const ResolveConflict&) const = default;
};
/// Catalogue, calendar, roster, staff: what the administrator imports.
struct PutReference {
    Record record;
    bool operator==(const PutReference&) const = default;
};
/// Changes one day of the hall from what the person saw to what is right. Without `before`: a new
/// exception; without `after`: it is withdrawn.
struct ChangeDay {
    std::optional<DayException> before;
    std::optional<DayException> after;
    bool operator==(const ChangeDay&) const = default;
};
/// The same for one shift of the roster.
struct ChangeShift {
    std::optional<Shift> before;
    std::optional<Shift> after;
    bool operator==(const ChangeShift&) const = default;
};

using CommandArgs = std::variant<BookTicket, CancelTicket, MarkArrived, CallTicket, StartService,
    PostponeTicket, MoveTicket, FinishTicket, MarkNoShow, RegisterCard, AttachPages, MarkQuerySent,
    RecordAnswer, TakeCard, AttachResult, IssueResult, PutReference, CorrectCard, ResolveConflict,
    AdmitVisitor, TransferTicket, UndoTicketChange, FlagTicket, SetWindowState, LeaseSlots,
    WithdrawResult, NoteConsultation, ChangeDay, ChangeShift, ReturnSlots>;

struct Command {
    CommandId id;
    StationId station;
    std::int64_t n; // the station's own counter, gapless from 1
    EmployeeId actor;
    Instant at; // the station's clock
    CommandArgs args;
    /// Version of the target that the station built on, its own unconfirmed commands counted in;
    /// absent for a record that is not there yet.
    std::optional<std::int64_t> baseVersion{};

    bool operator==(const Command&) const = default;
};

/// The record that the command is about.
[[nodiscard]] RecordKey targetOf(const CommandArgs& args);
/// Files that the records of the command name: the station uploads them.
[[nodiscard]] std::vector<BlobId> blobsOf(const CommandArgs& args);

} // namespace okno::domain
