#include "common/domain/card/corrections.h"

#include <algorithm>

namespace okno::domain {

namespace {
std::string& addressIn(Person& person) {
    return person.address;
}

std::string& addressIn(SoleTrader& trader) {
    return trader.person.address;
}

std::string& addressIn(Organisation& organisation) {
    return organisation.address;
}

std::string& addressIn(Applicant& applicant) {
    return std::visit([](auto& one) -> std::string& { return addressIn(one); }, applicant);
}

const ChecklistRow* rowOf(const Card& card, const std::string& document) {
    const auto found = std::find_if(card.checklist.begin(), card.checklist.end(),
        [&](const ChecklistRow& row) { return row.document == document; });
    return found == card.checklist.end() ? nullptr : &*found;
}

void setSubject(Card& card, const std::string& field, const std::string& text) {
    if (text.empty())
        card.subject.erase(field);
    else
        card.subject[field] = text;
}

void setFinding(Card& card, const std::string& document, const Finding& finding) {
    for (ChecklistRow& row : card.checklist) {
        if (row.document != document)
            continue;
        row.examination = finding.examination;
        row.sheets = finding.sheets;
        row.remark = finding.remark;
    }
}

void setApplicant(Card& card, const Applicant& applicant) {
    const std::string address = addressOf(card.applicant);
    card.applicant = applicant;
    addressIn(card.applicant) = address;
}
} // namespace

std::optional<FieldValue> valueOf(const Card& card, const FieldGroup& group) {
    switch (group.field) {
    case CardField::applicant:
        return withoutAddress(card.applicant);
    case CardField::address:
        return addressOf(card.applicant);
    case CardField::contacts:
        return card.contacts;
    case CardField::representative:
        return card.representative ? std::optional<FieldValue>(*card.representative) : std::nullopt;
    case CardField::subject: {
        const auto found = card.subject.find(group.key);
        return found == card.subject.end() ? std::string() : found->second;
    }
    case CardField::document:
        break;
    }
    const ChecklistRow* row = rowOf(card, group.key);
    if (row == nullptr)
        return std::nullopt;
    return Finding{row->examination, row->sheets, row->remark};
}

bool fits(const FieldGroup& group, const FieldValue& value) {
    switch (group.field) {
    case CardField::applicant:
        return std::holds_alternative<Applicant>(value);
    case CardField::address:
    case CardField::subject:
        return std::holds_alternative<std::string>(value);
    case CardField::contacts:
        return std::holds_alternative<Contacts>(value);
    case CardField::representative:
        return std::holds_alternative<Representative>(value);
    case CardField::document:
        break;
    }
    return std::holds_alternative<Finding>(value);
}

void setValue(Card& card, const FieldGroup& group, const FieldValue& value) {
    switch (group.field) {
    case CardField::applicant:
        setApplicant(card, std::get<Applicant>(value));
        break;
    case CardField::address:
        addressIn(card.applicant) = std::get<std::string>(value);
        break;
    case CardField::contacts:
        card.contacts = std::get<Contacts>(value);
        break;
    case CardField::representative:
        card.representative = std::get<Representative>(value);
        break;
    case CardField::subject:
        setSubject(card, group.key, std::get<std::string>(value));
        break;
    case CardField::document:
        setFinding(card, group.key, std::get<Finding>(value));
        break;
    }
    std::erase_if(card.conflicts, [&](const Conflict& conflict) {
        return conflict.group == group && conflict.wanted == value;
    });
}

Conflict* conflictOver(Card& card, const FieldGroup& group, const FieldValue& wanted) {
    const auto found = std::find_if(card.conflicts.begin(), card.conflicts.end(),
        [&](const Conflict& one) { return one.group == group && one.wanted == wanted; });
    return found == card.conflicts.end() ? nullptr : &*found;
}

std::string toString(const FieldGroup& group) {
    switch (group.field) {
    case CardField::applicant:
        return "applicant";
    case CardField::address:
        return "address";
    case CardField::contacts:
        return "contacts";
    case CardField::representative:
        return "representative";
    case CardField::subject:
        return "subject:" + group.key;
    case CardField::document:
        break;
    }
    return "document:" + group.key;
}

Applicant withoutAddress(Applicant applicant) {
    addressIn(applicant).clear();
    return applicant;
}

const std::string& addressOf(const Applicant& applicant) {
    if (const Person* person = personOf(applicant))
        return person->address;
    return std::get<Organisation>(applicant).address;
}

} // namespace okno::domain
