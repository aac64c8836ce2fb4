// A key, drawn beside the words it works for.
#pragma once

#include "client/ui/theme.h"

#include <QWidget>

namespace okno::client::ui {

class KeyCap : public QWidget {
    Q_OBJECT

public:
    KeyCap(const Theme& theme, const QString& key, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
};

} // namespace okno::client::ui
