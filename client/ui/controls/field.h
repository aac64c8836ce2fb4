// A labelled field of a form. What is wrong with its text stands in the label's line, so nothing
// below it moves; the frame's colour repeats it.
#pragma once

#include "client/ui/controls/elided_label.h"

#include <QLineEdit>
#include <QWidget>
#include <functional>

namespace okno::client::ui {

class Field : public QWidget {
    Q_OBJECT

public:
    enum class State { neutral, valid, error };

    struct Rule {
        /// What is wrong, as a short sentence; empty when nothing is. Gets simplified text, never
        /// an empty one.
        std::function<QString(const QString&)> problem;
        /// How a right text is written; may be empty.
        std::function<QString(const QString&)> written;
        /// Fewer characters than this are not wrong while the person is still typing.
        int completeLength = 0;
        bool required = false;
    };

    /// `name` begins the object names: "snils" gives `snilsField` and `snilsEdit`.
    Field(
        const Theme& theme, const QString& name, const QString& caption, QWidget* parent = nullptr);

    void setRule(Rule rule);
    void setRequired(bool required);
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] State state() const { return m_state; }
    /// What the label's line says is wrong; empty when nothing is.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QLineEdit* editor() const { return m_editor; }
    /// Says aloud what is missing, too; true when nothing is wrong.
    bool check();
    /// A problem that only the whole form can see; cleared by the next change of the text.
    void showProblem(const QString& problem);

Q_SIGNALS:
    void edited();
    /// Enter was pressed in the editor.
    void confirmed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void judge(bool finished);
    void setState(State state, const QString& problem);

    QString m_caption;
    ElidedLabel* m_label;
    QLineEdit* m_editor;
    Rule m_rule;
    State m_state = State::neutral;
    QString m_problem;
};

} // namespace okno::client::ui
