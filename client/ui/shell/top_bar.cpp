#include "client/ui/shell/top_bar.h"

#include "client/ui/shell/logo.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace okno::client::ui {

TopBar::TopBar(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_tabs(new QButtonGroup(this))
    , m_tabRow(new QHBoxLayout)
    , m_search(new QLineEdit)
    , m_person(new QLabel)
    , m_place(new QLabel) {
    setProperty("role", QStringLiteral("top"));
    m_tabRow->setSpacing(0);
    m_search->setObjectName(QStringLiteral("searchEdit"));
    m_search->setProperty("role", QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Find a card, applicant, ticket…   F3"));
    m_search->setAccessibleName(tr("Find a card, applicant or ticket"));
    m_search->setClearButtonEnabled(true);
    m_person->setObjectName(QStringLiteral("personLabel"));
    m_person->setProperty("role", QStringLiteral("strong"));
    m_place->setObjectName(QStringLiteral("placeLabel"));
    m_place->setProperty("role", QStringLiteral("small"));
    auto* who = new QVBoxLayout;
    who->setSpacing(0);
    who->addStretch(1);
    for (auto* label : {m_person, m_place}) {
        label->setAlignment(Qt::AlignRight);
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        who->addWidget(label);
    }
    who->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(20);
    row->addWidget(new Logo(theme));
    row->addLayout(m_tabRow);
    row->addStretch(1);
    row->addWidget(m_search);
    row->addLayout(who);
    connect(m_tabs, &QButtonGroup::idClicked, this, &TopBar::tabChosen);
    connect(m_search, &QLineEdit::returnPressed, this,
        [this] { Q_EMIT searchRequested(m_search->text().simplified()); });
    const auto fit = [this, &theme] {
        setFixedHeight(theme.scaled(52));
        m_search->setFixedWidth(theme.scaled(330));
    };
    connect(&theme, &Theme::changed, this, fit);
    fit();
}

void TopBar::addTab(const QString& name, const QString& title) {
    auto* tab = new QPushButton(title);
    tab->setObjectName(name + QStringLiteral("Tab"));
    tab->setProperty("kind", QStringLiteral("tab"));
    tab->setCheckable(true);
    tab->setFocusPolicy(Qt::TabFocus);
    tab->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    m_tabs->addButton(tab, static_cast<int>(m_tabs->buttons().size()));
    m_tabRow->addWidget(tab);
}

bool TopBar::setCurrentTab(int index) {
    auto* current = m_tabs->button(index);
    m_tabs->setExclusive(false); // an exclusive group keeps one pressed
    for (auto* tab : m_tabs->buttons())
        tab->setChecked(tab == current);
    m_tabs->setExclusive(true);
    return current != nullptr;
}

void TopBar::setPerson(const QString& name, const QString& place) {
    m_person->setText(name);
    m_place->setText(place);
}

void TopBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace okno::client::ui
