// A button that shows the key which does the same: words at the left, key cap at the right.
#pragma once

#include "client/ui/theme.h"

#include <QPushButton>

namespace okno::client::ui {

class KeyButton : public QPushButton {
    Q_OBJECT

public:
    enum class Rank {
        primary, // what the person most likely does next
        plain,
        small, // inside a form; stays pressed when checkable
    };

    KeyButton(const Theme& theme, Rank rank, const QString& words, const QString& key,
        QWidget* parent = nullptr);

    void setWords(const QString& words, const QString& key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool filled() const;
    [[nodiscard]] int padding() const;
    [[nodiscard]] QFont wordFont() const;
    [[nodiscard]] QColor frame() const;
    [[nodiscard]] QColor ground() const;
    [[nodiscard]] QColor ink() const;

    const Theme& m_theme;
    Rank m_rank;
    QString m_key;
};

} // namespace okno::client::ui
