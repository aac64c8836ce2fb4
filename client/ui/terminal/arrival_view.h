// What the lobby terminal says to a person who has told it that they have come: the number large,
// and what happens next.
#pragma once

#include "client/ui/terminal/arrival.h"
#include "client/ui/theme.h"

#include <QWidget>

class QLabel;

namespace okno::client::ui {

class ArrivalView : public QWidget {
    Q_OBJECT

public:
    explicit ArrivalView(const Theme& theme, QWidget* parent = nullptr);

    void setAnswer(const QString& number, const ArrivalAnswer& answer);
    [[nodiscard]] QString spoken() const;

private:
    QLabel* m_number;
    QLabel* m_noted;
    QLabel* m_problem;
};

} // namespace okno::client::ui
