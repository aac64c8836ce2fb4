// The request card: one applicant's request for one service, from the window to the issued paper.
#pragma once

#include "common/basics/sha256.h"
#include "common/domain/calendar/term.h"
#include "common/domain/ids.h"
#include "common/domain/people/applicant.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace okno::domain {

/// Gapless within its journal and year; given by the registry in the registering transaction.
struct RegistrationNumber {
    std::string journal; // "01-12"
    int year;
    int number;

    bool operator==(const RegistrationNumber&) const = default;
};

/// "01-12/004512"
[[nodiscard]] std::string toString(const RegistrationNumber& number);

/// A registered letter of who did something and when.
struct Mark {
    EmployeeId by;
    std::string name; // as signed then: "Лебедева О. Н."
    Instant at;

    bool operator==(const Mark&) const = default;
};

/// What the specialist found on examining a document of the packet.
enum class Examination {
    notExamined,
    shown, // the original was shown and goes back
    taken, // the paper stays with the card
    copied, // a copy was made and certified at the window
    defect, // taken with a remark
    missing, // the applicant has not brought it
    notNeeded,
};

struct ChecklistRow {
    std::string document; // its code in the service
    Examination examination = Examination::notExamined;
    int sheets = 0; // of paper taken or shown
    std::string remark;
    std::optional<Mark> examined;

    bool operator==(const ChecklistRow&) const = default;
};

enum class Side { front, back };

/// One scanned side of a sheet. The picture itself is the blob.
struct Page {
    BlobId blob;
    std::int64_t bytes;
    int widthPx;
    int heightPx;
    int dpi;
    std::string document; // code of the checklist row it belongs to; empty: not yet sorted
    int sheet; // counted through the reception, from 1
    Side side;
    bool blank = false; // a mark, never a deletion
    bool excluded = false; // separators and pages the specialist put aside

    bool operator==(const Page&) const = default;
};

enum class QueryState { queued, sent, answered, refused, noData, failed };

/// An internal or inter-agency query for a document that the applicant need not bring.
struct Query {
    QueryId id;
    std::string kind; // code of the query kind
    std::string document; // code of the checklist row it answers
    std::map<std::string, std::string> request;
    QueryState state = QueryState::queued;
    LocalDate dueOn;
    std::optional<Instant> answeredAt;
    std::map<std::string, std::string> response;
    std::optional<BlobId> paper; // the answer as a document
    std::string remark; // the agency's reason of refusal

    bool operator==(const Query&) const = default;
};

enum class ResultKind { positive, refusal };

struct ResultPaper {
    ResultKind kind;
    std::string title;
    std::vector<Page> pages;
    Mark attached;

    bool operator==(const ResultPaper&) const = default;
};

enum class NoticeState { queued, sent, failed };

struct Notice {
    NoticeId id;
    ContactWay way;
    NoticeState state = NoticeState::queued;
    Instant queuedAt;

    bool operator==(const Notice&) const = default;
};

enum class RecipientKind { applicant, representative };

/// Who took the paper, and by what the window knew them.
struct Issue {
    RecipientKind recipient;
    PersonName name;
    Passport passport;
    std::optional<PowerOfAttorney> power;
    Mark issued;

    bool operator==(const Issue&) const = default;
};

enum class CardState {
    registered, // with the executor's department, nobody has taken it
    inWork,
    ready, // the result waits at the window
    closed, // issued
};

struct JournalEntry {
    std::string
        event; // "registered", "query-answered", ... : a stable key that the interface words
    std::string subject; // document code, query kind, title: never contacts
    Mark mark;

    bool operator==(const JournalEntry&) const = default;
};

/// What is corrected, compared and merged as one.
enum class CardField {
    applicant, // names, dates and numbers, without the address; the kind of applicant stays
    address,
    contacts,
    representative, // of a card that has one
    subject, // one field of it
    document, // one row of the checklist
};

struct FieldGroup {
    CardField field;
    std::string key; // name of the subject's field, code of the document; else empty

    bool operator==(const FieldGroup&) const = default;
};

/// What a row of the checklist says, beside who says it.
struct Finding {
    Examination examination;
    int sheets;
    std::string remark;

    bool operator==(const Finding&) const = default;
};

/// A group's content: an applicant without the address, a text (address, field of the subject), ...
using FieldValue = std::variant<Applicant, std::string, Contacts, Representative, Finding>;

/// A correction that came when the card no longer said what its author had seen. It waits beside
/// the card's own value until a person chooses.
struct Conflict {
    ConflictId id; // the same as of the command that brought it
    FieldGroup group;
    FieldValue base; // what the author had seen
    FieldValue wanted; // always another value than the card's own
    Mark by;

    bool operator==(const Conflict&) const = default;
};

struct Card {
    CardId id;
    std::optional<RegistrationNumber> number;
    std::string
        provisionalNumber; // on the receipt until the registry has spoken; finds the card for ever
    std::string service;
    CardState state = CardState::registered;
    Applicant applicant;
    std::optional<Representative> representative;
    Contacts contacts;
    std::map<std::string, std::string> subject;
    std::map<std::string, bool> answers;
    std::vector<ChecklistRow> checklist;
    std::vector<Page> pages;
    std::vector<Query> queries;
    std::string department; // that executes
    std::optional<EmployeeId> executor;
    std::string executorName;
    LocalDate registeredOn; // local date of the office
    DueDate due;
    std::string window;
    std::optional<TicketId> ticket;
    std::optional<ResultPaper> result;
    std::vector<Notice> notices;
    std::optional<Issue> issue;
    std::vector<JournalEntry> journal;
    std::vector<Conflict> conflicts{};

    bool operator==(const Card&) const = default;
};

} // namespace okno::domain
