// The form of one unusual day of the hall: date, windows, hours or closed, why.
#pragma once

#include "client/ui/controls/field.h"
#include "common/domain/office/office.h"

#include <QWidget>

#include <optional>

namespace okno::client::ui {

class DayForm : public QWidget {
    Q_OBJECT

public:
    explicit DayForm(const Theme& theme, QWidget* parent = nullptr);

    void setValue(const domain::DayException& exception);
    /// For a new one.
    void clear();
    /// Nothing while a field cannot be read; the field says why.
    [[nodiscard]] std::optional<domain::DayException> value() const;
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    Field* m_date;
    Field* m_windows;
    Field* m_hours;
    Field* m_note;
};

} // namespace okno::client::ui
