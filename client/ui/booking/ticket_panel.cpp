#include "client/ui/booking/ticket_panel.h"

#include "client/ui/controls/field.h"
#include "client/ui/controls/text_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

TicketPanel::TicketPanel(const Theme& theme, const QString& name, Search search, QWidget* parent)
    : Panel(theme, parent)
    , m_list(new CallerTicketList(theme, name + QStringLiteral("List")))
    , m_empty(makeLabel("explanation")) {
    setObjectName(name + QStringLiteral("Panel"));
    m_empty->setObjectName(name + QStringLiteral("EmptyLabel"));
    m_empty->setContentsMargins(16, 12, 16, 12);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setHeader({}, {});
    if (search == Search::byText) {
        m_search = new Field(theme, name, tr("Te&lephone, name or number of the ticket"));
        auto* around = new QWidget;
        auto* column = new QVBoxLayout(around);
        column->setContentsMargins(16, 12, 16, 14);
        column->addWidget(m_search);
        addContent(around);
        connect(m_search, &Field::edited, this, &TicketPanel::edited);
        connect(m_search, &Field::confirmed, this, &TicketPanel::focusList);
    }
    addContent(m_empty, 1);
    addContent(m_list, 1);
    connect(m_list, &CallerTicketList::ticketChosen, this, &TicketPanel::ticketChosen);
}

void TicketPanel::setRows(const QList<CallerTicketRow>& rows, const QString& whenEmpty) {
    m_list->setRows(rows);
    m_empty->setText(whenEmpty);
    m_empty->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
}

QString TicketPanel::typed() const {
    return m_search == nullptr ? QString() : m_search->text();
}

void TicketPanel::setTyped(const QString& text) {
    if (m_search != nullptr)
        m_search->setText(text);
}

void TicketPanel::focusFirst() {
    if (m_search != nullptr)
        return m_search->editor()->setFocus(Qt::ShortcutFocusReason);
    m_list->chooseFirst();
    focusList();
}

void TicketPanel::focusList() {
    if (m_list->count() > 0)
        m_list->setFocus(Qt::TabFocusReason);
}

} // namespace okno::client::ui
