// Two values of one field that two people gave at the same time, side by side, and the choice
// between them. Stands on top of the card that has them; shows values, knows no store.
#pragma once

#include "client/ui/cards/card_rows.h"
#include "client/ui/theme.h"
#include "common/domain/commands.h"

#include <QFrame>

class QLayout;
class QVBoxLayout;

namespace okno::client::ui {

class ConflictView : public QFrame {
    Q_OBJECT

public:
    explicit ConflictView(const Theme& theme, QWidget* parent = nullptr);

    /// Hidden when there are none. The cursor stays in its button while the rows stay the same.
    void setRows(const QList<ConflictRow>& rows);

Q_SIGNALS:
    void chosen(const QString& key, okno::domain::Choice choice);

private:
    void fill();
    [[nodiscard]] QWidget* makeRow(const ConflictRow& row, int number);
    [[nodiscard]] QWidget* makeValue(
        const QString& caption, const QString& text, const QString& note, QWidget* button) const;
    [[nodiscard]] QWidget* makeButton(
        const ConflictRow& row, int number, domain::Choice choice, const QString& words);

    const Theme& m_theme;
    QList<ConflictRow> m_rows;
    QVBoxLayout* m_column;
};

} // namespace okno::client::ui
