// One card as the executor and the window read it: what is asked, the term, documents and answers,
// the decision; and its journal. Shows values; knows no store.
#pragma once

#include "client/ui/cards/card_rows.h"
#include "client/ui/theme.h"
#include "common/domain/commands.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace okno::client::ui {

class Chip;
class ConflictView;
class DueBar;
class Panel;

class CardView : public QWidget {
    Q_OBJECT

public:
    explicit CardView(const Theme& theme, QWidget* parent = nullptr);

    void setFacts(const CardFacts& facts);
    /// No card is chosen: says why, or what to do.
    void setNothing(const QString& words);
    /// Stands between the term and the documents: the form of what is being done with the card.
    void setForm(QWidget* form);
    [[nodiscard]] const CardFacts& facts() const { return m_facts; }

Q_SIGNALS:
    /// Between the values of a conflict, by its id.
    void conflictResolved(const QString& key, okno::domain::Choice choice);

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeTerm();
    void fillParts();
    [[nodiscard]] QWidget* makeLine(const CardLine& line);

    const Theme& m_theme;
    CardFacts m_facts;
    QLabel* m_title;
    QLabel* m_subtitle;
    Chip* m_state;
    QWidget* m_head;
    QWidget* m_term;
    QLabel* m_due;
    DueBar* m_bar;
    QWidget* m_form = nullptr;
    QWidget* m_content;
    QWidget* m_scroll = nullptr;
    ConflictView* m_conflicts;
    QVBoxLayout* m_parts;
    QLabel* m_nothing;
    QVBoxLayout* m_column;
};

/// The journal at the right of a card, newest first.
class JournalView : public QWidget {
    Q_OBJECT

public:
    explicit JournalView(const Theme& theme, QWidget* parent = nullptr);
    void setLines(const QList<JournalLine>& lines);

private:
    const Theme& m_theme;
    QList<JournalLine> m_lines;
    QVBoxLayout* m_rows;
};

} // namespace okno::client::ui
