#include "client/ui/cards/correction_form.h"

#include "client/ui/controls/choice_field.h"
#include "client/ui/typed_value.h"
#include "common/domain/card/corrections.h"

#include <algorithm>
#include <array>

namespace okno::client::ui {

using domain::CardField;
using domain::ContactWay;

namespace {

using Ways = std::vector<ContactWay>;

struct WayNames {
    ContactWay way;
    const char* name;
};
constexpr std::array wayNames{WayNames{ContactWay::sms, "sms"},
    WayNames{ContactWay::phone, "phone"}, WayNames{ContactWay::email, "email"}};

/// "sms phone", whatever the order they were chosen in.
QString valueOf(const Ways& ways) {
    QStringList names;
    for (const WayNames& one : wayNames)
        if (std::find(ways.begin(), ways.end(), one.way) != ways.end())
            names += QLatin1String(one.name);
    return names.join(QLatin1Char(' '));
}

Ways waysOf(const QString& value) {
    Ways ways;
    for (const WayNames& one : wayNames)
        if (value.split(QLatin1Char(' ')).contains(QLatin1String(one.name)))
            ways.push_back(one.way);
    return ways;
}

} // namespace

CorrectionForm::CorrectionForm(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("correction"), parent)
    , m_address(new Field(theme, QStringLiteral("correctedAddress"), tr("&Address")))
    , m_phone(new Field(theme, QStringLiteral("correctedPhone"), tr("&Phone")))
    , m_email(new Field(theme, QStringLiteral("correctedEmail"), tr("&E-mail")))
    , m_notify(
          new ChoiceField(theme, QStringLiteral("correctedNotifyBy"), tr("Tell of readiness"))) {
    m_phone->setRule(ruleOf<domain::PhoneNumber>(10));
    m_email->setRule(ruleOf<domain::EmailAddress>(5));
    m_notify->addChoice(tr("No notice"), {});
    m_notify->addChoice(tr("SMS and phone"), QStringLiteral("sms phone"));
    m_notify->addChoice(tr("SMS"), QStringLiteral("sms"));
    m_notify->addChoice(tr("Phone"), QStringLiteral("phone"));
    m_notify->addChoice(tr("E-mail"), QStringLiteral("email"));
    m_notify->addChoice(tr("Phone and e-mail"), QStringLiteral("phone email"));
    m_notify->addChoice(tr("SMS and e-mail"), QStringLiteral("sms email"));
    m_notify->addChoice(tr("SMS, phone and e-mail"), QStringLiteral("sms phone email"));
    addField(m_address, 5);
    addField(m_phone, 3);
    addField(m_email, 3);
    addField(m_notify, 3);
    auto* confirm = addButton(
        QStringLiteral("confirmCorrection"), KeyButton::Rank::primary, tr("Correct"), tr("Enter"));
    connect(confirm, &QPushButton::clicked, this, &CorrectionForm::confirmed);
    for (Field* field : {m_address, m_phone, m_email})
        connect(field, &Field::confirmed, this, &CorrectionForm::confirmed);
    connect(m_notify, &ChoiceField::confirmed, this, &CorrectionForm::confirmed);
}

void CorrectionForm::begin(const domain::Card& card) {
    m_card = card.id;
    m_seenAddress = domain::addressOf(card.applicant);
    m_seenContacts = card.contacts;
    m_address->setText(QString::fromStdString(m_seenAddress));
    const auto& contacts = card.contacts;
    m_phone->setText(
        contacts.phone ? QString::fromStdString(contacts.phone->toString()) : QString());
    m_email->setText(contacts.email ? QString::fromStdString(contacts.email->text()) : QString());
    m_notify->setValue(valueOf(contacts.notifyBy));
    setWords(tr("Correction"),
        tr("The journal says who corrected what. Should somebody else correct the same, both "
           "values stay until one is chosen."),
        Tone::plain);
    open(m_address->editor());
}

void CorrectionForm::showProblem(const QString& problem) {
    setWords(tr("Correction"), problem, Tone::bad);
}

domain::Contacts CorrectionForm::typedContacts() const {
    domain::Contacts contacts{typedIn<domain::PhoneNumber>(*m_phone),
        typedIn<domain::EmailAddress>(*m_email), waysOf(m_notify->value())};
    // The order in which the ways were once chosen is no correction.
    if (valueOf(contacts.notifyBy) == valueOf(m_seenContacts.notifyBy))
        contacts.notifyBy = m_seenContacts.notifyBy;
    return contacts;
}

std::optional<std::vector<domain::CorrectCard>> CorrectionForm::corrections() {
    if (!m_card)
        return std::nullopt;
    for (Field* field : {m_phone, m_email})
        if (!field->check()) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
    std::vector<domain::CorrectCard> corrections;
    const std::string address = m_address->text().toStdString();
    if (address != m_seenAddress)
        corrections.push_back({*m_card, {CardField::address, {}}, m_seenAddress, address});
    if (const domain::Contacts contacts = typedContacts(); contacts != m_seenContacts)
        corrections.push_back({*m_card, {CardField::contacts, {}}, m_seenContacts, contacts});
    return corrections;
}

} // namespace okno::client::ui
