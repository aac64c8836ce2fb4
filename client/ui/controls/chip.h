// A chip in a header: one word on a tinted ground.
#pragma once

#include "client/ui/controls/paint.h"

#include <QWidget>

namespace okno::client::ui {

class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const Theme& theme, QWidget* parent = nullptr);

    /// An empty word hides the chip.
    void setWord(const QString& word, ChipRole role);
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_word;
    ChipRole m_role = ChipRole::neutral;
};

} // namespace okno::client::ui
