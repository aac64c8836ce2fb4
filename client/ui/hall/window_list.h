// The windows of the hall, one row each, with titles above. Clocks change in place once a second.
// GUI thread.
#pragma once

#include "client/ui/controls/row_list.h"
#include "client/ui/controls/row_model.h"
#include "client/ui/hall/hall_rows.h"

namespace okno::client::ui {

class WindowModel : public RowModel<WindowRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    [[nodiscard]] QString spoken(const WindowRow& row) const override;
};

/// What stands in which column of the windows, between `rect`'s edges.
struct WindowColumns {
    QRect number;
    QRect person;
    QRect lines;
    QRect now;
    QRect clock;
    QRect load;
    QRect served;
};
[[nodiscard]] WindowColumns windowColumns(const Theme& theme, const QRect& rect);

class WindowList : public RowList {
    Q_OBJECT

public:
    explicit WindowList(const Theme& theme, QWidget* parent = nullptr);

    void setRows(const QList<WindowRow>& rows);
    /// The number of the chosen window; empty: none.
    [[nodiscard]] QString current() const;
    void choose(const QString& window);

private:
    WindowModel* m_model;
};

/// The titles above the windows.
class WindowHeader : public QWidget {
    Q_OBJECT

public:
    WindowHeader(const Theme& theme, const WindowList& list, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const WindowList& m_list;
};

} // namespace okno::client::ui
