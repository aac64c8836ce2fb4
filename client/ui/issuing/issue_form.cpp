#include "client/ui/issuing/issue_form.h"

#include "client/desk/form.h"
#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/field.h"
#include "client/ui/error_text.h"
#include "client/ui/reception/field_rules.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

const QString applicantValue = QStringLiteral("applicant");
const QString representativeValue = QStringLiteral("representative");
const QString otherValue = QStringLiteral("other");

constexpr int passportLength = 10;
constexpr int dateLength = 8;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString writtenPassport(const QString& typed) {
    const auto number = domain::PassportNumber::parse(typed.toStdString());
    return number ? text(number->toString()) : typed;
}

} // namespace

IssueForm::IssueForm(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_who(new ChoiceField(theme, QStringLiteral("recipient"), tr("Who takes the paper")))
    , m_name(new Field(theme, QStringLiteral("recipientName"), tr("&Name, as in the passport")))
    , m_passport(new Field(theme, QStringLiteral("recipientPassport"), tr("&Passport")))
    , m_passportIssuedOn(
          new Field(theme, QStringLiteral("recipientPassportIssuedOn"), tr("Issued &on")))
    , m_powerNumber(new Field(theme, QStringLiteral("powerNumber"), tr("Power of &attorney No.")))
    , m_powerIssuedOn(new Field(theme, QStringLiteral("powerIssuedOn"), tr("&Given on")))
    , m_powerValidUntil(new Field(theme, QStringLiteral("powerValidUntil"), tr("Valid &until")))
    , m_powerRow(new QWidget) {
    setObjectName(QStringLiteral("issueForm"));
    setProperty("role", QStringLiteral("header"));
    setRule(m_name, desk::field::representativeName);
    setRule(m_passport, desk::field::representativePassport);
    setRule(m_passportIssuedOn, desk::field::representativePassportIssuedOn);
    setRule(m_powerNumber, desk::field::powerNumber);
    setRule(m_powerIssuedOn, desk::field::powerIssuedOn);
    setRule(m_powerValidUntil, desk::field::powerValidUntil);
    layOut();
    connect(m_who, &ChoiceField::edited, this, &IssueForm::chooseRecipient);
    connect(m_who, &ChoiceField::confirmed, this, &IssueForm::focusFirst);
    for (Field* field :
        {m_name, m_passport, m_passportIssuedOn, m_powerNumber, m_powerIssuedOn, m_powerValidUntil})
        connect(field, &Field::confirmed, this, [this, field] { goOnFrom(field); });
}

void IssueForm::layOut() {
    auto* title = new QLabel(tr("Recipient"));
    title->setProperty("role", QStringLiteral("section"));
    auto* upper = new QHBoxLayout;
    upper->setSpacing(10);
    upper->addWidget(m_who, 1);
    upper->addWidget(m_name, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(10);
    middle->addWidget(m_passport, 1);
    middle->addWidget(m_passportIssuedOn, 1);
    auto* lower = new QHBoxLayout(m_powerRow);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(10);
    lower->addWidget(m_powerNumber, 2);
    lower->addWidget(m_powerIssuedOn, 1);
    lower->addWidget(m_powerValidUntil, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 12, 20, 14);
    column->setSpacing(8);
    column->addWidget(title);
    column->addLayout(upper);
    column->addLayout(middle);
    column->addWidget(m_powerRow);
}

void IssueForm::setRule(Field* field, const std::string& name) {
    Field::Rule rule;
    rule.required = true;
    rule.problem = [this, name](const QString& typed) {
        if (!m_today)
            return QString();
        const auto right = desk::checkText(name, typed.toStdString(), *m_today);
        return right ? QString() : fieldProblem(right.error());
    };
    if (field == m_passport) {
        rule.written = writtenPassport;
        rule.completeLength = passportLength;
    } else if (field != m_name && field != m_powerNumber) {
        rule.written = writtenDate;
        rule.completeLength = dateLength;
    }
    field->setRule(rule);
}

void IssueForm::begin(const domain::Card& card, const LocalDate& today) {
    m_card = card;
    m_today = today;
    auto* combo = m_who->findChild<QComboBox*>();
    combo->clear();
    if (kindOf(card.applicant) != domain::ApplicantKind::organisation)
        m_who->addChoice(
            tr("Applicant: %1").arg(text(shortDisplayName(card.applicant))), applicantValue);
    if (card.representative)
        m_who->addChoice(tr("Representative: %1").arg(text(shortName(card.representative->name))),
            representativeValue);
    m_who->addChoice(tr("Another person by power of attorney"), otherValue);
    chooseRecipient();
}

void IssueForm::chooseRecipient() {
    m_powerRow->setVisible(m_who->value() == otherValue);
    for (Field* field :
        {m_passport, m_passportIssuedOn, m_powerNumber, m_powerIssuedOn, m_powerValidUntil})
        field->setText({});
    QString name;
    if (m_card && m_who->value() == representativeValue)
        name = text(fullName(m_card->representative->name));
    if (m_card && m_who->value() == applicantValue)
        name = text(displayName(m_card->applicant));
    m_name->setText(name);
}

std::vector<Field*> IssueForm::shownFields() const {
    std::vector<Field*> fields{m_name, m_passport, m_passportIssuedOn};
    if (m_who->value() == otherValue)
        fields.insert(fields.end(), {m_powerNumber, m_powerIssuedOn, m_powerValidUntil});
    return fields;
}

void IssueForm::focusFirst() {
    for (Field* field : shownFields())
        if (field->text().isEmpty()) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void IssueForm::goOnFrom(Field* field) {
    const std::vector<Field*> fields = shownFields();
    const auto here = std::find(fields.begin(), fields.end(), field);
    if (here == fields.end() || here + 1 == fields.end())
        Q_EMIT confirmed();
    else
        (*(here + 1))->editor()->setFocus(Qt::TabFocusReason);
}

std::optional<desk::Recipient> IssueForm::recipient() {
    Field* wrong = nullptr;
    for (Field* field : shownFields())
        if (!field->check() && wrong == nullptr)
            wrong = field;
    if (wrong != nullptr) {
        wrong->editor()->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    const auto typed = [](const Field* field) { return field->text().toStdString(); };
    const auto name = domain::parsePersonName(typed(m_name));
    const auto number = domain::PassportNumber::parse(typed(m_passport));
    const auto issuedOn = desk::parseTypedDate(typed(m_passportIssuedOn));
    if (!name || !number || !issuedOn)
        return std::nullopt;
    const auto kind = m_who->value() == applicantValue ? domain::RecipientKind::applicant
                                                       : domain::RecipientKind::representative;
    desk::Recipient recipient{kind, *name, {*number, *issuedOn}, std::nullopt};
    if (m_who->value() != otherValue)
        return recipient;
    const auto given = desk::parseTypedDate(typed(m_powerIssuedOn));
    const auto until = desk::parseTypedDate(typed(m_powerValidUntil));
    if (!given || !until)
        return std::nullopt;
    recipient.power = domain::PowerOfAttorney{typed(m_powerNumber), *given, *until};
    return recipient;
}

bool IssueForm::showError(const Error& error) {
    Field* field = nullptr;
    QString problem = fieldProblem(error);
    if (error.reason == "recipient-differs") {
        field = error.detail == "passport" ? m_passport : m_name;
        problem = tr("not as on the card");
    } else if (error.reason == "power-expired" || error.reason == "power-not-yet-valid") {
        field = m_powerRow->isHidden()
            ? m_name
            : (error.reason == "power-expired" ? m_powerValidUntil : m_powerIssuedOn);
    } else if (error.reason == "date-in-future") {
        field = m_passportIssuedOn;
    }
    if (field == nullptr)
        return false;
    field->showProblem(problem);
    field->editor()->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace okno::client::ui
