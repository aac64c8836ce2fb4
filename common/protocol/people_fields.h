// Members of applicants, representatives and staff on the wire.
#pragma once

#include "common/domain/people/applicant.h"
#include "common/domain/people/employee.h"
#include "common/protocol/codec.h"

namespace okno::protocol {

template <> struct Fields<domain::PersonName> {
    static constexpr auto table = std::make_tuple(field("last", &domain::PersonName::last),
        field("first", &domain::PersonName::first), field("middle", &domain::PersonName::middle));
};

template <> struct Fields<domain::Passport> {
    static constexpr auto table = std::make_tuple(field("number", &domain::Passport::number),
        field("issued_on", &domain::Passport::issuedOn));
};

template <> struct Fields<domain::Person> {
    static constexpr auto table = std::make_tuple(field("name", &domain::Person::name),
        field("born_on", &domain::Person::bornOn), field("snils", &domain::Person::snils),
        field("passport", &domain::Person::passport), field("inn", &domain::Person::inn),
        field("address", &domain::Person::address));
};

template <> struct Fields<domain::SoleTrader> {
    static constexpr auto table = std::make_tuple(
        field("person", &domain::SoleTrader::person), field("ogrnip", &domain::SoleTrader::ogrnip));
};

template <> struct Fields<domain::Organisation> {
    static constexpr auto table = std::make_tuple(field("name", &domain::Organisation::name),
        field("inn", &domain::Organisation::inn), field("ogrn", &domain::Organisation::ogrn),
        field("address", &domain::Organisation::address));
};

/// The members of the kind of applicant, beside its name in "kind".
template <> struct Codec<domain::Applicant> {
    static Json write(const domain::Applicant& applicant) {
        Json json = std::visit([](const auto& one) { return protocol::write(one); }, applicant);
        json["kind"] = nameOf(static_cast<domain::ApplicantKind>(applicant.index()));
        return json;
    }
    static domain::Applicant read(const Node& node) {
        switch (readMember<domain::ApplicantKind>(node, "kind")) {
        case domain::ApplicantKind::person:
            return StructCodec<domain::Person>::read(node, {"kind"});
        case domain::ApplicantKind::soleTrader:
            return StructCodec<domain::SoleTrader>::read(node, {"kind"});
        case domain::ApplicantKind::organisation:
            break;
        }
        return StructCodec<domain::Organisation>::read(node, {"kind"});
    }
};

template <> struct Fields<domain::PowerOfAttorney> {
    static constexpr auto table = std::make_tuple(field("number", &domain::PowerOfAttorney::number),
        field("issued_on", &domain::PowerOfAttorney::issuedOn),
        field("valid_until", &domain::PowerOfAttorney::validUntil));
};

template <> struct Fields<domain::Representative> {
    static constexpr auto table = std::make_tuple(field("name", &domain::Representative::name),
        field("passport", &domain::Representative::passport),
        field("power", &domain::Representative::power));
};

template <> struct Fields<domain::Contacts> {
    static constexpr auto table = std::make_tuple(field("phone", &domain::Contacts::phone),
        field("email", &domain::Contacts::email), field("notify_by", &domain::Contacts::notifyBy));
};

template <> struct Fields<domain::Employee> {
    static constexpr auto table = std::make_tuple(field("id", &domain::Employee::id),
        field("login", &domain::Employee::login), field("name", &domain::Employee::name),
        field("role", &domain::Employee::role), field("department", &domain::Employee::department),
        field("window", &domain::Employee::window));
};

} // namespace okno::protocol
