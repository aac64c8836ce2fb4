// A service of the city as its regulation describes it.
#pragma once

#include "common/domain/calendar/term.h"
#include "common/domain/people/applicant.h"

#include <optional>
#include <string>
#include <vector>

namespace okno::domain {

/// A text in the languages of the interface.
struct Wording {
    std::string ru;
    std::string en;

    bool operator==(const Wording&) const = default;
};

enum class ServiceKind { municipal, state };
enum class Supplier { applicant, agency };

/// When a document belongs to the packet.
enum class Need {
    always,
    whenRepresented, // a representative acts
    whenOrganisation,
    whenSoleTrader,
    whenAnswered, // the specialist asks the condition as a question
};

struct RequiredDocument {
    std::string code; // "TITLE"
    Wording name;
    Supplier supplier;
    std::string queryKind; // of an agency's document; empty otherwise
    Need need;
    Wording condition; // of whenAnswered: the condition, as the regulation words it
    std::string
        conditionCode; // stable key of the question; documents with one code share one question

    bool operator==(const RequiredDocument&) const = default;
};

struct Service {
    std::string code; // "MU-001"
    ServiceKind kind;
    Wording name;
    Wording category;
    std::string department; // code of the executing department
    Wording authority;
    std::vector<ApplicantKind> applicants;
    bool identificationNeeded;
    std::vector<RequiredDocument> documents;
    Term term;
    std::vector<Wording> results; // the first is the positive one
    bool instantIssue;
    std::string confidence;
    std::string line{}; // of an organisation's own windows, results too; empty: by kind and purpose
    std::optional<int> feeRubles{}; // 0: free of charge; absent: reckoned for each case

    bool operator==(const Service&) const = default;
};

enum class QueryFieldType { text, date };

struct QueryField {
    std::string name; // "cadastral_no"
    Wording label;
    QueryFieldType type;
    bool required;
    std::string pattern; // ECMAScript regular expression, empty where anything goes

    bool operator==(const QueryField&) const = default;
};

struct QueryKind {
    std::string code; // "RR_EGRN_OBJ"
    Wording name;
    Wording agency;
    std::string level; // federal, regional, municipal, internal, other
    std::vector<QueryField> request;
    std::vector<QueryField> response;
    Term term;
    bool issuedToApplicant; // false: the answer is for the office's use only
    std::string confidence;

    bool operator==(const QueryKind&) const = default;
};

} // namespace okno::domain
