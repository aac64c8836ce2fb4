#include "client/ui/cards/card_view.h"

#include "client/ui/cards/conflict_view.h"
#include "client/ui/cards/due_bar.h"
#include "client/ui/controls/chip.h"
#include "client/ui/controls/panel.h"
#include "client/ui/controls/text_label.h"
#include "client/ui/controls/view_head.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace okno::client::ui {

namespace {

/// Text and its soft note in one paragraph.
QString withNote(const Theme& theme, const QString& text, const QString& note) {
    if (note.isEmpty())
        return text.toHtmlEscaped();
    return QStringLiteral("%1 <span style=\"color:%2; font-size:%3px\">%4</span>")
        .arg(text.toHtmlEscaped(), theme.color(Role::soft).name())
        .arg(theme.scaled(13))
        .arg(note.toHtmlEscaped());
}

void clear(QVBoxLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QScrollArea* scrolling(QWidget* content, const QString& name) {
    auto* area = new QScrollArea;
    area->setObjectName(name);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setProperty("role", QStringLiteral("content"));
    area->setWidget(content);
    return area;
}

} // namespace

CardView::CardView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(makeLabel("heading"))
    , m_subtitle(makeLabel("soft", {}, Qt::RichText))
    , m_state(new Chip(theme))
    , m_due(makeLabel("plain", {}, Qt::RichText))
    , m_bar(new DueBar(theme))
    , m_content(new QWidget)
    , m_conflicts(new ConflictView(theme))
    , m_parts(new QVBoxLayout)
    , m_nothing(makeLabel("caption")) {
    setObjectName(QStringLiteral("cardView"));
    m_head = makeHead();
    m_term = makeTerm();
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(0);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(20, 6, 20, 12);
    content->setSpacing(0);
    content->addWidget(m_conflicts);
    content->addLayout(m_parts, 1);
    connect(m_conflicts, &ConflictView::chosen, this, &CardView::conflictResolved);
    m_nothing->setObjectName(QStringLiteral("noCardLabel"));
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* panel = new Panel(theme);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto* body = new QWidget;
    body->setLayout(m_column);
    m_column->addWidget(m_head);
    m_column->addWidget(m_term);
    m_scroll = scrolling(m_content, QStringLiteral("cardScroll"));
    m_column->addWidget(m_scroll, 1);
    m_column->addWidget(m_nothing, 1);
    panel->addContent(body, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(panel);
    // The size of the letters is part of the rich texts.
    connect(&theme, &Theme::changed, this, [this] {
        if (!m_facts.title.isEmpty())
            setFacts(CardFacts(m_facts));
    });
    setNothing({});
}

QWidget* CardView::makeHead() {
    m_title->setObjectName(QStringLiteral("cardTitleLabel"));
    m_subtitle->setObjectName(QStringLiteral("cardSubtitleLabel"));
    return viewHead(m_title, m_subtitle, m_state);
}

QWidget* CardView::makeTerm() {
    auto* term = new QFrame;
    term->setProperty("role", QStringLiteral("header"));
    m_due->setObjectName(QStringLiteral("dueLabel"));
    auto* column = new QVBoxLayout(term);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    column->addWidget(m_due);
    column->addWidget(m_bar);
    return term;
}

void CardView::setForm(QWidget* form) {
    m_form = form;
    m_column->insertWidget(2, form);
}

void CardView::setFacts(const CardFacts& facts) {
    m_facts = facts;
    for (QWidget* part : {m_head, m_term, m_scroll})
        part->setVisible(true);
    m_nothing->setVisible(false);
    m_title->setText(facts.title);
    m_subtitle->setText(withNote(m_theme, QString(), facts.subtitle));
    m_state->setWord(facts.state, facts.stateRole);
    m_due->setText(QStringLiteral("<b>%1</b> <span style=\"color:%2\">%3</span>")
                       .arg(facts.due.toHtmlEscaped(), m_theme.color(Role::soft).name(),
                           facts.dueReason.toHtmlEscaped()));
    m_bar->setScale(facts.scale);
    fillParts();
}

void CardView::setNothing(const QString& words) {
    m_facts = {};
    for (QWidget* part : {m_head, m_term, m_scroll})
        part->setVisible(false);
    m_nothing->setText(words);
    m_nothing->setVisible(true);
}

void CardView::fillParts() {
    m_conflicts->setRows(m_facts.conflicts);
    clear(m_parts);
    for (const CardPart& part : m_facts.parts) {
        auto* title = makeLabel("section", part.title);
        title->setContentsMargins(0, m_theme.scaled(10), 0, m_theme.scaled(4));
        m_parts->addWidget(title);
        for (const CardLine& line : part.lines)
            m_parts->addWidget(makeLine(line));
    }
    m_parts->addStretch(1);
}

QWidget* CardView::makeLine(const CardLine& line) {
    auto* frame = new QFrame;
    frame->setProperty("role", QStringLiteral("header"));
    frame->setObjectName(line.key + QStringLiteral("Line"));
    frame->setAccessibleName(
        QStringList{line.name, line.text, line.note, line.chip}.join(QStringLiteral(", ")));
    auto* name = makeLabel("plain", line.name);
    auto* text = makeLabel("plain", withNote(m_theme, line.text, line.note), Qt::RichText);
    // With a parent before it gets its word: a chip that shows itself alone would be a window.
    auto* chip = new Chip(m_theme, frame);
    chip->setWord(line.chip, line.role);
    auto* corner = new QHBoxLayout;
    corner->addStretch(1);
    corner->addWidget(chip);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(0, 9, 0, 9);
    row->setSpacing(14);
    // Columns by share, not by words: one line stands under the other.
    for (QLabel* words : {name, text}) {
        QSizePolicy policy = words->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Ignored);
        words->setSizePolicy(policy);
    }
    row->addWidget(name, 6);
    row->addWidget(text, 11);
    row->addLayout(corner, 5);
    return frame;
}

JournalView::JournalView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme) {
    setObjectName(QStringLiteral("journalView"));
    auto* content = new QWidget;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(16, 6, 16, 12);
    m_rows->setSpacing(10);
    auto* panel = new Panel(theme);
    panel->setHeader(tr("Journal"), tr("newest first"));
    panel->addContent(scrolling(content, QStringLiteral("journalScroll")), 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(panel);
    connect(&theme, &Theme::changed, this, [this] { setLines(QList<JournalLine>(m_lines)); });
}

void JournalView::setLines(const QList<JournalLine>& lines) {
    m_lines = lines;
    clear(m_rows);
    for (const JournalLine& line : lines) {
        auto* row = new QWidget;
        auto* columns = new QHBoxLayout(row);
        columns->setContentsMargins(0, 0, 0, 0);
        columns->setSpacing(14);
        auto* time = makeLabel("small", line.time);
        time->setWordWrap(false);
        time->setMinimumWidth(m_theme.scaled(122));
        columns->addWidget(time, 0, Qt::AlignTop);
        columns->addWidget(makeLabel("entry", line.text), 1);
        m_rows->addWidget(row);
    }
    m_rows->addStretch(1);
}

} // namespace okno::client::ui
