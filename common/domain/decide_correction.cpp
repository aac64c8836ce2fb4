#include "common/domain/card/corrections.h"
#include "common/domain/catalogue/packet.h"
#include "common/domain/decision_rules.h"

#include <algorithm>

namespace okno::domain {

namespace {
/// A department corrects its own cards and what its executors see of them: neither contacts nor the
/// address.
Result<void> checkCorrector(const Occasion& occasion, const Card& card, const FieldGroup& group) {
    const Employee& actor = occasion.actor;
    const bool unseen = group.field == CardField::contacts || group.field == CardField::address;
    if (actor.role == Role::executor && unseen)
        return failure(ErrorCode::forbidden, "role-forbids");
    return checkDepartment(occasion, card.department);
}

Result<void> checkIdentity(
    const Occasion& occasion, const Card& card, const Service& service, const Applicant& wanted) {
    if (kindOf(wanted) != kindOf(card.applicant))
        return failure(ErrorCode::refused, "applicant-kind-fixed");
    // The contacts are another group, and an executor's station does not have them.
    if (Result<void> applicant = checkApplicant(wanted, {}, occasion.now.date); !applicant)
        return applicant;
    return checkIdentification(service, wanted, card.representative.has_value(), card.checklist);
}

/// As the query that uses the field wants it; a field that no query knows must be on the card.
Result<void> checkSubject(const Occasion& occasion, const Card& card, const Service& service,
    const std::string& name, const std::string& text) {
    bool known = card.subject.contains(name);
    for (const RequiredDocument& document : service.documents) {
        const auto kind = document.queryKind.empty()
            ? std::nullopt
            : occasion.records.queryKind(document.queryKind);
        if (!kind)
            continue;
        for (const QueryField& field : kind->request) {
            if (field.name != name)
                continue;
            if (Result<void> checked = checkField(field, text); !checked)
                return checked;
            known = true;
        }
    }
    if (!known)
        return failure(ErrorCode::notFound, "no-such-field", name);
    return {};
}

/// The packet stays one that may be registered, and no query is called for that was not sent.
Result<void> checkFinding(
    const Card& card, const Service& service, const std::string& code, const Finding& wanted) {
    const auto current = std::get<Finding>(valueOf(card, {CardField::document, code}).value());
    const auto document = std::find_if(service.documents.begin(), service.documents.end(),
        [&](const RequiredDocument& one) { return one.code == code; });
    if (document == service.documents.end() || current.examination == Examination::notNeeded
        || wanted.examination == Examination::notNeeded)
        return failure(ErrorCode::refused, "document-not-needed", code);
    if (wanted.sheets < 0)
        return failure(ErrorCode::invalidInput, "number-out-of-range", "sheets");
    if (isBrought(current.examination) && !isBrought(wanted.examination))
        return failure(ErrorCode::refused, "document-missing", code);
    const ChecklistRow row{code, wanted.examination, wanted.sheets, wanted.remark, {}};
    if (Result<void> examined = checkExamined(*document, &row); !examined)
        return examined;
    return checkIdentification(service, card.applicant, card.representative.has_value(), {row});
}

/// What registration would say of the value.
Result<void> checkValue(
    const Occasion& occasion, const Card& card, const FieldGroup& group, const FieldValue& wanted) {
    const auto service = existing(occasion.records.sharedService(card.service), "no-such-service");
    if (!service)
        return tl::unexpected(service.error());
    switch (group.field) {
    case CardField::applicant:
        return checkIdentity(occasion, card, **service, std::get<Applicant>(wanted));
    case CardField::address:
        return {};
    case CardField::contacts:
        return checkApplicant(card.applicant, std::get<Contacts>(wanted), occasion.now.date);
    case CardField::representative:
        return checkRepresentative(std::get<Representative>(wanted), occasion.now.date);
    case CardField::subject:
        return checkSubject(occasion, card, **service, group.key, std::get<std::string>(wanted));
    case CardField::document:
        break;
    }
    return checkFinding(card, **service, group.key, std::get<Finding>(wanted));
}

/// The card with such a group, if the actor may correct it.
Result<Card> correctable(const Occasion& occasion, Result<Card> card, const FieldGroup& group,
    std::initializer_list<const FieldValue*> values) {
    if (!card)
        return card;
    if (const Result<void> corrector = checkCorrector(occasion, *card, group); !corrector)
        return tl::unexpected(corrector.error());
    if (!valueOf(*card, group))
        return failure(ErrorCode::notFound, "no-such-field", toString(group));
    for (const FieldValue* value : values)
        if (!fits(group, *value))
            return failure(ErrorCode::invalidInput, "field-wrong-type", toString(group));
    return card;
}

void correct(Card& card, const Occasion& occasion, const FieldGroup& group, const FieldValue& value,
    std::string event) {
    setValue(card, group, value);
    if (group.field == CardField::document)
        for (ChecklistRow& row : card.checklist)
            if (row.document == group.key)
                row.examined = occasion.mark();
    note(card, occasion, std::move(event), toString(group));
}

/// The author has meanwhile corrected the own value that waits: the later one waits in its place,
/// or nothing does where the card says the same.
Decision moveOn(const Occasion& occasion, Card card, const Conflict& waiting,
    const CorrectCard& args, const FieldValue& current) {
    const bool settled = args.after == current || conflictOver(card, args.group, args.after);
    if (settled) {
        std::erase_if(card.conflicts, [&](const Conflict& one) { return one.id == waiting.id; });
    } else {
        Conflict& conflict = *conflictOver(card, args.group, waiting.wanted);
        conflict.wanted = args.after;
        conflict.by = occasion.mark();
    }
    note(card, occasion, settled ? "conflict-settled" : "conflict-noted", toString(args.group));
    return {{std::move(card)}, {}, args.after != current};
}
} // namespace

Result<Decision> decideOn(const Occasion& occasion, const CorrectCard& args) {
    Result<Card> card = correctable(
        occasion, openCard(occasion, args.card), args.group, {&args.before, &args.after});
    if (!card)
        return tl::unexpected(card.error());
    const FieldValue current = valueOf(*card, args.group).value();
    if (args.before == args.after)
        return Decision{};
    if (const Result<void> wanted = checkValue(occasion, *card, args.group, args.after); !wanted)
        return tl::unexpected(wanted.error());
    if (const Conflict* waiting = conflictOver(*card, args.group, args.before))
        return moveOn(occasion, *card, Conflict(*waiting), args, current);
    if (args.after == current)
        return Decision{};
    if (args.before == current) {
        correct(*card, occasion, args.group, args.after, "corrected");
        return Decision{{std::move(*card)}, {}};
    }
    if (conflictOver(*card, args.group, args.after) != nullptr)
        return Decision{{}, {}, true}; // another already waits with the same value
    card->conflicts.push_back({ConflictId(occasion.command.id.uuid()), args.group, args.before,
        args.after, occasion.mark()});
    note(*card, occasion, "conflict-noted", toString(args.group));
    return Decision{{std::move(*card)}, {}, true};
}

Result<Decision> decideOn(const Occasion& occasion, const ResolveConflict& args) {
    // A closed card keeps its own; what still waits on it can be put away.
    Result<Card> found = args.choice == Choice::takeWanted
        ? openCard(occasion, args.card)
        : existing(occasion.records.card(args.card), "no-such-card");
    Result<Card> card
        = correctable(occasion, std::move(found), args.group, {&args.current, &args.wanted});
    if (!card)
        return tl::unexpected(card.error());
    const auto waiting = std::find_if(card->conflicts.begin(), card->conflicts.end(),
        [&](const Conflict& one) { return one.id == args.conflict; });
    if (waiting == card->conflicts.end())
        return failure(ErrorCode::conflict, "already-resolved");
    if (waiting->group != args.group || waiting->wanted != args.wanted
        || valueOf(*card, args.group) != args.current)
        return failure(ErrorCode::conflict, "moved-on");
    if (args.choice == Choice::takeWanted) {
        if (const Result<void> wanted = checkValue(occasion, *card, args.group, args.wanted);
            !wanted)
            return tl::unexpected(wanted.error());
        correct(*card, occasion, args.group, args.wanted, "conflict-taken");
    } else {
        card->conflicts.erase(waiting);
        note(*card, occasion, "conflict-kept", toString(args.group));
    }
    return Decision{{std::move(*card)}, {}};
}

} // namespace okno::domain
