// What the lists of a page share: rows of one height, painted one below the other, of which one is
// chosen by the arrow keys or the mouse.
#pragma once

#include "client/ui/theme.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace okno::client::ui {

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `height` of a row, before the theme scales it.
    RowDelegate(const Theme& theme, int height);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    enum class Mark { bar, colour }; // of the chosen row

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// What lies below the words: the chosen row stands out, and each has an edge.
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, Mark mark) const;

private:
    const Theme& m_theme;
    int m_height;
};

class RowList : public QListView {
    Q_OBJECT

public:
    /// The model comes from the derived list; the delegate becomes this one's child.
    RowList(const Theme& theme, RowDelegate* delegate, QWidget* parent);
};

} // namespace okno::client::ui
