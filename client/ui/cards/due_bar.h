// The term of a card as a bar: how much of it has gone, and above it the time that queries take.
#pragma once

#include "client/ui/cards/card_rows.h"
#include "client/ui/theme.h"

#include <QWidget>

namespace okno::client::ui {

class DueBar : public QWidget {
    Q_OBJECT

public:
    explicit DueBar(const Theme& theme, QWidget* parent = nullptr);

    void setScale(const DueScale& scale);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintWords(QPainter& painter, int top) const;

    const Theme& m_theme;
    DueScale m_scale;
};

} // namespace okno::client::ui
