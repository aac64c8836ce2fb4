// The mark of the product: a window of four panes and its name.
#pragma once

#include "client/ui/theme.h"

#include <QWidget>

namespace okno::client::ui {

class Logo : public QWidget {
    Q_OBJECT

public:
    explicit Logo(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace okno::client::ui
