// The look of the desk: colours by role, the interface font, icons, light and dark, text size.
// The app makes one and every window gets it by reference. GUI thread only.
#pragma once

#include "common/basics/result.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QMap>
#include <QObject>
#include <QString>

class QApplication;

namespace okno::client::ui {

/// `contrast` is for weak eyes: white and yellow on black, with the pictures of `dark`.
enum class Shade { light, dark, contrast };

/// What a colour means; the shade says which colour that is.
enum class Role {
    ground,
    panel,
    sunken, // bars under and over a list
    hover, // also the row that comes next
    rowSelected,
    field,
    ink,
    soft,
    faint,
    line,
    lineStrong,
    accent,
    accentHover,
    accentPressed,
    accentSoft,
    accentSecond, // logo, track of queries
    accentInk,
    accentInkSoft,
    accentLine,
    good,
    goodSoft,
    warn,
    warnSoft,
    bad,
    badSoft,
    chip,
    chipInk,
    key,
    scanGround, // behind a scanned page
};

class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application);

    /// Restyles every window at once. `textScale` is in per cent, 100 to 200. Fails with
    /// `incompatible` when the program was built without its styles.
    [[nodiscard]] Result<void> apply(Shade shade, int textScale = 100);

    [[nodiscard]] Shade shade() const { return m_shade; }
    [[nodiscard]] int textScale() const { return m_textScale; }
    [[nodiscard]] QColor color(Role role) const;
    /// `pixels` as drawn at 100 %.
    [[nodiscard]] QFont font(double pixels, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] int scaled(int pixels) const;
    [[nodiscard]] QIcon icon(const QString& name) const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Result<QString> styleSheet(Shade shade) const;
    void applyPalette();

    QApplication& m_application;
    QMap<QString, QColor> m_colors;
    QString m_family;
    Shade m_shade = Shade::light;
    int m_textScale = 100;
};

} // namespace okno::client::ui
