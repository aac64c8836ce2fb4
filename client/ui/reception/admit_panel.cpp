#include "client/ui/reception/admit_panel.h"

#include "client/ui/booking/offers.h"
#include "client/ui/booking/service_list.h"

#include <array>

namespace okno::client::ui {

using domain::Purpose;

namespace {
constexpr std::array admitPurposes{Purpose::submit, Purpose::consult};
} // namespace

AdmitPanel::AdmitPanel(const Theme& theme, QWidget* parent)
    : InlinePanel(theme, QStringLiteral("admit"), parent)
    , m_words(new Field(theme, QStringLiteral("admitWords"), tr("Words of the service")))
    , m_service(new ChoiceField(theme, QStringLiteral("admitService"), tr("Service")))
    , m_purpose(new ChoiceField(theme, QStringLiteral("admitPurpose"), tr("Comes to"))) {
    setWords(tr("Let in without a booking"),
        tr("The person waits for a free window; ticket-holders are not kept waiting by it."));
    for (const Purpose purpose : admitPurposes)
        m_purpose->addChoice(purposeText(purpose), QString::number(static_cast<int>(purpose)));
    // The longest name of a service takes no room from the words that are typed.
    m_service->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addField(m_words, 2);
    addField(m_service, 4);
    addField(m_purpose, 2);
    auto* cancel = addButton(
        QStringLiteral("admitCancel"), KeyButton::Rank::plain, tr("&Go on"), QStringLiteral("Esc"));
    auto* accept = addButton(QStringLiteral("admitConfirm"), KeyButton::Rank::primary,
        tr("&Let in"), QStringLiteral("Enter"));
    connect(m_words, &Field::edited, this, &AdmitPanel::narrow);
    connect(m_words, &Field::confirmed, this, &AdmitPanel::confirm);
    for (auto* choice : {m_service, m_purpose})
        connect(choice, &ChoiceField::confirmed, this, &AdmitPanel::confirm);
    connect(accept, &QPushButton::clicked, this, &AdmitPanel::confirm);
    connect(cancel, &QPushButton::clicked, this, &InlinePanel::dismiss);
}

void AdmitPanel::ask(std::vector<domain::Service> services) {
    m_services = std::move(services);
    m_words->setText({});
    m_purpose->setValue(QString::number(static_cast<int>(Purpose::submit)));
    narrow();
    open(m_words->editor());
}

void AdmitPanel::narrow() {
    m_service->clear();
    for (const ServiceRow& row : servicesLike(m_services, m_words->text()))
        m_service->addChoice(row.name, row.key);
    m_service->showProblem(m_service->value().isEmpty() ? tr("none begins like this") : QString());
}

void AdmitPanel::confirm() {
    const QString service = m_service->value();
    if (service.isEmpty())
        return;
    const auto purpose = static_cast<Purpose>(m_purpose->value().toInt());
    dismiss();
    Q_EMIT confirmed(service, purpose);
}

} // namespace okno::client::ui
