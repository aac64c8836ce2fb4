#include "client/ui/unsent/unsent_view.h"

#include "client/ui/controls/chip.h"
#include "client/ui/controls/panel.h"
#include "client/ui/controls/text_label.h"
#include "client/ui/controls/view_head.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

void clear(QGridLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

UnsentView::UnsentView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_title(makeLabel("heading"))
    , m_subtitle(makeLabel("explanation"))
    , m_chip(new Chip(theme))
    , m_words(new InlinePanel(theme, QStringLiteral("unsentReason")))
    , m_caption(makeLabel("section"))
    , m_content(new QWidget)
    , m_rows(new QGridLayout)
    , m_whole(new QWidget)
    , m_nothing(makeLabel("caption")) {
    m_title->setObjectName(QStringLiteral("unsentTitle"));
    m_subtitle->setObjectName(QStringLiteral("unsentSubtitle"));
    m_nothing->setObjectName(QStringLiteral("nothingUnsentLabel"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_content->setProperty("role", QStringLiteral("content"));
    m_rows->setHorizontalSpacing(18);
    m_rows->setVerticalSpacing(10);
    m_rows->setColumnStretch(0, 2);
    m_rows->setColumnStretch(1, 5);
    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(20, 16, 20, 16);
    inside->setSpacing(14);
    inside->addWidget(m_words);
    inside->addWidget(m_caption);
    inside->addLayout(m_rows);
    inside->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_content);
    auto* column = new QVBoxLayout(m_whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(viewHead(m_title, m_subtitle, m_chip));
    column->addWidget(scroll, 1);
    auto* panel = new Panel(theme);
    panel->addContent(m_whole, 1);
    panel->addContent(m_nothing, 1);
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(panel);
    setNothing({});
}

void UnsentView::setFacts(const UnsentFacts& facts) {
    m_whole->setVisible(true);
    m_nothing->setVisible(false);
    if (facts == m_facts)
        return; // whoever reads and selects is not disturbed
    m_facts = facts;
    m_title->setText(facts.title);
    m_subtitle->setText(facts.subtitle);
    m_subtitle->setVisible(!facts.subtitle.isEmpty());
    m_chip->setWord(facts.chip, facts.role);
    m_words->setWords({}, facts.words, facts.tone);
    m_words->setVisible(!facts.words.isEmpty());
    m_caption->setText(facts.caption);
    fill();
}

void UnsentView::setNothing(const QString& words) {
    m_facts = {};
    m_whole->setVisible(false);
    m_nothing->setText(words);
    m_nothing->setVisible(true);
}

void UnsentView::fill() {
    clear(m_rows);
    for (int row = 0; row < m_facts.facts.size(); ++row) {
        const Fact& fact = m_facts.facts.at(row);
        auto* name = makeLabel("explanation", fact.name);
        auto* value = makeLabel("plain", fact.value);
        value->setAccessibleName(fact.name);
        m_rows->addWidget(name, row, 0, Qt::AlignTop);
        m_rows->addWidget(value, row, 1, Qt::AlignTop);
    }
}

} // namespace okno::client::ui
