// The number of a receipt, typed with a finger: a line and twelve large keys. A keyboard works too.
#pragma once

#include "client/ui/theme.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace okno::client::ui {

class NumberPad : public QWidget {
    Q_OBJECT

public:
    explicit NumberPad(const Theme& theme, QWidget* parent = nullptr);

    /// Empties the line.
    void begin();
    [[nodiscard]] QString number() const;
    void showProblem(const QString& words);

Q_SIGNALS:
    void edited();
    void confirmed();

private:
    void addKey(QGridLayout* grid, const QString& key, const QString& name, int place);

    const Theme& m_theme;
    QLineEdit* m_line;
    QLabel* m_problem;
};

} // namespace okno::client::ui
