// The lists of the live view. Rows change in place, once a second or when something happens; the
// chosen one stays chosen and stays where it is. GUI thread.
#pragma once

#include "client/ui/controls/row_list.h"
#include "client/ui/hall/hall_rows.h"
#include "client/ui/reception/row_model.h"

namespace okno::client::ui {

class LineModel : public RowModel<LineRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    [[nodiscard]] QString spoken(const LineRow& row) const override;
};

class PersonModel : public RowModel<PersonRow> {
    Q_OBJECT

public:
    using RowModel::RowModel;

protected:
    [[nodiscard]] QString spoken(const PersonRow& row) const override;
};

class LineList : public RowList {
    Q_OBJECT

public:
    explicit LineList(const Theme& theme, QWidget* parent = nullptr);

    void setRows(const QList<LineRow>& rows);
    /// All rows without scrolling, up to a few.
    [[nodiscard]] QSize sizeHint() const override;

private:
    LineModel* m_model;
};

class PersonList : public RowList {
    Q_OBJECT

public:
    /// `name` is the object's.
    PersonList(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setRows(const QList<PersonRow>& rows);
    [[nodiscard]] const QList<PersonRow>& rows() const { return m_model->rows(); }
    /// The id of the chosen ticket; empty: none.
    [[nodiscard]] QString current() const;
    void choose(const QString& ticket);
    /// Unless another one is chosen.
    void chooseFirst();

private:
    PersonModel* m_model;
};

/// A few of them, to be read only.
class FlagList : public PersonList {
    Q_OBJECT

public:
    explicit FlagList(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
};

} // namespace okno::client::ui
