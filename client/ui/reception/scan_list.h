// The thumbnails of the scanned stack: model, painting, and the mime type under which pages are
// dragged to checklist rows.
#pragma once

#include "client/ui/controls/row_model.h"
#include "client/ui/reception/views.h"

#include <QStyledItemDelegate>

class QMimeData;

namespace okno::client::ui {

class ScanModel : public RowModel<ScanRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

    /// Keys of the dragged pages; empty when the data is something else.
    [[nodiscard]] static QStringList pagesIn(const QMimeData* data);

protected:
    [[nodiscard]] QString spoken(const ScanRow& row) const override;
};

class ScanDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ScanDelegate(const Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintLabels(QPainter& painter, const QRect& paper, const ScanRow& row) const;
    void paintTag(QPainter& painter, const QRect& paper, Qt::Corner corner, const QString& text,
        Role ink, Role ground) const;

    const Theme& m_theme;
};

} // namespace okno::client::ui
