// The packet of a request: what the regulation demands in this very case, who supplies it, and what
// to ask agencies.
#pragma once

#include "common/domain/card/card.h"
#include "common/domain/catalogue/service.h"

#include <map>
#include <string>
#include <vector>

namespace okno::domain {

/// A condition of the regulation, asked of the applicant in words.
struct Question {
    std::string code;
    Wording text;
    std::vector<std::string> documents; // codes of the documents that hang on it

    bool operator==(const Question&) const = default;
};

[[nodiscard]] std::vector<Question> questionsOf(const Service& service);

/// Whether the regulation wants the document here; unanswered questions count as no.
[[nodiscard]] bool isNeeded(const RequiredDocument& document, ApplicantKind applicant,
    bool represented, const std::map<std::string, bool>& answers);

/// The checklist for the case as it stands: one row for each document of the regulation, in its
/// order. What the specialist has already examined is kept; rows that the case does not need read
/// `notNeeded`, rows that become needed again `notExamined`.
[[nodiscard]] std::vector<ChecklistRow> checklistFor(const Service& service,
    ApplicantKind applicant, bool represented, const std::map<std::string, bool>& answers,
    const std::vector<ChecklistRow>& examined = {});

/// Exactly the agency documents that are needed and were not brought (Federal Law 210-FZ art. 7:
/// the applicant need not bring them).
[[nodiscard]] std::vector<std::string> documentsToQuery(
    const Service& service, const std::vector<ChecklistRow>& checklist);

/// Fields that the queries need and the block of such an applicant cannot hold (cadastral number,
/// address of the object, ...), each once, in the order of the queries. Names, birth date,
/// passport, SNILS, INN and OGRN of a person or an organisation come from the block, whether
/// already filled in or not.
[[nodiscard]] std::vector<QueryField> subjectFields(
    const std::vector<const QueryKind*>& kinds, ApplicantKind applicant);

/// The request fields of a query, taken from the applicant and the subject. "field-missing" with
/// its name as detail when a required one is absent, "field-malformed" when its pattern does not
/// match.
[[nodiscard]] Result<std::map<std::string, std::string>> requestFields(const QueryKind& kind,
    const Applicant& applicant, const std::map<std::string, std::string>& subject);

/// One field of the subject as it is typed: empty required "field-missing", wrong pattern or no
/// such date (year-month-day) "field-malformed".
[[nodiscard]] Result<void> checkField(const QueryField& field, const std::string& text);

[[nodiscard]] bool isBrought(Examination examination);
/// One row of the packet, as checkPacket() finds it.
[[nodiscard]] Result<void> checkExamined(const RequiredDocument& document, const ChecklistRow* row);

/// Whether the packet may be registered: every needed document of the applicant examined
/// ("document-not-examined"), none missing or defective without a remark ("document-missing",
/// "remark-missing"); detail is the document's code.
[[nodiscard]] Result<void> checkPacket(
    const Service& service, const std::vector<ChecklistRow>& checklist);

} // namespace okno::domain
