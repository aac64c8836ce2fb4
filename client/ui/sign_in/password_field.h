// A field for a password, which nobody sees: it says in words what the eye cannot check, that Caps
// Lock is on or that the letters are Russian. GUI thread.
#pragma once

#include "client/ui/controls/field.h"

#include <QWidget>

class QKeyEvent;
class QLabel;

namespace okno::client::ui {

class PasswordField : public QWidget {
    Q_OBJECT

public:
    /// Names as Field's; the hint is `<name>Hint`.
    PasswordField(
        const Theme& theme, const QString& name, const QString& caption, QWidget* parent = nullptr);

    /// As typed, spaces and all.
    [[nodiscard]] QString password() const { return m_field->editor()->text(); }
    [[nodiscard]] QString hint() const;
    void clear();
    /// Puts the cursor in.
    void enter() { m_field->editor()->setFocus(Qt::OtherFocusReason); }
    void showProblem(const QString& problem) { m_field->showProblem(problem); }

Q_SIGNALS:
    void edited();
    /// Enter was pressed.
    void confirmed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void notice(const QKeyEvent& key);
    void showHint();

    Field* m_field;
    QLabel* m_hint;
    bool m_capsLock = false;
    bool m_cyrillic = false;
};

} // namespace okno::client::ui
