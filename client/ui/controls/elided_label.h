// A line of text that gives way: cut with an ellipsis when narrow, whole in the tool tip.
#pragma once

#include "client/ui/theme.h"

#include <QWidget>

namespace okno::client::ui {

class ElidedLabel : public QWidget {
    Q_OBJECT

public:
    /// `pixels` is the text's size at 100 %.
    ElidedLabel(const Theme& theme, Role ink, double pixels, QFont::Weight weight,
        QWidget* parent = nullptr);

    void setText(const QString& text);
    void setInk(Role ink);
    void setAlignment(Qt::Alignment alignment);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Role m_ink;
    double m_pixels;
    QFont::Weight m_weight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString m_text;
};

} // namespace okno::client::ui
