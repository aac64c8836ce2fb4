// Lists whose rows are two lines of words with a chip: lines and people of the hall, tickets to be
// moved, entries of the schedule. Rows change in place, once a second or when something happens;
// the chosen one stays chosen and stays where it is. GUI thread.
#pragma once

#include "client/ui/controls/paint.h"
#include "client/ui/controls/row_list.h"
#include "client/ui/controls/row_model.h"

namespace okno::client::ui {

struct TwoLineRow {
    QString key;
    QString lead; // strong, before the title
    QString title;
    QString note; // the lower line
    QString chip;
    ChipRole role = ChipRole::neutral;

    bool operator==(const TwoLineRow&) const = default;
};

class TwoLineModel : public RowModel<TwoLineRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    [[nodiscard]] QString spoken(const TwoLineRow& row) const override;
};

class TwoLineList : public RowList {
    Q_OBJECT

public:
    /// `name` is the object's.
    TwoLineList(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setRows(const QList<TwoLineRow>& rows);
    [[nodiscard]] const QList<TwoLineRow>& rows() const { return m_model->rows(); }
    /// The key of the chosen row; empty: none.
    [[nodiscard]] QString current() const;
    void choose(const QString& key);
    /// Unless another one is chosen.
    void chooseFirst();

private:
    TwoLineModel* m_model;
};

/// To be read only, and as high as its rows.
class FittedList : public TwoLineList {
    Q_OBJECT

public:
    /// More rows than `most` are scrolled.
    FittedList(const Theme& theme, const QString& name, int most, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

private:
    int m_most;
};

} // namespace okno::client::ui
