// Large rows to press with a finger: what for, which field of life, which service. Scrolls under
// the finger; the arrow keys and Enter work too.
#pragma once

#include "client/ui/theme.h"

#include <QList>
#include <QScrollArea>
#include <QStringList>

class QVBoxLayout;

namespace okno::client::ui {

struct PressRow {
    QString key; // also begins the button's object name
    QString words;
    QString note;

    bool operator==(const PressRow&) const = default;
};

class PressList : public QScrollArea {
    Q_OBJECT

public:
    /// `name` is the object name; `scale` above 1 for a page of few rows.
    PressList(const Theme& theme, const QString& name, double scale = 1, QWidget* parent = nullptr);

    void setRows(const QList<PressRow>& rows);
    void focusFirst();
    /// Of all rows, as they are read aloud.
    [[nodiscard]] QStringList words() const;

Q_SIGNALS:
    void pressed(const QString& key);

private:
    const Theme& m_theme;
    double m_scale;
    QList<PressRow> m_shown;
    QVBoxLayout* m_rows;
};

} // namespace okno::client::ui
