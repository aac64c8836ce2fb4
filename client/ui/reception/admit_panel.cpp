#include "client/ui/reception/admit_panel.h"

#include "client/ui/booking/offers.h"
#include "client/ui/booking/service_list.h"
#include "client/ui/typed_value.h"

#include <array>

namespace okno::client::ui {

using domain::Asking;
using domain::Purpose;

namespace {
constexpr std::array admitPurposes{Purpose::submit, Purpose::consult};
} // namespace

AdmitPanel::AdmitPanel(const Theme& theme, const store::Reader& reader, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("admit"), parent)
    , m_reader(reader)
    , m_words(new Field(theme, QStringLiteral("admitWords"), tr("Words of the service")))
    , m_service(new ChoiceField(theme, QStringLiteral("admitService"), tr("Service")))
    , m_purpose(new ChoiceField(theme, QStringLiteral("admitPurpose"), tr("Comes to")))
    , m_name(new Field(theme, QStringLiteral("admitName"), tr("Name")))
    , m_phone(new Field(theme, QStringLiteral("admitPhone"), tr("Telephone"))) {
    setWords(tr("Let in without a booking"),
        tr("The person waits for a free window; ticket-holders are not kept waiting by it."));
    for (const Purpose purpose : admitPurposes)
        m_purpose->addChoice(purposeText(purpose), QString::number(static_cast<int>(purpose)));
    // The longest name of a service takes no room from the words that are typed.
    m_service->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addField(m_words, 2);
    addField(m_service, 4);
    addField(m_purpose, 2);
    beginRow();
    addField(m_name);
    addField(m_phone);
    m_phone->setRule(phoneRule());
    auto* cancel = addButton(
        QStringLiteral("admitCancel"), KeyButton::Rank::plain, tr("&Go on"), QStringLiteral("Esc"));
    auto* accept = addButton(QStringLiteral("admitConfirm"), KeyButton::Rank::primary,
        tr("&Let in"), QStringLiteral("Enter"));
    connect(m_words, &Field::edited, this, &AdmitPanel::narrow);
    for (auto* field : {m_words, m_name, m_phone})
        connect(field, &Field::confirmed, this, &AdmitPanel::confirm);
    for (auto* choice : {m_service, m_purpose}) {
        connect(choice, &ChoiceField::edited, this, &AdmitPanel::askWho);
        connect(choice, &ChoiceField::confirmed, this, &AdmitPanel::confirm);
    }
    connect(accept, &QPushButton::clicked, this, &AdmitPanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &InlinePanel::dismiss);
}

void AdmitPanel::ask() {
    m_services = m_reader.services();
    for (Field* field : {m_words, m_name, m_phone})
        field->setText({});
    m_purpose->setValue(QString::number(static_cast<int>(Purpose::submit)));
    narrow();
    open(m_words->editor());
}

void AdmitPanel::narrow() {
    m_service->clear();
    for (const ServiceRow& row : servicesLike(m_services, m_words->text()))
        m_service->addChoice(row.name, row.key);
    m_service->showProblem(m_service->value().isEmpty() ? tr("none begins like this") : QString());
    askWho();
}

/// Only what the line must know: else one key lets the person in.
void AdmitPanel::askWho() {
    const auto service = m_reader.service(m_service->value().toStdString());
    const auto purpose = static_cast<Purpose>(m_purpose->value().toInt());
    const auto lines
        = service ? std::vector{domain::lineOf(*service, purpose)} : std::vector<std::string>();
    const auto require = [&](Field* field, Asking domain::Line::*what) {
        const bool isRequired = service && askingOf(m_reader, lines, what) == Asking::required;
        field->setRequired(isRequired);
        field->setVisible(isRequired);
    };
    require(m_name, &domain::Line::asksName);
    require(m_phone, &domain::Line::asksPhone);
}

/// Else the cursor goes to what is missing, and what is wrong there is said.
bool AdmitPanel::isComplete() {
    for (Field* field : {m_name, m_phone}) {
        if (!field->isVisible())
            continue;
        const bool isNext = field->text().isEmpty() && !field->editor()->hasFocus();
        if (!isNext && field->check())
            continue;
        field->editor()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    return true;
}

void AdmitPanel::confirm() {
    const QString service = m_service->value();
    if (service.isEmpty() || !isComplete())
        return;
    const desk::Caller who{m_name->isVisible() ? m_name->text().toStdString() : std::string(),
        m_phone->isVisible() ? typedIn<domain::PhoneNumber>(*m_phone) : std::nullopt};
    const auto purpose = static_cast<Purpose>(m_purpose->value().toInt());
    dismiss();
    Q_EMIT confirmed(service, purpose, who);
}

} // namespace okno::client::ui
