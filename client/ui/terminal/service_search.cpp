#include "client/ui/terminal/service_search.h"

#include "client/ui/booking/service_list.h"
#include "client/ui/terminal/large_label.h"
#include "client/ui/terminal/letter_keys.h"
#include "client/ui/terminal/press_list.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace okno::client::ui {

ServiceSearch::ServiceSearch(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_nothing(largeLabel(theme, QStringLiteral("nothingFoundLabel"), {23, Role::soft}))
    , m_found(new PressList(theme, QStringLiteral("foundServices"))) {
    m_line->setObjectName(QStringLiteral("searchLine"));
    m_line->setAccessibleName(tr("Search for a service"));
    m_line->setPlaceholderText(tr("Beginning of a word"));
    m_line->setStyleSheet(QStringLiteral("font-size: %1pt; min-height: %2px; padding: 0 20px;")
                              .arg(theme.font(30).pointSizeF())
                              .arg(theme.scaled(76)));
    m_nothing->setText(tr("No service has such words. Type the beginning of another word, or ask "
                          "at the information desk."));
    auto* keys = new LetterKeys(theme);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_line);
    m_nothing->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_found, 1);
    column->addWidget(keys);
    connect(keys, &LetterKeys::typed, m_line, &QLineEdit::insert);
    connect(keys, &LetterKeys::erased, m_line, &QLineEdit::backspace);
    connect(keys, &LetterKeys::cleared, m_line, &QLineEdit::clear);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        find();
        Q_EMIT typed(m_line->text());
    });
    connect(m_line, &QLineEdit::returnPressed, m_found, &PressList::focusFirst);
    connect(m_found, &PressList::pressed, this, &ServiceSearch::chosen);
}

void ServiceSearch::begin(const std::vector<domain::Service>& services, const QString& typed) {
    m_services = services;
    m_line->setText(typed);
    find();
    m_line->setFocus(Qt::OtherFocusReason);
}

void ServiceSearch::find() {
    QList<PressRow> rows;
    for (const ServiceRow& row : servicesLike(m_services, m_line->text()))
        rows += {row.key, row.name, row.note};
    m_nothing->setVisible(rows.isEmpty());
    m_found->setVisible(!rows.isEmpty());
    m_found->setRows(rows);
}

} // namespace okno::client::ui
