// The rows of a report and their sum, which stays at the end however the rows are sorted.
#pragma once

#include "client/ui/statistics/figure_columns.h"
#include "client/ui/theme.h"

#include <QAbstractTableModel>
#include <QList>

namespace okno::client::ui {

struct NamedFigures {
    QString name;
    QString shortName;
    domain::Figures figures;
};

class StatisticsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit StatisticsModel(const Theme& theme, QObject* parent = nullptr);

    /// In their natural order; shown in the one last sorted by.
    void setRows(const QList<NamedFigures>& rows, const domain::Figures& total);
    /// As they are shown, without the sum.
    [[nodiscard]] const QList<NamedFigures>& rows() const { return m_rows; }
    /// What is shown, for a file.
    [[nodiscard]] tables::Table table(const QString& title, const QString& firstColumn) const;
    [[nodiscard]] QString groupOf(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    /// The first column sorts by the natural order of the rows.
    void sort(int column, Qt::SortOrder order) override;

private:
    void arrange();
    [[nodiscard]] bool isTotal(int row) const { return row == m_rows.size(); }
    [[nodiscard]] tables::Cell cell(int row, int column) const;

    const Theme& m_theme;
    std::vector<FigureColumn> m_columns = figureColumns();
    QList<NamedFigures> m_natural;
    QList<NamedFigures> m_rows;
    domain::Figures m_total;
    int m_column = 0;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace okno::client::ui
