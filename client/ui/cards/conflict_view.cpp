#include "client/ui/cards/conflict_view.h"

#include "client/ui/controls/key_button.h"
#include "client/ui/controls/text_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace okno::client::ui {

using domain::Choice;

ConflictView::ConflictView(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("conflictView"));
    setProperty("role", QStringLiteral("header"));
    m_column->setContentsMargins(0, 4, 0, 10);
    m_column->setSpacing(10);
    setVisible(false);
    connect(&theme, &Theme::changed, this, &ConflictView::fill);
}

void ConflictView::setRows(const QList<ConflictRow>& rows) {
    if (rows == m_rows)
        return;
    m_rows = rows;
    fill();
}

void ConflictView::fill() {
    for (QWidget* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        m_column->removeWidget(child);
        child->hide();
        child->deleteLater();
    }
    setVisible(!m_rows.isEmpty());
    if (m_rows.isEmpty())
        return;
    auto* title = makeLabel("section", tr("Conflicts"));
    title->setContentsMargins(0, m_theme.scaled(10), 0, 0);
    m_column->addWidget(title);
    m_column->addWidget(makeLabel("caption",
        tr("Two people changed the same at the same time. Nothing is lost: choose what is right, "
           "the journal keeps who chose.")));
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_column->addWidget(makeRow(m_rows.at(i), static_cast<int>(i) + 1));
}

QWidget* ConflictView::makeRow(const ConflictRow& row, int number) {
    auto* frame = new QFrame;
    frame->setObjectName(QStringLiteral("conflict%1Row").arg(number));
    frame->setAccessibleName(
        tr("%1: in the card %2; waiting %3").arg(row.title, row.current, row.wanted));
    auto* keep = makeButton(row, number, Choice::keepCard, tr("Keep this"));
    auto* take = makeButton(row, number, Choice::takeWanted, tr("Take this"));
    auto* values = new QHBoxLayout;
    values->setSpacing(12);
    values->addWidget(makeValue(tr("In the card"), row.current, row.currentNote, keep), 1);
    values->addWidget(makeValue(tr("Waiting"), row.wanted, row.wantedNote, take), 1);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(makeLabel("strong", row.title));
    column->addLayout(values);
    return frame;
}

QWidget* ConflictView::makeValue(
    const QString& caption, const QString& text, const QString& note, QWidget* button) const {
    auto* frame = new QFrame;
    frame->setProperty("role", QStringLiteral("panel"));
    auto* lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(makeLabel("small", note), 1, Qt::AlignVCenter);
    lower->addWidget(button, 0, Qt::AlignBottom);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(6);
    column->addWidget(makeLabel("caption", caption));
    column->addWidget(makeLabel("entry", text), 1, Qt::AlignTop);
    column->addLayout(lower);
    return frame;
}

QWidget* ConflictView::makeButton(
    const ConflictRow& row, int number, Choice choice, const QString& words) {
    auto* button = new KeyButton(m_theme, KeyButton::Rank::plain, words, {});
    const bool keep = choice == Choice::keepCard;
    button->setObjectName(
        (keep ? QStringLiteral("keepCard%1Button") : QStringLiteral("takeWanted%1Button"))
            .arg(number));
    button->setAccessibleName(
        QStringLiteral("%1, %2: %3").arg(words, row.title, keep ? row.current : row.wanted));
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QPushButton::clicked, this,
        [this, key = row.key, choice] { Q_EMIT chosen(key, choice); });
    return button;
}

} // namespace okno::client::ui
