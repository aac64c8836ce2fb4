// A labelled row of choices of which any number may be pressed: lines, purposes, days of the week.
#pragma once

#include "client/ui/theme.h"

#include <QWidget>

#include <string>
#include <vector>

class QHBoxLayout;

namespace okno::client::ui {

class KeyButton;

class ToggleRow : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString words;
        std::string value;
    };

    /// `name` begins the object names: "line" and the value "state" give `lineStateToggle`.
    ToggleRow(
        const Theme& theme, const QString& name, const QString& caption, QWidget* parent = nullptr);

    void setChoices(const std::vector<Choice>& choices);
    void setPressed(const std::vector<std::string>& values);
    /// In the order of the choices.
    [[nodiscard]] std::vector<std::string> pressed() const;

Q_SIGNALS:
    void edited();

private:
    const Theme& m_theme;
    QString m_name;
    QString m_caption;
    QHBoxLayout* m_row;
    std::vector<std::pair<std::string, KeyButton*>> m_buttons;
};

} // namespace okno::client::ui
