// A panel that opens inside a page instead of a dialog: some words, fields, buttons. Escape closes
// it; nothing else waits for it.
#pragma once

#include "client/ui/controls/key_button.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace okno::client::ui {

class InlinePanel : public QFrame {
    Q_OBJECT

public:
    enum class Tone { plain, good, warn, bad };

    /// `name` begins the object name: "refusal" gives `refusalPanel`. Made closed.
    InlinePanel(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& words, Tone tone = Tone::plain);
    void addField(QWidget* field, int stretch = 1);
    /// The fields that follow stand below those before.
    void beginRow();
    /// `name` begins the button's object name.
    KeyButton* addButton(
        const QString& name, KeyButton::Rank rank, const QString& words, const QString& key);
    void open(QWidget* focus = nullptr);
    void dismiss();
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_words;
    QHBoxLayout* m_fields; // the last row of them
    QHBoxLayout* m_buttons;
    QPointer<QWidget> m_before; // had the cursor when the panel opened
};

} // namespace okno::client::ui
