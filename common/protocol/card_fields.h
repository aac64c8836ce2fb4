// Members of the request card on the wire.
#pragma once

#include "common/domain/card/card.h"
#include "common/protocol/catalogue_fields.h"
#include "common/protocol/people_fields.h"

namespace okno::protocol {

template <> struct Fields<domain::RegistrationNumber> {
    static constexpr auto table
        = std::make_tuple(field("journal", &domain::RegistrationNumber::journal),
            field("year", &domain::RegistrationNumber::year),
            field("number", &domain::RegistrationNumber::number));
};

template <> struct Fields<domain::Mark> {
    static constexpr auto table = std::make_tuple(field("by", &domain::Mark::by),
        field("name", &domain::Mark::name), field("at", &domain::Mark::at));
};

template <> struct Fields<domain::ChecklistRow> {
    static constexpr auto table
        = std::make_tuple(field("document", &domain::ChecklistRow::document),
            field("examination", &domain::ChecklistRow::examination),
            field("sheets", &domain::ChecklistRow::sheets),
            field("remark", &domain::ChecklistRow::remark),
            field("examined", &domain::ChecklistRow::examined));
};

template <> struct Fields<domain::Page> {
    static constexpr auto table
        = std::make_tuple(field("blob", &domain::Page::blob), field("bytes", &domain::Page::bytes),
            field("width_px", &domain::Page::widthPx), field("height_px", &domain::Page::heightPx),
            field("dpi", &domain::Page::dpi), field("document", &domain::Page::document),
            field("sheet", &domain::Page::sheet), field("side", &domain::Page::side),
            field("blank", &domain::Page::blank), field("excluded", &domain::Page::excluded));
};

template <> struct Fields<domain::Query> {
    static constexpr auto table = std::make_tuple(field("id", &domain::Query::id),
        field("kind", &domain::Query::kind), field("document", &domain::Query::document),
        field("request", &domain::Query::request), field("state", &domain::Query::state),
        field("due_on", &domain::Query::dueOn), field("answered_at", &domain::Query::answeredAt),
        field("response", &domain::Query::response), field("paper", &domain::Query::paper),
        field("remark", &domain::Query::remark));
};

template <> struct Fields<domain::ResultPaper> {
    static constexpr auto table = std::make_tuple(field("kind", &domain::ResultPaper::kind),
        field("title", &domain::ResultPaper::title), field("pages", &domain::ResultPaper::pages),
        field("attached", &domain::ResultPaper::attached));
};

template <> struct Fields<domain::Notice> {
    static constexpr auto table
        = std::make_tuple(field("id", &domain::Notice::id), field("way", &domain::Notice::way),
            field("state", &domain::Notice::state), field("queued_at", &domain::Notice::queuedAt));
};

template <> struct Fields<domain::Issue> {
    static constexpr auto table = std::make_tuple(field("recipient", &domain::Issue::recipient),
        field("name", &domain::Issue::name), field("passport", &domain::Issue::passport),
        field("power", &domain::Issue::power), field("issued", &domain::Issue::issued));
};

template <> struct Fields<domain::JournalEntry> {
    static constexpr auto table = std::make_tuple(field("event", &domain::JournalEntry::event),
        field("subject", &domain::JournalEntry::subject),
        field("mark", &domain::JournalEntry::mark));
};

template <> struct Fields<domain::DueDate> {
    static constexpr auto table = std::make_tuple(field("date", &domain::DueDate::date),
        field("term", &domain::DueDate::term), field("counted_from", &domain::DueDate::countedFrom),
        field("moved_from", &domain::DueDate::movedFrom));
};

template <> struct Fields<domain::FieldGroup> {
    static constexpr auto table = std::make_tuple(
        field("field", &domain::FieldGroup::field), field("key", &domain::FieldGroup::key));
};

template <> struct Fields<domain::Finding> {
    static constexpr auto table
        = std::make_tuple(field("examination", &domain::Finding::examination),
            field("sheets", &domain::Finding::sheets), field("remark", &domain::Finding::remark));
};

[[nodiscard]] inline Json writeValue(const domain::FieldValue& value) {
    return std::visit([](const auto& one) { return write(one); }, value);
}

/// A member whose shape the group tells.
[[nodiscard]] inline domain::FieldValue readValue(
    const Node& object, std::string_view name, const domain::FieldGroup& group) {
    switch (group.field) {
    case domain::CardField::applicant:
        return readMember<domain::Applicant>(object, name);
    case domain::CardField::address:
    case domain::CardField::subject:
        return readMember<std::string>(object, name);
    case domain::CardField::contacts:
        return readMember<domain::Contacts>(object, name);
    case domain::CardField::representative:
        return readMember<domain::Representative>(object, name);
    case domain::CardField::document:
        break;
    }
    return readMember<domain::Finding>(object, name);
}

template <> struct Codec<domain::Conflict> {
    static Json write(const domain::Conflict& conflict) {
        return {{"id", protocol::write(conflict.id)}, {"group", protocol::write(conflict.group)},
            {"base", writeValue(conflict.base)}, {"wanted", writeValue(conflict.wanted)},
            {"by", protocol::write(conflict.by)}};
    }
    static domain::Conflict read(const Node& node) {
        node.refuseOthers(std::array<std::string_view, 5>{"id", "group", "base", "wanted", "by"});
        const auto group = readMember<domain::FieldGroup>(node, "group");
        return {readMember<domain::ConflictId>(node, "id"), group, readValue(node, "base", group),
            readValue(node, "wanted", group), readMember<domain::Mark>(node, "by")};
    }
};

/// Absent where there are none, as in every card that was written before there were any.
template <> struct MemberCodec<std::vector<domain::Conflict>> {
    static void write(
        Json& object, std::string_view name, const std::vector<domain::Conflict>& conflicts) {
        if (!conflicts.empty())
            object[std::string(name)] = protocol::write(conflicts);
    }
    static std::vector<domain::Conflict> read(const Node& object, std::string_view name) {
        const auto found = object.find(name);
        return found ? protocol::read<std::vector<domain::Conflict>>(*found)
                     : std::vector<domain::Conflict>();
    }
};

template <> struct Fields<domain::Card> {
    static constexpr auto table = std::make_tuple(field("id", &domain::Card::id),
        field("number", &domain::Card::number),
        field("provisional_number", &domain::Card::provisionalNumber),
        field("service", &domain::Card::service), field("state", &domain::Card::state),
        field("applicant", &domain::Card::applicant),
        field("representative", &domain::Card::representative),
        field("contacts", &domain::Card::contacts), field("subject", &domain::Card::subject),
        field("answers", &domain::Card::answers), field("checklist", &domain::Card::checklist),
        field("pages", &domain::Card::pages), field("queries", &domain::Card::queries),
        field("department", &domain::Card::department), field("executor", &domain::Card::executor),
        field("executor_name", &domain::Card::executorName),
        field("registered_on", &domain::Card::registeredOn), field("due", &domain::Card::due),
        field("window", &domain::Card::window), field("ticket", &domain::Card::ticket),
        field("result", &domain::Card::result), field("notices", &domain::Card::notices),
        field("issue", &domain::Card::issue), field("journal", &domain::Card::journal),
        field("conflicts", &domain::Card::conflicts));
};

} // namespace okno::protocol
