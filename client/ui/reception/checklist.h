// The documents of the packet as a list: model and painting. A row's remark is edited in place.
#pragma once

#include "client/ui/controls/row_model.h"
#include "client/ui/reception/views.h"

#include <QStyledItemDelegate>

namespace okno::client::ui {

class ChecklistModel : public RowModel<DocumentRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// The remark under Qt::EditRole.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row,
        int column, const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
        const QModelIndex& parent) override;
    [[nodiscard]] QStringList mimeTypes() const override;

Q_SIGNALS:
    void remarkEntered(const QString& document, const QString& remark);
    void pagesDropped(const QString& document, const QStringList& pages);

protected:
    [[nodiscard]] QString spoken(const DocumentRow& row) const override;
};

class ChecklistDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ChecklistDelegate(const Theme& theme, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    /// Where the parts of a row stand.
    struct Columns {
        QRect number;
        QRect words;
        QRect source;
        QRect chip;
        QRect pages;
    };

    [[nodiscard]] Columns columnsIn(const QRect& row) const;
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintNumber(QPainter& painter, const QRect& place, int number) const;
    void paintWords(QPainter& painter, const QRect& place, const DocumentRow& row) const;

    const Theme& m_theme;
};

} // namespace okno::client::ui
