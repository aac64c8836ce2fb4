// What the tests of corrections share: a city with one open card, and a value for every group.
#pragma once

#include "common/domain/card/corrections.h"
#include "tests/common/domain/deciding.h"

#include <string>
#include <vector>

namespace okno::tests {

/// A group with two values that are not on the card.
struct Sample {
    domain::FieldGroup group;
    domain::FieldValue one;
    domain::FieldValue other;
};

inline domain::Contacts contactsWith(const std::string& phone) {
    return {domain::PhoneNumber::parse(phone).value(), std::nullopt, {domain::ContactWay::sms}};
}

inline domain::Applicant applicantNamed(const std::string& last) {
    domain::Person person = samplePerson();
    person.name.last = last;
    person.address.clear();
    return person;
}

inline domain::Representative representativeNamed(const std::string& last) {
    domain::Representative representative = sampleRepresentative();
    representative.name.last = last;
    return representative;
}

/// One of each kind of group; the card has a representative.
inline std::vector<Sample> everyGroup() {
    using domain::CardField;
    using domain::Examination;
    using domain::Finding;
    return {{{CardField::applicant, {}}, applicantNamed("Соколова-Ким"), applicantNamed("Ким")},
        {{CardField::address, {}}, std::string("ул. Новая, д. 1"), std::string("ул. Новая, д. 2")},
        {{CardField::contacts, {}}, contactsWith("+79136001421"), contactsWith("+79136001422")},
        {{CardField::representative, {}}, representativeNamed("Жданова"),
            representativeNamed("Ждан")},
        {{CardField::subject, "cadastral_no"}, std::string("55:36:120305:1"),
            std::string("55:36:120305:2")},
        {{CardField::document, "APP"}, Finding{Examination::defect, 2, "нет даты"},
            Finding{Examination::copied, 3, ""}}};
}

inline MemoryRecords cityWithRepresentedCard(
    domain::CardState state = domain::CardState::registered) {
    MemoryRecords city = sampleCity();
    domain::Card card = sampleCard();
    card.representative = sampleRepresentative();
    card.state = state;
    city.put(card);
    return city;
}

inline domain::FieldValue shown(const MemoryRecords& city, const domain::FieldGroup& group) {
    return domain::valueOf(city.card(theCard).value(), group).value();
}

inline domain::CorrectCard correcting(const domain::FieldGroup& group,
    const domain::FieldValue& before, const domain::FieldValue& after) {
    return {theCard, group, before, after};
}

/// From what the card says now.
inline domain::CorrectCard correcting(
    const MemoryRecords& city, const domain::FieldGroup& group, const domain::FieldValue& after) {
    return correcting(group, shown(city, group), after);
}

} // namespace okno::tests
