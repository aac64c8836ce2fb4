#include "client/ui/cards/field_words.h"

#include "client/ui/cards/card_words.h"
#include "client/ui/joined.h"
#include "common/domain/card/corrections.h"

#include <algorithm>
#include <array>

namespace okno::client::ui {

using domain::CardField;
using printing::toText;

FieldWords::FieldWords(const store::Reader& reader)
    : m_reader(reader) { }

QString FieldWords::title(const domain::Card& card, const domain::FieldGroup& group) const {
    switch (group.field) {
    case CardField::applicant:
        return tr("Applicant");
    case CardField::address:
        return tr("Address of the applicant");
    case CardField::contacts:
        return tr("Contacts");
    case CardField::representative:
        return tr("Representative");
    case CardField::subject:
        return subjectName(card, group.key);
    case CardField::document:
        break;
    }
    return documentName(card, group.key);
}

QString FieldWords::title(const domain::Card& card, const std::string& subject) const {
    for (const CardField field : {CardField::applicant, CardField::address, CardField::contacts,
             CardField::representative, CardField::subject, CardField::document}) {
        const std::string name = domain::toString(domain::FieldGroup{field, {}});
        if (subject.starts_with(name))
            return title(card, {field, subject.substr(name.size())});
    }
    return toText(subject);
}

QString FieldWords::subjectName(const domain::Card& card, const std::string& field) const {
    for (const domain::Query& query : card.queries)
        if (const auto kind = m_reader.queryKind(query.kind))
            for (const domain::QueryField& candidate : kind->request)
                if (candidate.name == field)
                    return m_words.text(candidate.label);
    return toText(field);
}

QString FieldWords::documentName(const domain::Card& card, const std::string& code) const {
    if (const auto service = m_reader.service(card.service))
        for (const domain::RequiredDocument& document : service->documents)
            if (document.code == code)
                return m_words.text(document.name);
    return toText(code);
}

QString FieldWords::text(const domain::FieldValue& value) const {
    return std::visit([this](const auto& one) { return textOf(one); }, value);
}

QString FieldWords::textOf(const std::string& text) const {
    return text.empty() ? tr("empty") : toText(text);
}

QString FieldWords::textOf(const domain::Person& person) const {
    return joined({toText(domain::fullName(person.name)),
        person.bornOn ? tr("born on %1").arg(m_words.date(*person.bornOn)) : QString(),
        person.passport ? tr("passport %1 of %2")
                              .arg(toText(person.passport->number.toString()),
                                  m_words.date(person.passport->issuedOn))
                        : QString(),
        person.snils ? tr("SNILS %1").arg(toText(person.snils->toString())) : QString(),
        person.inn ? tr("INN %1").arg(toText(person.inn->digits())) : QString()});
}

QString FieldWords::textOf(const domain::Applicant& applicant) const {
    if (const auto* organisation = std::get_if<domain::Organisation>(&applicant))
        return joined(
            {toText(organisation->name), tr("INN %1").arg(toText(organisation->inn.digits())),
                tr("OGRN %1").arg(toText(organisation->ogrn.digits()))});
    const QString person = textOf(*domain::personOf(applicant));
    if (const auto* trader = std::get_if<domain::SoleTrader>(&applicant))
        return joined({person, tr("OGRNIP %1").arg(toText(trader->ogrnip.digits()))});
    return person;
}

QString FieldWords::textOf(const domain::Contacts& contacts) const {
    QStringList ways;
    for (const domain::ContactWay way : contacts.notifyBy)
        ways += way == domain::ContactWay::phone ? tr("by telephone")
            : way == domain::ContactWay::sms     ? tr("by SMS")
                                                 : tr("by e-mail");
    const QString told
        = ways.isEmpty() ? tr("no notice") : tr("notice %1").arg(ways.join(QStringLiteral(", ")));
    return joined({contacts.phone ? toText(contacts.phone->toString()) : tr("no telephone"),
        contacts.email ? toText(contacts.email->text()) : QString(), told});
}

QString FieldWords::textOf(const domain::Representative& representative) const {
    return joined({toText(domain::fullName(representative.name)),
        tr("passport %1 of %2")
            .arg(toText(representative.passport.number.toString()),
                m_words.date(representative.passport.issuedOn)),
        tr("power of attorney %1 until %2")
            .arg(toText(representative.power.number),
                m_words.date(representative.power.validUntil))});
}

QString FieldWords::textOf(const domain::Finding& finding) const {
    const QString word = CardWords::examinationWord(finding.examination);
    return joined({word.isEmpty() ? tr("not examined") : word,
        finding.sheets > 0 ? tr("%n sheet(s)", nullptr, finding.sheets) : QString(),
        toText(finding.remark)});
}

QList<ConflictRow> FieldWords::conflicts(const domain::Card& card) const {
    QList<ConflictRow> rows;
    for (const domain::Conflict& conflict : card.conflicts)
        if (const auto current = domain::valueOf(card, conflict.group))
            rows += {toText(conflict.id.toString()), title(card, conflict.group), text(*current),
                authorOf(card, conflict.group), text(conflict.wanted), signature(conflict.by)};
    return rows;
}

QString FieldWords::authorOf(const domain::Card& card, const domain::FieldGroup& group) const {
    constexpr std::array<std::string_view, 2> settingEvents{"corrected", "conflict-taken"};
    const std::string subject = domain::toString(group);
    const auto last = std::find_if(
        card.journal.rbegin(), card.journal.rend(), [&](const domain::JournalEntry& entry) {
            return entry.subject == subject
                && std::ranges::find(settingEvents, entry.event) != settingEvents.end();
        });
    if (last != card.journal.rend())
        return signature(last->mark);
    return card.journal.empty() ? QString() : signature(card.journal.front().mark);
}

QString FieldWords::signature(const domain::Mark& mark) const {
    const LocalDateTime at = m_reader.zone().toLocal(mark.at);
    return tr("%1, %2, %3", "who, date, time")
        .arg(toText(mark.name), m_words.dayAndMonth(at.date), toText(at.time));
}

} // namespace okno::client::ui
