#include "common/domain/catalogue/packet.h"

#include "common/basics/text.h"

#include <algorithm>

namespace okno::domain {

namespace {
const ChecklistRow* rowOf(const std::vector<ChecklistRow>& checklist, const std::string& document) {
    const auto found = std::find_if(checklist.begin(), checklist.end(),
        [&](const ChecklistRow& row) { return row.document == document; });
    return found == checklist.end() ? nullptr : &*found;
}

} // namespace

bool isBrought(Examination examination) {
    return examination != Examination::notExamined && examination != Examination::missing;
}

std::vector<Question> questionsOf(const Service& service) {
    std::vector<Question> questions;
    for (const RequiredDocument& document : service.documents) {
        if (document.need != Need::whenAnswered)
            continue;
        const auto known = std::find_if(questions.begin(), questions.end(),
            [&](const Question& question) { return question.code == document.conditionCode; });
        if (known == questions.end())
            questions.push_back({document.conditionCode, document.condition, {document.code}});
        else
            known->documents.push_back(document.code);
    }
    return questions;
}

bool isNeeded(const RequiredDocument& document, ApplicantKind applicant, bool represented,
    const std::map<std::string, bool>& answers) {
    switch (document.need) {
    case Need::always:
        return true;
    case Need::whenRepresented:
        return represented;
    case Need::whenOrganisation:
        return applicant == ApplicantKind::organisation;
    case Need::whenSoleTrader:
        return applicant == ApplicantKind::soleTrader;
    case Need::whenAnswered:
        break;
    }
    const auto answer = answers.find(document.conditionCode);
    return answer != answers.end() && answer->second;
}

std::vector<ChecklistRow> checklistFor(const Service& service, ApplicantKind applicant,
    bool represented, const std::map<std::string, bool>& answers,
    const std::vector<ChecklistRow>& examined) {
    std::vector<ChecklistRow> checklist;
    for (const RequiredDocument& document : service.documents) {
        ChecklistRow row;
        row.document = document.code;
        const ChecklistRow* before = rowOf(examined, document.code);
        if (!isNeeded(document, applicant, represented, answers))
            row.examination = Examination::notNeeded;
        else if (before != nullptr && before->examination != Examination::notNeeded)
            row = *before;
        checklist.push_back(std::move(row));
    }
    return checklist;
}

std::vector<std::string> documentsToQuery(
    const Service& service, const std::vector<ChecklistRow>& checklist) {
    std::vector<std::string> documents;
    for (const RequiredDocument& document : service.documents) {
        const ChecklistRow* row = rowOf(checklist, document.code);
        if (document.supplier == Supplier::agency && row != nullptr && !isBrought(row->examination))
            documents.push_back(document.code);
    }
    return documents;
}

Result<void> checkExamined(const RequiredDocument& document, const ChecklistRow* row) {
    const Examination examination = row == nullptr ? Examination::notExamined : row->examination;
    const bool broughtByApplicant = document.supplier == Supplier::applicant;
    if (broughtByApplicant && examination == Examination::notExamined)
        return failure(ErrorCode::refused, "document-not-examined", document.code);
    if (broughtByApplicant && examination == Examination::missing)
        return failure(ErrorCode::refused, "document-missing", document.code);
    if (examination == Examination::defect && simplified(row->remark).empty())
        return failure(ErrorCode::refused, "remark-missing", document.code);
    return {};
}

Result<void> checkPacket(const Service& service, const std::vector<ChecklistRow>& checklist) {
    for (const RequiredDocument& document : service.documents)
        if (Result<void> row = checkExamined(document, rowOf(checklist, document.code)); !row)
            return row;
    return {};
}

} // namespace okno::domain
