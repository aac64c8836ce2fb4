#include "client/ui/booking/caller_form.h"

#include "client/ui/controls/key_cap.h"
#include "client/ui/typed_value.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

using domain::Asking;

namespace {

constexpr int othersShown = 3;

} // namespace

CallerForm::CallerForm(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_name(new Field(theme, QStringLiteral("visitorName"), tr("&Name")))
    , m_phone(new Field(theme, QStringLiteral("visitorPhone"), tr("&Telephone")))
    , m_warning(new QFrame)
    , m_words(new QLabel)
    , m_others(new CallerTicketList(theme, QStringLiteral("othersList"))) {
    m_phone->setRule(phoneRule());
    m_warning->setObjectName(QStringLiteral("othersPanel"));
    m_warning->setProperty("role", QStringLiteral("notice"));
    m_warning->setProperty("state", QStringLiteral("warn"));
    m_words->setObjectName(QStringLiteral("othersLabel"));
    m_words->setProperty("role", QStringLiteral("strong"));
    m_words->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_words, 1);
    head->addWidget(new KeyCap(theme, QStringLiteral("F6")), 0, Qt::AlignTop);
    auto* inside = new QVBoxLayout(m_warning);
    inside->setContentsMargins(12, 10, 12, 12);
    inside->addLayout(head);
    inside->addWidget(m_others);
    m_warning->setVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_name);
    column->addWidget(m_phone);
    column->addWidget(m_warning);
    connect(m_name, &Field::edited, this, &CallerForm::edited);
    connect(m_phone, &Field::edited, this, &CallerForm::edited);
    connect(m_name, &Field::confirmed, m_phone->editor(),
        [this] { m_phone->editor()->setFocus(Qt::TabFocusReason); });
    connect(m_phone, &Field::confirmed, this, &CallerForm::confirmed);
    connect(m_others, &CallerTicketList::ticketChosen, this, &CallerForm::ticketChosen);
}

void CallerForm::setAsking(Asking name, Asking phone) {
    m_name->setRequired(name == Asking::required);
    m_phone->setRequired(phone == Asking::required);
}

desk::Caller CallerForm::caller() const {
    return {m_name->text().toStdString(), typedIn<domain::PhoneNumber>(*m_phone)};
}

bool CallerForm::isEmpty() const {
    return m_name->text().isEmpty() && m_phone->text().isEmpty();
}

bool CallerForm::check() {
    for (Field* field : {m_name, m_phone})
        if (!field->check()) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return false;
        }
    return true;
}

void CallerForm::clear() {
    for (Field* field : {m_name, m_phone})
        field->setText({});
    setOthers({});
}

void CallerForm::focusName() {
    m_name->editor()->setFocus(Qt::TabFocusReason);
}

void CallerForm::setOthers(const QList<CallerTicketRow>& rows) {
    m_others->setRows(rows);
    m_words->setText(
        tr("This caller already has %n ticket(s)", nullptr, static_cast<int>(rows.size())));
    m_others->setFixedHeight(
        m_others->heightOf(std::min(static_cast<int>(rows.size()), othersShown)));
    m_warning->setVisible(!rows.isEmpty());
}

bool CallerForm::hasOthers() const {
    return m_others->count() > 0;
}

void CallerForm::focusOthers() {
    if (hasOthers())
        m_others->setFocus(Qt::ShortcutFocusReason);
}

} // namespace okno::client::ui
