// The conditions of the regulation as questions to the applicant: yes or no, one key each.
#pragma once

#include "client/ui/controls/section.h"
#include "client/ui/reception/views.h"

#include <QList>

class QVBoxLayout;

namespace okno::client::ui {

class KeyButton;

/// One question. 1 or the first letter of "yes" answers yes, 2 or that of "no" answers no.
class QuestionWidget : public QFrame {
    Q_OBJECT

public:
    QuestionWidget(const Theme& theme, const QuestionRow& row, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const { return m_row.key; }
    void setAnswer(QuestionRow::Answer answer);

Q_SIGNALS:
    void answered(const QString& key, bool yes);
    /// -1 to the question before, 1 to the one after.
    void left(int step);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void answer(bool yes);

    const Theme& m_theme;
    QuestionRow m_row;
    KeyButton* m_yes;
    KeyButton* m_no;
};

class ConditionQuestions : public Section {
    Q_OBJECT

public:
    explicit ConditionQuestions(const Theme& theme, QWidget* parent = nullptr);

    void setQuestions(const QList<QuestionRow>& rows);
    /// The first unanswered one, or the first.
    void focusFirst();
    [[nodiscard]] bool isEmpty() const { return m_questions.isEmpty(); }

Q_SIGNALS:
    void answered(const QString& key, bool yes);
    /// The last question is behind.
    void finished();

private:
    void rebuild();
    void refresh();
    void step(QuestionWidget* from, int step);

    const Theme& m_theme;
    QVBoxLayout* m_list;
    QList<QuestionRow> m_rows;
    QList<QuestionWidget*> m_questions;
};

} // namespace okno::client::ui
