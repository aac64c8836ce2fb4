// Under the ticket at the window: who would be called next, why, and what is left of that person's
// longest permitted wait; during a pause, since when and for what.
#pragma once

#include "client/ui/controls/elided_label.h"
#include "client/ui/reception/views.h"

#include <QFrame>

namespace okno::client::ui {

class NextUpBar : public QFrame {
    Q_OBJECT

public:
    explicit NextUpBar(const Theme& theme, QWidget* parent = nullptr);

    void setNext(const NextUp& next);
    [[nodiscard]] const NextUp& next() const { return m_next; }

private:
    NextUp m_next;
    ElidedLabel* m_ticket;
    ElidedLabel* m_reason;
    ElidedLabel* m_limit;
};

} // namespace okno::client::ui
