// Today's places at this window, as a list: its model and how a row is painted.
#pragma once

#include "client/ui/controls/row_model.h"
#include "client/ui/reception/views.h"

#include <QStyledItemDelegate>

namespace okno::client::ui {

class TicketModel : public RowModel<TicketRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    [[nodiscard]] QString spoken(const TicketRow& row) const override;
};

class TicketDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TicketDelegate(const Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintWords(QPainter& painter, const QRect& place, const TicketRow& row) const;

    const Theme& m_theme;
};

} // namespace okno::client::ui
