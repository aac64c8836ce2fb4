// A day or a time as a tile to press: large enough for a finger, chosen with the arrow keys as
// well. Tiles of one group are exclusive; moving the cursor onto one chooses it.
#pragma once

#include "client/ui/theme.h"

#include <QPushButton>

namespace okno::client::ui {

struct TileFace {
    QString above; // small
    QString words;
    QString below; // small
};

class Tile : public QPushButton {
    Q_OBJECT

public:
    enum class Chosen { filled, framed };
    enum class Unavailable { greyed, struck };

    /// `scale` is 1 at a desk and more at the lobby terminal.
    Tile(const Theme& theme, const TileFace& face, double scale, QWidget* parent = nullptr);

    void setLook(Chosen chosen, Unavailable unavailable);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Enter was pressed on it.
    void confirmed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] double px(double pixels) const;
    [[nodiscard]] bool filled() const;
    [[nodiscard]] QColor ink(Role otherwise) const;
    void paintGround(QPainter& painter) const;

    const Theme& m_theme;
    TileFace m_face;
    double m_scale;
    Chosen m_chosen = Chosen::framed;
    Unavailable m_unavailable = Unavailable::struck;
};

} // namespace okno::client::ui
