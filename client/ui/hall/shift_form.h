// The form of one shift of the roster: who sits at which window, for what, on which days and hours.
#pragma once

#include "client/ui/controls/choice_field.h"
#include "client/ui/controls/field.h"
#include "client/ui/hall/toggle_row.h"
#include "common/domain/office/office.h"
#include "common/domain/people/employee.h"

#include <optional>

namespace okno::client::ui {

class ShiftForm : public QWidget {
    Q_OBJECT

public:
    explicit ShiftForm(const Theme& theme, QWidget* parent = nullptr);

    /// What can be chosen: the windows and lines of the office, the people who may sit there.
    void setChoices(const domain::Office& office, const std::vector<domain::Employee>& staff);
    void setValue(const domain::Shift& shift);
    /// For a new one.
    void clear();
    /// Nothing while a field cannot be read, or where the shift would serve nothing.
    [[nodiscard]] std::optional<domain::Shift> value() const;
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    void layOut();

    ChoiceField* m_window;
    ChoiceField* m_employee;
    ToggleRow* m_lines;
    ToggleRow* m_purposes;
    ToggleRow* m_weekdays;
    Field* m_hours;
    Field* m_dates;
    Field* m_from;
    Field* m_until;
};

} // namespace okno::client::ui
